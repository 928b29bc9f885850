import { expect, test } from 'vitest';
import { groupAt, groupsOf } from '../../../src/analysis/tournament/groups.js';

test('each repeat is a group, up to a hundred', () => {
  expect([1, 20, 99, 100, 101, 10_000].map((repeats) => groupsOf(repeats))).toEqual([1, 20, 99, 100, 100, 100]);
});

test('the more pairings the fewer, down to twenty, and none where they would be over a million', () => {
  const groups = [4000, 4001, 10_000, 20_000, 50_000, 50_001].map((pairings) => groupsOf(500, pairings));
  expect(groups).toEqual([100, 99, 40, 20, 20, 0]);
  expect([groupsOf(7, 142_857), groupsOf(7, 142_858), groupsOf(1, 1_000_000)]).toEqual([7, 0, 1]);
});

test('neighbours are together, and no group has two more repeats than another', () => {
  for (const [repeats, groups] of [
    [7, 7],
    [10, 4],
    [1000, 100],
    [123, 20],
  ] as const) {
    const places = Array.from({ length: repeats }, (_, repeat) => groupAt(repeat, repeats, groups));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const sizes = Array.from({ length: groups }, (_, group) => places.filter((place) => place === group).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
  }
});

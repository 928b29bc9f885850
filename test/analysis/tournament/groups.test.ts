import { expect, test } from 'vitest';
import { groupAt, groupsOf } from '../../../src/analysis/tournament/groups.js';

test('each repeat is a group, up to a hundred', () => {
  expect([1, 20, 99, 100, 101, 10_000].map((repeats) => groupsOf(repeats))).toEqual([1, 20, 99, 100, 100, 100]);
});

test('the more pairings the fewer, down to twenty, so that 400,000 are kept in all', () => {
  expect([4000, 4001, 10_000, 20_000, 1_000_000].map((pairings) => groupsOf(500, pairings))).toEqual([
    100, 99, 40, 20, 20,
  ]);
  expect(groupsOf(7, 1_000_000)).toBe(7);
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

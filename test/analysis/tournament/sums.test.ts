import { expect, test } from 'vitest';
import { columnAt, PLACE, WIDTH } from '../../../src/analysis/tournament/quantities.js';
import { addTalk, emptySums, filledGroups } from '../../../src/analysis/tournament/sums.js';

const SHARE = columnAt(PLACE.share, 1);

/** The row of a talk with this share of the second party. */
function rowOf(share: number): Float64Array {
  const row = new Float64Array(WIDTH);
  row[PLACE.talks] = 1;
  row[SHARE] = share;
  return row;
}

/** The sums of these talks, each in a group, and how many talks and what shares each of them holds. */
function summed(talks: readonly (readonly [group: number, share: number])[], kept = 3) {
  const sums = { ...emptySums() };
  const taken: number[] = [];
  for (const [group, share] of talks) {
    addTalk(sums, rowOf(share), { group, groups: kept, before: () => taken });
    taken.push(group);
  }
  const { total, groups } = sums;
  const shown = (from: number, row: Float64Array) => [row[from + PLACE.talks], row[from + SHARE]];
  return {
    ...sums,
    sum: shown(0, total),
    grouped: groups && [0, 1, 2].map((group) => shown(group * WIDTH, groups)),
    filled: filledGroups(sums),
  };
}

test('talks that came out alike need no groups', () => {
  const { sum, varied, groups } = summed([
    [0, 5],
    [1, 5],
    [2, 5],
  ]);
  expect(sum).toEqual([3, 15]);
  expect([varied, groups]).toEqual([0, undefined]);
});

test('the first that differs opens them, and those before it find their places', () => {
  const { sum, varied, grouped, filled } = summed([
    [0, 5],
    [0, 5],
    [2, 7],
    [2, 5],
  ]);
  expect(sum).toEqual([4, 22]);
  expect(varied).toBe(2 ** SHARE);
  expect(filled).toBe(2);
  expect(grouped).toEqual([
    [2, 10],
    [0, 0],
    [2, 12],
  ]);
});

test('none are opened where none are kept', () => {
  const { sum, varied, groups, filled } = summed(
    [
      [0, 5],
      [0, 7],
    ],
    0,
  );
  expect(sum).toEqual([2, 12]);
  expect([varied, groups, filled]).toEqual([2 ** SHARE, undefined, 0]);
});

test('every column has a bit of its own', () => {
  expect(WIDTH).toBeLessThan(32);
});

import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/analysis/tournament/quantities.js';
import { addTalk, emptySums } from '../../../src/analysis/tournament/sums.js';

/** A row with a talk in its first column and this in its last. */
function rowOf(value: number): Float64Array {
  const row = new Float64Array(COLUMNS);
  row[0] = 1;
  row[COLUMNS - 1] = value;
  return row;
}

/** The sums of these talks, each in a group, and what each of three groups holds in its first and last column. */
function summed(talks: readonly (readonly [group: number, value: number])[]) {
  const sums = { ...emptySums() };
  const taken: number[] = [];
  for (const [group, value] of talks) {
    addTalk(sums, rowOf(value), { group, groups: 3, before: () => taken });
    taken.push(group);
  }
  const { total, groups } = sums;
  const ends = (from: number, row: Float64Array) => [row[from], row[from + COLUMNS - 1]];
  return {
    ...sums,
    ends: ends(0, total),
    grouped: groups && [0, 1, 2].map((group) => ends(group * COLUMNS, groups)),
  };
}

test('talks that came out alike need no groups', () => {
  const { ends, varied, groups } = summed([
    [0, 5],
    [1, 5],
    [2, 5],
  ]);
  expect(ends).toEqual([3, 15]);
  expect([varied, groups]).toEqual([0, undefined]);
});

test('the first that differs opens them, and those before it find their places', () => {
  const { ends, varied, grouped } = summed([
    [0, 5],
    [0, 5],
    [2, 7],
    [2, 5],
  ]);
  expect(ends).toEqual([4, 22]);
  expect(varied).toBe(2 ** (COLUMNS - 1));
  expect(grouped).toEqual([
    [2, 10],
    [0, 0],
    [2, 12],
  ]);
});

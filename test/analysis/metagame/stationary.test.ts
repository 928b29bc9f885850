import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arithmetic, stationary } from '../../../src/analysis/metagame/stationary.js';
import { measuredPayoffs } from './games.js';
import { solved } from './vertices.js';

const plain: Arithmetic<number> = {
  add: (one, other) => one + other,
  multiply: (one, other) => one * other,
  divide: (one, by) => one / by,
};

test('of two states: as often in one as the other leads there', () => {
  expect(
    stationary(
      [
        [9, 3],
        [1, 9],
      ],
      1,
      plain,
    ),
  ).toEqual([0.25, 0.75]);
});

test('a single state is all there is', () => {
  expect(stationary([[0.4]], 1, plain)).toEqual([1]);
});

test('what linear equations give', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }).chain((size) => measuredPayoffs(size)),
      (payoffs) => {
        const rates = payoffs.map((row) => row.map((rate) => rate + 0.01));
        // What flows out of each state but the first flows in; the shares sum to 1.
        const size = rates.length;
        const flow = (into: number) =>
          rates.map((row, from) =>
            from === into ? -row.reduce((sum, rate, to) => (to === from ? sum : sum + rate), 0) : (row[into] as number),
          );
        const system = rates.map((_, into) =>
          into === 0 ? [...Array.from({ length: size }, () => 1), 1] : [...flow(into), 0],
        );
        const shares = stationary(rates, 1, plain);
        for (const [at, share] of (solved(system) ?? []).entries()) expect(shares[at]).toBeCloseTo(share, 9);
        expect(shares).toHaveLength(size);
      },
    ),
    { numRuns: 200 },
  );
});

test('rates that are nearly nothing lose no digit', () => {
  // Two pairs of states, all but apart: the rates between the pairs are 1e-200 one way and 3e-200 the other.
  const [to, back] = [1e-200, 3e-200];
  const rates = [
    [0, 1, to, 0],
    [1, 0, 0, to],
    [back, 0, 0, 1],
    [0, back, 1, 0],
  ];
  for (const [at, share] of stationary(rates, 1, plain).entries())
    expect(share).toBeCloseTo([0.375, 0.375, 0.125, 0.125][at] as number, 14);
});

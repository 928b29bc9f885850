import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOf, shortest, wholeTable } from '../../../src/analysis/metagame/wholeVectors.js';

test('payoffs become the smallest whole numbers of the same ratios', () => {
  expect(
    wholeTable([
      [0.5, -1.5],
      [0, 1],
    ]),
  ).toEqual([
    [1n, -3n],
    [0n, 2n],
  ]);
  expect(wholeTable([[0, 0]])).toEqual([[0n, 0n]]);
  expect(wholeTable([[0.3, 0.1 + 0.2]])).toEqual([[1n, 1n]]);
});

test('vectors are made as short as they can be', () => {
  expect(shortest([6n, 0n, -9n])).toEqual([2n, 0n, -3n]);
  expect(shortest([0n, 0n])).toEqual([0n, 0n]);
  expect(shortest([2n, 3n])).toEqual([2n, 3n]);
});

describe('shares', () => {
  test('of small weights are what division gives', () => {
    expect(sharesOf([1n, 2n, 0n])).toEqual([1 / 3, 2 / 3, 0]);
  });

  test('of weights longer than any number are the same as of short ones', () => {
    const weight = fc.bigInt({ min: 0n, max: 1000n });
    const long = fc.integer({ min: 0, max: 5000 }).map((bits) => 1n << BigInt(bits));
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 5 }), long, (weights, factor) => {
        fc.pre(weights.some((one) => one > 0n));
        const shares = sharesOf(weights.map((one) => one * factor));
        for (const [at, share] of sharesOf(weights).entries()) expect(shares[at]).toBeCloseTo(share, 14);
      }),
    );
  });
});

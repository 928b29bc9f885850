import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaRank, alphaRankLimit } from '../../../src/analysis/metagame/alphaRank.js';
import {
  anyOrder,
  figure,
  matrixOf,
  measuredPayoffs,
  ROCK_PAPER_SCISSORS,
  relisted,
  relistedMatrix,
  smallPayoffs,
} from './games.js';

function expectClose(found: readonly number[], expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [at, share] of expected.entries()) expect(found[at]).toBeCloseTo(share, digits);
}

describe('published values', () => {
  test('the unit test of OpenSpiel: the game of Han et al. (2013), m = 20, alpha = 0.1', () => {
    const [r, t, p, s, delta, epsilon] = [1, 2, 0, -1, 4, 0.25];
    const game = matrixOf([
      [r - epsilon / 2, r - epsilon, 0, s + delta - epsilon, r - epsilon],
      [r, r, s, s, s],
      [0, t, p, p, p],
      [t - delta, t, p, p, p],
      [r, t, p, p, p],
    ]);
    const published = [0.40966787, 0.07959841, 0.20506998, 0.08505983, 0.2206039];
    expectClose(figure(alphaRank(game, { alpha: 0.1, population: 20 })), published, 8);
  });

  test.each([0, 0.1, 10, 1e6])('rock, paper, scissors: a third each at alpha %d', (alpha) => {
    for (const localSelection of [false, true])
      expectClose(figure(alphaRank(ROCK_PAPER_SCISSORS, { alpha, localSelection })), [1 / 3, 1 / 3, 1 / 3], 12);
  });
});

describe('by hand', () => {
  // Two that coordinate, on 2 or on 1, m = 3. Against two of the second a mutant of the first earns 0 and they
  // (1 + 0)/2: -1/2; two mutants earn (2 + 0)/2 and the other 0: 1/2 in all. The other way -1, then -1/2 in all.
  const coordination = matrixOf([
    [2, 0],
    [0, 1],
  ]);

  test('the ratio of the two fixations is the ratio of the shares', () => {
    // (1 + e + e^(1/2)) / (1 + e^(1/2) + e^(-1/2)) = e^(1/2) at alpha 1.
    const first = 1 / (1 + Math.exp(-0.5));
    expectClose(figure(alphaRank(coordination, { alpha: 1, population: 3 })), [first, 1 - first], 12);
    expect(figure(alphaRankLimit(coordination, { population: 3 }))).toEqual([1, 0]);
  });

  test('of two players each meets the other strategy only, and nobody does better', () => {
    expectClose(figure(alphaRank(coordination, { alpha: 5, population: 2 })), [0.5, 0.5], 12);
    expect(figure(alphaRankLimit(coordination, { population: 2 }))).toEqual([0.5, 0.5]);
  });

  test('under local selection only what both get from each other counts, and the ratio is e^(alpha (m - 1) gain)', () => {
    const game = matrixOf([
      [undefined, 0.3],
      [0.2, undefined],
    ]);
    const ratio = Math.exp(2 * 9 * 0.1);
    const options = { population: 10, localSelection: true };
    expectClose(figure(alphaRank(game, { alpha: 2, ...options })), [ratio / (1 + ratio), 1 / (1 + ratio)], 12);
    expect(figure(alphaRankLimit(game, options))).toEqual([1, 0]);
  });

  test('in the limit a neutral mutant takes over one time in m, and one that gains always', () => {
    // The third beats the first, which beats nobody; the second is like both. Rates 1/m: 1-2, 2-1, 2-3, 3-2; 1-3: 1.
    // Balance with a = 1/m: 2 a y = a x + a z, (a + 1) x = a y, so x : y : z = a : a + 1 : a + 2.
    const game = matrixOf([
      [undefined, 0, 0],
      [0, undefined, 0],
      [1, 0, undefined],
    ]);
    const shares = figure(alphaRankLimit(game, { population: 4, localSelection: true }));
    expectClose(shares, [0.25 / 3.75, 1.25 / 3.75, 2.25 / 3.75], 12);
  });
});

describe('the limit', () => {
  test('who loses to all of a cycle has no share of it', () => {
    const game = matrixOf([
      [0, -1, 1, 1],
      [1, 0, -1, 1],
      [-1, 1, 0, 1],
      [-1, -1, -1, 0],
    ]);
    expect(figure(alphaRankLimit(game))).toEqual([1 / 3, 1 / 3, 1 / 3, 0]);
  });

  test('is what large alpha comes to', () => {
    fc.assert(
      fc.property(
        smallPayoffs(5),
        fc.constantFrom(2, 3, 20),
        fc.boolean(),
        fc.constantFrom(1e4, 1e6),
        (payoff, population, localSelection, alpha) => {
          const options = { population, localSelection };
          const game = matrixOf(payoff);
          expectClose(figure(alphaRank(game, { alpha, ...options })), figure(alphaRankLimit(game, options)), 7);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the last bit of a mean decides nothing', () => {
    const game = matrixOf([
      [0, 0.3],
      [0.1 + 0.2, 0],
    ]);
    expect(figure(alphaRankLimit(game, { localSelection: true }))).toEqual([0.5, 0.5]);
  });
});

test('shares are numbers from 0 that sum to 1, whatever alpha and m', () => {
  const alphas = fc.constantFrom(0, 1e-12, 1, 1e3, 1e9);
  fc.assert(
    fc.property(measuredPayoffs(4), alphas, fc.constantFrom(2, 1000), (payoff, alpha, population) => {
      const game = matrixOf(payoff.map((row) => row.map((one) => (one - 0.5) * 2_000_000)));
      const [shares, limit] = [alphaRank(game, { alpha, population }), alphaRankLimit(game, { population })].map(
        figure,
      );
      for (const found of [shares, limit]) {
        expect(found?.every((share) => share >= 0)).toBe(true);
        expect(found?.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
      }
    }),
    { numRuns: 50 },
  );
});

test('without selection all shares are alike', () => {
  fc.assert(
    fc.property(measuredPayoffs(4), (payoff) => {
      expectClose(figure(alphaRank(matrixOf(payoff), { alpha: 0 })), [0.25, 0.25, 0.25, 0.25], 12);
    }),
    { numRuns: 20 },
  );
});

test('the order in which strategies are listed changes no bit', () => {
  fc.assert(
    fc.property(measuredPayoffs(6), anyOrder(6), fc.boolean(), (payoff, order, localSelection) => {
      const game = matrixOf(payoff);
      const other = relistedMatrix(game, order);
      for (const rank of [
        (one: typeof game) => figure(alphaRank(one, { alpha: 3, localSelection })),
        (one: typeof game) => figure(alphaRankLimit(one, { localSelection })),
      ])
        expect(rank(other)).toEqual(relisted(rank(game), order));
    }),
    { numRuns: 30 },
  );
});

test('with a gap there is no rank, and why', () => {
  const game = matrixOf([
    [undefined, 1],
    [undefined, undefined],
  ]);
  expect(alphaRank(game, { alpha: 1 })).toEqual({ value: undefined, reason: 'a never met a' });
  expect(alphaRankLimit(game, { localSelection: true })).toEqual({ value: undefined, reason: 'b never met a' });
});

test.each([
  { alpha: -1 },
  { alpha: Number.NaN },
  { alpha: 1_000_000_001 },
  { alpha: 1, population: 1 },
  { alpha: 1, population: 2.5 },
  { alpha: 1, population: 1001 },
])('%j is refused', (options) => {
  expect(() => alphaRank(ROCK_PAPER_SCISSORS, options)).toThrow(RangeError);
});

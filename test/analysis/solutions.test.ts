import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Solutions, solutionsOf } from '../../src/analysis/solutions.js';
import type { Deal } from '../../src/model/deal.js';
import { PARTIES, type Pair, pair } from '../../src/model/party.js';
import { dealOf } from '../helpers/scenarios.js';
import { anyDeal, counted, dominates, mirrored, stretched, tableDeal } from './deals.js';

interface Candidate {
  readonly outcome: number;
  readonly gains: Pair<bigint>;
}

/** Every solution by its definition, in whole numbers of any length. */
function solutionsByHand(deal: Deal): Solutions {
  const zone = counted(deal).filter(({ zopa }) => zopa);
  const candidates = zone
    .filter(({ points }) => !zone.some((other) => dominates(other.points, points)))
    .map(({ outcome, points }) => ({
      outcome,
      gains: pair((party) => BigInt(points[party]) - BigInt(deal.preferences[party].reservation)),
    }));
  const most = pair((party) => candidates.reduce((best, { gains }) => (gains[party] > best ? gains[party] : best), 0n));
  const [scale, otherScale] = pair((party) => BigInt(deal.preferences[party].scale));
  // Gains of both in a common unit: out of the best gain of each, or as utility.
  const shares = ({ gains }: Candidate) => [gains[0] * (most[1] || 1n), gains[1] * (most[0] || 1n)].sort(rising);
  const utilities = ({ gains }: Candidate) => [gains[0] * otherScale, gains[1] * scale].sort(rising);
  const best = (keys: (candidate: Candidate) => bigint[]): number[] => {
    const ordered = candidates.toSorted((one, other) => -lexical(keys(one), keys(other)));
    const [first] = ordered;
    return first === undefined
      ? []
      : candidates.filter((one) => lexical(keys(one), keys(first)) === 0).map(({ outcome }) => outcome);
  };
  return {
    nash: best(({ gains }) => [gains[0] * gains[1]]),
    kalaiSmorodinsky: best((one) => shares(one).slice(0, 1)),
    egalitarian: best(utilities),
    utilitarian: best((one) => [utilities(one).reduce((sum, utility) => sum + utility, 0n)]),
  };
}

function rising(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function lexical(one: readonly bigint[], other: readonly bigint[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at === -1 ? 0 : rising(one[at] as bigint, other[at] as bigint);
}

describe('the solutions', () => {
  test('are what brute force finds in whole numbers of any length', () => {
    let found = 0;
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const solutions = solutionsOf(deal);
        expect(solutions).toEqual(solutionsByHand(deal));
        if (solutions.nash.length > 0) found++;
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(200);
  });

  test('are the same seen from the other side', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        expect(solutionsOf(mirrored(deal))).toEqual(solutionsOf(deal));
      }),
    );
  });

  test('are the same if a party counts in other points and the scale fits', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(...PARTIES), (deal, party) => {
        expect(solutionsOf(stretched(deal, party))).toEqual(solutionsOf(deal));
      }),
    );
  });
});

/** The solutions of one issue, by the options. */
function solved(options: readonly Pair<number>[], reservation: Pair<number> = [0, 0], scale = 100): Solutions {
  return solutionsOf(tableDeal([options], { reservation, scale }));
}

describe('by hand', () => {
  test('each may be another outcome', () => {
    // Products 3000, 3360, 3240, 3000, 660; sums 130, 122, 117, 110, 76; smaller shares of 100 and 66: 30/66, 42/66,
    // 45/66, 50/100, 10/100.
    const options: Pair<number>[] = [
      [100, 30],
      [80, 42],
      [72, 45],
      [50, 60],
      [10, 66],
    ];
    expect(solved(options)).toEqual({ nash: [1], kalaiSmorodinsky: [2], egalitarian: [3], utilitarian: [0] });
  });

  test('the pie grows, and the second party gets less by Nash and no less by Kalai and Smorodinsky', () => {
    const before = solved([
      [0, 100],
      [75, 75],
      [100, 0],
    ]);
    const after = solved([
      [0, 100],
      [75, 75],
      [100, 70],
    ]);
    expect([before.nash, after.nash]).toEqual([[1], [2]]);
    expect([before.kalaiSmorodinsky, after.kalaiSmorodinsky]).toEqual([[1], [1]]);
  });

  test('gains are counted from the reservation', () => {
    const options: Pair<number>[] = [
      [0, 10],
      [5, 8],
      [9, 4],
      [10, 0],
    ];
    expect(solved(options).nash).toEqual([1]);
    // Gains 3, 7 and 7, 3: every solution is a tie.
    const tie = [1, 2];
    expect(solved(options, [2, 1])).toEqual({
      nash: tie,
      kalaiSmorodinsky: tie,
      egalitarian: tie,
      utilitarian: tie,
    });
  });

  test('where the smaller shares are equal Kalai and Smorodinsky takes both, and egalitarian the one with the larger gain', () => {
    const options: Pair<number>[] = [
      [100, 0],
      [60, 50],
      [50, 80],
      [0, 100],
    ];
    expect(solved(options)).toMatchObject({ kalaiSmorodinsky: [1, 2], egalitarian: [2] });
  });

  test('an outcome that another dominates is none, though its smaller gain is as great', () => {
    const options: Pair<number>[] = [
      [50, 60],
      [50, 50],
      [70, 50],
    ];
    expect(solved(options)).toMatchObject({ kalaiSmorodinsky: [2], egalitarian: [2] });
    // Nobody gains on both sides, so that every product is 0.
    expect(solved(options, [50, 60]).nash).toEqual([0]);
  });

  test('outcomes with the same points are all told', () => {
    const same: Pair<number>[] = [
      [1, 1],
      [2, 2],
      [2, 2],
    ];
    const all = [4, 5, 7, 8];
    expect(solutionsOf(tableDeal([same, same]))).toEqual({
      nash: all,
      kalaiSmorodinsky: all,
      egalitarian: all,
      utilitarian: all,
    });
  });

  test('what cannot be signed is passed over: red lines, and the mandates of the last session', () => {
    const options: Pair<number>[] = [
      [60, 60],
      [70, 40],
      [40, 70],
    ];
    const nash = (more: Parameters<typeof tableDeal>[1]) => solutionsOf(tableDeal([options], more)).nash;
    expect(nash({})).toEqual([0]);
    expect(nash({ redLines: { right: ['a/60-60'] } })).toEqual([1, 2]);
    expect(nash({ sessions: [[2, [70, 10]]] })).toEqual([1]);
    expect(
      nash({
        sessions: [
          [2, [70, 70]],
          [2, [40, 70]],
        ],
      }),
    ).toEqual([2]);
  });

  test('a party that can gain nothing leaves the best for the other', () => {
    const options: Pair<number>[] = [
      [50, 10],
      [50, 30],
      [40, 90],
    ];
    expect(solved(options, [50, 0])).toEqual({
      nash: [1],
      kalaiSmorodinsky: [1],
      egalitarian: [1],
      utilitarian: [1],
    });
  });

  test('without a ZOPA there are none', () => {
    const none = { nash: [], kalaiSmorodinsky: [], egalitarian: [], utilitarian: [] };
    const options: Pair<number>[] = [
      [50, 50],
      [40, 60],
    ];
    expect(solved(options, [51, 55])).toEqual(none);
  });

  test('products of eighteen digits that differ in the last one are told apart', () => {
    // 999,999,999 squared is 1 more than 999,999,998 x 1,000,000,000, and both round to the same number.
    const options: Pair<number>[] = [
      [999_999_998, 1_000_000_000],
      [999_999_999, 999_999_999],
    ];
    expect(999_999_999 * 999_999_999).toBe(999_999_998 * 1_000_000_000);
    expect(solved(options, [0, 0], 1_000_000_000).nash).toEqual([1]);
    expect(solved(options.toReversed(), [0, 0], 1_000_000_000).nash).toEqual([0]);
  });
});

test.each([
  // Worked out apart from the program, with fractions.
  ['london-2025', { nash: [34_872], kalaiSmorodinsky: [55_608], egalitarian: [34_905], utilitarian: [34_872] }],
  // 75 to each at 12 months, open tools and 90 days, which is 5 more in all than any other truce gives.
  ['two-ports', { nash: [7], kalaiSmorodinsky: [7], egalitarian: [7], utilitarian: [7] }],
])('%s', (id, solutions) => {
  expect(solutionsOf(dealOf(id))).toEqual(solutions);
});

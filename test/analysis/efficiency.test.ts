import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Efficiency, efficiencyOf } from '../../src/analysis/efficiency.js';
import { frontierOf } from '../../src/analysis/frontier.js';
import { solutionsOf } from '../../src/analysis/solutions.js';
import type { Deal } from '../../src/model/deal.js';
import { PARTIES, type Pair, pair } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { dealOf } from '../helpers/scenarios.js';
import { anyDeal, counted, dominates, mirrored, stretched, swapped, tableDeal } from './deals.js';

function measured(deal: Deal, outcome: number): Efficiency {
  return efficiencyOf(deal, outcome, frontierOf(deal), solutionsOf(deal));
}

/** Every outcome of any deal, with its measures. */
function everyOutcome(check: (deal: Deal, outcome: number, measures: Efficiency) => void, numRuns = 300): void {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const frontier = frontierOf(deal);
      const solutions = solutionsOf(deal);
      for (let outcome = 0; outcome < deal.space.outcomes; outcome++)
        check(deal, outcome, efficiencyOf(deal, outcome, frontier, solutions));
    }),
    { numRuns },
  );
}

describe('against brute force', () => {
  test('what dominates an outcome and what it dominates are counted', () => {
    everyOutcome((deal, outcome, { better, worse, coefficient }) => {
      const all = counted(deal);
      const clean = all.filter((one) => one.clean);
      const own = all[outcome]?.points as Pair<number>;
      expect(better).toBe(clean.filter(({ points }) => dominates(points, own)).length);
      expect(worse).toBe(clean.filter(({ points }) => dominates(own, points)).length);
      expect(coefficient).toBeCloseTo(better === 0 ? 1 : worse / (better + worse), 12);
    });
  });

  test('what was left on the table is the best for one at no loss to the other', () => {
    everyOutcome((deal, outcome, { leftOnTable }) => {
      const all = counted(deal);
      const own = all[outcome]?.points as Pair<number>;
      const left = PARTIES.map((party) => {
        const other = party === 0 ? 1 : 0;
        const open = all.filter(({ clean, points }) => clean && points[other] >= own[other]);
        return Math.max(0, ...open.map(({ points }) => points[party] - own[party]));
      });
      expect(leftOnTable).toEqual(left);
    });
  });

  test('the improvement is the best for both, else the best for one', () => {
    everyOutcome((deal, outcome, { improvement }) => {
      const all = counted(deal);
      const own = all[outcome]?.points as Pair<number>;
      const scale = pair((party) => BigInt(deal.preferences[party].scale));
      const better = all
        .filter(({ clean, points }) => clean && dominates(points, own))
        .map((one) => ({ outcome: one.outcome, gains: pair((party) => BigInt(one.points[party] - own[party])) }));
      const forBoth = better.filter(({ gains }) => gains[0] > 0n && gains[1] > 0n);
      const worth = ({ gains: [one, other] }: (typeof better)[number]) =>
        forBoth.length > 0 ? one * other : one * scale[1] + other * scale[0];
      const open = forBoth.length > 0 ? forBoth : better;
      const best = open.reduce<(typeof open)[number] | undefined>(
        (most, one) => (most !== undefined && worth(one) <= worth(most) ? most : one),
        undefined,
      );
      expect(improvement).toBe(best?.outcome ?? NONE);
    });
  });

  test('the distance is that to the nearest point of the frontier', () => {
    everyOutcome((deal, outcome, { distance }) => {
      const own = counted(deal)[outcome]?.points as Pair<number>;
      const distances = frontierOf(deal).map(({ points }) =>
        Math.hypot(...PARTIES.map((party) => (points[party] - own[party]) / deal.preferences[party].scale)),
      );
      const nearest = distances.length === 0 ? 0 : Math.min(...distances);
      expect(Math.abs(distance - nearest)).toBeLessThanOrEqual(1e-12 * nearest);
    });
  });
});

describe('whatever the deal', () => {
  test('an outcome of the frontier has nothing over it: coefficient 1, nothing left, no distance', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDeal, (deal) => {
        for (const { outcome } of frontierOf(deal)) {
          seen++;
          expect(measured(deal, outcome)).toMatchObject({
            better: 0,
            coefficient: 1,
            leftOnTable: [0, 0],
            improvement: NONE,
            distance: 0,
          });
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  test('a clean outcome off the frontier can be improved, and the improvement dominates it', () => {
    let seen = 0;
    everyOutcome((deal, outcome, { better, improvement, coefficient, distance }) => {
      const all = counted(deal);
      const one = all[outcome];
      if (!one?.clean || better === 0) return;
      seen++;
      expect(all[improvement]?.clean).toBe(true);
      expect(dominates(all[improvement]?.points as Pair<number>, one.points)).toBe(true);
      expect(coefficient).toBeLessThan(1);
      expect(distance).toBeGreaterThan(0);
    });
    expect(seen).toBeGreaterThan(300);
  });

  test('the Nash ratio in the ZOPA goes up to 1, and reaches it at the solution', () => {
    everyOutcome((deal, outcome, { nashRatio, surplus }) => {
      const { nash } = solutionsOf(deal);
      if (nash.length === 0) return expect(nashRatio).toBeUndefined();
      if (surplus[0] <= 0 || surplus[1] <= 0) return expect(nashRatio).toBe(0);
      if (!counted(deal)[outcome]?.zopa) return;
      expect(nashRatio).toBeGreaterThan(0);
      expect(nashRatio).toBeLessThanOrEqual(1);
      if (nash.includes(outcome)) expect(nashRatio).toBe(1);
    });
  });

  test('the surplus is what is over the reservation, and its share is told if nobody lost and somebody won', () => {
    everyOutcome((deal, outcome, { surplus, share }) => {
      const own = counted(deal)[outcome]?.points as Pair<number>;
      expect(surplus).toEqual(pair((party) => own[party] - deal.preferences[party].reservation));
      const [first, second] = pair((party) => surplus[party] / deal.preferences[party].scale);
      if (first < 0 || second < 0 || first + second === 0) return expect(share).toBeUndefined();
      expect(share).toBeCloseTo(first / (first + second), 12);
    });
  });

  test('swapping the parties swaps every measure', () => {
    everyOutcome((deal, outcome, measures) => {
      const { share, ...other } = measured(mirrored(deal), outcome);
      const { share: before, ...rest } = measures;
      const { leftOnTable, surplus } = rest;
      expect(other).toEqual({ ...rest, leftOnTable: swapped(leftOnTable), surplus: swapped(surplus) });
      expect(share === undefined).toBe(before === undefined);
      expect((share ?? 1) + (before ?? 0)).toBeCloseTo(1, 12);
    }, 100);
  });

  test('a party that counts in other points, with a scale to fit, changes only what is told in its points', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(...PARTIES), (deal, party) => {
        const wide = stretched(deal, party);
        const threefold = (points: Pair<number>) => pair((side) => points[side] * (side === party ? 3 : 1));
        for (let outcome = 0; outcome < deal.space.outcomes; outcome++) {
          const { share, distance, nashRatio, ...before } = measured(deal, outcome);
          const after = measured(wide, outcome);
          expect(after).toMatchObject({
            ...before,
            leftOnTable: threefold(before.leftOnTable),
            surplus: threefold(before.surplus),
          });
          expect(after.distance).toBeCloseTo(distance, 9);
          expect(after.share ?? NONE).toBeCloseTo(share ?? NONE, 12);
          expect((after.nashRatio ?? NONE) / (nashRatio || NONE)).toBeCloseTo(nashRatio === 0 ? 0 : 1, 12);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('by hand', () => {
  // 0: 100/0, 1: 85/40, 2: 60/70, 3: 70/20, 4: 55/60, 5: 30/90, 6: 40/30, 7: 25/70, 8: 0/100
  const nine = (more: Parameters<typeof tableDeal>[1] = {}) =>
    tableDeal(
      [
        [
          [60, 0],
          [30, 20],
          [0, 30],
        ],
        [
          [40, 0],
          [25, 40],
          [0, 70],
        ],
      ],
      { reservation: [20, 20], ...more },
    );

  test('55 and 60, where 60 and 70 was to be had', () => {
    const { share, distance, ...measures } = measured(nine(), 4);
    expect(measures).toEqual({
      exact: true,
      better: 1,
      worse: 1,
      coefficient: 0.5,
      leftOnTable: [5, 10],
      improvement: 2,
      surplus: [35, 40],
      // 35 x 40 of 40 x 50.
      nashRatio: 0.7,
    });
    expect(share).toBeCloseTo(35 / 75, 12);
    // 5 and 10 of 100 away from 60 and 70.
    expect(distance).toBeCloseTo(Math.sqrt(0.0125), 12);
  });

  test('40 and 30: three are better, and of them the one that adds 20 and 40, not 45 and 10 or 15 and 30', () => {
    expect(measured(nine(), 6)).toMatchObject({
      better: 3,
      worse: 0,
      coefficient: 0,
      leftOnTable: [45, 40],
      improvement: 2,
    });
  });

  test('70 and 20 leaves the second party no surplus', () => {
    expect(measured(nine(), 3)).toMatchObject({ surplus: [50, 0], share: 1, nashRatio: 0 });
  });

  test('a deal below a reservation has no share and no ratio over 0', () => {
    expect(measured(nine(), 0)).toMatchObject({ surplus: [80, -20], share: undefined, nashRatio: 0, coefficient: 1 });
    expect(measured(nine({ reservation: [101, 20] }), 0)).toMatchObject({ share: undefined, nashRatio: undefined });
  });

  test('what crosses a red line is no improvement, and is not left on the table', () => {
    const deal = nine({ redLines: { right: ['b/0-70'] } });
    // 2, 5 and 8 are out: 55 and 60 is on the frontier now, and so is 25 and 70.
    expect(measured(deal, 4)).toMatchObject({ better: 0, coefficient: 1, leftOnTable: [0, 0], improvement: NONE });
    expect([measured(nine(), 7).better, measured(deal, 7).better]).toEqual([2, 0]);
    expect(measured(deal, 6)).toMatchObject({ better: 2, leftOnTable: [45, 30], improvement: 1 });
    // 60 and 70 itself lies beyond: 55 and 60 is the nearest.
    expect(measured(deal, 2)).toMatchObject({ better: 0, leftOnTable: [0, 0], improvement: NONE });
    expect(measured(deal, 2).distance).toBeCloseTo(Math.sqrt(0.0125), 12);
  });

  test('where nothing is better for both, the improvement is the one that adds most for one', () => {
    const deal = tableDeal([
      [
        [50, 50],
        [60, 50],
        [50, 70],
        [50, 69],
      ],
    ]);
    expect(measured(deal, 0)).toMatchObject({ better: 3, improvement: 2, leftOnTable: [10, 20] });
    // In utility: 10 of 100 is more than 20 of 1000.
    const [left, right] = deal.preferences;
    expect(measured({ ...deal, preferences: [left, { ...right, scale: 1000 }] }, 0)).toMatchObject({ improvement: 1 });
  });

  test('of improvements that are as good the lowest is named', () => {
    const deal = tableDeal([
      [
        [10, 10],
        [30, 20],
        [20, 30],
        [25, 10],
        [10, 25],
      ],
    ]);
    expect(measured(deal, 0).improvement).toBe(1);
    expect(measured(tableDeal([[[10, 10]].concat([[25, 10]], [[10, 25]]) as [number, number][]]), 0).improvement).toBe(
      1,
    );
  });

  test('a single outcome is all there is', () => {
    const deal = tableDeal([
      [
        [7, 7],
        [7, 7],
      ],
    ]);
    expect(measured(deal, 1)).toEqual({
      exact: true,
      better: 0,
      worse: 0,
      coefficient: 1,
      leftOnTable: [0, 0],
      improvement: NONE,
      surplus: [7, 7],
      share: 0.5,
      distance: 0,
      nashRatio: 1,
    });
  });

  test('where all may be refused nothing is better and nothing far', () => {
    const shut = { left: ['a/10-20'], right: ['a/20-10'] };
    const deal = tableDeal(
      [
        [
          [10, 20],
          [20, 10],
        ],
      ],
      { redLines: shut },
    );
    expect(measured(deal, 0)).toMatchObject({ better: 0, worse: 0, coefficient: 1, distance: 0, nashRatio: undefined });
  });

  test('both have a surplus that nobody could sign: no ratio', () => {
    // The mandates leave only 60 and 20 and its like, where the second party has no surplus.
    const deal = tableDeal(
      [
        [
          [60, 20],
          [50, 40],
        ],
      ],
      { reservation: [10, 20], sessions: [[3, [60, 0]]] },
    );
    expect(measured(deal, 1)).toMatchObject({ surplus: [40, 20], nashRatio: undefined });
    expect(measured(deal, 0)).toMatchObject({ surplus: [50, 0], nashRatio: 0 });
  });
});

test('the real deal of London: 131 outcomes were at least as good for both and better for one', () => {
  // Counted apart from the program.
  const { share, distance, nashRatio, coefficient, ...counts } = measured(dealOf('london-2025'), 55_592);
  expect(counts).toEqual({
    exact: true,
    better: 131,
    worse: 14_044,
    leftOnTable: [705, 800],
    improvement: 34_944,
    surplus: [2310, 3620],
  });
  expect(coefficient).toBeCloseTo(14_044 / 14_175, 12);
  expect(share).toBeCloseTo(2310 / 5930, 12);
  expect(distance).toBeCloseTo(0.050202091589892944, 12);
  expect(nashRatio).toBeCloseTo(0.7202583979328165, 12);
});

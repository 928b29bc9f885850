import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontierOf } from '../../src/analysis/frontier.js';
import { dealOf } from '../helpers/scenarios.js';
import { anyDeal, type Counted, counted, dominates, mirrored, stretched, tableDeal } from './deals.js';

/** The frontier by comparing every clean outcome with every other. */
function frontierByHand(outcomes: readonly Counted[]): Pick<Counted, 'outcome' | 'options' | 'points'>[] {
  const clean = outcomes.filter((one) => one.clean);
  return clean
    .filter(({ points }) => !clean.some((other) => dominates(other.points, points)))
    .filter(({ points }, at, all) => all.findIndex((other) => `${other.points}` === `${points}`) === at)
    .map(({ outcome, options, points }) => ({ outcome, options, points }))
    .sort((a, b) => b.points[0] - a.points[0]);
}

describe('the frontier', () => {
  test('is what brute force finds', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        expect(frontierOf(deal)).toEqual(frontierByHand(counted(deal)));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same seen from the other side, in the other order', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const outcomes = frontierOf(deal).map(({ outcome }) => outcome);
        expect(frontierOf(mirrored(deal)).map(({ outcome }) => outcome)).toEqual(outcomes.toReversed());
      }),
    );
  });

  test('holds the same outcomes if a party counts in other points', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(0, 1), (deal, party) => {
        const outcomes = frontierOf(deal).map(({ outcome }) => outcome);
        expect(frontierOf(stretched(deal, party)).map(({ outcome }) => outcome)).toEqual(outcomes);
      }),
    );
  });
});

describe('by hand', () => {
  test('two issues: five of nine outcomes', () => {
    // 0: 100/0, 1: 85/40, 2: 60/70, 3: 70/20, 4: 55/60, 5: 30/90, 6: 40/30, 7: 25/70, 8: 0/100
    const deal = tableDeal([
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
    ]);
    expect(frontierOf(deal)).toEqual([
      { outcome: 0, options: [0, 0], points: [100, 0] },
      { outcome: 1, options: [0, 1], points: [85, 40] },
      { outcome: 2, options: [0, 2], points: [60, 70] },
      { outcome: 5, options: [1, 2], points: [30, 90] },
      { outcome: 8, options: [2, 2], points: [0, 100] },
    ]);
  });

  test('a red line of either party takes an outcome off it and lets others on', () => {
    const options: [number, number][] = [
      [50, 50],
      [50, 40],
      [40, 50],
      [30, 30],
    ];
    const outcomes = (redLines: { left?: string[]; right?: string[] }) =>
      frontierOf(tableDeal([options], { redLines })).map(({ outcome }) => outcome);
    expect(outcomes({})).toEqual([0]);
    expect(outcomes({ left: ['a/50-50'] })).toEqual([1, 2]);
    expect(outcomes({ right: ['a/50-50'] })).toEqual([1, 2]);
    expect(outcomes({ left: ['a/50-50', 'a/50-40'], right: ['a/40-50'] })).toEqual([3]);
  });

  test('of outcomes with the same points the lowest stands for all', () => {
    const deal = tableDeal([
      [
        [10, 40],
        [40, 10],
        [40, 10],
        [10, 40],
      ],
    ]);
    expect(frontierOf(deal).map(({ outcome }) => outcome)).toEqual([1, 0]);
  });

  test('is one outcome if all are worth the same, and none if none may be signed', () => {
    const same: [number, number][] = [
      [5, 5],
      [5, 5],
      [5, 5],
    ];
    expect(frontierOf(tableDeal([same, same]))).toEqual([{ outcome: 0, options: [0, 0], points: [10, 10] }]);
    const shut = { left: ['a/5-5', 'a/5-5-2'], right: ['a/5-5-1'] };
    expect(frontierOf(tableDeal([same], { redLines: shut }))).toEqual([]);
  });

  test('tells a single point in a thousand million apart', () => {
    const deal = tableDeal(
      [
        [
          [1_000_000_000, 1],
          [999_999_999, 1],
          [999_999_999, 2],
        ],
      ],
      { scale: 1_000_000_000 },
    );
    expect(frontierOf(deal).map(({ outcome }) => outcome)).toEqual([0, 2]);
  });
});

test('London has 73 outcomes on it, of which none dominates another and some dominates every other', () => {
  const deal = dealOf('london-2025');
  const frontier = frontierOf(deal);
  expect(frontier).toHaveLength(73);
  for (const [at, { points }] of frontier.entries()) {
    const before = frontier[at - 1]?.points ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect([points[0] < before[0], points[1] > before[1]]).toEqual([true, true]);
  }
  const on = new Set(frontier.map(({ points }) => `${points}`));
  const beneath = counted(deal).filter(({ clean, points }) => clean && !on.has(`${points}`));
  expect(beneath.filter(({ points }) => !frontier.some((one) => dominates(one.points, points)))).toEqual([]);
});

/**
 * Bargaining solutions of convex sets by hand: Nash 1950 (Econometrica 18:155), Kalai & Smorodinsky 1975 (Econometrica
 * 43:513), egalitarian (Kalai 1977, Econometrica 45:1623), utilitarian. Each set is one issue whose options lie on its
 * efficient side, 1,000 of them at most, evenly in the first party's utility; a utility of 1 is a hundred million points.
 *
 * What is found may be off by one step of the first party's utility, and in the other's by what the side falls over one
 * step: every solution is greatest, or a smaller share is, at one point of a side that bends one way, so that of the options
 * one of the two around that point is found.
 */
import { describe, expect, it } from 'vitest';
import { frontierOf } from '../../src/analysis/frontier.js';
import { type Solutions, solutionsOf } from '../../src/analysis/solutions.js';
import type { Pair } from '../../src/model/party.js';
import { tableDeal } from '../analysis/deals.js';

/** Points of a utility of 1. */
const ONE = 100_000_000;
const OPTIONS = 1000;

interface Side {
  /** The first party's utility runs from 0 to this, in 999 steps. */
  readonly most: number;
  /** The other's at each. */
  readonly other: (own: number) => number;
  readonly reservation?: Pair<number>;
}

/** The side of a polygon from corner to corner, from left to right. */
function through(...corners: readonly Pair<number>[]): Side {
  const most = (corners.at(-1) as Pair<number>)[0];
  return {
    most,
    other: (own) => {
      const at = Math.max(
        1,
        corners.findIndex(([x]) => x >= own),
      );
      const [[x0, y0], [x1, y1]] = [corners[at - 1], corners[at]] as [Pair<number>, Pair<number>];
      return y0 + ((y1 - y0) * (own - x0)) / (x1 - x0);
    },
  };
}

type Found = { readonly [Name in keyof Solutions]: readonly Pair<number>[] };

/** The solutions as utilities. */
function solved({ most, other, reservation = [0, 0] }: Side): Found {
  const points = (utility: number) => Math.round(utility * ONE);
  const options = Array.from({ length: OPTIONS }, (_, step): Pair<number> => {
    const own = (most * step) / (OPTIONS - 1);
    return [points(own), points(other(own))];
  });
  const deal = tableDeal([options], {
    scale: ONE,
    reservation: [points(reservation[0]), points(reservation[1])],
  });
  // All that is told lies on the frontier.
  const efficient = new Set(frontierOf(deal).map(({ points: [own, others] }) => `${own}/${others}`));
  const utilities = (outcomes: readonly number[]) =>
    outcomes.map((outcome): Pair<number> => {
      const [own, others] = options[outcome] as Pair<number>;
      expect(efficient.has(`${own}/${others}`)).toBe(true);
      return [own / ONE, others / ONE];
    });
  const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = solutionsOf(deal);
  return {
    nash: utilities(nash),
    kalaiSmorodinsky: utilities(kalaiSmorodinsky),
    egalitarian: utilities(egalitarian),
    utilitarian: utilities(utilitarian),
  };
}

/** Every solution found is the right one, to a step. */
function expectAll(found: readonly Pair<number>[], [own, other]: Pair<number>, step: number, steepness: number): void {
  expect(found.length).toBeGreaterThan(0);
  for (const [x, y] of found) {
    expect(Math.abs(x - own)).toBeLessThanOrEqual(step + 1e-6);
    expect(Math.abs(y - other)).toBeLessThanOrEqual(steepness * step + 1e-6);
  }
}

const triangle = through([0, 1], [1, 0]);
const parabola: Side = { most: 1, other: (x) => 1 - x * x };
const kite = through([0, 1], [0.75, 0.75], [1, 0]);
const larger = through([0, 1], [1, 0.7]);
const dented = through([0, 1], [0.75, 0.7], [1, 0]);
const lopsided = through([0, 1], [2, 0]);
const five = through([0, 10], [5, 8], [9, 4], [10, 0]);
const root5 = Math.sqrt(5);

/** How much the second party's utility falls at most for one unit of the first party's. */
const steepest = (side: Side) => {
  const last = side.most / (OPTIONS - 1);
  return (side.other(side.most - last) - side.other(side.most)) / last;
};

describe('the solutions of convex sets', () => {
  type Row = [name: string, set: Side, nash: Pair<number>, ks: Pair<number>, egalitarian: Pair<number>];
  it.each<Row>([
    ['x + y <= 1', triangle, [0.5, 0.5], [0.5, 0.5], [0.5, 0.5]],
    ['x + y <= 1 over (.2, .1)', { ...triangle, reservation: [0.2, 0.1] }, [0.55, 0.45], [0.55, 0.45], [0.55, 0.45]],
    // Product x(1 - x^2) at x^2 = 1/3; x = 1 - x^2 at (sqrt 5 - 1)/2.
    [
      'x^2 + y <= 1',
      parabola,
      [1 / Math.sqrt(3), 2 / 3],
      [(root5 - 1) / 2, (root5 - 1) / 2],
      [(root5 - 1) / 2, (root5 - 1) / 2],
    ],
    ['a kite with its tip at (3/4, 3/4)', kite, [0.75, 0.75], [0.75, 0.75], [0.75, 0.75]],
    // On y = 1 - .3x: x = 1/1.3.
    ['a larger set, up to (1, .7)', larger, [1, 0.7], [0.769231, 0.769231], [0.769231, 0.769231]],
    // On y = 1 - .4x: x = 1/1.4; beyond the tip the product falls.
    ['a kite with its tip at (.75, .7)', dented, [0.75, 0.7], [0.714286, 0.714286], [0.714286, 0.714286]],
    // Halfway in both; x = 1 - x/2 at 2/3.
    ['a triangle of 2 by 1', lopsided, [1, 0.5], [1, 0.5], [2 / 3, 2 / 3]],
    // On x + y = 13.
    ['five corners', five, [6.5, 6.5], [6.5, 6.5], [6.5, 6.5]],
    // Over (2, 1): gains 5 and 5. The most each can gain is 7.75 at y = 1 (x = 9.75) and 8.2 at x = 2 (y = 9.2), so that the
    // shares are equal at gains of 10 x 7.75/15.95 and 10 x 8.2/15.95.
    ['five corners over (2, 1)', { ...five, reservation: [2, 1] }, [7, 6], [6.858934, 6.141066], [7, 6]],
  ])('%s', (_, set, nash, ks, egalitarian) => {
    const step = set.most / (OPTIONS - 1);
    const found = solved(set);
    expectAll(found.nash, nash, step, steepest(set));
    expectAll(found.kalaiSmorodinsky, ks, step, steepest(set));
    expectAll(found.egalitarian, egalitarian, step, steepest(set));
  });

  it.each<[string, Side, Pair<number>]>([
    // x + 1 - x^2 at x = 1/2.
    ['x^2 + y <= 1', parabola, [0.5, 0.75]],
    ['a kite with its tip at (3/4, 3/4)', kite, [0.75, 0.75]],
    ['a larger set, up to (1, .7)', larger, [1, 0.7]],
    ['a kite with its tip at (.75, .7)', dented, [0.75, 0.7]],
    ['a triangle of 2 by 1', lopsided, [2, 0]],
  ])('the greatest sum of %s', (_, set, utilitarian) => {
    expectAll(solved(set).utilitarian, utilitarian, set.most / (OPTIONS - 1), steepest(set));
  });

  it('the greatest sum is told wherever it is reached, and reservations do not move it', () => {
    // In steps of one point, so that no sum is rounded.
    const whole = (reservation: Pair<number>) =>
      solutionsOf(
        tableDeal([Array.from({ length: OPTIONS }, (_, step): Pair<number> => [step, OPTIONS - 1 - step])], {
          scale: OPTIONS - 1,
          reservation,
        }),
      ).utilitarian;
    expect(whole([0, 0])).toHaveLength(OPTIONS);
    expect(whole([200, 100])).toEqual(Array.from({ length: 700 }, (_, at) => 200 + at));
    // On the side from (5, 8) to (9, 4) every sum is 13.
    const sums = solved(five).utilitarian;
    for (const [x, y] of sums) {
      expect(x + y).toBeCloseTo(13, 6);
      expect(x).toBeGreaterThanOrEqual(5 - 0.011);
      expect(x).toBeLessThanOrEqual(9 + 0.011);
    }
  });

  it.each([
    // x(1 - x)^a at x = 1/(1 + a): who is more averse to risk gets less.
    [0.5, 0.666667, 0.57735],
    [1, 0.5, 0.5],
    [2, 0.333333, 0.444444],
  ])('Nash, where a second party values a share at its power of %s', (power, own, other) => {
    const set = { most: 1, other: (x: number) => Math.pow(1 - x, power) };
    // Where it is found the side falls by at most 2 for 1.
    expectAll(solved(set).nash, [own, other], 1 / (OPTIONS - 1), 2);
  });

  it('the greatest product of x^2 + y <= 1 is .384900', () => {
    const [[x, y]] = solved(parabola).nash as [Pair<number>];
    expect(x * y).toBeCloseTo(0.3849, 5);
  });
});

describe('a pie that grows (Kalai & Smorodinsky 1975)', () => {
  it('leaves the second party less by Nash, and more by Kalai and Smorodinsky', () => {
    const [before, after] = [solved(kite), solved(larger)];
    for (let x = 0; x <= 1; x += 1 / 64) expect(larger.other(x)).toBeGreaterThanOrEqual(kite.other(x));
    const second = ([found]: readonly Pair<number>[]) => (found as Pair<number>)[1];
    expect([second(before.nash), second(after.nash)].map((y) => y.toFixed(2))).toEqual(['0.75', '0.70']);
    expect(second(after.kalaiSmorodinsky) - second(before.kalaiSmorodinsky)).toBeGreaterThan(0.018);
    expect(second(after.egalitarian) - second(before.egalitarian)).toBeGreaterThan(0.018);
  });
});

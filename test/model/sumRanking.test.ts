/** What is counted and summed of a space too large for tables is what tables say of the same space. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAtLeast,
  isForbidden,
  lowestAtLeast,
  type Preferences,
  pointsOf,
  preferencesOver,
  rankedAt,
  rankedCount,
} from '../../src/model/preferences.js';
import { optionOf, outcomeWith, spaceOf } from '../../src/model/space.js';
import { isRankable, sumRanking } from '../../src/model/sumRanking.js';
import { untabulated } from '../helpers/tabulated.js';

/** Issues of up to four options with few different points, so that many outcomes tie. */
const issues = fc.array(
  fc.array(fc.record({ points: fc.integer({ min: -6, max: 6 }).map((x) => 5 * x), red: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);

type Drawn = readonly (readonly { readonly points: number; readonly red: boolean }[])[];

/** The same preferences with tables and without; the first option of every issue stays open. */
function both(drawn: Drawn): [Preferences, Preferences] {
  const space = spaceOf(drawn.map(({ length }) => length));
  const input = {
    scale: 100,
    reservation: 0,
    discount: 1,
    optionPoints: drawn.map((list) => list.map(({ points }) => points)),
    redLines: drawn.map((list) => list.map(({ red }, at) => red && at > 0)),
  };
  return [preferencesOver(space, input), preferencesOver(untabulated(space), input)];
}

describe('preferences without tables', () => {
  it('say of outcomes, places and levels what tables say', () => {
    fc.assert(
      fc.property(issues, fc.integer({ min: -200, max: 200 }), (drawn, target) => {
        const [tables, counts] = both(drawn);
        expect(counts.best).toBe(tables.best);
        for (let outcome = 0; outcome < tables.space.outcomes; outcome++) {
          expect(pointsOf(counts, outcome)).toBe(pointsOf(tables, outcome));
          expect(isForbidden(counts, outcome)).toBe(isForbidden(tables, outcome));
        }
        const places = Array.from({ length: rankedCount(tables) + 1 }, (_, place) => place - 0);
        expect(rankedCount(counts)).toBe(rankedCount(tables));
        expect(places.map((place) => rankedAt(counts, place))).toEqual(places.map((place) => rankedAt(tables, place)));
        expect(rankedAt(counts, -1)).toBeUndefined();
        for (const level of [target, target + 0.5, counts.best, counts.best + 1, Number.NEGATIVE_INFINITY]) {
          expect(countAtLeast(counts, level)).toBe(countAtLeast(tables, level));
          expect(lowestAtLeast(counts, level)).toBe(lowestAtLeast(tables, level));
        }
      }),
      { seed: 1 },
    );
  });

  it('know the options of outcomes up to 2^53, where a quotient is nearest to rounding up', () => {
    // 3^33 outcomes, just under 2^53.
    const space = spaceOf(new Array(33).fill(3));
    expect(space.outcomes).toBe(5_559_060_566_555_523);
    const places = fc.array(fc.nat(2), { minLength: 33, maxLength: 33 });
    fc.assert(
      fc.property(places, (options) => {
        const outcome = outcomeWith(space, options);
        expect(options.map((_, issue) => optionOf(space, outcome, issue))).toEqual(options);
      }),
      { seed: 2, examples: [[new Array(33).fill(2)]] },
    );
  });

  it('rank 10^15 outcomes: as many at or above a level as there are ways to it', () => {
    const points = Array.from({ length: 10 }, (_, option) => option);
    const space = spaceOf(new Array(15).fill(10));
    const own = preferencesOver(space, {
      scale: 135,
      reservation: 0,
      discount: 1,
      optionPoints: new Array(15).fill(points),
      redLines: [],
    });
    // Digits that sum to 135 or 134: all nines, or one eight among nines.
    expect(rankedCount(own)).toBe(1e15);
    expect([135, 134, 133].map((level) => countAtLeast(own, level))).toEqual([1, 16, 136]);
    // Ties by lowest number: the eight first in front, then further back.
    expect([0, 1, 15].map((place) => rankedAt(own, place))).toEqual([
      999_999_999_999_999, 899_999_999_999_999, 999_999_999_999_998,
    ]);
    expect(rankedAt(own, 1e15 - 1)).toBe(0);
    expect(lowestAtLeast(own, 134.5)).toBe(999_999_999_999_999);
  });

  it('refuse to rank points of too many different sums', () => {
    const options = [[0, 1, 999_999_999]];
    expect(isRankable(options, [])).toBe(false);
    expect(() => sumRanking(options, [])).toThrow('too many different sums');
    expect(isRankable([[0, 500_000_000, 1_000_000_000]], [])).toBe(true);
  });
});

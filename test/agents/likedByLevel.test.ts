import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicesIn, favourites, mostLiked } from '../../src/agents/parts/band.js';
import { nashFinder } from '../../src/agents/parts/nashPoint.js';
import { likingBy } from '../../src/agents/parts/opponentModel.js';
import { pointsOf, preferencesOver } from '../../src/model/preferences.js';
import { spaceOf } from '../../src/model/space.js';
import { tabulated, untabulated } from '../helpers/tabulated.js';

/** Options with own points, a liking in quarters, and whether they cross a red line; the first is open. */
const options = fc.array(fc.tuple(fc.nat(8), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 4 });

const issues = fc.array(options, { minLength: 1, maxLength: 4 });

function sides(drawn: readonly (readonly (readonly [number, number, boolean])[])[]) {
  const space = spaceOf(drawn.map(({ length }) => length));
  const input = {
    scale: 100,
    reservation: 5,
    discount: 1,
    optionPoints: drawn.map((list) => list.map(([own]) => own)),
    redLines: drawn.map((list) => list.map(([, , red], at) => red && at > 0)),
  };
  const estimate = drawn.map((list) => list.map(([, liking]) => liking / 4));
  return { tables: preferencesOver(space, input), counts: preferencesOver(untabulated(space), input), estimate };
}

it('finds without a list of outcomes what the list has', () => {
  fc.assert(
    fc.property(issues, fc.integer({ min: -1, max: 20 }), fc.nat(12), (drawn, from, width) => {
      const { tables, counts, estimate } = sides(drawn);
      const liked = likingBy(tables.space, estimate);
      const there = likingBy(counts.space, estimate);
      const to = from + width;
      // Of each level the one liked most, of equals the lowest.
      const listed = [...tabulated(tables).ranking].filter((one) => {
        const points = pointsOf(tables, one);
        return points >= from && points <= to;
      });
      const levels = [...new Set(listed.map((one) => pointsOf(tables, one)))];
      const best = levels.map((level) =>
        listed
          .filter((one) => pointsOf(tables, one) === level)
          .reduce((so, one) => (liked(one) > liked(so) || (liked(one) === liked(so) && one < so) ? one : so)),
      );
      expect([...(choicesIn(counts, there, from, to) as number[])]).toEqual(best);
      expect(mostLiked(counts, there, from, to)).toBe(mostLiked(tables, liked, from, to));
      expect(favourites(counts, there, from, to, 1)).toEqual(favourites(tables, liked, from, to, 1));
      expect(nashFinder(counts)(estimate)).toBe(nashFinder(tables)(estimate));
    }),
    { seed: 5 },
  );
});

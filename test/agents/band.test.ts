import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { favourites, mostLiked, remembered } from '../../src/agents/parts/band.js';
import type { Liking } from '../../src/agents/parts/opponentModel.js';
import { prepare } from '../../src/model/deal.js';
import { preferencesOver } from '../../src/model/preferences.js';
import { spaceOf } from '../../src/model/space.js';
import { tabulated } from '../helpers/tabulated.js';
import { table } from '../helpers/versus.js';

/** A liking that only small spaces are asked for: of no option by itself. */
const likingFrom = (liked: (outcome: number) => number): Liking => Object.assign(liked, { options: [] });

describe('the favourites of a stretch of the ranking', () => {
  it('are the most liked first, of equals those of most own points', () => {
    const lists = fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 8 }), (list, from, to, many) => {
        const preferences = preferencesOver(spaceOf([list.length]), {
          scale: 1,
          reservation: 0,
          discount: 1,
          optionPoints: [list.map(([points]) => points)],
          redLines: [],
        });
        const liked = likingFrom((outcome) => list[outcome]?.[1] as number);
        const own = (outcome: number) => list[outcome]?.[0] as number;
        const stretch = [...tabulated(preferences).ranking].filter((one) => own(one) >= from && own(one) <= to);
        // Sorting keeps equals in their order, which is the ranking.
        const expected = stretch.sort((a, b) => liked(b) - liked(a)).slice(0, many);
        expect(favourites(preferences, liked, from, to, many)).toEqual(expected);
      }),
      { seed: 3 },
    );
  });
});

it('finds the outcome most liked in a band, of equals the one of most points and then of lowest number', () => {
  const points = fc.array(fc.nat(9), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(
      points,
      fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
      fc.nat(9),
      fc.nat(9),
      (own, likings, from, to) => {
        const [preferences] = prepare(table([own.map((left, right) => [left, right] as const)])).preferences;
        const best = own
          .map((worth, outcome) => ({ worth, outcome, liking: likings[outcome] as number }))
          .filter(({ worth }) => worth >= from && worth <= to)
          .sort((a, b) => b.liking - a.liking || b.worth - a.worth || a.outcome - b.outcome)[0]?.outcome;
        const asked: number[] = [];
        const liked = likingFrom((outcome) => {
          asked.push(outcome);
          return likings[outcome] as number;
        });
        expect(mostLiked(preferences, liked, from, to)).toBe(best);
        const settled = remembered(preferences, liked);
        asked.length = 0;
        expect(mostLiked(preferences, settled, from, to)).toBe(best);
        expect(mostLiked(preferences, settled, from, to)).toBe(best);
        // It has asked for each outcome once.
        expect(new Set(asked).size).toBe(asked.length);
      },
    ),
    { seed: 1 },
  );
});

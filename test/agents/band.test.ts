import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { favourites, likingOfPlaces, mostLiked, mostLikedPlace } from '../../src/agents/parts/band.js';
import { prepare } from '../../src/model/deal.js';
import { preferencesOver } from '../../src/model/preferences.js';
import { spaceOf } from '../../src/model/space.js';
import { table } from '../helpers/versus.js';

describe('the favourites of a stretch of the ranking', () => {
  it('are the most liked first, of equals those of most own points', () => {
    const lists = fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.nat(29), fc.nat(30), fc.integer({ min: 1, max: 8 }), (list, from, length, many) => {
        const preferences = preferencesOver(spaceOf([list.length]), {
          scale: 1,
          reservation: 0,
          discount: 1,
          optionPoints: [list.map(([points]) => points)],
          redLines: [],
        });
        const first = Math.min(from, list.length);
        const end = Math.min(list.length, first + length);
        const liked = (outcome: number) => list[outcome]?.[1] as number;
        const stretch = [...preferences.ranking].slice(first, end);
        // Sorting keeps equals in their order, which is the ranking.
        const expected = stretch.sort((a, b) => liked(b) - liked(a)).slice(0, many);
        expect(favourites(preferences, liked, first, end, many)).toEqual(expected);
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
        const liked = (outcome: number) => {
          asked.push(outcome);
          return likings[outcome] as number;
        };
        expect(mostLiked(preferences, liked, from, to)).toBe(best);
        const settled = likingOfPlaces(preferences, liked);
        asked.length = 0;
        expect(mostLikedPlace(preferences, settled, from, to)).toBe(best);
        expect(mostLikedPlace(preferences, settled, from, to)).toBe(best);
        // It has asked for each outcome once.
        expect(new Set(asked).size).toBe(asked.length);
      },
    ),
    { seed: 1 },
  );
});

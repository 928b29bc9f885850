import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { favourites } from '../../src/agents/parts/band.js';
import { preferencesOver } from '../../src/model/preferences.js';
import { spaceOf } from '../../src/model/space.js';

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

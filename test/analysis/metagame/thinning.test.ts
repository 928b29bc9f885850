import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, thinnedByMovement } from '../../../src/analysis/metagame/thinning.js';
import type { Moment } from '../../../src/analysis/metagame/trajectory.js';

const alone = (shares: readonly number[]): Moment[] => shares.map((share, time) => ({ time, mix: [share, 1 - share] }));
const timesOf = (moments: readonly Moment[]) => moments.map(({ time }) => time);

test('two mixes differ by the share that differs most', () => {
  expect(distance([0.5, 0.3, 0.2], [0.1, 0.4, 0.5])).toBeCloseTo(0.4, 12);
});

describe('thinned moments', () => {
  test('lie evenly in time where nothing moves', () => {
    expect(timesOf(thinnedByMovement(alone([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 6))).toEqual([0, 2, 4, 6, 8, 10]);
  });

  test('lie half in the movement and half in the time', () => {
    // All movement in the first two of twelve steps: after one, 1/12 of the time and half of the movement, 7/24 of the
    // way; after two, 14/24; then 1/24 a step. The fifths of the way are first passed at times 1, 2, 3 and 8.
    const moments = alone([0, 0.5, ...Array.from({ length: 11 }, () => 1)]);
    expect(timesOf(thinnedByMovement(moments, 6))).toEqual([0, 1, 2, 3, 8, 12]);
  });

  test('are some of all in their order, no more than wanted, with the first and the last', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 2, max: 20 }), (walk, most) => {
        const all = alone(walk);
        const kept = thinnedByMovement(all, most);
        expect(kept.length).toBeLessThanOrEqual(Math.max(most, 2));
        expect(all.filter((moment) => kept.includes(moment))).toEqual(kept);
        expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nashFinder } from '../../src/agents/parts/nashPoint.js';
import type { Estimate } from '../../src/agents/parts/opponentModel.js';
import { type Preferences, pointsOf, preferencesOver } from '../../src/model/preferences.js';
import { optionOf, spaceOf } from '../../src/model/space.js';
import { tabulated } from '../helpers/tabulated.js';

/** Eighths, so that products tie and sums are exact. */
const worth = fc.nat(8).map((eighths) => eighths / 8);
const option = fc.record({ points: fc.integer({ min: -3, max: 9 }), worth, shut: fc.nat(5).map((lot) => lot === 0) });
const issues = fc.array(fc.array(option, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 });

/** The Nash point looked up among all outcomes. */
function byLookingUp(preferences: Preferences, estimate: Estimate): number | undefined {
  const { space, reservation } = preferences;
  const { ranking } = tabulated(preferences);
  const worst = estimate.reduce((sum, ofIssue) => sum + Math.min(...ofIssue), 0);
  const found = [...ranking].map((outcome) => {
    const liked = estimate.reduce((sum, ofIssue, issue) => sum + (ofIssue[optionOf(space, outcome, issue)] ?? 0), 0);
    const gain = pointsOf(preferences, outcome) - reservation;
    return { outcome, gain, product: gain * (liked - worst) };
  });
  return found
    .filter(({ gain, product }) => gain > 0 && product > 0)
    .sort((a, b) => b.product - a.product || b.gain - a.gain || a.outcome - b.outcome)[0]?.outcome;
}

describe('the Nash point by a model', () => {
  it('is the one among all outcomes, with red lines, negative points and ties', () => {
    let found = 0;
    fc.assert(
      fc.property(issues, fc.integer({ min: -5, max: 12 }), (lists, reservation) => {
        const preferences = preferencesOver(spaceOf(lists.map(({ length }) => length)), {
          scale: 1,
          reservation,
          discount: 1,
          optionPoints: lists.map((list) => list.map(({ points }) => points)),
          redLines: lists.map((list) => list.map(({ shut }) => shut)),
        });
        const estimate = lists.map((list) => list.map((one) => one.worth));
        const expected = byLookingUp(preferences, estimate);
        if (expected !== undefined) found++;
        expect(nashFinder(preferences)(estimate)).toBe(expected);
      }),
      { seed: 1950, numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(700);
  });

  it('is the corner of two who want different things', () => {
    // Left has 70 of a and 30 of b, Right seems to have it the other way round: 70 x .7 beats 100 x 0 and 30 x .3.
    const preferences = preferencesOver(spaceOf([2, 2]), {
      scale: 100,
      reservation: 0,
      discount: 1,
      optionPoints: [
        [70, 0],
        [30, 0],
      ],
      redLines: [],
    });
    const estimate = [
      [0, 0.3],
      [0, 0.7],
    ];
    expect(nashFinder(preferences)(estimate)).toBe(1);
    // To whoever likes all the same there is nothing to gain.
    const alike = [
      [0.5, 0.5],
      [0.5, 0.5],
    ];
    expect(nashFinder(preferences)(alike)).toBeUndefined();
  });
});

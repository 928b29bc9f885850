import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smithModel } from '../../src/agents/parts/models/smith.js';
import { estimateOf, likingBy, likingOf, opinionBy } from '../../src/agents/parts/opponentModel.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { outcomeWith, spaceOf } from '../../src/model/space.js';
import { shown } from '../helpers/hearing.js';
import { table } from '../helpers/versus.js';

describe('how well the other side likes an outcome', () => {
  const space = spaceOf([2, 2, 2]);

  it('does not depend on the last bit of a sum', () => {
    // In floating point .1 + .2 + .3 is not .3 + .2 + .1, nor is .1 x 3 the same as .3.
    const liked = likingBy(space, [
      [0.1, 0.3],
      [0.2, 0.2],
      [0.3, 0.1 * 3 - 0.2],
    ]);
    expect(liked(outcomeWith(space, [0, 0, 0]))).toBeCloseTo(0.6, 8);
    expect(liked(outcomeWith(space, [1, 0, 0]))).not.toBe(liked(0));
    expect(liked(outcomeWith(space, [1, 0, 1]))).toBe(liked(0));
  });

  it('is the sum of what its options are worth', () => {
    const worth = fc.double({ min: 0, max: 1, noNaN: true });
    const estimate = fc.array(fc.array(worth, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(estimate, fc.nat(), (worths, lot) => {
        const over = spaceOf(worths.map(({ length }) => length));
        const options = worths.map(({ length }, issue) => (lot >> (3 * issue)) % length);
        const sum = options.reduce((total, option, issue) => total + (worths[issue]?.[option] as number), 0);
        expect(likingBy(space, worths)(outcomeWith(over, options))).toBeCloseTo(sum, 7);
      }),
      { seed: 30 },
    );
  });

  it('is what its model makes of every offer so far, and the truth under complete information', () => {
    const opinion = opinionBy(smithModel);
    const offers = [outcomeWith(space, [0, 1, 1])];
    expect(opinion(shown(space, offers))(offers[0] as number)).toBeCloseTo(1, 8);
    // Twice 0, once 1 on the first issue; the same on the others: 1/3 + 2/9 + 1/3.
    const more = [...offers, outcomeWith(space, [0, 1, 1]), outcomeWith(space, [1, 1, 1])];
    expect(opinion(shown(space, more))(outcomeWith(space, [1, 1, 1]))).toBeCloseTo(3 / 8 + 3 / 8 + 1 / 12, 8);

    const scenario = table([
      [
        [70, 10],
        [0, 25],
      ],
      [
        [30, 0],
        [0, 75],
      ],
    ]);
    const view = openSession(prepare(scenario, { completeInformation: true }), { seed: '1' }).view(0);
    const model = smithModel(view.preferences.space);
    expect([0, 1, 2, 3].map(likingOf(view, model))).toEqual([0.1, 0.85, 0.25, 1]);
    expect([0, 1, 2, 3].map(likingBy(space, estimateOf(view, model)))).toEqual([
      expect.closeTo(0.1, 8),
      expect.closeTo(0.85, 8),
      expect.closeTo(0.25, 8),
      1,
    ]);
  });
});

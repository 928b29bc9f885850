import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importance, importanceToOther } from '../../src/agents/parts/importance.js';
import { smithModel } from '../../src/agents/parts/models/smith.js';
import { similarityTo } from '../../src/agents/parts/similarity.js';
import { worthToThem } from '../../src/agents/parts/worthToThem.js';
import { openSession } from '../../src/engine/session.js';
import { type DealOptions, prepare } from '../../src/model/deal.js';
import { outcomeWith, spaceOf } from '../../src/model/space.js';
import { table } from '../helpers/versus.js';

describe('similarity', () => {
  const space = spaceOf([5, 3, 1]);
  const at = (...options: number[]) => outcomeWith(space, options);

  it('is 1 less the distance of the options’ places, weighed over the issues', () => {
    const near = similarityTo(space, [0.5, 0.3, 0.2], at(4, 0, 0));
    expect(near(at(4, 0, 0))).toBe(1_000_000);
    // One step of four, two of two; an issue of one option is always alike: 0.5 x 3/4 + 0.3 x 0 + 0.2.
    expect(near(at(3, 2, 0))).toBe(575_000);
    // 0.5 x 0 + 0.3 x 1/2 + 0.2.
    expect(near(at(0, 1, 0))).toBe(350_000);
  });

  it('is the same both ways, and full for the outcome itself', () => {
    const some = fc.nat(space.outcomes - 1);
    fc.assert(
      fc.property(some, some, (a, b) => {
        const weights = [0.2, 0.7, 0.1];
        expect(similarityTo(space, weights, a)(b)).toBe(similarityTo(space, weights, b)(a));
        expect(similarityTo(space, weights, a)(a)).toBe(1_000_000);
      }),
      { seed: 2002 },
    );
  });

  it('does not let a last bit tell equals apart', () => {
    // 0.1 + 0.2 and 0.3 differ in their last bit.
    const three = spaceOf([2, 2, 2, 2]);
    const near = similarityTo(three, [0.1, 0.2, 0.3, 0.4], outcomeWith(three, [1, 1, 1, 1]));
    expect(near(outcomeWith(three, [1, 1, 0, 0]))).toBe(near(outcomeWith(three, [0, 0, 1, 0])));
  });
});

describe('importance', () => {
  it('is how much better the best option of an issue is than its worst, as a share', () => {
    expect(importance([[10, 40, 20], [5, 15], [7]])).toEqual([0.75, 0.25, 0]);
    // Worths that are all alike say nothing, on any scale.
    expect(
      importance([
        [3, 3],
        [8, 8, 8],
      ]),
    ).toEqual([0.5, 0.5]);
  });
});

describe('what the other side seems to want', () => {
  const scenario = table([
    [
      [80, 0],
      [40, 20],
      [0, 25],
    ],
    [
      [20, 0],
      [0, 75],
    ],
  ]);

  /** What Left makes of these offers of Right. */
  function toRight(heard: readonly number[], options: DealOptions = {}) {
    const view = { ...openSession(prepare(scenario, options), { seed: '1' }).view(0), offers: [[], heard] as const };
    const model = smithModel(view.preferences.space);
    model.hear(view);
    return { weights: importanceToOther(view, model), worth: worthToThem(view, model) };
  }

  it('is likeness to its first offer, with the weights of the model', () => {
    expect(toRight([]).worth(3)).toBe(0);
    // It opened with 0-25 0-75 and then said 40-20 0-75 twice. Favourites: 40-20 twice, 0-75 three times, so the issues
    // weigh 2 x 2 and 3 x 3.
    const { weights, worth } = toRight([5, 3, 3]);
    expect(weights[0]).toBeCloseTo(4 / 13, 12);
    expect(weights[1]).toBeCloseTo(9 / 13, 12);
    expect(worth(5)).toBe(1_000_000);
    // 4/13 x 1/2 + 9/13 = 11/13.
    expect(worth(3)).toBe(846_154);
    expect(worth(0)).toBe(0);
  });

  it('is the truth under complete information, whatever was said', () => {
    const { weights, worth } = toRight([5, 3, 3], { completeInformation: true });
    expect(weights).toEqual([0.25, 0.75]);
    expect([5, 3, 2, 0].map(worth)).toEqual([1_000_000, 950_000, 200_000, 0]);
  });
});

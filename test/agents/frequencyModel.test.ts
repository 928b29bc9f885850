import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear, nothingHeard, wantsOf } from '../../src/agents/parts/frequencyModel.js';
import { outcomeWith, spaceOf } from '../../src/model/space.js';

describe('what the other side seems to want', () => {
  const space = spaceOf([2, 3]);
  const offers = (options: readonly (readonly [number, number])[]) =>
    options.map((places) => outcomeWith(space, places));

  it('weighs issues and options as in the published count: a x 4, b x 1; x x 2, y x 2, z x 1', () => {
    // Weights 4/5 and 2/5, so 2/3 and 1/3; (a, x) is worth 2/3 x 4/5 + 1/3 x 2/5 = 2/3.
    const wants = nothingHeard(space);
    hear(
      wants,
      space,
      offers([
        [0, 0],
        [0, 0],
        [0, 1],
        [0, 1],
        [1, 2],
      ]),
    );
    const liked = wantsOf(space, wants);
    // In whole numbers: 4x4 + 2x2 = 20 out of (4 + 2) x 5 = 30.
    expect(liked(outcomeWith(space, [0, 0]))).toBe(20);
    expect(liked(outcomeWith(space, [0, 0])) / ((4 + 2) * wants.heard)).toBeCloseTo(2 / 3, 12);
    expect(liked(outcomeWith(space, [1, 2]))).toBe(4 * 1 + 2 * 1);
    expect(liked.ideal).toBe(20);
  });

  it('knows nothing before the first offer', () => {
    const liked = wantsOf(space, nothingHeard(space));
    expect(liked.ideal).toBe(0);
    expect(liked(3)).toBe(0);
  });

  it('counts every offer once, however often it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 20 }), fc.array(fc.nat(20), { maxLength: 8 }), (said, stops) => {
        const atOnce = nothingHeard(space);
        hear(atOnce, space, said);
        const bit = nothingHeard(space);
        for (const stop of [...stops].sort((a, b) => a - b)) hear(bit, space, said.slice(0, stop));
        hear(bit, space, said);
        expect(bit).toEqual(atOnce);
      }),
      { seed: 2012 },
    );
  });
});

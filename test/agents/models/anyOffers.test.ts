/** What every opponent model owes, whatever it hears. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointBayesianModel } from '../../../src/agents/parts/models/jointBayesian.js';
import { MODELS } from '../../../src/agents/parts/models/named.js';
import { scalableBayesianModel } from '../../../src/agents/parts/models/scalableBayesian.js';
import { windowedModel } from '../../../src/agents/parts/models/windowed.js';
import type { Estimate } from '../../../src/agents/parts/opponentModel.js';
import { spaceOf } from '../../../src/model/space.js';
import { flat, shown } from '../../helpers/hearing.js';

const models = {
  ...MODELS,
  'windowed, by 48': windowedModel(48),
  'joint bayesian': jointBayesianModel,
  'scalable bayesian': scalableBayesianModel,
};

const sizes = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 });

/** Offers of any kind: all over the space, or few that come again and again. */
const lots = fc.oneof(
  fc.array(fc.nat(10_000), { maxLength: 60 }),
  fc.array(fc.constantFrom(0, 1, 7, 100), { maxLength: 60 }),
);

/** Numbers from 0 to 1, and so are their sums. */
function expectSound(estimate: Estimate, of: readonly number[]): void {
  expect(estimate.map(({ length }) => length)).toEqual(of);
  for (const worth of flat(estimate)) {
    expect(worth).toBeGreaterThanOrEqual(0);
    expect(worth).toBeLessThanOrEqual(1);
  }
  const best = estimate.reduce((sum, ofIssue) => sum + Math.max(...ofIssue), 0);
  expect(best).toBeLessThanOrEqual(1 + 1e-12);
  expect(best).toBeGreaterThan(0);
}

describe.each(Object.entries(models))('%s', (_, make) => {
  it('estimates utilities, whatever it hears', () => {
    fc.assert(
      fc.property(sizes, lots, fc.integer({ min: 1, max: 100 }), (of, said, rounds) => {
        const space = spaceOf(of);
        const offers = said.map((lot) => lot % space.outcomes);
        const model = make(space);
        model.hear(shown(space, offers, rounds));
        expectSound(model.estimate(), of);
      }),
      { seed: 2016, numRuns: 200 },
    );
  });

  it('makes the same of offers heard one by one, with views shown twice, as of all at once', () => {
    fc.assert(
      fc.property(sizes, lots, fc.array(fc.nat(60), { maxLength: 8 }), (of, said, stops) => {
        const space = spaceOf(of);
        const offers = said.map((lot) => lot % space.outcomes);
        const atOnce = make(space);
        atOnce.hear(shown(space, offers, 60));
        const bit = make(space);
        for (const stop of [...stops].sort((a, b) => a - b)) {
          bit.hear(shown(space, offers.slice(0, stop), 60));
          bit.estimate();
        }
        bit.hear(shown(space, offers, 60));
        bit.hear(shown(space, offers, 60));
        expect(bit.estimate()).toEqual(atOnce.estimate());
      }),
      { seed: 2016, numRuns: 100 },
    );
  });

  it('finds all options alike that nobody can tell apart yet', () => {
    const worths = flat(make(spaceOf([2, 2])).estimate());
    for (const worth of worths) expect(worth).toBeCloseTo(worths[0] as number, 12);
  });

  it.each([
    ['the same offer', () => 7],
    ['two offers in turn', (at: number) => (at % 2 === 0 ? 0 : 26)],
    ['all offers one after the other', (at: number) => at % 27],
  ])('stands 5,000 times %s', (_name, offered) => {
    const space = spaceOf([3, 3, 3]);
    const offers = Array.from({ length: 5000 }, (_, at) => offered(at));
    const model = make(space);
    model.hear(shown(space, offers, 10_000));
    expectSound(model.estimate(), space.sizes);
  });

  // Whole preferences over so many issues would be millions.
  it.skipIf(make === jointBayesianModel)('stands a thousand different offers over many issues', () => {
    const space = spaceOf([3, 3, 3, 3, 3, 3, 3]);
    const offers = Array.from({ length: 1000 }, (_, at) => (at * 911) % space.outcomes);
    const model = make(space);
    model.hear(shown(space, offers, 2000));
    expectSound(model.estimate(), space.sizes);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bayesianModel } from '../../../src/agents/parts/models/bayesian.js';
import { peaks, probabilities } from '../../../src/agents/parts/models/belief.js';
import { hypothesesOver, jointBayesianModel } from '../../../src/agents/parts/models/jointBayesian.js';
import { expectedWeight, PRIOR, scalableBayesianModel } from '../../../src/agents/parts/models/scalableBayesian.js';
import type { Estimate } from '../../../src/agents/parts/opponentModel.js';
import { optionOf, type Space, spaceOf } from '../../../src/model/space.js';
import { flat, shown, told } from '../../helpers/hearing.js';

function expectClose(estimate: Estimate, figures: Estimate, digits = 9): void {
  expect(estimate.map(({ length }) => length)).toEqual(figures.map(({ length }) => length));
  for (const [at, worth] of flat(estimate).entries()) expect(worth).toBeCloseTo(flat(figures)[at] as number, digits);
}

describe('what the Bayesian models believe in', () => {
  it('are options that are worth less with every step from the best', () => {
    expect(peaks(2)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(peaks(4)).toEqual([
      [1, 2 / 3, 1 / 3, 0],
      [0, 1, 1 / 2, 0],
      [0, 1 / 2, 1, 0],
      [0, 1 / 3, 2 / 3, 1],
    ]);
  });

  it('is as likely as logarithms say, however far these lie from 0', () => {
    expect(probabilities([-1e6, -1e6 + Math.log(3), Number.NEGATIVE_INFINITY])).toEqual([
      expect.closeTo(0.25, 9),
      expect.closeTo(0.75, 9),
      0,
    ]);
  });
});

describe('the Bayesian model over whole preferences', () => {
  it('believes the first offer to be worth 1, and the next ones less', () => {
    // One issue of three options, best at the first, middle or last. The first option offered: worth 1, 0, 0, so by
    // exp(-8 (1-u)^2) likely as 1, e^-8, e^-8 = .000335463: .99932952, .00033524 twice.
    const once = told(jointBayesianModel, spaceOf([3]), [[0]]).estimate();
    expectClose(once, [[0.99932952, 0.00033524 + 0.5 * (0.99932952 + 0.00033524), 0.00033524]], 7);
    // Then the middle: worth .5, 1, .5 where .965 is expected: x e^(-8 .465^2) = .177326, e^(-8 .035^2) = .990248,
    // .177326: .177326, .000332192, .0000594863 of .177718: .997796, .001869, .000335.
    const twice = told(jointBayesianModel, spaceOf([3]), [[0], [1]]).estimate();
    expectClose(twice, [[0.997796, 0.001869 + 0.5 * (0.997796 + 0.000335), 0.000335]], 5);
  });

  it('weighs all orders of the issues: rank r of n as 2r/(n(n+1))', () => {
    // Before the first offer the orders are alike, so each issue weighs 1/n, and of options the middle ones are worth
    // most: of three 1/3 (.5 + 1 + .5) = 2/3, the outer ones 1/3.
    expectClose(told(jointBayesianModel, spaceOf([3, 3, 2]), []).estimate(), [
      [1 / 9, 2 / 9, 1 / 9],
      [1 / 9, 2 / 9, 1 / 9],
      [1 / 6, 1 / 6],
    ]);
  });

  it('is what all hypotheses give, one held beside the other', () => {
    const sizes = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(1000), { maxLength: 12 }), (size, lots) => {
        const space = spaceOf(size);
        const offers = lots.map((lot) => lot % space.outcomes);
        const model = jointBayesianModel(space);
        model.hear(shown(space, offers));
        expectClose(model.estimate(), byEnumeration(space, [...new Set(offers)]));
      }),
      { seed: 2008, numRuns: 150 },
    );
  });
});

describe('the scalable Bayesian model', () => {
  it('expects a weight of .1625455 of every issue at first', () => {
    // Sum of j (10-j)^3 over sum of (10-j)^3, j = 0..10, over ten: 4917/30250.
    expect(expectedWeight(PRIOR)).toBeCloseTo(0.1625455, 6);
    expect(expectedWeight(PRIOR)).toBeCloseTo(4917 / 30250, 12);
  });

  it('learns of options from the first offer, and of weights from the second', () => {
    // One issue of three, worth .1625455 v: the first option offered has v = 1, 0, 0 and 1 is expected, so the
    // likelihoods are e^(-8 .8374545^2) = .00365828 and e^-8 = .00033546: .845049, .077476 twice.
    const once = told(scalableBayesianModel, spaceOf([3]), [[0]]).estimate();
    expectClose(once, [[0.845049, 0.077476 + 0.5 * (0.845049 + 0.077476), 0.077476]], 4);

    // Two issues: the first offer tells the options apart, but the issues weigh the same.
    const [a, b] = told(scalableBayesianModel, spaceOf([2, 2]), [[0, 0]]).estimate() as [number[], number[]];
    expect(a).toEqual(b);
    expect(a[0]).toBeGreaterThan(a[1] as number);
    // The second one keeps a and leaves what b seemed to be: a must be worth more.
    const [kept, left] = told(scalableBayesianModel, spaceOf([2, 2]), [
      [0, 0],
      [0, 1],
    ]).estimate() as [number[], number[]];
    expect(Math.max(...kept)).toBeGreaterThan(Math.max(...left));
  });

  it('is what its rule gives, offer by offer', () => {
    const sizes = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(1000), { maxLength: 10 }), (size, lots) => {
        const space = spaceOf(size);
        const offers = lots.map((lot) => lot % space.outcomes);
        const model = scalableBayesianModel(space);
        model.hear(shown(space, offers));
        expectClose(model.estimate(), issueByIssue(space, [...new Set(offers)]));
      }),
      { seed: 2008, numRuns: 150 },
    );
  });

  it('shares the weights out to sum to 1', () => {
    const heard = [
      [0, 1, 2, 0, 0],
      [0, 2, 2, 1, 0],
      [0, 2, 1, 1, 1],
    ];
    const estimate = told(scalableBayesianModel, spaceOf([2, 3, 3, 2, 2]), heard).estimate();
    expect(estimate.reduce((sum, ofIssue) => sum + Math.max(...ofIssue), 0)).toBeLessThanOrEqual(1);
    // Before anything is known of the options of an issue of two, each is worth half its weight.
    const nothing = told(scalableBayesianModel, spaceOf([2, 2, 2, 2]), []).estimate();
    expectClose(nothing, new Array(4).fill([0.125, 0.125]));
  });
});

describe('the Bayesian model', () => {
  const offers = [
    [0, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 1, 1, 0],
  ];

  it('holds whole preferences against the offers while these are few', () => {
    // 4! orders x 256 = 6,144 hypotheses, and 4! x 320 = 7,680.
    expect(hypothesesOver(spaceOf([4, 4, 4, 4]))).toBe(6144);
    expect(hypothesesOver(spaceOf([5, 4, 4, 4]))).toBe(7680);
    const estimates = (sizes: number[]) =>
      [bayesianModel, jointBayesianModel, scalableBayesianModel].map((make) =>
        told(make, spaceOf(sizes), offers).estimate(),
      );
    const [small, joint, scalable] = estimates([4, 4, 4, 4]);
    expect(small).toEqual(joint);
    expect(small).not.toEqual(scalable);
    expect(estimates([5, 4, 4, 4])[0]).toEqual(told(scalableBayesianModel, spaceOf([5, 4, 4, 4]), offers).estimate());
  });

  it.each([
    ['over whole preferences', jointBayesianModel],
    ['issue by issue', scalableBayesianModel],
  ])('learns nothing from what it has heard before, %s', (_, make) => {
    const space = spaceOf([3, 3]);
    const once = told(make, space, [
      [0, 0],
      [0, 1],
    ]).estimate();
    const again = told(make, space, [
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 0],
      [0, 1],
    ]).estimate();
    expect(again).toEqual(once);
  });
});

/** The posterior mean by the definition: every order of ranks with every best outcome, multiplied out. */
function byEnumeration(space: Space, offers: readonly number[]): Estimate {
  const { sizes } = space;
  const whole = (sizes.length * (sizes.length + 1)) / 2;
  const orders = permutations(sizes.map((_, issue) => issue + 1));
  const worth = (size: number, peak: number, option: number) =>
    option === peak ? 1 : option < peak ? option / peak : (size - 1 - option) / (size - 1 - peak);
  const total = sizes.map((size) => new Array<number>(size).fill(0));
  let sum = 0;
  for (const order of orders)
    for (let best = 0; best < space.outcomes; best++) {
      const part = (issue: number, option: number) =>
        ((order[issue] as number) / whole) * worth(sizes[issue] as number, optionOf(space, best, issue), option);
      let likely = 1;
      for (const [place, offered] of offers.entries()) {
        const utility = sizes.reduce((all, _, issue) => all + part(issue, optionOf(space, offered, issue)), 0);
        const off = utility - Math.max(0.3, 1 - 0.035 * place);
        likely *= Math.exp(-(off * off) / (2 * 0.25 * 0.25));
      }
      sum += likely;
      for (const [issue, ofIssue] of total.entries())
        for (const option of ofIssue.keys())
          ofIssue[option] = (ofIssue[option] as number) + likely * part(issue, option);
    }
  return total.map((ofIssue) => ofIssue.map((worths) => worths / sum));
}

/** The scalable model by its rule: probabilities of 11 weights and of every peak, each issue beside the others' mean. */
function issueByIssue(space: Space, offers: readonly number[]): Estimate {
  const normal = (some: readonly number[]) => some.map((one) => one / some.reduce((sum, each) => sum + each, 0));
  const mean = (some: readonly number[], of: readonly number[]) =>
    some.reduce((sum, one, at) => sum + one * (of[at] as number), 0);
  const tenths = Array.from({ length: 11 }, (_, j) => j / 10);
  let levels = space.sizes.map(() => normal([1000, 729, 512, 343, 216, 125, 64, 27, 8, 1, 0]));
  let shapes = space.sizes.map((size) => new Array<number>(size).fill(1 / size));
  const worth = (issue: number, option: number) =>
    mean(
      shapes[issue] as number[],
      peaks(space.sizes[issue] as number).map((shape) => shape[option] as number),
    );
  for (const [place, offered] of offers.entries()) {
    const option = (issue: number) => optionOf(space, offered, issue);
    const awaited = Math.max(0.3, 1 - 0.003 * place);
    const fits = (utility: number) => Math.exp(-8 * (utility - awaited) * (utility - awaited));
    const others = (issue: number) =>
      levels.reduce((sum, level, at) => (at === issue ? sum : sum + mean(level, tenths) * worth(at, option(at))), 0);
    if (place > 0)
      levels = levels.map((level, issue) =>
        normal(level.map((one, j) => one * fits(others(issue) + (j / 10) * worth(issue, option(issue))))),
      );
    shapes = shapes.map((shape, issue) =>
      normal(
        shape.map((one, peak) => {
          const value = peaks(shape.length)[peak]?.[option(issue)] as number;
          return one * fits(others(issue) + mean(levels[issue] as number[], tenths) * value);
        }),
      ),
    );
  }
  const weights = normal(levels.map((level) => mean(level, tenths)));
  return space.sizes.map((size, issue) =>
    Array.from({ length: size }, (_, option) => (weights[issue] as number) * worth(issue, option)),
  );
}

function permutations(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first, at) => permutations(of.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

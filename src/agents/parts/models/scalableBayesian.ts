/**
 * Part: the scalable Bayesian model (Hindriks & Tykhonov 2008): issues are believed in one by one, each as if the others
 * were as expected, so that any number of them costs little. Needs no clock.
 *
 * The weight of an issue is one of 0, 0.1 ... 1, low ones more likely at first; options are worth less with every step
 * from the best. The other side is expected to give way by 0.003 with each new offer, as in Genius. An offer heard
 * before says nothing new, and the first one nothing of weights.
 */
import { optionOf } from '../../../model/space.js';
import { hearingEach } from '../hearing.js';
import type { Estimate, ModelMaker } from '../opponentModel.js';
import { asked, logLikelihood, mixed, peaks, probabilities } from './belief.js';
import { shared } from './weights.js';

const STEP = 0.003;

const LEVELS: readonly number[] = Array.from({ length: 11 }, (_, level) => level / 10);

/** How likely each level is before the first offer, up to a factor: ((10 - j)/11)^3 for j tenths. */
const PRIOR = LEVELS.map((_, level) => Math.log(10 - level) * 3);

/** The expected weight of an issue, given the logarithms of how likely each level is. */
export function expectedWeight(logs: readonly number[] = PRIOR): number {
  const mass = probabilities(logs);
  return LEVELS.reduce((sum, level, at) => sum + level * (mass[at] as number), 0);
}

export const scalableBayesianModel: ModelMaker = (space) => {
  const issues = space.sizes.map((size) => ({
    levels: [...PRIOR],
    shapes: peaks(size),
    likely: new Array<number>(size).fill(0),
  }));
  const different = new Set<number>();
  let worths = issues.map(({ likely, shapes }) => mixed(probabilities(likely), shapes));
  let weights = issues.map(({ levels }) => expectedWeight(levels));
  let estimate: Estimate | undefined;

  const learn = (offered: number) => {
    if (different.has(offered)) return;
    const expected = asked(different.size, STEP);
    different.add(offered);
    estimate = undefined;
    const options = issues.map((_, issue) => optionOf(space, offered, issue));
    const worth = (issue: number) => (worths[issue] as number[])[options[issue] as number] as number;
    const utility = () => weights.reduce((sum, weight, issue) => sum + weight * worth(issue), 0);

    if (different.size > 1) {
      const all = utility();
      for (const [issue, { levels }] of issues.entries()) {
        const others = all - (weights[issue] as number) * worth(issue);
        for (const [at, level] of LEVELS.entries())
          levels[at] = (levels[at] as number) + logLikelihood(others + level * worth(issue), expected);
      }
      weights = issues.map(({ levels }) => expectedWeight(levels));
    }
    const all = utility();
    for (const [issue, { likely, shapes }] of issues.entries()) {
      const weight = weights[issue] as number;
      const others = all - weight * worth(issue);
      for (const [peak, shape] of shapes.entries()) {
        const here = others + weight * (shape[options[issue] as number] as number);
        likely[peak] = (likely[peak] as number) + logLikelihood(here, expected);
      }
    }
    worths = issues.map(({ likely, shapes }) => mixed(probabilities(likely), shapes));
  };

  return {
    hear: hearingEach(learn),
    estimate: () => {
      const shares = shared(weights);
      estimate ??= worths.map((ofIssue, issue) => ofIssue.map((worth) => worth * (shares[issue] as number)));
      return estimate;
    },
  };
};

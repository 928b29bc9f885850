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
export const PRIOR = LEVELS.map((_, level) => Math.log(10 - level) * 3);

/** The expected weight of an issue, given the logarithms of how likely each level is. */
export function expectedWeight(logs: readonly number[]): number {
  const mass = probabilities(logs);
  return LEVELS.reduce((sum, level, at) => sum + level * (mass[at] as number), 0);
}

export const scalableBayesianModel: ModelMaker = (space) => {
  const shapes = space.sizes.map(peaks);
  const different = new Set<number>();
  /** For each issue, the logarithms of how likely each level and each best option is. */
  let levels: readonly (readonly number[])[] = shapes.map(() => PRIOR);
  let likely: readonly (readonly number[])[] = shapes.map((ofIssue) => ofIssue.map(() => 0));
  let weights = levels.map(expectedWeight);
  let worths = likely.map(expectedWorths);
  let estimate: Estimate | undefined;

  function expectedWorths(logs: readonly number[], issue: number): number[] {
    return mixed(probabilities(logs), shapes[issue] as readonly number[][]);
  }

  const learn = (offered: number) => {
    if (different.has(offered)) return;
    const expected = asked(different.size, STEP);
    different.add(offered);
    estimate = undefined;
    const options = shapes.map((_, issue) => optionOf(space, offered, issue));
    const here = worths.map((ofIssue, issue) => ofIssue[options[issue] as number] as number);
    /** What the other issues of the offer are expected to be worth. */
    const beside = (issue: number) =>
      here.reduce((sum, worth, at) => (at === issue ? sum : sum + (weights[at] as number) * worth), 0);

    if (different.size > 1) {
      levels = levels.map((logs, issue) => {
        const others = beside(issue);
        const own = here[issue] as number;
        return logs.map((log, at) => log + logLikelihood(others + (LEVELS[at] as number) * own, expected));
      });
      weights = levels.map(expectedWeight);
    }
    likely = likely.map((logs, issue) => {
      const others = beside(issue);
      const weight = weights[issue] as number;
      return logs.map((log, peak) => {
        const own = shapes[issue]?.[peak]?.[options[issue] as number] as number;
        return log + logLikelihood(others + weight * own, expected);
      });
    });
    worths = likely.map(expectedWorths);
  };

  return {
    hear: hearingEach(learn),
    estimate: () => {
      estimate ??= shared(weights).map((share, issue) => (worths[issue] as number[]).map((worth) => worth * share));
      return estimate;
    },
  };
};

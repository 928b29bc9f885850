/**
 * Part: the Bayesian model over whole preferences (Hindriks & Tykhonov 2008): every order of the issues with every
 * choice of a best option on each, told apart by how well they explain the offers. Needs no clock.
 *
 * The issue of rank r of n weighs 2r/(n(n+1)); options are worth less with every step from the best. The other side is
 * expected to give way by 0.035 with each new offer, as in Genius. An offer heard before says nothing new.
 */
import { optionOf, type Space } from '../../../model/space.js';
import { hearingEach } from '../hearing.js';
import type { Estimate, ModelMaker } from '../opponentModel.js';
import { sumsOver } from '../sums.js';
import { asked, logLikelihood, mixed, peaks, probabilities } from './belief.js';

const STEP = 0.035;

/** How many hypotheses there are about what the other side may want in this space. */
export function hypothesesOver({ sizes, outcomes }: Space): number {
  return sizes.reduce((orders, _, issue) => orders * (issue + 1), outcomes);
}

export const jointBayesianModel: ModelMaker = (space) => {
  const { outcomes, sizes } = space;
  const shapes = sizes.map(peaks);
  const orders = weightsByOrder(sizes.length);
  /** By order, and then by the best outcome: its options are the best on their issues. */
  const logs = new Array<number>(orders.length * outcomes).fill(0);
  const different = new Set<number>();
  let estimate: Estimate | undefined;

  const learn = (offered: number) => {
    if (different.has(offered)) return;
    const expected = asked(different.size, STEP);
    different.add(offered);
    estimate = undefined;
    for (const [order, weights] of orders.entries()) {
      const utilityOf = sumsOver(
        space,
        shapes.map((ofIssue, issue) => {
          const option = optionOf(space, offered, issue);
          return ofIssue.map((worths) => (weights[issue] as number) * (worths[option] as number));
        }),
      );
      for (let best = 0; best < outcomes; best++) {
        const at = order * outcomes + best;
        logs[at] = (logs[at] as number) + logLikelihood(utilityOf(best), expected);
      }
    }
  };

  /** For each issue, its expected weight where an option is its best, for each option. */
  const weightByPeak = (): number[][] => {
    const mass = probabilities(logs);
    const found = sizes.map((size) => new Array<number>(size).fill(0));
    for (const [order, weights] of orders.entries())
      for (let best = 0; best < outcomes; best++) {
        const probability = mass[order * outcomes + best] as number;
        for (const [issue, ofIssue] of found.entries()) {
          const option = optionOf(space, best, issue);
          ofIssue[option] = (ofIssue[option] as number) + probability * (weights[issue] as number);
        }
      }
    return found;
  };

  return {
    hear: hearingEach(learn),
    estimate: () => {
      estimate ??= weightByPeak().map((weights, issue) => mixed(weights, shapes[issue] as readonly number[][]));
      return estimate;
    },
  };
};

/** The weights of the issues for every order of their ranks. */
function weightsByOrder(issues: number): number[][] {
  const whole = (issues * (issues + 1)) / 2;
  const orders = Array.from({ length: issues }).reduce<number[][]>(
    (shorter, _, rank) =>
      shorter.flatMap((order) => Array.from({ length: rank + 1 }, (_, at) => order.toSpliced(at, 0, rank + 1))),
    [[]],
  );
  return orders.map((ranks) => ranks.map((rank) => rank / whole));
}

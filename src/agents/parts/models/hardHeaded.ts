/**
 * Part: the frequency model of HardHeaded (van Krimpen, Looije & Hajizadeh 2013; in Genius): an issue matters more the
 * more often an offer leaves it as the last one had it, and an option is wanted as often as it was offered. Needs no
 * clock.
 *
 * With n issues, g = 0.2/n and u issues unchanged, each unchanged issue whose weight is under 1 - 0.2/(1 + g u) gains g,
 * and all are shared out again to sum to 1. As published all are divided by 1 + g u, which is the same until an issue
 * reaches that bound; then the sum would fall under 1, and in Genius the utility space shares the weights out.
 */
import { optionOf } from '../../../model/space.js';
import { hearingEach } from '../hearing.js';
import type { ModelMaker } from '../opponentModel.js';
import { shared } from './weights.js';

/** How much weight all issues together gain from an offer that changes none of them. */
const LEARNED = 0.2;

export const hardHeadedModel: ModelMaker = (space) => {
  const { sizes } = space;
  const gain = LEARNED / sizes.length;
  const counts = sizes.map((size) => new Array<number>(size).fill(1));
  let weights: readonly number[] = sizes.map(() => 1 / sizes.length);
  let last: number | undefined;

  const hear = hearingEach((outcome) => {
    const before = last;
    last = outcome;
    // There is nothing yet that it could differ from; the model counts from the second offer on.
    if (before === undefined) return;
    const unchanged = sizes.map((_, issue) => optionOf(space, outcome, issue) === optionOf(space, before, issue));
    const bound = 1 - LEARNED / (1 + gain * unchanged.filter(Boolean).length);
    weights = shared(weights.map((weight, issue) => (unchanged[issue] && weight < bound ? weight + gain : weight)));
    for (const [issue, ofIssue] of counts.entries()) {
      const option = optionOf(space, outcome, issue);
      ofIssue[option] = (ofIssue[option] as number) + 1;
    }
  });

  return {
    hear,
    estimate: () =>
      counts.map((ofIssue, issue) => {
        const most = Math.max(...ofIssue);
        return ofIssue.map((count) => ((weights[issue] as number) * count) / most);
      }),
  };
};

/**
 * Part: the windowed frequency model (Tunali, Aydogan & Sanchez-Anguix 2017): it compares windows of several offers
 * instead of single ones, so that a party that plays with an issue it does not care about is not taken to concede.
 *
 * An option's value is (count/highest count)^(1/4), with one more counted for each. When a window is full, each issue
 * whose options are distributed in it as in the window before (chi-squared, at 0.05) gains 10 (1 - t^5), if on another
 * issue what is offered has lost in expected value: there the party has conceded, so it keeps what matters. Nothing is
 * learned after t = 0.8. Reads the clock.
 *
 * Our reading: the test is on counts, one added to each, because on shares it hardly ever finds a difference; weights
 * start at 1 and are shared out only when the model is asked.
 */
import { optionOf, type Space } from '../../../model/space.js';
import { hearingEach, roundOfOffer } from '../hearing.js';
import type { ModelMaker } from '../opponentModel.js';
import { areAlike } from './chiSquared.js';
import { shared } from './weights.js';

/** The time after which nothing is learned: whoever concedes then does so for the deadline's sake. */
const LATE = 0.8;

/** What an unchanged issue gains at the start of the talks. */
const GAIN = 10;

/** Models that compare windows of so many offers; in the paper 48. */
export function windowedModel(window: number): ModelMaker {
  return (space) => {
    const counts = onceEach(space);
    const weights = space.sizes.map(() => 1);
    let previous: Counts | undefined;
    let current = onceEach(space);
    let filled = 0;

    const compare = (before: Counts, after: Counts, time: number) => {
      const unchanged = after.map((ofIssue, issue) => areAlike(before[issue] as number[], ofIssue));
      const conceded = after.some((ofIssue, issue) => {
        const values = valuesOf(counts[issue] as number[]);
        return !unchanged[issue] && expected(ofIssue, values) < expected(before[issue] as number[], values);
      });
      if (!conceded) return;
      const gain = GAIN * (1 - time * time * time * time * time);
      for (const [issue, same] of unchanged.entries()) if (same) weights[issue] = (weights[issue] as number) + gain;
    };

    return {
      hear: hearingEach((outcome, place, view) => {
        const time = roundOfOffer(view, place) / (view.rounds + 1);
        if (time > LATE) return;
        count(counts, space, outcome);
        count(current, space, outcome);
        if (++filled < window) return;
        if (previous !== undefined) compare(previous, current, time);
        previous = current;
        current = onceEach(space);
        filled = 0;
      }),
      estimate: () => {
        const shares = shared(weights);
        return counts.map((ofIssue, issue) => valuesOf(ofIssue).map((value) => value * (shares[issue] as number)));
      },
    };
  };
}

/** How often each option of each issue was offered, and once more. */
type Counts = readonly number[][];

function onceEach({ sizes }: Space): Counts {
  return sizes.map((size) => new Array<number>(size).fill(1));
}

function count(counts: Counts, space: Space, outcome: number): void {
  for (const [issue, ofIssue] of counts.entries()) {
    const option = optionOf(space, outcome, issue);
    ofIssue[option] = (ofIssue[option] as number) + 1;
  }
}

function valuesOf(ofIssue: readonly number[]): number[] {
  const most = Math.max(...ofIssue);
  return ofIssue.map((one) => Math.sqrt(Math.sqrt(one / most)));
}

/** Up to a factor that is the same for all windows. */
function expected(ofIssue: readonly number[], values: readonly number[]): number {
  return ofIssue.reduce((sum, one, option) => sum + one * (values[option] as number), 0);
}

/** What rules do. */
import { type Decision, decision, offer } from '../../model/move.js';
import { bestPoints, lowestAtLeast, maySign, pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { floorOf, type View } from '../../model/view.js';
import { wholeTarget } from '../parts/aspiration.js';
import { mostLiked } from '../parts/band.js';
import { bestOffer } from '../parts/opening.js';
import type { Liking } from '../parts/opponentModel.js';
import { standing } from '../parts/standing.js';
import { pointsAt } from './facts.js';
import { amountOf, type LookUp, type Quantity, quantityIn } from './quantity.js';
import type { Rule } from './schema.js';

/** What an action may need to know, beside the view. */
export interface Circumstances {
  readonly view: View;
  readonly lookUp: LookUp;
  readonly liking: () => Liking;
}

/** What the action decides by the rule of this name, or `undefined` where it may not be done. */
export type Act = (circumstances: Circumstances, because: string) => Decision | undefined;

/** How much more than its target an offer toward the other side may be worth. */
const BAND = 5;

export function actionOf({ then }: Rule): Act {
  if (then === 'accept') return accept;
  if (then === 'walk') return ({ view }, because) => unlessExtending(view, decision('walk', because));
  if (then === 'extend' || then === 'stop')
    return ({ view }, because) => (view.question === 'extension' ? decision(then, because) : undefined);
  const from = then.concede === undefined ? asking(then.offer as string | number) : conceding(quantityIn(then.concede));
  const band = quantityIn(then.band ?? BAND);
  const pick = then.toward === undefined ? lowest : liked(band);
  return (circumstances, because) => {
    const target = from(circumstances);
    if (target === undefined) return undefined;
    const outcome = pick(circumstances, target);
    const bid = outcome === undefined ? undefined : offer(outcome, because);
    return unlessExtending(circumstances.view, bid);
  };
}

const accept: Act = ({ view }, because) => {
  const { question, preferences, table } = view;
  const signs = question !== 'extension' && table !== NONE && maySign(preferences, table, floorOf(view));
  return signs ? decision('accept', because) : undefined;
};

/** At the last word an offer can only be meant: what is on the table is rejected. */
export function unlessExtending({ question }: View, wanted: Decision | undefined): Decision | undefined {
  if (question === 'extension' || wanted === undefined) return undefined;
  return question === 'answer' && wanted.type === 'offer' ? decision('reject', wanted.because) : wanted;
}

/** What an offer should be worth, in points; `undefined` if that hangs on what there is not yet. */
type Target = (circumstances: Circumstances) => number | undefined;

function asking(written: string | number): Target {
  const quantity = quantityIn(written);
  return ({ view, lookUp }) => {
    const wanted = amountOf(quantity, lookUp);
    return wanted === undefined ? undefined : pointsAt(view.preferences, wanted);
  };
}

function conceding(amount: Quantity): Target {
  return ({ view, lookUp }) => {
    const last = standing(view);
    const given = amountOf(amount, lookUp);
    if (last === undefined || given === undefined) return undefined;
    return pointsOf(view.preferences, last) - pointsAt(view.preferences, given);
  };
}

/** The outcome to offer for a target in points, between the floor and the best. */
type Pick = (circumstances: Circumstances, target: number) => number | undefined;

/** The lowest at or above the target; the last offer itself where it is worth as much. */
const lowest: Pick = ({ view }, target) => {
  const { preferences } = view;
  const bid = lowestAtLeast(preferences, within(view, target));
  const last = standing(view);
  if (bid === undefined || last === undefined) return bid;
  return pointsOf(preferences, last) === pointsOf(preferences, bid) ? last : bid;
};

function liked(band: Quantity): Pick {
  return (circumstances, target) => {
    const { view, lookUp, liking } = circumstances;
    const { preferences } = view;
    const from = within(view, target);
    const to = from + Math.max(0, pointsAt(preferences, amountOf(band, lookUp) ?? 0));
    return mostLiked(preferences, liking(), from, to + 0.001) ?? lowest(circumstances, target);
  };
}

function within(view: View, target: number): number {
  return Math.min(bestPoints(view.preferences), Math.max(floorOf(view), wholeTarget(target)));
}

/** Where no rule fires: the last offer again, and the best before the first. */
export function goOnAsBefore(view: View, because: string): Decision | undefined {
  const last = standing(view);
  return last === undefined ? bestOffer(view, because) : offer(last, because);
}

/**
 * Part: how far Nice tit-for-tat comes toward a fair deal (Baarslag, Hindriks & Jonker 2013). All worths are shares of a
 * party's own best, from 0 to 1.
 */
import type { View } from '../../model/view.js';
import { hearingEach, roundOfOffer } from './hearing.js';
import { outcomeShare, sharesOfBest } from './shares.js';

/** The way the other side has come so far, from its least offer at the start to its best. */
export interface Way {
  readonly start: number;
  readonly reached: number;
}

/**
 * Takes the way in as a view shows it. The first hundredth of the time is the start, and the first offer in any case;
 * before it the way is infinite, and the wrong way round.
 */
export function heardWay(): (view: View) => Way {
  let start = Number.POSITIVE_INFINITY;
  let reached = Number.NEGATIVE_INFINITY;
  const hear = hearingEach((outcome, place, view) => {
    const share = outcomeShare(sharesOfBest(view.preferences), view.preferences, outcome);
    if (place === 0 || 100 * roundOfOffer(view, place) <= view.rounds + 1) start = Math.min(start, share);
    reached = Math.max(reached, share);
  });
  return (view) => {
    hear(view);
    return { start, reached };
  };
}

/** What it may fairly ask for in the end: its share at the Nash point, 0.7 if there is none, less the more they began with. */
export function fairShare(nash: number | undefined, start: number): number {
  return Math.min(1, Math.max(0.5, (nash ?? 0.7) * (1.4 - 0.6 * (1 - start))));
}

/** How much of the rest of the way it goes on its own: a little for the discount, and all of it close to the deadline. */
export function bonusAt(time: number, discount: number, outcomes: number): number {
  const late = outcomes > 3000 ? 0.85 : 0.91;
  return Math.max(0.5 - 0.4 * discount, Math.min(1, 20 * (time - late)));
}

/** What it asks for: as much of its way to the fair share as they have come of theirs, and the bonus. */
export function reciprocated({ start, reached }: Way, fair: number, bonus: number): number {
  const theirs = fair > start ? Math.min(1, (reached - start) / (fair - start)) : 1;
  const target = 1 - theirs * (1 - fair);
  return target - bonus * Math.max(0, target - fair);
}

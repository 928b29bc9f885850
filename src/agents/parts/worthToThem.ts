/**
 * Part: what outcomes seem to be worth to the other side, also those with options that it never named.
 *
 * It is taken to open with its best, as models of opponents commonly assume (Baarslag, Hendrikx, Hindriks & Jonker 2016),
 * so an outcome is worth to it as much as it is like that offer, issues weighed as the model estimates them. Under
 * complete information it is worth what it is.
 */
import { opponent } from '../../model/party.js';
import type { View } from '../../model/view.js';
import { importanceToOther } from './importance.js';
import { type Liking, likingOf, type OpponentModel } from './opponentModel.js';
import { MILLIONTHS, similarityTo } from './similarity.js';

/** What an outcome seems to be worth to the other side, in whole millionths of its utility. */
export type Worth = Liking;

/** Nothing is known before the other side's first offer. `model` must have heard the view. */
export function worthToThem(view: View, model: OpponentModel): Worth {
  const { other, offers, party, preferences } = view;
  if (other !== undefined) {
    const liking = likingOf(view, model);
    return Object.assign((outcome: number) => Math.round(liking(outcome) * MILLIONTHS), { options: liking.options });
  }
  const [opening] = offers[opponent(party)];
  if (opening === undefined)
    return Object.assign(() => 0, { options: preferences.space.sizes.map((size) => new Array<number>(size).fill(0)) });
  return similarityTo(preferences.space, importanceToOther(view, model), opening);
}

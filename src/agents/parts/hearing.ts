/** Part: how what the other side says is taken in: each offer once, in their order, however often the view is shown. */
import { opponent } from '../../model/party.js';
import { isForbidden, pointsOf } from '../../model/preferences.js';
import type { View } from '../../model/view.js';

/** Hands on each offer of the other side that has come since the last call, with its place among them, from 0. */
export function hearingEach(take: (outcome: number, place: number, view: View) => void): (view: View) => void {
  let heard = 0;
  return (view) => {
    const offers = view.offers[opponent(view.party)];
    for (; heard < offers.length; heard++) take(offers[heard] as number, heard, view);
  };
}

/**
 * Keeps the best offer that the other side has made, by own points, of several the first. Offers across an own red line
 * are left out; `undefined` as long as there is none.
 */
export function bestHeard(): (view: View) => number | undefined {
  let best: number | undefined;
  const hear = hearingEach((outcome, _, { preferences }) => {
    if (isForbidden(preferences, outcome)) return;
    if (best === undefined || pointsOf(preferences, outcome) > pointsOf(preferences, best)) best = outcome;
  });
  return (view) => {
    hear(view);
    return best;
  };
}

/** The round in which the other side made its offer of this place, from 1: one in each. In an extension it is the last. */
export function roundOfOffer({ rounds }: View, place: number): number {
  return Math.min(place + 1, rounds);
}

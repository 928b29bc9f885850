/** The offers that have been heard, as own points: what conditions guess the offers to come from. */
import { opponent } from '../../../model/party.js';
import { pointsOf } from '../../../model/preferences.js';
import type { Received } from '../acceptance.js';

/** What every offer of the other side is worth, oldest first; the last is the one on the table. */
export function pointsHeard(received: Received): number[] {
  return pointsSince(received, 1);
}

/**
 * The same in the window [t - (1 - t), t], which is as long as the time left. The offer on the table always lies in it.
 * The k-th offer of a party was made in round k, at time k/(N + 1), so that the window goes back to round 2r - N - 1; in
 * an extension the clock stands at the end of round N. Genius leaves out an offer made right at the start of the window.
 */
export function pointsInWindow(received: Received): number[] {
  const { round, rounds } = received;
  return pointsSince(received, Math.max(1, 2 * Math.min(round, rounds) - rounds - 1));
}

function pointsSince({ offers, party, preferences }: Received, round: number): number[] {
  return offers[opponent(party)].slice(round - 1).map((outcome) => pointsOf(preferences, outcome));
}

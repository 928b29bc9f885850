/** Part: what the other side has offered so far, each outcome once. A fold over its offers: it reads on where it stopped. */
import { opponent } from '../../model/party.js';
import { isForbidden, type Preferences, pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { floorOf, type View } from '../../model/view.js';

export interface HeardOffers {
  /** How often each outcome was offered, in the order in which they came up. */
  readonly times: Map<number, number>;
  /** The one of most own points among those that cross no own red line, ties by lowest number; `NONE` if there is none. */
  best: number;
  /** How many offers have been read. */
  read: number;
}

export function noOffers(): HeardOffers {
  return { times: new Map(), best: NONE, read: 0 };
}

/** Takes in the offers that have come since the last call. */
export function listen(heard: HeardOffers, { preferences, offers, party }: View): void {
  const theirs = offers[opponent(party)];
  while (heard.read < theirs.length) takeIn(heard, preferences, theirs[heard.read] as number);
}

/** Takes in one more offer. */
export function takeIn(heard: HeardOffers, preferences: Preferences, outcome: number): void {
  heard.read++;
  heard.times.set(outcome, (heard.times.get(outcome) ?? 0) + 1);
  if (!isForbidden(preferences, outcome) && isBetter(preferences, outcome, heard.best)) heard.best = outcome;
}

/** Whether an outcome comes before another in a party's liking, ties by lowest number; anything comes before `NONE`. */
export function isBetter(preferences: Preferences, outcome: number, than: number): boolean {
  if (than === NONE) return true;
  const more = pointsOf(preferences, outcome) - pointsOf(preferences, than);
  return more > 0 || (more === 0 && outcome < than);
}

/** The best of what was offered if it may be signed now and pays, else `NONE`. */
export function bestPaying({ best }: HeardOffers, view: View): number {
  return best !== NONE && pointsOf(view.preferences, best) >= floorOf(view) ? best : NONE;
}

/** Where a talk began and ended for each side. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Deal } from '../../model/deal.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { isForbidden, pointsOf } from '../../model/preferences.js';
import { sessionOfRound } from '../../model/schedule.js';
import { NONE } from '../../model/space.js';

/** The first offer of each party, or `NONE`. */
export function openings({ offers }: Debrief): Pair<number> {
  return pair((party) => offers.find(({ by }) => by === party)?.outcome ?? NONE);
}

/** The last offer of each party, or `NONE`. */
export function lastStands({ offers }: Debrief): Pair<number> {
  return pair((party) => offers.findLast(({ by }) => by === party)?.outcome ?? NONE);
}

/** The round in which the talk ended or now stands. */
export function lastRound({ talk: { moves, result } }: Debrief): number {
  return result?.round ?? moves.at(-1)?.round ?? 1;
}

/** The mandates of the last session of the schedule: the least each capital would ever let its side sign, in points. */
export function lastMandates(deal: Deal): Pair<number> {
  return deal.schedule.sessions.at(-1)?.mandates ?? [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
}

/** The number of sessions that were held, the extension among them. */
export function sessionsHeld(debrief: Debrief): number {
  return sessionOfRound(debrief.talk.deal.schedule, lastRound(debrief)) + 1;
}

/** The offer of the other side that was worth most to this party, of those across none of its red lines; or `NONE`. */
export function bestReceived({ offers, talk: { deal } }: Debrief, party: Party): number {
  const own = deal.preferences[party];
  let best = NONE;
  for (const { by, outcome } of offers)
    if (by !== party && !isForbidden(own, outcome) && (best === NONE || pointsOf(own, outcome) > pointsOf(own, best)))
      best = outcome;
  return best;
}

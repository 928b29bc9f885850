/** What may be signed: outcomes without a red line, and the zone of possible agreement among them. */
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { isForbidden } from '../model/preferences.js';
import type { SessionPlan } from '../model/schedule.js';
import { isOutcome } from '../model/space.js';
import { type Count, counterOf } from './counter.js';
import { reaches } from './dominance.js';
import { worthOf } from './worth.js';

/** Whether an outcome crosses no red line of either party. */
export function isClean({ space, preferences }: Deal, outcome: number): boolean {
  return isOutcome(space, outcome) && !preferences.some((own) => isForbidden(own, outcome));
}

/** Whether both could sign the outcome in the last session: no red line, at or above reservation and last mandate. */
export function inZopa(deal: Deal, outcome: number): boolean {
  return isClean(deal, outcome) && reaches(worthOf(deal, outcome), floorsOf(deal));
}

export interface OutcomeCounts {
  readonly outcomes: number;
  readonly clean: number;
  readonly zopa: number;
  /** Where the ZOPA was estimated and not counted: it holds between so many outcomes and so many, 19 times in 20. */
  readonly zopaBetween?: Pair<number>;
}

/**
 * How many outcomes there are, how many of them cross no red line, and how many of these lie in the ZOPA. Numbers over
 * 2^53 are rounded.
 */
export function countOutcomes(deal: Deal, counter = counterOf(deal)): OutcomeCounts {
  const zone = countZopa(deal, counter);
  return {
    outcomes: deal.space.outcomes,
    clean: counter.clean,
    zopa: zone.count,
    ...(zone.between && { zopaBetween: zone.between }),
  };
}

/** How many outcomes lie in the ZOPA. */
export function countZopa(deal: Deal, counter = counterOf(deal)): Count {
  return counter.atLeast(floorsOf(deal));
}

/** The least that it pays each party to sign in the last session, in points. */
export function floorsOf({ preferences, schedule }: Deal): Pair<number> {
  const { mandates } = schedule.sessions.at(-1) as SessionPlan;
  return pair((party) => Math.max(preferences[party].reservation, mandates[party]));
}

/** What may be signed: outcomes without a red line, and the zone of possible agreement among them. */
import type { Deal } from '../model/deal.js';
import { PARTIES, type Pair, pair } from '../model/party.js';
import { isForbidden, maySign } from '../model/preferences.js';
import type { SessionPlan } from '../model/schedule.js';

/** Whether an outcome crosses no red line of either party. */
export function isClean({ preferences }: Deal, outcome: number): boolean {
  return !isForbidden(preferences[0], outcome) && !isForbidden(preferences[1], outcome);
}

/** Whether both could sign the outcome in the last session: no red line, at or above reservation and last mandate. */
export function inZopa(deal: Deal, outcome: number): boolean {
  const floors = floorsOf(deal);
  return PARTIES.every((party) => maySign(deal.preferences[party], outcome, floors[party]));
}

/** Every outcome of the zone of possible agreement, lowest number first. */
export function zopaOf(deal: Deal): readonly number[] {
  const [first, second] = deal.preferences;
  const [least, leastToo] = floorsOf(deal);
  const zone: number[] = [];
  for (let outcome = 0; outcome < deal.space.outcomes; outcome++)
    if (maySign(first, outcome, least) && maySign(second, outcome, leastToo)) zone.push(outcome);
  return zone;
}

/** How many outcomes there are, how many of them cross no red line, and how many of these lie in the ZOPA. */
export function countOutcomes(deal: Deal): { outcomes: number; clean: number; zopa: number } {
  const { outcomes } = deal.space;
  let clean = 0;
  for (let outcome = 0; outcome < outcomes; outcome++) if (isClean(deal, outcome)) clean++;
  return { outcomes, clean, zopa: zopaOf(deal).length };
}

/** The least that it pays each party to sign in the last session, in points. */
export function floorsOf({ preferences, schedule }: Deal): Pair<number> {
  const { mandates } = schedule.sessions.at(-1) as SessionPlan;
  return pair((party) => Math.max(preferences[party].reservation, mandates[party]));
}

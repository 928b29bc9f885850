/** Points as the debrief writes them: out of 100, with one decimal. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { partyName, worthInWords } from '../../model/words.js';
import { listed, minus } from './numbers.js';

/** Both parties as sentences call them, in the scenario's order. */
export function namesOf(deal: Deal): Pair<string> {
  return pair((party) => partyName(deal, party));
}

/** A level in points: `66.1`, `−4.0`. */
export function level(deal: Deal, party: Party, points: number): string {
  return minus(worthInWords(deal.preferences[party], points));
}

/** A level in points; where a capital set none, `none`. */
export function mandateLevel(deal: Deal, party: Party, points: number): string {
  return Number.isFinite(points) ? level(deal, party, points) : 'none';
}

/** How much, without a sign: `4.2`; what is more than nothing is never called 0.0. */
export function amount(deal: Deal, party: Party, points: number): string {
  const rounded = level(deal, party, Math.abs(points));
  return rounded === '0.0' && points !== 0 ? 'under 0.1' : rounded;
}

/** A change: `+4.2`, `−4.0`, `0.0`; a loss is rounded as the same gain is. */
export function change(deal: Deal, party: Party, points: number): string {
  const size = level(deal, party, Math.abs(points));
  return points === 0 ? size : `${points > 0 ? '+' : '−'}${size}`;
}

/** What an outcome is worth to a party, in points. */
export function worthTo(deal: Deal, party: Party, outcome: number): string {
  return level(deal, party, pointsOf(deal.preferences[party], outcome));
}

/** `66.1 to US and 66.2 to China`. */
export function worthToEach(deal: Deal, outcome: number): string {
  return listed(PARTIES.map((party) => `${worthTo(deal, party, outcome)} to ${partyName(deal, party)}`));
}

/** The shares of two parties in percent, which make 100 together; it does not matter who is named first. */
export function sharesInWords(first: number): Pair<string> {
  const larger = Math.round(Math.max(first, 1 - first) * 100 - 1e-9);
  const [one, other] = first >= 0.5 ? [larger, 100 - larger] : [100 - larger, larger];
  return [`${one}%`, `${other}%`];
}

/** What screens and plain text say alike. */
import type { Deal } from '../model/deal.js';
import type { Move } from '../model/move.js';
import { PARTIES, type Party } from '../model/party.js';
import type { Result } from '../model/result.js';
import { NONE } from '../model/space.js';
import { inHundreds, issueName, optionInFull, partyName, worthInWords } from '../model/words.js';

/** `agreed in round 14: US 66.1, China 66.2`. */
export function resultLine(deal: Deal, { ending, round, by, utility }: Result): string {
  const how = {
    agreed: `agreed in round ${round}`,
    walkedOut: `${partyName(deal, by ?? 0)} walked out in round ${round}, no deal`,
    expired: `expired after round ${round}, no deal`,
  }[ending];
  const worth = PARTIES.map((party) => `${partyName(deal, party)} ${inHundreds(utility[party])}`).join(', ');
  return `${how}: ${worth}`;
}

/** The outcome as a list of clauses, one for each issue. */
export function clauses(deal: Deal, outcome: number): { issue: string; option: string }[] {
  if (outcome === NONE) return [];
  return deal.scenario.issues.map((_, issue) => ({
    issue: issueName(deal, issue),
    option: optionInFull(deal, issue, outcome),
  }));
}

/** What a move does, without the outcome it names. */
export function deed({ type }: Move): string {
  return {
    offer: 'offers',
    accept: 'accepts',
    reject: 'lets the offer lie',
    walk: 'walks out',
    extend: 'asks for more time',
    stop: 'wants no more time',
  }[type];
}

type SessionTitle = { readonly title: string; readonly from?: string | undefined; readonly to?: string | undefined };

/** `Monday 9 June, 13:00-20:00`. */
export function sessionTitle({ title, from, to }: SessionTitle): string {
  return from === undefined || to === undefined ? title : `${title}, ${from}-${to}`;
}

/** The mandate in points as people read it, or that there is none. */
export function mandateText(deal: Deal, party: Party, points: number): string {
  return Number.isFinite(points) ? worthInWords(deal.preferences[party], points) : 'none';
}

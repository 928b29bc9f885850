/** What screens and plain text say alike. */
import type { Deal } from '../model/deal.js';
import { PARTIES, type Party } from '../model/party.js';
import type { Preferences } from '../model/preferences.js';
import { PERSON } from '../model/record.js';
import type { Result } from '../model/result.js';
import type { Scenario } from '../model/scenario.js';
import { NONE } from '../model/space.js';
import { inHundreds, issueName, optionInFull, partyName, worthInWords } from '../model/words.js';
import { START } from './english/start.js';
import { sizeInWords, TALKS } from './english/talks.js';
import { WORLD } from './english/world.js';

/** `agreed in round 14: US 66.1, China 66.2`. */
export function resultLine(deal: Deal, result: Result): string {
  const { utility, price } = result;
  const worth = PARTIES.map((party) => `${partyName(deal, party)} ${inHundreds(utility[party])}`).join(', ');
  const paid = PARTIES.filter((party) => price !== undefined && price[party] > 0).map((party) =>
    WORLD.paid(partyName(deal, party), worthInWords(deal.preferences[party], price?.[party] ?? 0)),
  );
  return [`${endingWords(deal, result)}: ${worth}`, ...paid].join('; ');
}

/** How the talks ended, as everybody may know: `agreed in round 14`. */
export function endingWords(deal: Deal, { ending, round, by }: Pick<Result, 'ending' | 'round' | 'by'>): string {
  return {
    agreed: TALKS.agreed(round),
    walkedOut: TALKS.walkedOut(partyName(deal, by ?? 0), round),
    expired: TALKS.expired(round),
  }[ending];
}

/** Who sits in a seat: an agent by name, or `you`. */
export function seatName(agent: string): string {
  return agent === PERSON ? START.person : agent;
}

/** The outcome as a list of clauses, one for each issue. */
export function clauses(deal: Deal, outcome: number): { issue: string; option: string }[] {
  if (outcome === NONE) return [];
  return deal.scenario.issues.map((_, issue) => ({
    issue: issueName(deal, issue),
    option: optionInFull(deal, issue, outcome),
  }));
}

type SessionTitle = { readonly title: string; readonly from?: string | undefined; readonly to?: string | undefined };

/** `Monday 9 June, 13:00-20:00`. */
export function sessionTitle({ title, from, to }: SessionTitle): string {
  return from === undefined || to === undefined ? title : `${title}, ${from}-${to}`;
}

/** The mandate in points as people read it, or that there is none. */
export function mandateText(deal: Deal, party: Party, points: number): string {
  return Number.isFinite(points) ? worthInWords(deal.preferences[party], points) : TALKS.noMandate;
}

/** A change in points as people read it, with its sign: `+3.0`, `-12.4`. */
export function signed(own: Preferences, points: number): string {
  return `${points > 0 ? '+' : points < 0 ? '-' : ''}${worthInWords(own, Math.abs(points))}`;
}

/** `9 issues, 103,680 outcomes, 18 rounds in 3 sessions`. */
export function scenarioSize({ issues, schedule }: Scenario): string {
  const outcomes = issues.reduce((product, { options }) => product * options.length, 1);
  const rounds = schedule.reduce((sum, session) => sum + session.rounds, 0);
  return sizeInWords(issues.length, outcomes, rounds, schedule.length);
}

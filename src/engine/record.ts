/** A session written down in its scenario's own words. */

import { type Deal, firstMover, optionIds } from '../model/deal.js';
import { openEvents } from '../model/event.js';
import type { Move } from '../model/move.js';
import { PARTIES, type Pair } from '../model/party.js';
import { type RecordHeader, type RecordParent, sealOf } from '../model/record.js';
import type { Result } from '../model/result.js';
import { rounded } from '../model/rounded.js';
import { NONE } from '../model/space.js';
import { VERSION } from '../model/version.js';
import { quotesIn } from './market.js';
import type { Session } from './session.js';

/** What a header says beyond the deal. */
interface Origin {
  readonly seed: string;
  /** The agent in each seat by its name, or `PERSON`. */
  readonly agents: Pair<string>;
  /** The package that wrote the record; this one unless said. */
  readonly version?: string;
  readonly parent?: RecordParent | undefined;
}

/** The lines of the record of a session, without line ends; sealed if the session is over. */
export function recordLines(session: Session, origin: Omit<Origin, 'seed'>): string[] {
  const { deal, seed } = session;
  const lines = [headerLine(deal, { ...origin, seed }), ...talkLines(session)];
  const result = session.result();
  return result === undefined ? lines : [...lines, endingLine(session, result, lines)];
}

/** The first line of a record. */
function headerLine(deal: Deal, { agents, seed, version = VERSION, parent }: Origin): string {
  const [first, second] = deal.scenario.parties;
  const { first: opener } = deal.schedule;
  const header: RecordHeader = {
    record: 1,
    version,
    scenario: deal.scenario.id,
    digest: deal.digest,
    ...(deal.plainRounds === undefined ? {} : { rounds: deal.plainRounds }),
    ...(opener === firstMover(deal.scenario) ? {} : { first: deal.scenario.parties[opener].id }),
    ...(deal.completeInformation ? { completeInformation: true } : {}),
    ...(deal.market ? { market: true } : {}),
    agents: { [first.id]: agents[0], [second.id]: agents[1] },
    seed,
    ...(parent === undefined ? {} : { parent }),
  };
  return JSON.stringify(header);
}

/** The lines of all moves, and of every event before the first move of its round. */
function talkLines({ deal, moves, happened }: Session): string[] {
  const events = openEvents(deal, happened).map(({ id, round }) => ({
    round,
    line: JSON.stringify({ event: id, round }),
  }));
  const lines: string[] = [];
  let next = 0;
  const happenUpTo = (round: number) => {
    for (let event = events[next]; event !== undefined && event.round <= round; event = events[next]) {
      lines.push(event.line);
      next++;
    }
  };
  moves.forEach((move, at) => {
    happenUpTo(move.round);
    lines.push(moveLine(deal, move, at + 1));
  });
  happenUpTo(Number.POSITIVE_INFINITY);
  return lines;
}

/** The line of a move, by its number from 1. */
function moveLine(deal: Deal, { round, by, type, outcome, says, because }: Move, number: number): string {
  return JSON.stringify({
    move: number,
    round,
    by: deal.scenario.parties[by].id,
    type,
    ...(type === 'offer' ? { offer: optionIds(deal, outcome) } : {}),
    ...(says === undefined ? {} : { says }),
    ...(because === undefined ? {} : { because }),
  });
}

/** The last line, which seals those before it. */
function endingLine(session: Session, result: Result, before: readonly string[]): string {
  const { deal } = session;
  const { ending, round, by } = result;
  return JSON.stringify({
    ending,
    round,
    by: by === undefined ? null : deal.scenario.parties[by].id,
    ...(deal.inCampaign ? { deal: signed(deal, result) } : worth(deal, result)),
    ...(deal.market ? { market: quotesIn(session) } : {}),
    ...sealOf(before),
  });
}

/**
 * What came out, in the scenario's words: the deal or null, both utilities rounded to 1e-9, and, where broken words cost
 * something, what they cost in utility.
 */
export function worth(deal: Deal, result: Pick<Result, 'outcome' | 'utility' | 'price'>) {
  const { utility, price } = result;
  const [first, second] = deal.scenario.parties;
  return {
    deal: signed(deal, result),
    utility: { [first.id]: rounded(utility[0]), [second.id]: rounded(utility[1]) },
    ...(price === undefined ? {} : { price: priceInUtility(deal, price) }),
  };
}

function signed(deal: Deal, { outcome }: Pick<Result, 'outcome'>): Readonly<Record<string, string>> | null {
  return outcome === NONE ? null : optionIds(deal, outcome);
}

function priceInUtility({ scenario, preferences }: Deal, price: Pair<number>): Record<string, number> {
  const paying = PARTIES.filter((party) => price[party] > 0);
  return Object.fromEntries(
    paying.map((party) => [scenario.parties[party].id, rounded(price[party] / preferences[party].scale)]),
  );
}

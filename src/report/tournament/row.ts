/** A row of a tournament: one talk, in the same columns whatever the scenario. Cells without a value are `null`. */

import type { Measures } from '../../analysis/tournament/measures.js';
import { MISSING } from '../../analysis/tournament/missing.js';
import { type Deal, optionIds } from '../../model/deal.js';
import { PARTIES, type Pair, pair } from '../../model/party.js';
import { pointsOf, remaining } from '../../model/preferences.js';
import { ENDINGS, endWorth } from '../../model/result.js';
import { rounded } from '../../model/rounded.js';
import { isOutcome, NONE } from '../../model/space.js';
import { isKept, priceOf } from '../../model/statement.js';
import {
  faultedAt,
  fixtureAt,
  type Pairing,
  type Played,
  type StandingIn,
  type Tournament,
  type TournamentDeal,
} from '../../model/tournament.js';
import type { Column, ColumnsOf } from './table.js';

/** Every column in its order: what it holds, and what that is. Parties are numbered in the scenario's order. */
export const COLUMNS = {
  talk: { kind: 'whole', says: 'number of the talk, from 1' },
  scenario: { kind: 'text', says: 'id of the scenario' },
  first: { kind: 'text', says: 'party that acts first in every round' },
  party_1: { kind: 'text', says: 'id of the first party' },
  party_2: { kind: 'text', says: 'id of the second party' },
  agent_1: { kind: 'text', says: 'agent in the seat of the first party' },
  agent_2: { kind: 'text', says: 'agent in the seat of the second party' },
  repeat: { kind: 'whole', says: 'repeat of the pairing, from 1' },
  seed: { kind: 'text', says: 'seed of the talk, as run --seed takes it' },
  ending: { kind: 'text', says: 'agreed, walkedOut, expired, or faulted where an agent could not go on' },
  by: { kind: 'text', optional: true, says: 'party that accepted, walked out or was at fault' },
  round: { kind: 'whole', says: 'round in which the talks ended, from 1' },
  moves: { kind: 'whole', says: 'moves made' },
  outcome: { kind: 'whole', optional: true, says: 'number of the outcome agreed' },
  deal: { kind: 'text', optional: true, says: 'option ids of the outcome, in the order of the issues' },
  utility_1: { kind: 'number', says: 'utility of the first party, after discount' },
  utility_2: { kind: 'number', says: 'utility of the second party, after discount' },
  surplus_1: { kind: 'number', says: 'utility of the first party less what no deal would have been worth' },
  surplus_2: { kind: 'number', says: 'utility of the second party less what no deal would have been worth' },
  share_1: { kind: 'number', optional: true, says: 'surplus of the first party over both' },
  welfare: { kind: 'number', says: 'both utilities together' },
  efficient: { kind: 'flag', optional: true, says: 'whether the deal is on the Pareto frontier' },
  frontier_distance: {
    kind: 'number',
    optional: true,
    says: 'distance of the deal to the Pareto frontier, in utility',
  },
  nash_distance: { kind: 'number', optional: true, says: 'distance of the deal to the nearest Nash outcome' },
  kalai_smorodinsky_distance: {
    kind: 'number',
    optional: true,
    says: 'distance of the deal to the nearest Kalai-Smorodinsky outcome',
  },
  no_deal: {
    kind: 'text',
    optional: true,
    says: 'without a deal: missed, or wise where nothing could be signed by both',
  },
  fault: { kind: 'text', optional: true, says: 'what the party at fault did' },
  missing: { kind: 'text', optional: true, says: 'why measures have no value' },
} as const satisfies ColumnsOf<string>;

type ColumnName = keyof typeof COLUMNS;

type CellOf<One extends Column> =
  | { text: string; whole: number; number: number; flag: boolean }[One['kind']]
  | (One extends { optional: true } ? null : never);

export type Row = { readonly [Name in ColumnName]: CellOf<(typeof COLUMNS)[Name]> };

export function rowOf(tournament: Tournament, played: Played, measures: Measures): Row {
  const { fixture, ending, by, round, moves, outcome, fault } = played;
  const { pairing, repeat, seed } = fixtureAt(tournament, fixture);
  const { deal: place, seats } = tournament.pairings[pairing] as Pairing;
  const { deal } = tournament.deals[place] as TournamentDeal;
  const { id, parties } = deal.scenario;
  return {
    talk: fixture + 1,
    scenario: id,
    first: parties[deal.schedule.first].id,
    party_1: parties[0].id,
    party_2: parties[1].id,
    agent_1: tournament.agents[seats[0]] as string,
    agent_2: tournament.agents[seats[1]] as string,
    repeat,
    seed,
    ending,
    by: by === undefined ? null : parties[by].id,
    round,
    moves,
    outcome: outcome === NONE ? null : outcome,
    deal: outcome === NONE ? null : Object.values(optionIds(deal, outcome)).join(' '),
    utility_1: rounded(measures.utility[0]),
    utility_2: rounded(measures.utility[1]),
    surplus_1: rounded(measures.surplus[0]),
    surplus_2: rounded(measures.surplus[1]),
    share_1: cell(measures.share?.[0]),
    welfare: rounded(measures.welfare),
    efficient: measures.efficient ?? null,
    frontier_distance: cell(measures.frontierDistance),
    nash_distance: cell(measures.nashDistance),
    kalai_smorodinsky_distance: cell(measures.kalaiSmorodinskyDistance),
    no_deal: measures.noDeal ?? null,
    fault: fault?.what ?? null,
    missing: reasons(measures),
  };
}

/** Every reason why a measure has no value, once. */
function reasons({ missing }: Measures): string | null {
  const said = [...new Set(Object.values(missing))].map((reason) => MISSING[reason]);
  return said.length === 0 ? null : said.join('; ');
}

function cell(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value);
}

/** The row as a line of JSON, without its end. */
export function rowLine(row: Row): string {
  return JSON.stringify(row);
}

/**
 * What a line of JSON says was played, for a talk of this number from 1; `undefined` if it is no row of that talk. Whether
 * the row is true is seen by making it again. Where events happen, `standingIn` tells how the deal stood.
 */
export function playedIn(
  tournament: Tournament,
  talk: number,
  line: string,
  standingIn?: StandingIn,
): Played | undefined {
  const row = rowIn(line);
  const pairing = tournament.pairings[fixtureAt(tournament, talk - 1).pairing];
  if (row?.talk !== talk || pairing === undefined) return undefined;
  const { deal: written } = tournament.deals[pairing.deal] as TournamentDeal;
  const { parties } = written.scenario;
  const by = PARTIES.find((party) => parties[party].id === row.by);
  const { round, moves, outcome, fault } = row;
  const fixture = talk - 1;
  if (outcome !== null && !isOutcome(written.space, outcome)) return undefined;
  if (written.schedule.times[round] === undefined) return undefined;
  const deal = standingIn?.(fixture, round) ?? written;
  if (fault !== null && by !== undefined) return faultedAt(deal, fixture, round, moves, { by, what: fault });
  const ending = ENDINGS.find((word) => word === row.ending);
  if (ending === undefined) return undefined;
  if ((ending === 'agreed') !== (outcome !== null) || (ending === 'expired') !== (by === undefined)) return undefined;
  return {
    fixture,
    ending,
    round,
    moves,
    by,
    outcome: outcome ?? NONE,
    utility: endWorth(deal, outcome ?? NONE, round, outcome === null ? undefined : pricePaid(deal, row)),
    fault: undefined,
  };
}

/**
 * What each party paid for broken words, in points: what its utility lacks to what the deal is worth to it. A row keeps
 * utilities to 1e-9, which tells whole points apart up to a scale of hundreds of millions.
 */
function pricePaid({ statements, preferences, schedule, space }: Deal, row: Row): Pair<number> | undefined {
  if (statements === undefined) return undefined;
  const { outcome, round, utility_1, utility_2 } = row;
  const time = schedule.times[round] as number;
  const price = pair((party) => {
    const own = preferences[party];
    const utility = party === 0 ? utility_1 : utility_2;
    return Math.round(pointsOf(own, outcome as number) - (utility / remaining(own, time)) * own.scale);
  });
  // More than all words that the outcome breaks nobody paid, nor less than nothing: such a row is made again otherwise.
  const most = priceOf(statements.commitments.filter((one) => !isKept(space, one, outcome as number))) ?? [0, 0];
  const possible = PARTIES.every((party) => price[party] >= 0 && price[party] <= most[party]);
  return possible && (price[0] > 0 || price[1] > 0) ? price : undefined;
}

function rowIn(line: string): Row | undefined {
  try {
    const data: unknown = JSON.parse(line);
    return typeof data === 'object' && data !== null ? (data as Row) : undefined;
  } catch {
    return undefined;
  }
}

/** How everything was played and reckoned, and how to make it again. */

import { PARTIES } from '../../model/party.js';
import { VERSION } from '../../model/version.js';
import { namesOf } from '../english/points.js';
import { METHODS } from '../english/tournament/methods.js';
import { CAPTIONS, HEADS } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, list, type Section, text } from '../section.js';
import type { TournamentFigure, TournamentReport } from './report.js';
import { COLUMNS } from './row.js';
import { STANDING_COLUMNS } from './standingRow.js';

export function methods({ results, agents, making }: TournamentReport): Section<TournamentFigure> {
  const { standings, scenarios } = results;
  const { seed, selfPlay, repeats, deals } = standings.tournament;
  const { play } = METHODS;
  const bothFirst = deals.length > scenarios.length;
  return {
    id: 'methods',
    title: TITLES.methods,
    blocks: madeAgain({ agents, making }, [
      ...list([
        play.pairings(selfPlay, repeats, bothFirst),
        play.seeds(seed),
        play.patience(making.patience),
        play.faults,
        ...METHODS.terms,
        ...(scenarios.some(({ deal }) => deal.events.length > 0) ? [METHODS.events] : []),
        METHODS.bootstrap(standings.bootstrap, repeats, standings.complete),
        ...METHODS.game,
      ]),
      scenarioTable(results, bothFirst),
      columnTable(COLUMNS),
      columnTable(STANDING_COLUMNS, CAPTIONS.standings),
    ]),
  };
}

function scenarioTable({ scenarios }: TournamentReport['results'], bothFirst: boolean): Block<never> {
  return {
    kind: 'table',
    caption: CAPTIONS.scenarios,
    head: [HEADS.id, HEADS.scenario, HEADS.parties, HEADS.first, HEADS.digest],
    rows: scenarios.map(({ deal }) => {
      const names = namesOf(deal);
      return [
        deal.scenario.id,
        deal.scenario.title,
        PARTIES.map((party) => names[party]).join(', '),
        bothFirst ? METHODS.inTurn : names[deal.schedule.first],
        deal.digest,
      ];
    }),
  };
}

/** The columns of the rows, and what each holds. */
export function columnTable(
  columns: Readonly<Record<string, { readonly says: string }>>,
  caption: string = CAPTIONS.columns,
): Block<never> {
  return {
    kind: 'table',
    caption,
    head: [HEADS.column, HEADS.holds],
    rows: Object.entries(columns).map(([name, { says }]) => [name, says]),
  };
}

/** How to make a tournament again, what is told of it between the two, and who took part. */
export function madeAgain(
  { agents, making }: Pick<TournamentReport, 'agents' | 'making'>,
  told: readonly Block<never>[],
): Block<never>[] {
  return [
    ...text(METHODS.again),
    { kind: 'code', code: making.command },
    ...text(making.rows === undefined ? METHODS.noRows : METHODS.rows(making.rows)),
    ...told,
    agentTable(agents),
    ...guestTable(making),
    ...text(METHODS.made(VERSION, making.node)),
  ];
}

function agentTable(agents: TournamentReport['agents']): Block<never> {
  return {
    kind: 'table',
    caption: CAPTIONS.agents,
    head: [HEADS.agent, HEADS.says, HEADS.source],
    rows: agents.map(({ name, says, source = '' }) => [name, says, source]),
  };
}

function guestTable({ guests }: TournamentReport['making']): Block<never>[] {
  if (guests.length === 0) return [];
  const rows = guests.map(({ name, sha256 }) => [name, sha256]);
  return [{ kind: 'table', caption: CAPTIONS.guests, head: [HEADS.agent, HEADS.digest], rows }];
}

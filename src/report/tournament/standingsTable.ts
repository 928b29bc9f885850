/** A table with a row for each agent, best first, and what its empty cells are empty for. */
import { MISSING, type Missing } from '../../analysis/tournament/missing.js';
import type { Contest, Standing } from '../../analysis/tournament/standing.js';
import { listed } from '../english/numbers.js';
import { worthWithin } from '../english/tournament/cells.js';
import { HEADS, NOTES } from '../english/tournament/tables.js';
import { type Block, list } from '../section.js';

export interface Column {
  readonly head: string;
  readonly cell: (standing: Standing) => string;
  /** Why the cell is empty, if it is. */
  readonly missing?: (standing: Standing) => Missing | undefined;
  /** What is missing then: a value unless said. */
  readonly lacks?: 'value' | 'interval';
}

/** A column of a measure, with its own reasons. */
export function measured(
  head: string,
  measure: keyof Standing['missing'],
  cell: (standing: Standing) => string,
): Column {
  return { head, cell, missing: ({ missing }) => missing[measure] };
}

/** A column of an interval, with its own reasons. */
export function banded(
  head: string,
  kind: 'chance' | 'field',
  of: 'mean' | 'rank',
  cell: (standing: Standing) => string,
): Column {
  return { head, cell, missing: (standing) => standing[kind].missing[of], lacks: 'interval' };
}

/** A column of the mean utility with its interval by chance. */
export function meanWithin(head: string): Column & Required<Pick<Column, 'missing' | 'lacks'>> {
  return {
    head,
    cell: ({ utility, chance }) => worthWithin(utility, chance.mean),
    missing: ({ chance }) => chance.missing.mean,
    lacks: 'interval',
  };
}

/** The table of a contest with these columns, and a list of the reasons for its empty cells. */
export function standingsTable(
  caption: string,
  { standings, order }: Contest,
  agents: readonly string[],
  columns: readonly Column[],
): Block<never>[] {
  const rows = order.map((agent) => standings[agent] as Standing);
  return [
    {
      kind: 'table',
      caption,
      head: [HEADS.agent, ...columns.map(({ head }) => head)],
      rows: rows.map((standing) => [agents[standing.agent] as string, ...columns.map(({ cell }) => cell(standing))]),
      numeric: columns.map((_, at) => at + 1),
    },
    ...list(columns.flatMap((column) => gapsIn(column, rows, agents))),
  ];
}

/** The reasons why cells of a column are empty, each once, with the agents that have it. */
function gapsIn(
  { head, missing, lacks = 'value' }: Column,
  rows: readonly Standing[],
  agents: readonly string[],
): string[] {
  const reasons = new Map<Missing, number[]>();
  for (const standing of rows) {
    const reason = missing?.(standing);
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), standing.agent]);
  }
  return [...reasons].map(([reason, places]) => {
    const names = places.length === agents.length ? NOTES.everybody : listed(places.map((at) => agents[at] as string));
    return NOTES.gap(head, lacks, names, MISSING[reason]);
  });
}

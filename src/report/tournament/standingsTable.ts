/** A table with a row for each agent, best first, and what its empty cells are empty for. */
import { MISSING, type Missing } from '../../analysis/tournament/missing.js';
import type { Contest, MeanName, Standing } from '../../analysis/tournament/standing.js';
import { listed } from '../english/numbers.js';
import { band, rankBand, rankOf, SHOWN, valueWithin } from '../english/tournament/cells.js';
import { HEADS, NOTES } from '../english/tournament/tables.js';
import { type Block, list } from '../section.js';

/** What a cell lacks, and why. */
interface Gap {
  readonly lacks: 'value' | 'interval';
  readonly reason: Missing;
}

export interface Column {
  readonly head: string;
  readonly cell: (standing: Standing) => string;
  /** What its cells may lack. */
  readonly gap?: (standing: Standing) => Gap | undefined;
}

export const RANK: Column = {
  head: HEADS.rank,
  cell: rankOf,
  gap: ({ missing }) => gapOf('value', missing.rank),
};

/** The means of deals that a page holds beside each other. */
export const WORTH_OF_DEALS: readonly MeanName[] = ['agreedUtility', 'share', 'efficient'];
export const DISTANCES: readonly MeanName[] = ['frontierDistance', 'nashDistance', 'kalaiSmorodinskyDistance'];

/** A column of a mean. */
export function measured(mean: MeanName, head: string = HEADS.means[mean]): Column {
  return {
    head,
    cell: (standing) => SHOWN[mean](standing[mean]),
    gap: ({ missing }) => gapOf('value', missing[mean]),
  };
}

/** A column of a mean with its interval. */
export function meanWithin(mean: MeanName, kind: 'chance' | 'field', head: string = HEADS.means[mean]): Column {
  return {
    head,
    cell: (standing) => valueWithin(standing[mean], standing[kind][mean], SHOWN[mean]),
    gap: ({ missing, [kind]: bands }) => gapOf('value', missing[mean]) ?? gapOf('interval', bands.missing[mean]),
  };
}

/** A column of an interval alone. */
export function banded(of: 'utility' | 'rank', kind: 'chance' | 'field', head: string): Column {
  return {
    head,
    cell: ({ [kind]: bands }) => (of === 'rank' ? rankBand(bands.rank) : band(bands[of])),
    gap: ({ [kind]: bands }) => gapOf('interval', bands.missing[of]),
  };
}

function gapOf(lacks: Gap['lacks'], reason: Missing | undefined): Gap | undefined {
  return reason === undefined ? undefined : { lacks, reason };
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
    ...list(gapsIn(columns, rows, agents)),
  ];
}

/** What cells lack, in sentences: columns that lack the same for the same agents share one. */
function gapsIn(columns: readonly Column[], rows: readonly Standing[], agents: readonly string[]): string[] {
  const shared = new Map<string, Lack & { readonly heads: string[] }>();
  for (const { head, gap } of columns)
    for (const lack of lacksIn(rows, gap)) {
      const key = [lack.lacks, lack.reason, ...lack.agents].join();
      const one = shared.get(key) ?? { ...lack, heads: [] };
      one.heads.push(head);
      shared.set(key, one);
    }
  return [...shared.values()].map(({ heads, lacks, reason, agents: places }) => {
    const names = places.length === agents.length ? NOTES.everybody : listed(places.map((at) => agents[at] as string));
    return NOTES.gap(listed(heads), lacks, names, MISSING[reason]);
  });
}

/** The same gap of some agents, by their places. */
interface Lack extends Gap {
  readonly agents: readonly number[];
}

function lacksIn(rows: readonly Standing[], gap: Column['gap']): Lack[] {
  const lacks = new Map<string, Gap & { readonly agents: number[] }>();
  for (const standing of rows) {
    const found = gap?.(standing);
    if (found === undefined) continue;
    const key = `${found.lacks} ${found.reason}`;
    const one = lacks.get(key) ?? { ...found, agents: [] };
    one.agents.push(standing.agent);
    lacks.set(key, one);
  }
  return [...lacks.values()];
}

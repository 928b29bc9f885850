/** The words of the ranking. */
import type { Contest, Standing } from '../../../analysis/tournament/standing.js';
import { band, rankOf, worth } from './cells.js';

export const RANKING = {
  title: 'The ranking',
  axis: 'Mean utility out of 100',
  says: 'Agents are ranked by their mean utility, out of 100: every opponent, scenario and role counts the same, and a talk without a deal counts with what it was worth. The interval by chance says what else the same talks might have come to; the interval by field says what else other opponents and other scenarios might have. Where intervals overlap the order may be luck.',
  caption:
    'A dot is a mean; the thick bar is its interval by chance, the thin line its interval by field, if they have a width.',
  chance: 'by chance',
  field: 'by field',
  mean: 'mean',
  row: (rank: string, agent: string) => `${rank} ${agent}`,
} as const;

/** What the picture of the ranking shows, in words and figures. */
export function rankingInWords({ standings, order }: Contest, agents: readonly string[]): string {
  const rows = order.map((agent) => standings[agent] as Standing).filter(({ utility }) => utility !== undefined);
  if (rows.length === 0) return 'Nobody has played.';
  const told = rows.map((one) => {
    const bands = [
      one.chance.utility && `${band(one.chance.utility)} by chance`,
      one.field.utility && `${band(one.field.utility)} by field`,
    ].filter(Boolean);
    return [`${rankOf(one)} ${agents[one.agent]} ${worth(one.utility)}`, ...bands].join(', ');
  });
  return `The agents from the highest mean utility to the lowest: ${told.join('; ')}.`;
}

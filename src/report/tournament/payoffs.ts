/** Who got how much against whom, and who beat whom. */
import type { Standings } from '../../analysis/tournament/standing.js';
import { worth } from '../english/tournament/cells.js';
import { numbered, PAYOFFS, payoffsInWords } from '../english/tournament/payoffs.js';
import { CAPTIONS, HEADS, NOTES } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';

export function payoffs(standings: Standings): Section<TournamentFigure> {
  const { payoffs, headToHead, overall } = standings;
  const unmet = payoffs.some((row) => row.includes(undefined));
  const played = headToHead.some((row) => row.some((one) => one !== undefined));
  return {
    id: 'payoffs',
    title: TITLES.payoffs,
    blocks: [
      ...text(PAYOFFS.says),
      {
        kind: 'figure',
        figure: { name: 'payoffs' },
        caption: PAYOFFS.caption(unmet),
        alt: payoffsInWords(standings),
      },
      square(standings, CAPTIONS.payoffs, (row, column) => worth(payoffs[row]?.[column])),
      ...text(NOTES.columns, unmet ? NOTES.unmet : undefined),
      ...(played && overall.order.length > 1
        ? [
            ...text(PAYOFFS.matches),
            square(standings, CAPTIONS.headToHead, (row, column) => {
              const score = headToHead[row]?.[column];
              return score === undefined ? '' : PAYOFFS.score(score.wins, score.ties, score.losses);
            }),
          ]
        : []),
    ],
  };
}

/** A table with a row and a column for each agent, in the order of the ranking. */
function square(
  { tournament, overall }: Standings,
  caption: string,
  cell: (row: number, column: number) => string,
): Block<never> {
  const { order } = overall;
  const names = numbered(overall, tournament.agents);
  return {
    kind: 'table',
    caption,
    head: [HEADS.agent, ...order.map((_, at) => String(at + 1))],
    rows: order.map((row, at) => [names[at] as string, ...order.map((column) => cell(row, column))]),
    numeric: order.map((_, at) => at + 1),
  };
}

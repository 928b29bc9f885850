/** Who did best, and how sure that is. */
import type { Standings } from '../../analysis/tournament/standing.js';
import { band, rankBand, rankOf, rate, worth } from '../english/tournament/cells.js';
import { RANKING, rankingInWords } from '../english/tournament/ranking.js';
import { CAPTIONS, HEADS, NOTES } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';
import { banded, type Column, meanWithin, measured, standingsTable } from './standingsTable.js';

const COLUMNS: readonly Column[] = [
  measured(HEADS.rank, 'rank', rankOf),
  meanWithin(HEADS.mean),
  banded(HEADS.field, 'field', 'mean', ({ field }) => band(field.mean)),
  measured(HEADS.agreed, 'agreementRate', ({ agreementRate }) => rate(agreementRate)),
  measured(HEADS.surplus, 'surplus', ({ surplus }) => worth(surplus)),
  banded(HEADS.rankChance, 'chance', 'rank', ({ chance }) => rankBand(chance.rank)),
  banded(HEADS.rankField, 'field', 'rank', ({ field }) => rankBand(field.rank)),
];

export function ranking({ tournament, overall }: Standings): Section<TournamentFigure> {
  const { agents } = tournament;
  const tied = overall.standings.some((standing) => standing.tied > 0);
  return {
    id: 'ranking',
    title: TITLES.ranking,
    blocks: [
      ...text(RANKING.says),
      { kind: 'figure', figure: { name: 'ranking' }, caption: RANKING.caption, alt: rankingInWords(overall, agents) },
      ...standingsTable(CAPTIONS.ranking, overall, agents, COLUMNS),
      ...text(tied ? NOTES.ties : undefined),
    ],
  };
}

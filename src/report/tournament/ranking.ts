/** Who did best, and how sure that is. */
import type { Standings } from '../../analysis/tournament/standing.js';
import { RANKING, rankingInWords } from '../english/tournament/ranking.js';
import { CAPTIONS, HEADS, NOTES } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';
import { banded, type Column, meanWithin, measured, RANK, standingsTable } from './standingsTable.js';

const COLUMNS: readonly Column[] = [
  RANK,
  meanWithin('utility', 'chance', HEADS.mean),
  banded('utility', 'field', HEADS.field),
  measured('agreementRate'),
  measured('surplus'),
  banded('rank', 'chance', HEADS.rankChance),
  banded('rank', 'field', HEADS.rankField),
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

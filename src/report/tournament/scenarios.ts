/** How the agents did in each scenario and in each of its roles. */
import type { TournamentResults } from '../../analysis/tournament/results.js';
import type { ScenarioTables, Standing } from '../../analysis/tournament/standing.js';
import { pair } from '../../model/party.js';
import { several, thousands } from '../english/numbers.js';
import { namesOf } from '../english/points.js';
import { SCENARIOS } from '../english/tournament/outcomes.js';
import { CAPTIONS, HEADS } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';
import { banded, meanWithin, measured, RANK, standingsTable } from './standingsTable.js';

export function scenarios({ standings, scenarios }: TournamentResults): Section<TournamentFigure> {
  const { agents } = standings.tournament;
  return {
    id: 'scenarios',
    title: TITLES.scenarios,
    blocks: [
      ...text(SCENARIOS.says),
      ...scenarios.flatMap(({ deal, counts }, at) => {
        const { contest, roles } = standings.scenarios[at] as ScenarioTables;
        const names = namesOf(deal);
        const { title } = deal.scenario;
        const size = [several(counts.outcomes, 'outcome'), thousands(counts.zopa)] as const;
        return [
          ...text(SCENARIOS.of(title, ...names, ...size)),
          ...standingsTable(CAPTIONS.scenario(title), contest, agents, [
            RANK,
            meanWithin('utility', 'chance', HEADS.mean),
            banded('utility', 'field', HEADS.field),
            measured('agreementRate'),
            ...pair((party) => {
              const inRole = ({ agent }: Standing) => roles[party].standings[agent] as Standing;
              const { head, cell, gap } = meanWithin('utility', 'chance', HEADS.as(names[party]));
              return {
                head,
                cell: (standing: Standing) => cell(inRole(standing)),
                gap: (standing: Standing) => gap?.(inRole(standing)),
              };
            }),
          ]),
        ];
      }),
    ],
  };
}

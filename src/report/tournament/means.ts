/** Every mean with its intervals, by scenario and by role. */
import type { TournamentResults } from '../../analysis/tournament/results.js';
import type { Contest, MeanName, ScenarioTables } from '../../analysis/tournament/standing.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES } from '../../model/party.js';
import { namesOf } from '../english/points.js';
import { MEANS } from '../english/tournament/outcomes.js';
import { CAPTIONS, HEADS } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';
import { DISTANCES, meanWithin, standingsTable, WORTH_OF_DEALS } from './standingsTable.js';

/** The most rows of all tables: beyond that a page would be megabytes of them. */
const MOST_ROWS = 20_000;

/** Tables of so few columns that a page holds them. */
const TABLES: readonly (readonly [of: string, means: readonly MeanName[]])[] = [
  [MEANS.got, ['utility', 'agreementRate', 'surplus']],
  [MEANS.together, ['welfare', 'rounds']],
  [MEANS.deals, WORTH_OF_DEALS],
  [MEANS.distances, DISTANCES],
];

export function means({ standings, scenarios }: TournamentResults): Section<TournamentFigure> {
  const { agents } = standings.tournament;
  const tables = (whose: string, contest: Contest): Block<never>[] =>
    TABLES.flatMap(([of, names]) =>
      (['chance', 'field'] as const).flatMap((kind) =>
        standingsTable(
          CAPTIONS.means(whose, of, MEANS.kinds[kind]),
          contest,
          agents,
          names.map((mean) => meanWithin(mean, kind)),
        ),
      ),
    );
  const scenarioFold = (deal: Deal, at: number): Block<never> => {
    const { contest, roles } = standings.scenarios[at] as ScenarioTables;
    const names = namesOf(deal);
    return {
      kind: 'fold',
      title: deal.scenario.title,
      blocks: [
        ...tables(MEANS.bothRoles, contest),
        ...PARTIES.flatMap((party) => tables(HEADS.as(names[party]), roles[party])),
      ],
    };
  };
  const rows = agents.length * 3 * scenarios.length * 2 * TABLES.length;
  return {
    id: 'means',
    title: TITLES.means,
    blocks: [
      ...text(MEANS.says),
      ...(scenarios.length === 1
        ? []
        : [{ kind: 'fold', title: MEANS.overall, blocks: tables(MEANS.bothRoles, standings.overall) } as const]),
      ...(rows > MOST_ROWS ? text(MEANS.tooMany) : scenarios.map(({ deal }, at) => scenarioFold(deal, at))),
    ],
  };
}

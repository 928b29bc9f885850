/** What was agreed in each scenario, among all that could have been. */
import type { ScenarioResults } from '../../analysis/tournament/results.js';
import { optionIds } from '../../model/deal.js';
import { pair } from '../../model/party.js';
import { thousands } from '../english/numbers.js';
import { namesOf, worthTo } from '../english/points.js';
import { MOST_NAMED, SPACES, spaceInWords } from '../english/tournament/spaces.js';
import { CAPTIONS, HEADS } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';

export function spaces(scenarios: readonly ScenarioResults[]): Section<TournamentFigure> {
  return {
    id: 'agreed',
    title: TITLES.spaces,
    blocks: [
      ...text(SPACES.says),
      ...scenarios.flatMap((one, place): Block<TournamentFigure>[] => [
        {
          kind: 'figure',
          figure: { name: 'space', place },
          caption: SPACES.caption(one.deal.scenario.title, one.agreed.length > 0),
          alt: spaceInWords(one),
        },
        ...mostAgreed(one),
      ]),
    ],
  };
}

/** The outcomes agreed most often. */
function mostAgreed({ deal, agreed }: ScenarioResults): Block<never>[] {
  const { title } = deal.scenario;
  if (agreed.length === 0) return text(SPACES.none(title));
  const names = namesOf(deal);
  const most = [...agreed].sort((one, other) => other.talks - one.talks).slice(0, MOST_NAMED);
  return [
    {
      kind: 'table',
      caption: CAPTIONS.agreed(title),
      head: [HEADS.deal, HEADS.talks, ...pair((party) => HEADS.worthTo(names[party]))],
      rows: most.map(({ outcome, talks }) => [
        Object.values(optionIds(deal, outcome)).join(' '),
        thousands(talks),
        ...pair((party) => worthTo(deal, party, outcome)),
      ]),
      numeric: [1, 2, 3],
    },
  ];
}

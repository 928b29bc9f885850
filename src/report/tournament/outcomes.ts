/** How the talks ended for each agent, and how good its deals were. */
import type { Standings } from '../../analysis/tournament/standing.js';
import { thousands } from '../english/numbers.js';
import { meanCount, rate, worth } from '../english/tournament/cells.js';
import { OUTCOMES } from '../english/tournament/outcomes.js';
import { CAPTIONS, HEADS, NOTES } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';
import { type Column, measured, standingsTable } from './standingsTable.js';

const ENDS: readonly Column[] = [
  { head: HEADS.talks, cell: ({ talks }) => thousands(talks) },
  { head: HEADS.deals, cell: ({ agreements }) => thousands(agreements) },
  { head: HEADS.missed, cell: ({ missed }) => thousands(missed) },
  { head: HEADS.wise, cell: ({ wise }) => thousands(wise) },
  { head: HEADS.traps, cell: ({ traps }) => thousands(traps) },
  { head: HEADS.faults, cell: ({ faults }) => thousands(faults) },
];

const QUALITY: readonly Column[] = [
  measured(HEADS.welfare, 'welfare', ({ welfare }) => worth(welfare)),
  measured(HEADS.rounds, 'rounds', ({ rounds }) => meanCount(rounds)),
  measured(HEADS.agreedUtility, 'agreedUtility', ({ agreedUtility }) => worth(agreedUtility)),
  measured(HEADS.share, 'share', ({ share }) => rate(share)),
  measured(HEADS.efficient, 'efficient', ({ efficient }) => rate(efficient)),
  measured(HEADS.frontier, 'frontierDistance', ({ frontierDistance }) => worth(frontierDistance)),
  measured(HEADS.nash, 'nashDistance', ({ nashDistance }) => worth(nashDistance)),
  measured(HEADS.kalaiSmorodinsky, 'kalaiSmorodinskyDistance', (standing) => worth(standing.kalaiSmorodinskyDistance)),
];

export function outcomes({ tournament, overall, faults }: Standings): Section<TournamentFigure> {
  const { agents } = tournament;
  return {
    id: 'outcomes',
    title: TITLES.outcomes,
    blocks: [
      ...text(OUTCOMES.ends),
      ...standingsTable(CAPTIONS.ends, overall, agents, ENDS),
      ...text(OUTCOMES.quality),
      ...standingsTable(CAPTIONS.quality, overall, agents, QUALITY),
      ...faultBlocks(faults, agents),
    ],
  };
}

function faultBlocks({ kinds, others }: Standings['faults'], agents: readonly string[]): Block<never>[] {
  if (kinds.length === 0) return text(OUTCOMES.faultless);
  const rows = kinds.map(({ agent, what, talks, example }) => [
    agents[agent] as string,
    what,
    thousands(talks),
    thousands(example + 1),
  ]);
  const head = [HEADS.agent, HEADS.what, HEADS.talks, HEADS.example];
  return [
    ...text(OUTCOMES.faults),
    { kind: 'table', caption: CAPTIONS.faults, head, rows, numeric: [2, 3] },
    ...text(...others.map((talks, at) => (talks > 0 ? NOTES.otherFaults(agents[at] as string, talks) : undefined))),
  ];
}

/** How the talks ended for each agent, and how good its deals were. */
import type { Faults, MeanName, Standings } from '../../analysis/tournament/standing.js';
import { thousands } from '../english/numbers.js';
import { OUTCOMES } from '../english/tournament/outcomes.js';
import { CAPTIONS, HEADS, NOTES } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';
import { type Column, DISTANCES, meanWithin, standingsTable, WORTH_OF_DEALS } from './standingsTable.js';

const ENDS: readonly Column[] = [
  { head: HEADS.talks, cell: ({ talks }) => thousands(talks) },
  { head: HEADS.deals, cell: ({ agreements }) => thousands(agreements) },
  { head: HEADS.missed, cell: ({ missed }) => thousands(missed) },
  { head: HEADS.wise, cell: ({ wise }) => thousands(wise) },
  { head: HEADS.traps, cell: ({ traps }) => thousands(traps) },
  { head: HEADS.faults, cell: ({ faults }) => thousands(faults) },
];

const QUALITY: readonly (readonly [caption: string, means: readonly MeanName[]])[] = [
  [CAPTIONS.overTalks, ['agreementRate', 'surplus', 'welfare', 'rounds']],
  [CAPTIONS.ofDeals, WORTH_OF_DEALS],
  [CAPTIONS.distances, DISTANCES],
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
      ...QUALITY.flatMap(([caption, means]) =>
        standingsTable(
          caption,
          overall,
          agents,
          means.map((mean) => meanWithin(mean, 'chance')),
        ),
      ),
      ...faultBlocks(faults, agents),
    ],
  };
}

function faultBlocks(faults: Faults, agents: readonly string[]): Block<never>[] {
  if (faults.kinds.length === 0) return text(OUTCOMES.faultless);
  return [...text(OUTCOMES.faults), ...faultTable(faults, agents, CAPTIONS.faults, HEADS.example)];
}

/** The kinds of faults, each with the number of its first example, and how many more there were. */
export function faultTable(
  { kinds, others }: Faults,
  agents: readonly string[],
  caption: string,
  example: string,
): Block<never>[] {
  const rows = kinds.map((kind) => [
    agents[kind.agent] as string,
    kind.what,
    thousands(kind.talks),
    thousands(kind.example + 1),
  ]);
  const head = [HEADS.agent, HEADS.what, HEADS.talks, example];
  return [
    { kind: 'table', caption, head, rows, numeric: [2, 3] },
    ...text(...others.map((talks, at) => (talks > 0 ? NOTES.otherFaults(agents[at] as string, talks) : undefined))),
  ];
}

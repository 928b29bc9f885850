/** The report of a tournament that was called for from the command line. */
import { hire } from '../agents/hire.js';
import { usesOf } from '../agents/strategy.js';
import type { Player } from '../analysis/tournament/responseCurves.js';
import { resultsOf } from '../analysis/tournament/results.js';
import { standingsOf } from '../analysis/tournament/standings.js';
import type { Tally } from '../analysis/tournament/tally.js';
import { streamOf } from '../engine/streams.js';
import type { TournamentReport } from '../report/tournament/report.js';
import type { Guest } from './guests.js';

/** What the report says of how it came about. */
export interface Called {
  readonly command: string;
  /** Seconds. */
  readonly patience: number;
  readonly guests: readonly Guest[];
  /** SHA-256 of the rows; `undefined` where none were kept. */
  readonly rows: string | undefined;
}

export function reportOf(tally: Tally, { command, patience, guests, rows }: Called): TournamentReport {
  const { agents, seed } = tally.tournament;
  const hired = agents.map(hire);
  const standings = standingsOf(tally, {
    random: (path) => streamOf(seed, path),
    stochastic: hired.map(({ strategy, parameters }) => usesOf(strategy, parameters).includes('random')),
  });
  const players = hired.map(
    ({ name, strategy, parameters }): Player => ({ name, strategy: strategy.name, parameters }),
  );
  return {
    results: resultsOf(standings, players),
    agents: hired.map(({ name, strategy: { says, source } }) => ({ name, says, source })),
    making: {
      command,
      node: process.version,
      patience,
      rows,
      guests: guests.map(({ strategy, sha256 }) => ({ name: strategy.name, sha256 })),
    },
  };
}

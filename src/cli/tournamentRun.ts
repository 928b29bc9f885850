/** A tournament played from the command line: on threads, to disk as it comes, and stopped and taken up again at will. */
import { measuring } from '../analysis/tournament/measuring.js';
import { openTally } from '../analysis/tournament/tally.js';
import type { TournamentOptions } from '../engine/tournament.js';
import { fixtureCount, type Played, type Tournament } from '../model/tournament.js';
import { VERSION } from '../model/version.js';
import { bansIn } from '../node/banned.js';
import { playOnThreads } from '../node/threads.js';
import { playedIn, rowLine, rowOf } from '../report/tournament/row.js';
import { InputError } from './failure.js';
import { fileOf, type Guest } from './guests.js';
import { progressOf } from './progress.js';
import { openFolder, type Plan } from './tournamentFolder.js';

export interface TournamentRun {
  readonly options: TournamentOptions;
  readonly tournament: Tournament;
  readonly guests: readonly Guest[];
  readonly threads: number;
  /** Milliseconds. */
  readonly patience: number;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly command: string;
}

export async function playTournament(run: TournamentRun): Promise<void> {
  const { options, tournament, guests, threads, patience, out } = run;
  const tally = openTally(tournament);
  const measured = measuring(tournament);
  const bans = bansIn(tournament);
  const all = fixtureCount(tournament);
  let done = 0;
  const take = (played: Played) => {
    tally.add(played, measured(played));
    done++;
  };
  const folder =
    out === undefined
      ? undefined
      : openFolder(out, planOf(run), (line, number) => {
          const played = playedIn(tournament, number, line);
          if (played === undefined || rowLine(rowOf(tournament, played, measured(played))) !== line)
            throw new InputError(
              `line ${number} of the rows in ${out} is not what this tournament wrote: take the folder away and begin again`,
            );
          take(bans.judged(played));
        });
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const progress = progressOf(all, done);
  try {
    const batches = playOnThreads(options, {
      threads,
      patience,
      guests: guests.map(({ path }) => path),
      from: done,
      rows: folder !== undefined,
      bans,
      signal: interrupt.signal,
    });
    for await (const { results, rows } of batches) {
      folder?.rows.add(rows);
      for (const played of results) take(played);
      progress.at(done);
    }
  } finally {
    progress.end();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    folder?.rows.close();
  }
  console.log(done, all, tally.faults());
}

function planOf({ options, tournament, guests, patience }: TournamentRun): Plan {
  const { repeats, seed, selfPlay, bothFirst, completeInformation, rounds, scenarios } = options;
  return {
    tournament: 1,
    version: VERSION,
    scenarios: scenarios.map(({ id }, at) => ({
      id,
      digest: tournament.deals.find(({ scenario }) => scenario === at)?.deal.digest,
    })),
    agents: options.agents,
    guests: guests.map((guest) => ({ name: guest.strategy.name, file: fileOf(guest), sha256: guest.sha256 })),
    repeats,
    seed,
    first: bothFirst ? 'both' : 'scenario',
    selfPlay,
    completeInformation,
    ...(rounds === undefined ? {} : { rounds }),
    patience: patience / 1000,
    talks: fixtureCount(tournament),
  };
}

/** A tournament played from the command line: on threads, to disk as it comes, and stopped and taken up again at will. */
import { measuring } from '../analysis/tournament/measuring.js';
import { openTally, type Tally } from '../analysis/tournament/tally.js';
import { standingsOf, type TournamentOptions } from '../engine/tournament.js';
import { fixtureCount, type Played, type Tournament } from '../model/tournament.js';
import { VERSION } from '../model/version.js';
import { bansIn } from '../node/talkBans.js';
import { playOnThreads } from '../node/threads.js';
import { playedIn, rowLine, rowOf } from '../report/tournament/row.js';
import { InputError } from './failure.js';
import { fileOf, type Guest } from './guests.js';
import { progressOf } from './progress.js';
import { openFolder, type Plan, type TournamentFolder } from './tournamentFolder.js';

export interface TournamentRun {
  readonly options: TournamentOptions;
  readonly tournament: Tournament;
  readonly guests: readonly Guest[];
  readonly threads: number;
  /** Milliseconds. */
  readonly patience: number;
  readonly out: string | undefined;
}

export interface Outcome {
  readonly tally: Tally;
  readonly done: number;
  readonly interrupted: boolean;
  /** Where rows were wanted. */
  readonly folder: TournamentFolder | undefined;
}

/**
 * Plays what is not played yet, until all is done or the user interrupts: what has been played is then on disk and in the
 * tally. Throws `InputError` where the folder is of another tournament or the disk refuses.
 */
export async function playTournament(run: TournamentRun): Promise<Outcome> {
  const { options, tournament, guests, threads, patience, out } = run;
  const tally = openTally(tournament);
  const standingIn = standingsOf(tournament);
  const measured = measuring(tournament, standingIn);
  const bans = bansIn(tournament);
  let done = 0;
  const take = (played: Played) => {
    tally.add(played, measured(played));
    done++;
  };
  const readAgain = (line: string, number: number) => {
    const played = playedIn(tournament, number, line, standingIn);
    if (played === undefined || rowLine(rowOf(tournament, played, measured(played))) !== line)
      throw new InputError(
        `line ${number} of the rows in ${out} is not what this tournament wrote: take the folder away and begin again`,
      );
    take(bans.judged(played));
  };
  const folder = out === undefined ? undefined : openFolder(out, planOf(run), readAgain);
  const before = done;
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  const progress = progressOf(fixtureCount(tournament), before);
  try {
    const batches = playOnThreads(options, {
      threads,
      patience,
      guests: guests.map(({ path }) => path),
      from: before,
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
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    folder?.rows.close();
  }
  return { tally, done, interrupted: interrupt.signal.aborted, folder };
}

/** What ends the play in good order; given a second time it ends the program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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

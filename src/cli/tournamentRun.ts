/** A tournament played from the command line: on threads, to disk as it comes, and stopped and taken up again at will. */
import { measuring } from '../analysis/tournament/measuring.js';
import { openTally, type Tally } from '../analysis/tournament/tally.js';
import { standingsOf, type TournamentOptions } from '../engine/tournament.js';
import { fixtureCount, type Played, type Tournament } from '../model/tournament.js';
import { VERSION } from '../model/version.js';
import { bansIn } from '../node/talkBans.js';
import { type Batch, playOnThreads } from '../node/threads.js';
import { csvOf } from '../report/tournament/csv.js';
import { writeParquet } from '../report/tournament/parquet.js';
import { playedIn, type Row, rowLine, rowOf } from '../report/tournament/row.js';
import { InputError } from './failure.js';
import { fileOf, type Guest } from './guests.js';
import { strangeLine, workSteadily } from './steadily.js';
import { openFolder, type Plan, type RowTables, type TournamentFolder } from './tournamentFolder.js';

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
      throw new InputError(strangeLine(number, out));
    take(bans.judged(played));
  };
  const folder = out === undefined ? undefined : openFolder(out, planOf(run), TABLES, readAgain);
  const before = done;
  const interrupted = await workSteadily<Batch>({
    all: fixtureCount(tournament),
    folder,
    batches: (signal) =>
      playOnThreads(options, {
        threads,
        patience,
        guests: guests.map(({ path }) => path),
        from: before,
        rows: folder !== undefined,
        bans,
        signal,
      }),
    take: ({ results, rows }) => {
      folder?.rows.add(rows);
      for (const played of results) take(played);
      return done;
    },
  });
  return { tally, done, interrupted, folder };
}

const TABLES: RowTables = {
  csv: (lines) => csvOf(parsed(lines)),
  parquet: (lines, sink) => writeParquet(parsed(lines), sink),
};

function* parsed(lines: Iterable<string>): Generator<Row> {
  for (const line of lines) yield JSON.parse(line) as Row;
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

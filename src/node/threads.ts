/** A tournament played by worker threads. What comes out does not depend on how many there are, or which is faster. */
import { type TournamentOptions, tournamentOf } from '../engine/tournament.js';
import { fixtureCount, type Played } from '../model/tournament.js';
import { type Bans, bansIn } from './banned.js';
import { openCrew } from './crew.js';
import { countIn, unpacked } from './packed.js';
import { NO_ROWS, rowWriter } from './rowText.js';
import type { Slice } from './work.js';

/** Fixtures that a thread is given at a time. */
const MOST_FIXTURES = 512;

/** Ranges that may be under way or waiting for an earlier one, for each thread. */
const RANGES_AHEAD = 4;

export interface ThreadsOptions {
  /** How many threads: a whole number from 1. */
  readonly threads: number;
  /** Milliseconds that an agent may think about one move. */
  readonly patience: number;
  /** Memory that the agents of a thread may take, in MB; 1,024 unless said. */
  readonly memory?: number;
  /** Files of strategies that the house does not have. */
  readonly guests?: readonly string[];
  /** The fixture to begin with; the first unless said. */
  readonly from?: number;
  /** Who has been banned by what was played before. */
  readonly bans?: Bans;
  /** Ends the play between two batches. */
  readonly signal?: AbortSignal;
  /** Whether the lines of the rows are wanted. */
  readonly rows?: boolean;
}

/** Results of fixtures that follow one another. */
export interface Batch {
  /** To be gone through once; each is made when it is asked for. */
  readonly results: Iterable<Played>;
  /** Their rows as lines in UTF-8; empty if none are wanted. */
  readonly rows: Uint8Array;
}

/**
 * Plays all fixtures and yields their results in order. Threads are stopped when the caller stops asking. Throws only
 * for faults of the program; an agent that throws, answers nonsense, thinks for too long or breaks its thread loses its
 * own talk.
 */
export async function* playOnThreads(options: TournamentOptions, settings: ThreadsOptions): AsyncGenerator<Batch> {
  const { threads, patience, memory, guests = [], from = 0, rows = false, signal } = settings;
  const tournament = tournamentOf(options);
  const end = fixtureCount(tournament);
  const bans = settings.bans ?? bansIn(tournament);
  const writer = rows ? rowWriter(tournament) : NO_ROWS;
  const size = Math.max(1, Math.min(MOST_FIXTURES, Math.ceil((end - from) / (threads * 8))));
  const waiting = new Map<number, Slice>();
  let next = from;
  let given = from;
  let failure: string | undefined;
  let wake: () => void = () => undefined;

  const crew = openCrew({
    threads: Math.min(threads, Math.ceil((end - from) / size)),
    task: { tournament: options, guests, rows },
    patience,
    memory,
    banned: bans.banned,
    onSlice: (first, slice) => {
      waiting.set(first, slice);
      wake();
    },
    onFailure: (message) => {
      failure = message;
      wake();
    },
  });
  /** A slice as it counts. Nobody can be banned by a slice without a fault. */
  const judged = ({ results: packed, rows: lines }: Slice): Batch => {
    if (bans.banned.length === 0 && packed.faults.size === 0) return { results: unpacked(packed), rows: lines };
    const results = Array.from(unpacked(packed), bans.judged);
    results.forEach(writer.add);
    return { results, rows: writer.taken() };
  };
  const giveMore = () => {
    while (crew.isFree() && given < end && given < next + RANGES_AHEAD * threads * size) {
      const first = given;
      given = Math.min(end, given + size);
      crew.give(first, given);
    }
  };
  const abort = () => wake();
  signal?.addEventListener('abort', abort);
  try {
    while (next < end && signal?.aborted !== true) {
      if (failure !== undefined) throw new Error(failure);
      giveMore();
      const slice = waiting.get(next);
      if (slice === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      waiting.delete(next);
      next += countIn(slice.results);
      yield judged(slice);
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    crew.end();
  }
}

/** Fixtures played by threads, their slices handed on in the order of the fixtures, whichever thread is faster. */
import { openCrew } from './crew.js';
import type { Slice, Task } from './work.js';

/** Fixtures that a thread is given at a time. */
const MOST_FIXTURES = 512;

/** Ranges that may be under way or waiting for an earlier one, for each thread. */
const RANGES_AHEAD = 4;

/** How fixtures are played, whatever they are. */
export interface PlayingOptions {
  /** How many threads: a whole number from 1. */
  readonly threads: number;
  /** Milliseconds that an agent may think about one move. */
  readonly patience: number;
  /** Memory that the agents of a thread may take, in MB; 1,024 unless said. */
  readonly memory?: number;
  /** The fixture to begin with; the first unless said. */
  readonly from?: number;
  /** Ends the play between two batches. */
  readonly signal?: AbortSignal;
}

interface InOrderOptions extends PlayingOptions {
  /** The built file that plays, by its name, and what it is started with. */
  readonly player: string;
  readonly task: Task;
  /** The fixture to end before. */
  readonly end: number;
  /** Agents that are not asked any more, by their places; more may be added. */
  readonly banned: readonly number[];
}

/** Plays the fixtures. Threads are stopped when the caller stops asking. Throws only for faults of the program. */
export async function* inOrder<S extends Slice>(options: InOrderOptions): AsyncGenerator<S> {
  const { threads, player, task, patience, memory, from = 0, end, banned, signal } = options;
  const size = Math.max(1, Math.min(MOST_FIXTURES, Math.ceil((end - from) / (threads * 8))));
  const waiting = new Map<number, S>();
  let next = from;
  let given = from;
  let failure: string | undefined;
  let wake: () => void = () => undefined;

  const crew = openCrew<S>({
    threads: Math.min(threads, Math.ceil((end - from) / size)),
    player,
    task,
    patience,
    memory,
    banned,
    onSlice: (first, slice) => {
      waiting.set(first, slice);
      wake();
    },
    onFailure: (message) => {
      failure = message;
      wake();
    },
  });
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
      next += slice.many;
      yield slice;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    crew.end();
  }
}

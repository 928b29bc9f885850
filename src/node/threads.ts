/** A tournament played by worker threads. What comes out does not depend on how many there are, or which is faster. */
import { Worker } from 'node:worker_threads';
import { type TournamentOptions, tournamentOf, WATCHED } from '../engine/tournament.js';
import type { Party } from '../model/party.js';
import { type Fault, fixtureCount, type Played } from '../model/tournament.js';
import { type Bans, bansIn } from './banned.js';
import { countIn, playedAt } from './packed.js';
import { rowWriter } from './rowText.js';
import { type Answer, PULSE, type Range, type Slice, type Task } from './work.js';

/** Built and unbuilt, this file lies two folders below the package; threads run what is built. */
const WORKER = new URL('../../dist/node/worker.js', import.meta.url);

/** Memory of a thread beside what deals tabulate, in MB. */
const MEMORY = 1024;

/** Milliseconds between two looks at who thinks for too long. */
const LOOK = 50;

/** Fixtures that a thread is told at a time. */
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
  readonly results: readonly Played[];
  /** Their rows as lines in UTF-8; empty if none are wanted. */
  readonly rows: Uint8Array;
}

/** A thread at work. */
interface Hand {
  worker: Worker;
  pulse: Int32Array;
  /** What it has been told and not answered yet. */
  range: Range | undefined;
  /** How often its agents had been asked at the last look, and since when that has not changed. */
  asked: number;
  since: number;
}

/**
 * Plays all fixtures and yields their results in order. Threads are stopped when the caller stops asking. Throws only
 * for faults of the program; an agent that throws, answers nonsense, thinks for too long or breaks its thread loses its
 * own talk.
 */
export async function* playOnThreads(options: TournamentOptions, settings: ThreadsOptions): AsyncGenerator<Batch> {
  const { threads, patience, memory = MEMORY, guests = [], from = 0, rows = false, signal } = settings;
  const tournament = tournamentOf(options);
  const end = fixtureCount(tournament);
  const bans = settings.bans ?? bansIn(tournament);
  const linesOf = rows ? rowWriter(tournament) : () => new Uint8Array();
  const size = Math.max(1, Math.min(MOST_FIXTURES, Math.ceil((end - from) / (threads * 8))));
  const resourceLimits = { maxOldGenerationSizeMb: memory };
  const known = new Map<number, Fault>();
  const waiting = new Map<number, Slice>();
  const hands: Hand[] = [];
  let next = from;
  let told = from;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;

  const tell = (hand: Hand, first: number, last: number) => {
    const stopped = new Map([...known].filter(([number]) => number >= first && number < last));
    hand.range = { from: first, to: last, stopped, banned: [...bans.banned] };
    hand.since = performance.now();
    hand.worker.postMessage(hand.range);
  };
  const tellMore = () => {
    for (const hand of hands) {
      if (hand.range !== undefined || told >= end || told >= next + RANGES_AHEAD * threads * size) continue;
      const first = told;
      told = Math.min(end, told + size);
      tell(hand, first, told);
    }
  };
  const answered = (hand: Hand, answer: Answer) => {
    if ('failure' in answer) failure = new Error(answer.failure);
    else {
      const { from: first, to } = hand.range as Range;
      const reached = first + countIn(answer.results);
      hand.range = reached < to ? { ...(hand.range as Range), from: reached } : undefined;
      waiting.set(first, answer);
    }
    wake();
  };
  const start = (hand: Hand) => {
    const shared = new SharedArrayBuffer(PULSE.cells * Int32Array.BYTES_PER_ELEMENT);
    const task: Task = { tournament: options, guests, rows, pulse: shared };
    const worker = new Worker(WORKER, { workerData: task, stdout: true, resourceLimits });
    // What agents print is none of the results.
    worker.stdout.on('data', (text) => process.stderr.write(text));
    hand.pulse = new Int32Array(shared);
    hand.worker = worker;
    worker.on('message', (answer: Answer) => answered(hand, answer));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const what = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? WATCHED.tooMuch : `broke its thread: ${error.message}`;
      replace(hand, what);
    });
    worker.on('exit', () => replace(hand, WATCHED.gone));
  };
  /** Puts a new thread in place of one whose agent broke it or does not come back. */
  const replace = (hand: Hand, what: string) => {
    const { worker, pulse, range } = hand;
    dismiss(worker);
    const number = pulse[PULSE.fixture] as number;
    if (range === undefined || pulse[PULSE.asked] === 0 || number < range.from || number >= range.to) {
      failure = new Error(`a thread ended before it played: ${what}`);
      wake();
      return;
    }
    known.set(number, { by: pulse[PULSE.by] as Party, what });
    start(hand);
    tell(hand, range.from, range.to);
  };
  const look = () => {
    const now = performance.now();
    for (const hand of hands) {
      const asked = Atomics.load(hand.pulse, PULSE.asked);
      if (asked !== hand.asked || hand.range === undefined || asked === 0) {
        hand.asked = asked;
        hand.since = now;
      } else if (now - hand.since > patience) replace(hand, WATCHED.tooLong);
    }
  };

  for (let thread = 0; thread < Math.min(threads, Math.ceil((end - from) / size)); thread++) {
    const hand = { range: undefined, asked: 0, since: 0 } as unknown as Hand;
    start(hand);
    hands.push(hand);
  }
  const timer = setInterval(look, LOOK);
  const abort = () => wake();
  signal?.addEventListener('abort', abort);
  try {
    while (next < end && signal?.aborted !== true) {
      if (failure !== undefined) throw failure;
      tellMore();
      const slice = waiting.get(next);
      if (slice === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      waiting.delete(next);
      const count = countIn(slice.results);
      const played = Array.from({ length: count }, (_, place) => playedAt(slice.results, place));
      const results = played.map(bans.judged);
      const changed = results.some((result, place) => result !== played[place]);
      next += count;
      yield { results, rows: changed ? linesOf(results) : slice.rows };
    }
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', abort);
    for (const { worker } of hands) dismiss(worker);
  }
}

/** Ends a thread. What it says on its way out is nobody's business any more. */
function dismiss(worker: Worker): void {
  worker.removeAllListeners();
  worker.on('error', () => undefined);
  void worker.terminate();
}

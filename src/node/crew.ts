/** The threads of a tournament: each plays the range it was given; one whose agent breaks it or does not come back is replaced. */
import type { Worker } from 'node:worker_threads';
import { WATCHED } from '../engine/tournament.js';
import type { Party } from '../model/party.js';
import { dismiss, isOutOfMemory, openThread } from './thread.js';
import { type Answer, PULSE, type Range, type Slice, type Stop, type Task, type Watched } from './work.js';

/** Milliseconds between two looks at who thinks for too long. */
const LOOK = 50;

export interface CrewOptions<S extends Slice> {
  readonly threads: number;
  /** The built file that plays, by its name. */
  readonly player: string;
  readonly task: Task;
  /** Milliseconds that an agent may think about one move. */
  readonly patience: number;
  /** Memory that the agents of a thread may take, in MB. */
  readonly memory: number | undefined;
  /** Agents that are not asked any more, by their places: asked for whenever a range is given. */
  readonly banned: readonly number[];
  /** Results have come, of the fixtures from this one on. */
  readonly onSlice: (from: number, slice: S) => void;
  /** The program failed, not an agent. */
  readonly onFailure: (message: string) => void;
}

export interface Crew {
  /** Whether some thread has nothing to do. */
  readonly isFree: () => boolean;
  /** Gives the fixtures from `from` to before `to` to a thread that has nothing to do. */
  readonly give: (from: number, to: number) => void;
  /** Ends all threads. */
  readonly end: () => void;
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

export function openCrew<S extends Slice>(options: CrewOptions<S>): Crew {
  const { threads, player, task, patience, memory, banned, onSlice, onFailure } = options;
  /** By fixture the talks that had to be stopped, and why. */
  const known = new Map<number, readonly Stop[]>();

  const tell = (hand: Hand, from: number, to: number) => {
    const stopped = new Map([...known].filter(([number]) => number >= from && number < to));
    hand.range = { from, to, stopped, banned: [...banned] };
    hand.since = performance.now();
    hand.worker.postMessage(hand.range);
  };
  const answered = (hand: Hand, answer: Answer<S>) => {
    if ('failure' in answer) return onFailure(answer.failure);
    const range = hand.range as Range;
    const reached = range.from + answer.many;
    hand.range = reached < range.to ? { ...range, from: reached } : undefined;
    onSlice(range.from, answer);
  };
  const start = (hand: Hand) => {
    const shared = new SharedArrayBuffer(PULSE.cells * Int32Array.BYTES_PER_ELEMENT);
    const worker = openThread(player, { ...task, pulse: shared } satisfies Watched<Task>, memory);
    hand.pulse = new Int32Array(shared);
    hand.worker = worker;
    worker.on('message', (answer: Answer<S>) => answered(hand, answer));
    let what: string = WATCHED.gone;
    worker.on('error', (error: NodeJS.ErrnoException) => {
      what = isOutOfMemory(error) ? WATCHED.tooMuch : `${WATCHED.broke}: ${error.message}`;
    });
    // By then all has come that it had played: what breaks it when a range is done is no fault of who moved last.
    worker.on('exit', () => replace(hand, what));
  };
  /** Puts a new thread in place of one whose agent broke it or does not come back. */
  const replace = (hand: Hand, what: string) => {
    const { worker, pulse, range } = hand;
    void dismiss(worker);
    if (pulse[PULSE.asked] === 0) return onFailure(`a thread ended before it played: ${what}`);
    // What an agent left to happen later may end a thread between two ranges: then no fixture is lost.
    const number = pulse[PULSE.fixture] as number;
    if (range !== undefined && number >= range.from && number < range.to) {
      const stop = { talk: pulse[PULSE.talk] as number, by: pulse[PULSE.by] as Party, what };
      known.set(number, [...(known.get(number) ?? []), stop]);
    }
    start(hand);
    if (range !== undefined) tell(hand, range.from, range.to);
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

  const hands = Array.from({ length: threads }, () => {
    const hand = { range: undefined, asked: 0, since: 0 } as unknown as Hand;
    start(hand);
    return hand;
  });
  const timer = setInterval(look, LOOK);
  const free = () => hands.find(({ range }) => range === undefined);
  return {
    isFree: () => free() !== undefined,
    give: (from, to) => {
      const hand = free();
      if (hand === undefined) throw new RangeError('every thread has something to do');
      tell(hand, from, to);
    },
    end: () => {
      clearInterval(timer);
      for (const { worker } of hands) void dismiss(worker);
    },
  };
}

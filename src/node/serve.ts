/** A thread at work: it is told which fixtures to play, and hands their results over in slices of time. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Range, Slice } from './work.js';

/** Milliseconds of a slice: what is lost when a thread has to be stopped, and how often progress is told. */
const SLICE = 100;

/** Fixtures of a slice at the most, however fast they are. */
const MOST_FIXTURES = 4096;

/** A slice under way. */
export interface OpenSlice {
  /** Plays the next fixture of this number. */
  readonly play: (number: number) => void;
  /** The results so far, and the buffers among them that go over to whoever asked. */
  readonly close: () => { readonly slice: Slice; readonly buffers?: readonly ArrayBufferLike[] };
}

/** Plays every range that the thread is told; `open` begins a slice of so many fixtures at the most. */
export function serve(open: (range: Range, from: number, most: number) => OpenSlice): void {
  const play = (range: Range) => {
    for (let number = range.from; number < range.to; ) {
      const most = Math.min(range.to, number + MOST_FIXTURES);
      const slice = open(range, number, most - number);
      const until = performance.now() + SLICE;
      do slice.play(number++);
      while (number < most && performance.now() < until);
      const closed = slice.close();
      answer(closed.slice, closed.buffers);
    }
  };
  parentPort?.on('message', (range: Range) => {
    try {
      play(range);
    } catch (error) {
      // What an agent throws is its own fault and is caught where it plays: this is ours.
      answer({ failure: error instanceof Error ? error.message : String(error) });
    }
  });
}

function answer(message: Answer<Slice>, buffers: readonly ArrayBufferLike[] = []): void {
  parentPort?.postMessage(message, buffers as ArrayBuffer[]);
}

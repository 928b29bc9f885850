/** How far a long work has come, on stderr: at a terminal one line that is written over, elsewhere nothing. */
import { drawBar } from '../ui/bars.js';
import { PROGRESS } from '../ui/english/tournament.js';

/** Milliseconds between two drawings. */
const BETWEEN = 100;

/** Before so many milliseconds a rate is a guess. */
const SOON = 500;

const BAR = 24;

/** Clears the line from the cursor on. */
const CLEAR = '\u001b[K';

/** Says on stderr, where there is a terminal, what is done meanwhile, and takes it away. */
export function meanwhile<T>(says: string, work: () => T): T {
  if (process.stderr.isTTY !== true) return work();
  process.stderr.write(`\r${says}${CLEAR}`);
  try {
    return work();
  } finally {
    process.stderr.write(`\r${CLEAR}`);
  }
}

export interface Progress {
  /** So much of all is done now. */
  readonly at: (done: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Progress to `all`; of talks, unless said. */
export function progressOf(all: number, what?: string): Progress {
  if (process.stderr.isTTY !== true) return { at: () => undefined, end: () => undefined };
  // Whoever works must start first: what is done by the first time counts for no rate either.
  let start: { readonly done: number; readonly at: number } | undefined;
  let drawn = 0;
  return {
    at: (done) => {
      const now = performance.now();
      start ??= { done, at: now };
      if (now - drawn < BETWEEN) return;
      drawn = now;
      const since = now - start.at;
      const rate = done > start.done && since >= SOON ? ((done - start.done) * 1000) / since : undefined;
      const left = rate === undefined ? undefined : (all - done) / rate;
      const line = `${drawBar(BAR, all, done, [])} ${PROGRESS.line(done, all, rate, left, what)}`;
      process.stderr.write(`\r${line.slice(0, (process.stderr.columns ?? 80) - 1)}${CLEAR}`);
    },
    end: () => process.stderr.write(`\r${CLEAR}`),
  };
}

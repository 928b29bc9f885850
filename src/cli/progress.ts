/** How far a long work has come, on stderr: at a terminal one line that is written over, elsewhere nothing. */
import { drawBar } from '../ui/bars.js';
import { PROGRESS } from '../ui/english/tournament.js';

/** Milliseconds between two drawings. */
const BETWEEN = 100;

const BAR = 24;

/** Clears the line from the cursor on. */
const CLEAR = '\u001b[K';

export interface Progress {
  /** So much of all is done now. */
  readonly at: (done: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Progress from `before`, which was done already and counts for no rate, to `all`; of talks, unless said. */
export function progressOf(all: number, before = 0, what?: string): Progress {
  if (process.stderr.isTTY !== true) return { at: () => undefined, end: () => undefined };
  const start = performance.now();
  let drawn = 0;
  return {
    at: (done) => {
      const now = performance.now();
      if (now - drawn < BETWEEN) return;
      drawn = now;
      const rate = done > before ? ((done - before) * 1000) / (now - start) : undefined;
      const left = rate === undefined ? undefined : (all - done) / rate;
      const line = `${drawBar(BAR, all, done, [])} ${PROGRESS.line(done, all, rate, left, what)}`;
      process.stderr.write(`\r${line.slice(0, (process.stderr.columns ?? 80) - 1)}${CLEAR}`);
    },
    end: () => process.stderr.write(`\r${CLEAR}`),
  };
}

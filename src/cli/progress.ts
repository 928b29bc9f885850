/** How far a long work has come, on stderr: at a terminal one line that is written over, elsewhere a line now and then. */
import { drawBar } from '../ui/bars.js';
import { PROGRESS } from '../ui/english/tournament.js';

/** Milliseconds between two drawings. */
const BETWEEN = 100;

/** Milliseconds between two lines that stay. */
const BETWEEN_LINES = 30_000;

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

/** Progress to `all`; of talks, unless said. The clock counts milliseconds. */
export function progressOf(all: number, what?: string, clock = () => performance.now()): Progress {
  const { wait, show, end } = process.stderr.isTTY === true ? writtenOver(all) : lineByLine;
  // Whoever works must start first: what is done by the first time counts for no rate either.
  let start: { readonly done: number; readonly at: number } | undefined;
  let last: number | undefined;
  return {
    at: (done) => {
      const now = clock();
      start ??= { done, at: now };
      const since = now - start.at;
      const isEnd = done === all && last !== undefined;
      if (since - (last ?? 0) < wait(since, last === undefined) && !isEnd) return;
      last = since;
      const rate = done > start.done && since >= SOON ? ((done - start.done) * 1000) / since : undefined;
      const left = rate === undefined || done === all ? undefined : (all - done) / rate;
      show(PROGRESS.line(done, all, rate, left, what), done);
    },
    end,
  };
}

/** A way to show how far it is. */
interface Way {
  /** Milliseconds from the last line to the next, or from the start to the first, so many after the start. */
  readonly wait: (since: number, isFirst: boolean) => number;
  readonly show: (line: string, done: number) => void;
  readonly end: () => void;
}

function writtenOver(all: number): Way {
  return {
    wait: (_, isFirst) => (isFirst ? 0 : BETWEEN),
    show: (line, done) => {
      const drawn = `${drawBar(BAR, all, done, [])} ${line}`;
      process.stderr.write(`\r${drawn.slice(0, (process.stderr.columns ?? 80) - 1)}${CLEAR}`);
    },
    end: () => process.stderr.write(`\r${CLEAR}`),
  };
}

/** For logs: nothing of what is soon over, and a page or two of what goes on for days, as the waits grow with the time. */
const lineByLine: Way = {
  wait: (since) => Math.max(BETWEEN_LINES, since / 10),
  show: (line) => process.stderr.write(`${line}\n`),
  end: () => undefined,
};

/** The rows of results as lines of JSON in UTF-8. */
import { measuring } from '../analysis/tournament/measuring.js';
import { standingsOf } from '../engine/tournament.js';
import type { Played, Tournament } from '../model/tournament.js';
import { rowLine, rowOf } from '../report/tournament/row.js';

/** Bytes that a UTF-16 code unit takes in UTF-8 at the most. */
const MOST_BYTES = 3;

export interface RowWriter {
  /** Writes the row of the next result. */
  readonly add: (played: Played) => void;
  /** The lines written since this was last asked. */
  readonly taken: () => Uint8Array;
}

/** Writes into one buffer that is kept: a long string and a fresh buffer for every slice cost more than the rows. */
export function rowWriter(tournament: Tournament): RowWriter {
  const measured = measuring(tournament, standingsOf(tournament));
  let buffer = Buffer.allocUnsafe(1 << 16);
  let used = 0;
  return {
    add: (played) => {
      const line = `${rowLine(rowOf(tournament, played, measured(played)))}\n`;
      const needed = used + MOST_BYTES * line.length;
      if (needed > buffer.length) buffer = Buffer.concat([buffer], 2 * needed);
      used += buffer.write(line, used);
    },
    taken: () => {
      const lines = new Uint8Array(buffer.subarray(0, used));
      used = 0;
      return lines;
    },
  };
}

/** Rows that nobody wants. */
export const NO_ROWS: RowWriter = { add: () => undefined, taken: () => new Uint8Array() };

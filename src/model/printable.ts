import { z } from 'zod';

/** Nothing that a terminal would obey: no control characters, and nothing that turns or breaks lines. */
const SAFE = String.raw`[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]`;

const MESSAGE = 'control characters cannot be printed: leave them out';

/** Text of any number of lines that a terminal may print. */
export const printableText = z.string().regex(new RegExp(`^(?:${SAFE}|\\n)*$`, 'u'), MESSAGE);

const LINE = new RegExp(`^${SAFE}*$`, 'u');

/** A word or a line that a terminal may print. */
export const printableLine = z.string().regex(LINE, MESSAGE);

export function isPrintableLine(text: string): boolean {
  return LINE.test(text);
}

import { z } from 'zod';

/** What a terminal would obey: control characters, and signs that turn or break lines. */
const OBEYED = String.raw`\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069`;

const MESSAGE = 'control characters cannot be printed: leave them out';

/** Text of any number of lines that a terminal may print. */
export const printableText = z.string().regex(new RegExp(`^(?:[^${OBEYED}]|\\n)*$`, 'u'), MESSAGE);

const LINE = new RegExp(`^[^${OBEYED}]*$`, 'u');

/** A word or a line that a terminal may print. */
export const printableLine = z.string().regex(LINE, MESSAGE);

export function isPrintableLine(text: string): boolean {
  return LINE.test(text);
}

/** The text with every sign that a terminal would obey written out, as \\u001b is. */
export function visible(text: string): string {
  return text.replace(
    new RegExp(`[${OBEYED}]`, 'gu'),
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

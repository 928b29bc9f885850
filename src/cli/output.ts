import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { InputError, systemMessage } from './failure.js';

/** Prints data or text on stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The text with every character that a terminal would obey written out, as \\u001b is. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Writes a file whole or not at all: what stood there before stays until all of it is on disk. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, text, { flush: true });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new InputError(`${path} cannot be written: ${systemMessage(error)}`);
  }
}

/** Whether there is a person at a terminal to show screens to. */
export function atTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

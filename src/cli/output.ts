import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { visible } from '../model/printable.js';
import type { Line } from '../ui/lines.js';
import { PAGE_WIDTH } from '../ui/pageWidth.js';
import { InputError, systemMessage } from './failure.js';

/** Prints data or text on stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** A note for people on stderr, beside the data. */
export function note(sentence: string): void {
  process.stderr.write(`note: ${visible(sentence)}\n`);
}

/** Prints lines without their colours. */
export function printLines(lines: readonly Line[]): void {
  print(lines.map(({ text }) => text).join('\n'));
}

/** Prints piece by piece and waits where the reader is slow; a reader that has left ends the program between two. */
export async function printAll(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    else await setImmediate();
  }
}

/**
 * Writes a file whole or not at all, piece by piece: what stood there before stays until all of it is on disk. What is no
 * plain file, such as a pipe, is written to straight away, and a link is followed.
 */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  writeWholeBy(path, (write) => {
    for (const piece of pieces) write(piece);
  });
}

/** The same for whoever hands the pieces over one by one, text or bytes. */
export function writeWholeBy(path: string, hand: (write: (piece: string | Uint8Array) => void) => void): void {
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    const before = statSync(target, { throwIfNoEntry: false });
    const plain = before === undefined || before.isFile();
    const part = plain ? `${target}.${process.pid}.part` : target;
    const file = openSync(part, plain ? 'wx' : 'w', before?.mode);
    try {
      hand((piece) => writeFileSync(file, piece));
      if (plain) fsyncSync(file);
    } catch (error) {
      if (plain) rmSync(part, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    if (plain) renameSync(part, target);
  } catch (error) {
    throw new InputError(`${visible(path)} cannot be written: ${systemMessage(error)}`);
  }
}

/** The columns of the terminal; of a page of plain text where there is none. */
export function columnsHere(): number {
  return process.stdout.columns || PAGE_WIDTH;
}

/** Whether there is a person at a terminal to show screens to. */
export function atTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

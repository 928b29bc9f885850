/** The rows of a tournament on disk: a file that grows as talks are played, and from which an interrupted one goes on. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { visible } from '../model/printable.js';
import { InputError, systemMessage, unreadable } from './failure.js';

/** Bytes read at a time. */
const PIECE = 1 << 20;

/** Milliseconds after which what was written is brought to safety. */
const SAFE_AFTER = 1000;

export interface RowsFile {
  /** Adds whole lines. Throws `InputError` where the disk refuses. */
  readonly add: (lines: Uint8Array) => void;
  /** SHA-256 of all lines so far, in hex. */
  readonly sha256: () => string;
  readonly close: () => void;
}

/**
 * Opens the file, made if it is not there, and tells `read` every whole line that stands in it. Half a line at its end,
 * left by a program that was killed, is cut off. Throws `InputError`, and whatever `read` throws.
 */
export function openRows(path: string, read: (line: string, number: number) => void): RowsFile {
  const failed = (error: unknown) => new InputError(`${visible(path)} cannot be written: ${systemMessage(error)}`);
  let file: number;
  try {
    file = openSync(path, 'a+');
  } catch (error) {
    throw failed(error);
  }
  const hash = createHash('sha256');
  let length = 0;
  try {
    for (const [number, line] of linesIn(file)) {
      read(line.toString('utf8', 0, line.length - 1), number);
      hash.update(line);
      length += line.length;
    }
    ftruncateSync(file, length);
  } catch (error) {
    closeSync(file);
    throw error instanceof Error && 'syscall' in error ? failed(error) : error;
  }
  let safe = performance.now();
  return {
    add: (lines) => {
      try {
        if (fstatSync(file).size !== length) throw new Error('another program has changed it');
        for (let at = 0; at < lines.length; ) at += writeSync(file, lines, at);
        length += lines.length;
        hash.update(lines);
        const now = performance.now();
        if (now - safe < SAFE_AFTER) return;
        fsyncSync(file);
        safe = now;
      } catch (error) {
        throw failed(error);
      }
    },
    sha256: () => hash.copy().digest('hex'),
    close: () => {
      try {
        fsyncSync(file);
        closeSync(file);
      } catch (error) {
        throw failed(error);
      }
    },
  };
}

/** Every whole line of a file with its line end, numbered from 1. */
function* linesIn(file: number): Generator<[number: number, line: Buffer]> {
  let rest = Buffer.alloc(0);
  let number = 0;
  for (let at = 0; ; ) {
    const piece = Buffer.alloc(PIECE);
    const count = readSync(file, piece, 0, PIECE, at);
    if (count === 0) return;
    at += count;
    const text = Buffer.concat([rest, piece.subarray(0, count)]);
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield [++number, text.subarray(from, end + 1)];
      from = end + 1;
    }
    rest = text.subarray(from);
  }
}

/** The lines of a finished file, without their ends. Throws `InputError`. */
export function* readRows(path: string): Generator<string> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    for (const [, line] of linesIn(file)) yield line.toString('utf8', 0, line.length - 1);
  } finally {
    closeSync(file);
  }
}

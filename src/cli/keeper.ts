/** Records that grow line by line on disk: a line is there to stay before anybody sees what it tells. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { visible } from '../model/printable.js';
import type { Keeper } from '../ui/house.js';
import { InputError, systemMessage } from './failure.js';

/** The file of what is played, where that is not in the package. */
export interface RecordSource {
  readonly scenario?: string | undefined;
  readonly campaign?: string | undefined;
}

/**
 * Begins a record with these lines in a new file; `undefined` if the file is there already. Throws `InputError`, and then
 * there is no file.
 */
export function newKeeper(path: string, lines: readonly string[], source: RecordSource = {}): Keeper | undefined {
  const file = opened(path, 'wx+');
  if (file === undefined) return undefined;
  const keeper = keeperOf(path, file, 0, source);
  const why = keeper.keep(lines);
  if (why === undefined) return keeper;
  keeper.close();
  rmSync(path, { force: true });
  throw new InputError(why);
}

/** Goes on after the first `bytes` of a record that had `found` when it was read; the rest is cut off. Throws `InputError`. */
export function oldKeeper(path: string, bytes: number, found: number, source: RecordSource = {}): Keeper {
  const file = opened(path, 'r+') as number;
  try {
    if (fstatSync(file).size !== found) throw new InputError(isChanged(path));
    ftruncateSync(file, bytes);
  } catch (error) {
    closeSync(file);
    throw error instanceof InputError ? error : new InputError(cannotWrite(path, error));
  }
  return keeperOf(path, file, bytes, source);
}

function opened(path: string, flags: 'wx+' | 'r+'): number | undefined {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (flags === 'wx+' && (error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw new InputError(cannotWrite(path, error));
  }
}

function cannotWrite(path: string, error: unknown): string {
  return `${visible(path)} cannot be written: ${systemMessage(error)}`;
}

function isChanged(path: string): string {
  return `${visible(path)} has been changed by another program`;
}

function keeperOf(path: string, first: number, bytes: number, source: RecordSource): Keeper {
  let file = first;
  let length = bytes;
  let isOpen = true;
  /** Whether half a line may lie after the last whole one. */
  let isTorn = false;
  const mend = () => {
    if (isTorn) ftruncateSync(file, length);
    isTorn = false;
  };
  const keep = (more: readonly string[]): string | undefined => {
    const text = Buffer.from(more.map((line) => `${line}\n`).join(''));
    try {
      mend();
      const before = sizeOf(path);
      if (before === undefined) file = writtenAnew(path, file, length);
      else if (before !== length) return isChanged(path);
      isTorn = true;
      write(file, text, length);
      fsyncSync(file);
      // What grew may be another file by now, which was moved away or deleted while this one has its name.
      if (sizeOf(path) !== length + text.length) {
        mend();
        return isChanged(path);
      }
      isTorn = false;
      length += text.length;
      return undefined;
    } catch (error) {
      try {
        mend();
      } catch {
        // Then it is mended before the next attempt.
      }
      return cannotWrite(path, error);
    }
  };
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return { path, calls: { goOn: call('play', path, source), lookBack: call('replay', path, source) }, keep, close };
}

/** The call of a verb for a record, as a shell takes it. */
function call(verb: 'play' | 'replay', path: string, { scenario, campaign }: RecordSource): string {
  const quoted = (word: string) => (/^[\w./:\\~+-]+$/.test(word) ? word : `"${visible(word)}"`);
  const named = (option: string, file: string | undefined) => (file === undefined ? [] : [option, quoted(file)]);
  const words = [quoted(path), ...named('--scenario', scenario), ...named('--campaign', campaign)];
  return `lancaster ${verb} ${words.join(' ')}`;
}

/** Bytes in the file of this name; `undefined` if there is none. */
function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function write(file: number, text: Buffer, from: number): void {
  for (let at = 0; at < text.length; ) at += writeSync(file, text, at, text.length - at, from + at);
}

/** A record that was deleted or moved away while it is open, in a new file under its name. The old one is closed. */
function writtenAnew(path: string, file: number, length: number): number {
  const text = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const read = readSync(file, text, at, length - at, at);
    if (read === 0) throw new Error('it has been cut');
    at += read;
  }
  const anew = openSync(path, 'wx+');
  try {
    write(anew, text, 0);
    fsyncSync(anew);
  } catch (error) {
    closeSync(anew);
    rmSync(path, { force: true });
    throw error;
  }
  closeSync(file);
  return anew;
}

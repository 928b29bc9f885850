/** Records that grow line by line on disk: a line is there to stay before anybody sees what it tells. */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { visible } from '../model/printable.js';
import type { Keeper } from '../ui/house.js';
import { InputError, systemMessage } from './failure.js';

/** Begins a record with these lines in a new file; `undefined` if the file is there already. Throws `InputError`. */
export function newKeeper(path: string, lines: readonly string[]): Keeper | undefined {
  const file = opened(path, 'wx');
  if (file === undefined) return undefined;
  const keeper = keeperOf(path, file, 0);
  const why = keeper.keep(lines);
  if (why === undefined) return keeper;
  keeper.close();
  throw new InputError(why);
}

/** Goes on with a record of so many bytes; what lies after them is cut off. Throws `InputError`. */
export function oldKeeper(path: string, bytes: number): Keeper {
  const file = opened(path, 'r+') as number;
  ftruncateSync(file, bytes);
  return keeperOf(path, file, bytes);
}

function opened(path: string, flags: 'wx' | 'r+'): number | undefined {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (flags === 'wx' && (error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw new InputError(cannotWrite(path, error));
  }
}

function cannotWrite(path: string, error: unknown): string {
  return `${visible(path)} cannot be written: ${systemMessage(error)}`;
}

function keeperOf(path: string, file: number, bytes: number): Keeper {
  let length = bytes;
  let isOpen = true;
  const keep = (more: readonly string[]): string | undefined => {
    const text = Buffer.from(more.map((line) => `${line}\n`).join(''));
    try {
      const { size, nlink } = fstatSync(file);
      if (nlink === 0) return `${path} has been deleted`;
      if (size !== length) return `${path} has been changed by another program`;
      for (let at = 0; at < text.length; ) at += writeSync(file, text, at, text.length - at, length + at);
      fsyncSync(file);
      length += text.length;
      return undefined;
    } catch (error) {
      cutBack(file, length);
      return cannotWrite(path, error);
    }
  };
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return { path, keep, close };
}

/** Takes back half a line: on a full disk a part of it may have been written. */
function cutBack(file: number, length: number): void {
  try {
    ftruncateSync(file, length);
  } catch {
    // Then the next attempt finds the file longer than it should be, and says so.
  }
}

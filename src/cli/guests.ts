/** Guests at the command line: strategies from files, known by their names for as long as the program runs. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { enroll } from '../agents/roster.js';
import type { Strategy } from '../agents/strategy.js';
import { visible } from '../model/printable.js';
import { openGuest } from '../node/guests.js';
import { InputError, systemMessage } from './failure.js';

/** A strategy from a file. */
export interface Guest {
  readonly path: string;
  readonly strategy: Strategy;
  /** Of the file, in hex. */
  readonly sha256: string;
}

export interface GuestOptions {
  readonly agent: readonly string[];
}

/** The option of every verb that plays agents. */
export function takesGuests(command: Command): Command {
  return command.option(
    '--agent <file>',
    'a strategy of your own, from a file (may be given more than once)',
    (path: string, before: readonly string[]) => [...before, path],
    [],
  );
}

/** Opens the files and enrolls their strategies. Throws `InputError`. */
export async function enrollGuests({ agent: paths }: GuestOptions): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (const path of paths) {
    const sha256 = createHash('sha256').update(bytesOf(path)).digest('hex');
    const strategy = await openGuest(path);
    enroll(strategy);
    guests.push({ path, strategy, sha256 });
  }
  return guests;
}

/** The file's name, which says which file it was and not where it lies. */
export function fileOf({ path }: Guest): string {
  return basename(path);
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${visible(path)} cannot be read: ${systemMessage(error)}`);
  }
}

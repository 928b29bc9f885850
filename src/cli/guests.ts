/** Guests at the command line: strategies from files, known by their names for as long as the program runs. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { strategies } from '../agents/index.js';
import { enroll } from '../agents/roster.js';
import type { Strategy } from '../agents/strategy.js';
import { visible } from '../model/printable.js';
import { GuestError, openGuest } from '../node/guests.js';
import { tryGuest } from '../node/trial.js';
import { readBytes } from './bytes.js';
import { InputError } from './failure.js';

/** A strategy from a file. */
export interface Guest {
  readonly path: string;
  readonly strategy: Strategy;
  /** Of the file, in hex. */
  readonly sha256: string;
}

export interface GuestOptions {
  readonly agent: readonly string[];
  readonly untried?: boolean;
}

/** The options of every verb that plays agents. */
export function takesGuests(command: Command): Command {
  return command
    .option(
      '--agent <file>',
      'a strategy of your own, from a file (may be given more than once)',
      (path: string, before: readonly string[]) => [...before, path],
      [],
    )
    .option('--untried', 'play strategies of your own without trying first whether they keep the contract');
}

/** Opens the files, tries their strategies and enrolls them. Throws `InputError`. */
export async function enrollGuests({ agent: paths, untried = false }: GuestOptions): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (const path of paths) {
    const sha256 = createHash('sha256').update(readBytes(path, 'strategy')).digest('hex');
    const breaches = untried ? [] : await breachesOf(path);
    if (breaches.length > 0) throw new InputError([`${visible(path)} ${BREAKS}`, ...breaches].join('\n'));
    const strategy = await openedGuest(path);
    welcome(strategy, path, guests);
    guests.push({ path, strategy, sha256 });
  }
  return guests;
}

const BREAKS = 'breaks the contract of a strategy; --untried plays it all the same';

/** Every breach of the contract by the strategy in a file, each a sentence. Throws `InputError`. */
export async function breachesOf(path: string): Promise<readonly string[]> {
  readBytes(path, 'strategy');
  return asInput(() => tryGuest(path));
}

/** The strategy in a file. Throws `InputError`. */
export async function openedGuest(path: string): Promise<Strategy> {
  return asInput(() => openGuest(path));
}

async function asInput<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof GuestError ? new InputError(error.message) : error;
  }
}

function welcome(strategy: Strategy, path: string, guests: readonly Guest[]): void {
  const { name } = strategy;
  const file = visible(path);
  if (strategies.some((one) => one.name === name))
    throw new InputError(`${file}: the house has a strategy "${name}" of its own: choose another name`);
  const before = guests.find((guest) => guest.strategy.name === name);
  if (before !== undefined)
    throw new InputError(`${file}: ${visible(before.path)} has a strategy "${name}" too: choose another name for one`);
  enroll(strategy);
}

/** The file's name, which says which file it was and not where it lies. */
export function fileOf({ path }: Guest): string {
  return basename(path);
}

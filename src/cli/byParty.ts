/** Options that give each party of a campaign something: `us=boulware,china=conceder`. */
import { keeperNamed } from '../agents/compliance/keep.js';
import { AgentNameError, splitNames } from '../agents/hire.js';
import { visible } from '../model/printable.js';
import { rightNames } from '../model/problem.js';
import { InputError } from './failure.js';

/** For each party what the call gives it, from `party=name,party=name`, or the standard. Throws `InputError`. */
export function byParty<T>(
  parties: readonly string[],
  text: string | undefined,
  option: 'agents' | 'strategies',
  standard: string,
  make: (name: string) => T,
): Record<string, T> {
  const chosen = new Map<string, string>();
  for (const clause of text === undefined ? [] : splitNames(text)) {
    const at = clause.indexOf('=');
    const party = clause.slice(0, at).trim();
    if (at < 1 || party.includes('('))
      throw new InputError(`--${option} takes party=name, parted by commas; not "${visible(clause)}"`);
    if (!parties.includes(party))
      throw new InputError(
        `--${option}: there is no party "${visible(party)}"${rightNames(party, parties, 'parties')}`,
      );
    if (chosen.has(party)) throw new InputError(`--${option} names ${party} twice`);
    chosen.set(party, clause.slice(at + 1));
  }
  return Object.fromEntries(parties.map((party) => [party, make(chosen.get(party) ?? standard)]));
}

/** A compliance strategy by name; a wrong name is the input's fault. */
export function keeperFrom(name: string): ReturnType<typeof keeperNamed> {
  try {
    return keeperNamed(name);
  } catch (error) {
    throw error instanceof AgentNameError ? new InputError(error.message) : error;
  }
}

/** The same parties, each with what is made of its value. */
export function each<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

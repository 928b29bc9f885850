/** The agents of a tournament from the words of its call. */
import { AgentNameError, splitNames } from '../agents/hire.js';
import { panel } from '../agents/panel.js';
import { roster } from '../agents/roster.js';
import { sweep } from '../agents/sweep.js';
import { InputError } from './failure.js';
import type { Guest } from './guests.js';
import { note } from './output.js';

/** The words that stand for every agent and for a few. */
export const ALL = 'all';
export const PANEL = 'panel';

/** What is said where agents do not meet themselves and there is but one. */
export const TOO_FEW_AGENTS =
  'a tournament takes two agents or more where they do not meet themselves: name them with --agents, or leave out --no-self-play';

/**
 * Agents by name, each once, those of a sweep one by one, and guests that the list leaves out. A note tells whom the list
 * names twice one by one: groups and sweeps may overlap. Throws `InputError`.
 */
export function agentsIn(list: string, guests: readonly Guest[]): string[] {
  const namesOf = (name: string) => {
    if (name === ALL) return roster().map((one) => one.name);
    return name === PANEL ? panel.map((one) => one.name) : sweep(name);
  };
  try {
    const named = splitNames(list).map(namesOf);
    const names = [...new Set(named.flat())];
    noteTwice(named.filter(({ length }) => length === 1).flat());
    const uninvited = guests
      .map(({ strategy }) => strategy.name)
      .filter((name) => !names.some((one) => one.split('(')[0] === name));
    return [...names, ...uninvited];
  } catch (error) {
    throw error instanceof AgentNameError ? new InputError(error.message) : error;
  }
}

function noteTwice(names: readonly string[]): void {
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
    note(`--agents names ${name} more than once: that is one agent, which meets itself unless --no-self-play is given`);
}

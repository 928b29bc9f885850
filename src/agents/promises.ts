/** What an agent promises by what its strategy declares: the rules it moves by, and what of its view it reads. */
import type { Agent, View } from '../model/view.js';
import type { Hired } from './hire.js';
import { type Use, usesOf } from './strategy.js';

/** Any one of these uses will do; an agent with a model learns it from the offers. What is not here all may read. */
export const NEEDED: Partial<Record<keyof View, readonly Use[]>> = {
  round: ['clock'],
  rounds: ['clock'],
  time: ['clock'],
  offers: ['offers', 'model'],
  random: ['random'],
  other: ['model'],
};

export interface Promises {
  /** Makes, anew each time, what makes a fresh agent for each talk. */
  readonly seating: () => () => Agent;
  /** Whether it declares a rule of this name. */
  readonly declares: (rule: string) => boolean;
  /** Whether it may read this of its view by what it declares to look at. */
  readonly mayRead: (key: keyof View) => boolean;
}

export function promisesOf({ strategy, parameters }: Pick<Hired, 'strategy' | 'parameters'>): Promises {
  const uses = usesOf(strategy, parameters);
  return {
    seating: () => strategy.make(parameters),
    declares: (rule) => strategy.anyRule === true || Object.hasOwn(strategy.rules, rule),
    mayRead: (key) => NEEDED[key]?.some((use) => uses.includes(use)) ?? true,
  };
}

/** Everyone who can be hired: the strategies of the house, and guests that a program or a call brought along. */
import { strategies } from './index.js';
import type { Strategy } from './strategy.js';

const guests = new Map<string, Strategy>();

/** Makes a strategy from outside the house known by its name in this process; a guest of the same name is replaced. */
export function enroll(strategy: Strategy): void {
  if (strategies.some(({ name }) => name === strategy.name))
    throw new RangeError(`the house has a strategy "${strategy.name}" of its own`);
  guests.set(strategy.name, strategy);
}

/** Whether a strategy came from outside the house. */
export function isGuest(strategy: Strategy): boolean {
  return guests.get(strategy.name) === strategy;
}

/** The house in its order, and then the guests in theirs. */
export function roster(): readonly Strategy[] {
  return [...strategies, ...guests.values()];
}

/** The house under headings: the order of `index.ts`, parted where a family begins. */
import { strategies } from './index.js';
import type { Strategy } from './strategy.js';

export interface Family {
  readonly title: string;
  readonly strategies: readonly Strategy[];
}

/** Each family and the strategy with which it begins. */
const BEGINNINGS: readonly (readonly [title: string, first: string])[] = [
  ['By the clock', 'hardliner'],
  ['By what is left', 'resource-estimation'],
  ['By what the other side does', 'tit-for-tat'],
  ['By models and trade-offs', 'logroller'],
  ['By pressure', 'salami'],
  ['From the competitions', 'agent-k'],
  ['By chance', 'random'],
];

export const families: readonly Family[] = BEGINNINGS.map(([title, first], at) => {
  const place = (name: string | undefined) => strategies.findIndex((one) => one.name === name);
  const next = BEGINNINGS[at + 1]?.[1];
  return { title, strategies: strategies.slice(place(first), next === undefined ? undefined : place(next)) };
});

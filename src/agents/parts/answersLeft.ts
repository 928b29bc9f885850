import type { View } from '../../model/view.js';

/** Part: how many of its offers, the next one included, the other side can still answer before the rounds are used up. */
export function answersLeft({ round, rounds, first, party }: View): number {
  return rounds - round + (first === party ? 1 : 0);
}

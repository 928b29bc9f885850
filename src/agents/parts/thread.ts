import type { View } from '../../model/view.js';

/**
 * Part: how long the talk has become: the offers of both sides so far as a share of those that the rounds have room for.
 * 0 before the first offer, over 1 in an extension.
 */
export function threadShare({ offers, rounds }: View): number {
  return (offers[0].length + offers[1].length) / (2 * rounds);
}

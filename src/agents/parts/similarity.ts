/**
 * Part: how alike two outcomes are (Faratin, Sierra & Jennings 2002): the sum over the issues of weight x similarity of
 * the options, which is 1 - |h(x) - h(b)|.
 *
 * Our reading of h: the option's place in the issue's list, from 0 for the first to 1 for the last. Both sides know it,
 * it gives away nobody's values, and steps are counted by it wherever talks are told. It takes options to be listed in
 * an order that means something.
 */
import { optionOf, type Space } from '../../model/space.js';
import type { Liking } from './opponentModel.js';
import { sumsOver } from './sums.js';

/** Similarity 1, and utility 1 where the two are compared: whole numbers compare exactly, and no last bit decides. */
export const MILLIONTHS = 1_000_000;

/** The similarity of each outcome to this one, in whole millionths; the weights of the issues are shares of 1. */
export function similarityTo(space: Space, weights: readonly number[], outcome: number): Liking {
  const options = space.sizes.map((size, issue) => {
    const place = optionOf(space, outcome, issue);
    const weight = (weights[issue] as number) * MILLIONTHS;
    return Array.from({ length: size }, (_, option) => weight * (1 - Math.abs(option - place) / Math.max(1, size - 1)));
  });
  const sum = sumsOver(space, options);
  return Object.assign((other: number) => Math.round(sum(other)), { options });
}

/** Part: sums of one number for each issue, for every outcome. */
import { optionOf, type Space } from '../../model/space.js';

/** Sums over the leading and over the trailing issues, for all ways to choose options there. */
interface Halves {
  readonly leading: Float64Array;
  readonly trailing: Float64Array;
}

/**
 * Looks up the sum of an outcome. `options` has for each issue one number for each of its options. Where options of
 * outcomes are tabulated, so are the sums of both halves: an outcome costs two look-ups, however many issues there are.
 */
export function sumsOver(space: Space, options: readonly (readonly number[])[]): (outcome: number) => number {
  if (space.options === undefined)
    return (outcome) =>
      options.reduce((sum, list, issue) => sum + (list[optionOf(space, outcome, issue)] as number), 0);
  const { leading, trailing } = halvesOf(options);
  const { length } = trailing;
  return (outcome) => {
    const high = Math.floor(outcome / length);
    return (leading[high] as number) + (trailing[outcome - high * length] as number);
  };
}

/** The two tables of these numbers: the halves are such that both are smallest together. */
export function halvesOf(options: readonly (readonly number[])[]): Halves {
  const half = middleOf(options.map(({ length }) => length));
  return { leading: tableOf(options.slice(0, half)), trailing: tableOf(options.slice(half)) };
}

/** The issue at which two tables over the issues before and from it are smallest together. */
function middleOf(sizes: readonly number[]): number {
  const outcomes = (some: readonly number[]) => some.reduce((product, size) => product * size, 1);
  const together = (at: number) => outcomes(sizes.slice(0, at)) + outcomes(sizes.slice(at));
  return sizes.reduce((best, _, at) => (together(at) < together(best) ? at : best), 0);
}

/** The sum of one number from each list, for all ways to choose them: numbered like outcomes, the last list fastest. */
function tableOf(lists: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(lists.reduce((product, list) => product * list.length, 1));
  let block = 1;
  for (let at = lists.length - 1; at >= 0; at--) {
    const list = lists[at] as readonly number[];
    // The first number last: it writes over the start, which the others copy.
    for (let place = list.length - 1; place >= 0; place--)
      for (let rest = 0; rest < block; rest++)
        sums[place * block + rest] = (sums[rest] as number) + (list[place] as number);
    block *= list.length;
  }
  return sums;
}

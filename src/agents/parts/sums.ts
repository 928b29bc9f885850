/**
 * Sums of one number for each issue, for every outcome: kept as two tables, over the leading and over the trailing
 * issues, so that the sum of an outcome costs two look-ups however many issues there are.
 */
export interface Sums {
  readonly leading: Float64Array;
  readonly trailing: Float64Array;
}

/** The tables for these numbers: for each issue one for each of its options. */
export function sumsOver(options: readonly (readonly number[])[]): Sums {
  const half = middleOf(options.map(({ length }) => length));
  return { leading: tableOf(options.slice(0, half)), trailing: tableOf(options.slice(half)) };
}

/** The sum of an outcome, by its number. */
export function sumAt({ leading, trailing }: Sums, outcome: number): number {
  const { length } = trailing;
  const high = Math.floor(outcome / length);
  return (leading[high] as number) + (trailing[outcome - high * length] as number);
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

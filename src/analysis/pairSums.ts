/** All sums of points over some issues, those that are equal put together. */
import type { OpenOption } from './openOptions.js';

/** Different pairs of points, by the first party's and then by the second's, and how many ways lead to each. */
export interface PairSums {
  readonly own: Float64Array;
  readonly others: Float64Array;
  readonly many: Float64Array;
}

/** The one sum over no issue. */
export const NOTHING: PairSums = {
  own: Float64Array.of(0),
  others: Float64Array.of(0),
  many: Float64Array.of(1),
};

/** The sums with one issue more; `undefined` if they are more than `most`. */
export function withIssue(sums: PairSums, options: readonly OpenOption[], most: number): PairSums | undefined {
  if (options.length === 0) return { own: new Float64Array(0), others: new Float64Array(0), many: new Float64Array(0) };
  if (options.length === 1) return shifted(sums, options[0] as OpenOption);
  const half = options.length >> 1;
  const first = withIssue(sums, options.slice(0, half), most);
  const second = first && withIssue(sums, options.slice(half), most);
  return first && second && merged(first, second, most);
}

/** A shift by the points of an option leaves the order as it is. */
function shifted({ own, others, many }: PairSums, { points }: OpenOption): PairSums {
  return { own: own.map((one) => one + points[0]), others: others.map((one) => one + points[1]), many };
}

function merged(left: PairSums, right: PairSums, most: number): PairSums | undefined {
  const room = Math.min(most, left.own.length + right.own.length);
  const [own, others, many] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  let size = 0;
  let a = 0;
  let b = 0;
  while (a < left.own.length || b < right.own.length) {
    if (size === room) return undefined;
    const order = a === left.own.length ? 1 : b === right.own.length ? -1 : compareAt(left, a, right, b);
    const from = order <= 0 ? left : right;
    const at = order <= 0 ? a : b;
    own[size] = from.own[at] as number;
    others[size] = from.others[at] as number;
    if (order <= 0) many[size] = left.many[a++] as number;
    if (order >= 0) many[size] = (many[size] as number) + (right.many[b++] as number);
    size++;
  }
  return { own: own.subarray(0, size), others: others.subarray(0, size), many: many.subarray(0, size) };
}

function compareAt(left: PairSums, a: number, right: PairSums, b: number): number {
  return (left.own[a] as number) - (right.own[b] as number) || (left.others[a] as number) - (right.others[b] as number);
}

/** Part: weights of issues as shares of one whole. */

/** Each weight, none of them negative, over their sum; all alike where the sum is 0. */
export function shared(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

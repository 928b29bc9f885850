/** The logarithm of the sum of the numbers of which these are the logarithms: no sum is too large or too small for it. */
export function logOfSum(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
}

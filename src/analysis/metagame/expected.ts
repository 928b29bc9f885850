/** The mean of values that come up with these shares. */
export function expected(values: readonly number[], shares: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (shares[at] as number), 0);
}

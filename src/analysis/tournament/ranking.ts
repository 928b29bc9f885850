/** Ranks, their ties, and the order in which tied ones are listed. */

/** A value in whole billionths: what agrees to a billionth is tied, so that the last bit of a sum never ranks anybody. */
export function billionths(value: number): number {
  return Math.round(value * 1_000_000_000);
}

/** The ranks of values, from 1: one more than there are higher ones. Tied values share a rank. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const counted = values.map(billionths);
  const falling = Float64Array.from(counted).sort().reverse();
  const ranks = new Map<number, number>();
  falling.forEach((value, higher) => {
    if (!ranks.has(value)) ranks.set(value, higher + 1);
  });
  return counted.map((value) => ranks.get(value) as number);
}

/** By the numbers of the letters, which no locale changes. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

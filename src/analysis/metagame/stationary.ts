/**
 * The stationary distribution of a Markov chain by state reduction (Grassmann, Taksar & Heyman 1985). It never
 * subtracts, so that no digit is lost however rare some transitions are, and so that it works in any arithmetic that
 * can add, multiply and divide.
 */
export interface Arithmetic<T> {
  readonly add: (one: T, other: T) => T;
  readonly multiply: (one: T, other: T) => T;
  readonly divide: (one: T, by: T) => T;
}

/**
 * The share of time spent in each state. `rates[i][j]` is the rate of going from i to j, over 0 wherever i is not j;
 * rates of staying are not read.
 */
export function stationary<T>(rates: readonly (readonly T[])[], one: T, { add, multiply, divide }: Arithmetic<T>): T[] {
  const chain = rates.map((row) => [...row]);
  const rate = (from: number, to: number) => chain[from]?.[to] as T;
  // Each state but the first is taken out: who went there goes where it led, and `chain[i][last]` keeps visits per way out.
  for (let last = chain.length - 1; last > 0; last--) {
    const before = Array.from({ length: last }, (_, state) => state);
    const out = before.map((to) => rate(last, to)).reduce(add);
    for (const from of before) {
      const row = chain[from] as T[];
      row[last] = divide(rate(from, last), out);
      for (const to of before)
        if (to !== from) row[to] = add(rate(from, to), multiply(rate(from, last), rate(last, to)));
    }
  }
  const visits = [one];
  for (let state = 1; state < chain.length; state++)
    visits.push(visits.map((times, from) => multiply(times, rate(from, state))).reduce(add));
  const total = visits.reduce(add);
  return visits.map((times) => divide(times, total));
}

/** One of the two parties, by its place in the scenario's list. */
export type Party = 0 | 1;

/** One value for each party, in the scenario's order. */
export type Pair<T> = readonly [T, T];

/** Both parties, in the scenario's order. */
export const PARTIES = [0, 1] as const satisfies readonly Party[];

/** The other party. */
export function opponent(party: Party): Party {
  return party === 0 ? 1 : 0;
}

/** A pair made by asking `make` once for each party. */
export function pair<T>(make: (party: Party) => T): [T, T] {
  return [make(0), make(1)];
}

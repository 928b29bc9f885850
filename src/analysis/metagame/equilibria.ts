/** Nash equilibria of a meta-game: what both kinds of game, symmetric and of two seats, have in common. */

/** How much of all there is was found. */
interface Extent {
  /**
   * Whether these are all. In a degenerate game, whose equilibria may be infinitely many, they are the extreme ones:
   * every other lies between some of them.
   */
  readonly complete: boolean;
  /** Whether there are equilibria between these; not known unless they are all. */
  readonly continuum: boolean | undefined;
}

export interface Equilibria<Equilibrium> extends Extent {
  /** All different; those with more on the first strategy come first. */
  readonly equilibria: readonly Equilibrium[];
}

/** Equilibria of a game without its dominated strategies, by whole weights. */
export interface Found<Weights> extends Extent {
  readonly weights: readonly Weights[];
}

/**
 * All equilibria are searched where no more strategies than this are left, after strictly dominated ones, in either
 * seat. Else it is all pure ones, and those that Lemke and Howson's paths lead to.
 */
export const MOST_STRATEGIES = 12;

/** Paths are followed where no more than this are left, because they grow long; else it is the pure ones alone. */
export const MOST_ON_PATHS = 24;

/** Vectors of whole weights without the repetitions. */
export function different<T extends readonly (readonly bigint[])[]>(found: readonly T[]): T[] {
  return [...new Map(found.map((one) => [one.map((weights) => weights.join()).join('/'), one])).values()];
}

/** The whole weights on one strategy only. */
export function only(strategy: number, strategies: number): bigint[] {
  return Array.from({ length: strategies }, (_, at) => (at === strategy ? 1n : 0n));
}

/** Shares of the survivors as shares of all. */
export function amongAll(shares: readonly number[], survivors: readonly number[], strategies: number): number[] {
  const all = Array.from({ length: strategies }, () => 0);
  for (const [at, strategy] of survivors.entries()) all[strategy] = shares[at] as number;
  return all;
}

/** Under 0 if the first mix has more on the first strategy on which they differ. */
export function compareMixes(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((share, place) => share !== other[place]);
  return at === -1 ? 0 : (other[at] as number) - (one[at] as number);
}

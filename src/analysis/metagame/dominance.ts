/** Dominated strategies: others earn more whatever the other side chooses. Only pure strategies are looked at as others. */
import { opponent, type Pair, pair } from '../../model/party.js';
import { type Payoffs, whole } from './payoffs.js';

/** `strict`: more against every strategy. `weak`: nowhere less, and somewhere more. */
export type Dominance = 'strict' | 'weak';

export interface Dominated {
  readonly strategy: number;
  /** All that dominate it. */
  readonly by: readonly number[];
}

export interface Elimination {
  /** Who went in each round, of each seat. */
  readonly rounds: readonly Pair<readonly Dominated[]>[];
  /** Who is left in each seat, in order. */
  readonly survivors: Pair<readonly number[]>;
}

/**
 * The dominated strategies among own ones, against the others given (all, unless said). A strategy that never met one
 * of these neither dominates nor is dominated: with self-play off nothing is told of a game whose seats do not differ.
 */
export function dominatedStrategies(
  payoffs: Payoffs,
  dominance: Dominance,
  own: readonly number[] = payoffs.map((_, at) => at),
  others: readonly number[] = (payoffs[0] ?? []).map((_, at) => at),
): Dominated[] {
  return own.flatMap((strategy) => {
    const by = own.filter((other) => dominates(payoffs[other], payoffs[strategy], others, dominance));
    return by.length > 0 ? [{ strategy, by }] : [];
  });
}

/**
 * Takes away dominated strategies, then those dominated among the rest, until none is. All that are dominated go at
 * once in both seats, so that no order decides. Strict elimination keeps every equilibrium; weak elimination may lose
 * some. `payoffs` has own strategies as rows for both seats, as `ownPayoffs` gives them; for a matrix it is its payoff
 * twice.
 */
export function eliminate(payoffs: Pair<Payoffs>, dominance: Dominance): Elimination {
  const rounds: Pair<readonly Dominated[]>[] = [];
  let survivors: Pair<readonly number[]> = pair((seat) => payoffs[seat].map((_, at) => at));
  for (;;) {
    const left = survivors;
    const gone = pair((seat) => dominatedStrategies(payoffs[seat], dominance, left[seat], left[opponent(seat)]));
    if (gone[0].length + gone[1].length === 0) return { rounds, survivors };
    rounds.push(gone);
    survivors = pair((seat) => left[seat].filter((one) => !gone[seat].some(({ strategy }) => strategy === one)));
  }
}

function dominates(
  one: Payoffs[number] = [],
  other: Payoffs[number] = [],
  against: readonly number[],
  dominance: Dominance,
): boolean {
  let more = 0;
  for (const at of against) {
    const [higher, lower] = [one[at], other[at]];
    if (higher === undefined || lower === undefined || whole(higher) < whole(lower)) return false;
    if (whole(higher) > whole(lower)) more++;
  }
  return dominance === 'strict' ? more === against.length && more > 0 : more > 0;
}

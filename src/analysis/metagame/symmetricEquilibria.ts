/** Symmetric Nash equilibria: mixes that are best replies to themselves. */
import { bestReplies } from './bestReplies.js';
import { bestReplyVertices } from './bestReplyVertices.js';
import { eliminate } from './dominance.js';
import {
  amongAll,
  compareMixes,
  different,
  type Equilibria,
  type Found,
  MOST_ON_PATHS,
  MOST_STRATEGIES,
  only,
} from './equilibria.js';
import { expected } from './expected.js';
import { symmetricLemkeHowson } from './lemkeHowson.js';
import { andThen, type Measure } from './measure.js';
import { nameOrder, putBack, tableInNameOrder } from './nameOrder.js';
import type { PayoffMatrix, Table } from './payoffs.js';
import { lossesAgainst } from './regret.js';
import { sharesOf, shortest, wholeTable } from './wholeVectors.js';

export interface SymmetricEquilibrium {
  /** The share of each strategy. */
  readonly mix: readonly number[];
  /** What everybody gets. */
  readonly payoff: number;
  /** The most that a deviator gains in the payoffs as given: 1e-9 or less, because those are taken in billionths. */
  readonly regret: number;
}

/** The symmetric equilibria of a game without a gap. */
export function symmetricEquilibria({ names, payoff }: PayoffMatrix): Measure<Equilibria<SymmetricEquilibrium>> {
  return andThen(tableInNameOrder(payoff, [names, names]), (table) => {
    const [survivors] = eliminate([table, table], 'strict').survivors;
    const small = survivors.map((own) => survivors.map((other) => table[own]?.[other] as number));
    const { weights, complete, continuum } =
      survivors.length <= MOST_STRATEGIES ? allSymmetric(small) : someSymmetric(small);
    const order = nameOrder(names);
    const equilibria = weights
      .map((one) => measured(table, amongAll(sharesOf(one), survivors, names.length)))
      .map((one) => ({ ...one, mix: putBack(order, one.mix) }))
      .sort((one, other) => compareMixes(one.mix, other.mix));
    return { value: { equilibria, complete, continuum } };
  });
}

/** The corners at which every strategy is unused or a best reply; two that share what makes them so have all between. */
function allSymmetric(table: Table): Found<readonly bigint[]> {
  const every = (1 << table.length) - 1;
  const corners = bestReplyVertices(wholeTable(table)).filter(
    ({ unused, bestReplies }) => (unused | bestReplies) === every,
  );
  const continuum = corners.some((one, at) =>
    corners
      .slice(at + 1)
      .some((other) => ((one.unused & other.unused) | (one.bestReplies & other.bestReplies)) === every),
  );
  return { weights: corners.map(({ weights }) => weights), complete: true, continuum };
}

/** The pure ones, and the ends of the paths from every strategy if there are not too many. */
function someSymmetric(table: Table): Found<readonly bigint[]> {
  const exact = wholeTable(table);
  const pure = bestReplies(table).flatMap(({ value }, strategy) =>
    value?.replies.includes(strategy) ? [only(strategy, table.length)] : [],
  );
  const ends =
    exact.length > MOST_ON_PATHS ? [] : exact.map((_, label) => shortest(symmetricLemkeHowson(exact, label)));
  const found = different([...pure, ...ends].map((weights) => [weights] as const));
  return { weights: found.map(([weights]) => weights), complete: false, continuum: undefined };
}

function measured(table: Table, mix: readonly number[]): SymmetricEquilibrium {
  const earned = table.map((row) => expected(row, mix));
  return { mix, payoff: expected(earned, mix), regret: Math.max(0, expected(lossesAgainst(table, mix), mix)) };
}

/** Regret: what a strategy could have earned more. 0 is a best reply. */
import { bestReplies } from './bestReplies.js';
import { expected } from './expected.js';
import { andThen, type Measure } from './measure.js';
import { nameOrder, putBack, tableInNameOrder, taken } from './nameOrder.js';
import { BILLION, type PayoffMatrix, type Payoffs, type Table, whole } from './payoffs.js';

/**
 * The most that each own strategy loses to a best reply, over the opponents that it met (minimax regret, Savage 1951);
 * no figure for one that met nobody.
 */
export function worstRegrets(payoffs: Payoffs): Measure<number>[] {
  const best = bestReplies(payoffs);
  return payoffs.map((row) => {
    const losses = row.flatMap((payoff, other) => {
      const { value } = best[other] as (typeof best)[number];
      return payoff === undefined || value === undefined ? [] : [lossOf(payoff, value.payoff)];
    });
    return losses.length === 0 ? { value: undefined, reason: 'it met nobody' } : { value: Math.max(...losses) };
  });
}

/**
 * The most that a single deviator gains where everybody plays the strategy, over the deviators that met it: at 0 that
 * is a symmetric equilibrium. No figure for a strategy that never met itself.
 */
export function deviationGains({ payoff }: PayoffMatrix): Measure<number>[] {
  return bestReplies(payoff).map(({ value }, strategy) => {
    const own = payoff[strategy]?.[strategy];
    return own === undefined || value === undefined
      ? { value: undefined, reason: 'it never met itself' }
      : { value: lossOf(own, value.payoff) };
  });
}

/**
 * What each strategy loses to the best one where everybody else plays a mix. At an equilibrium's mix this is the NE
 * regret by which empirical game theory ranks strategies (Jordan, Kiekintveld & Wellman 2007). No figures for a game
 * with a gap.
 */
export function regretsAgainst({ names, payoff }: PayoffMatrix, mix: readonly number[]): Measure<number[]> {
  return andThen(tableInNameOrder(payoff, [names, names]), (table) => {
    const order = nameOrder(names);
    return { value: putBack(order, lossesAgainst(table, taken(order, mix))) };
  });
}

/** What each own strategy loses to the best one where the other side plays a mix. */
export function lossesAgainst(table: Table, mix: readonly number[]): number[] {
  const earned = table.map((row) => expected(row, mix));
  const most = Math.max(...earned);
  return earned.map((payoff) => most - payoff);
}

function lossOf(payoff: number, best: number): number {
  return (whole(best) - whole(payoff)) / BILLION;
}

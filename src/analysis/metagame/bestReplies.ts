/** Best replies: what earns most against a strategy of the other side. */
import type { Measure } from './measure.js';
import { type Payoffs, whole } from './payoffs.js';

export interface BestReplies {
  /** Every own strategy that earns most, in order. */
  readonly replies: readonly number[];
  readonly payoff: number;
  /** Own strategies that never met this one: whether they would earn more, nobody knows. */
  readonly unmet: readonly number[];
}

/** The best replies to each strategy of the other side among those that met it; no figure where none did. */
export function bestReplies(payoffs: Payoffs): Measure<BestReplies>[] {
  const [columns = []] = payoffs;
  return columns.map((_, other) => {
    const earned = payoffs.map((row) => row[other]);
    const met = earned.filter((payoff) => payoff !== undefined);
    if (met.length === 0) return { value: undefined, reason: 'no strategy met it' };
    const most = Math.max(...met.map(whole));
    const places = earned.map((_, own) => own);
    return {
      value: {
        replies: places.filter((own) => isWhole(earned[own], most)),
        payoff: Math.max(...met),
        unmet: places.filter((own) => earned[own] === undefined),
      },
    };
  });
}

function isWhole(payoff: number | undefined, most: number): boolean {
  return payoff !== undefined && whole(payoff) === most;
}

/**
 * Replicator dynamics (Taylor & Jonker 1978): the share of a strategy grows at the rate by which its payoff is above
 * the mean, x_i' = x_i ((A x)_i - x A x).
 *
 * Shares are e^z_i over their sum, and z_i' = (A x)_i gives the same dynamics. In z no step can leave the simplex, an
 * absent strategy stays absent, and one that is nearly gone may come back.
 */

import { expected } from './expected.js';
import { andThen, type Measure } from './measure.js';
import { nameOrder, putBack, tableInNameOrder, taken } from './nameOrder.js';
import type { PayoffMatrix, Table } from './payoffs.js';
import { type Moment, startOf, type Walk, walked } from './trajectory.js';

export interface ReplicatorOptions extends Walk {
  /**
   * Of the fourth-order Runge-Kutta method; 1/16 unless said. Small enough if half of it gives the same picture: about
   * an eighth over the spread of the payoffs.
   */
  readonly step?: number;
}

/** The longest step. */
export const LONGEST_STEP = 1_000_000;

/** The mix over time; no figure for a game with a gap. Throws a `RangeError` for a start, step or number that is none. */
export function replicator({ names, payoff }: PayoffMatrix, options: ReplicatorOptions): Measure<Moment[]> {
  const { step = 1 / 16 } = options;
  if (!(step > 0 && step <= LONGEST_STEP)) throw new RangeError('a step is a number over 0, to 1,000,000');
  const start = startOf(options, names.length);
  return andThen(tableInNameOrder(payoff, [names, names]), (table) => {
    const order = nameOrder(names);
    const logs = taken(order, start).map((share) => Math.log(share));
    const value = walked(
      logs,
      options,
      (z) => advanced(table, z, step),
      (z, at) => ({ time: at * step, mix: putBack(order, sharesAt(z)) }),
    );
    return { value };
  });
}

/** One step of the classical Runge-Kutta method. */
function advanced(table: Table, z: readonly number[], step: number): number[] {
  const first = growth(table, z);
  const second = growth(table, moved(z, first, step / 2));
  const third = growth(table, moved(z, second, step / 2));
  const fourth = growth(table, moved(z, third, step));
  const mean = first.map(
    (rate, at) => (rate + 2 * (second[at] as number) + 2 * (third[at] as number) + (fourth[at] as number)) / 6,
  );
  const next = moved(z, mean, step);
  // Only differences count: the largest is kept at 0, so that nothing grows without end.
  const largest = Math.max(...next);
  return next.map((value) => value - largest);
}

function growth(table: Table, z: readonly number[]): number[] {
  const mix = sharesAt(z);
  return table.map((row) => expected(row, mix));
}

function moved(z: readonly number[], rates: readonly number[], time: number): number[] {
  return z.map((value, at) => value + time * (rates[at] as number));
}

/** The shares of which these are the logarithms, but for a constant. */
function sharesAt(z: readonly number[]): number[] {
  const largest = Math.max(...z);
  const weights = z.map((value) => Math.exp(value - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

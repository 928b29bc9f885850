/**
 * The ecological tournament (Axelrod 1984): in each generation a strategy's share is multiplied by what it earns on
 * average against the present mix. Strategies are copied and never changed, and one that is gone stays away.
 */

import { expected } from './expected.js';
import { andThen, type Measure } from './measure.js';
import { nameOrder, putBack, tableInNameOrder, taken } from './nameOrder.js';
import type { PayoffMatrix, Table } from './payoffs.js';
import { type Moment, startOf, type Walk, walked } from './trajectory.js';

/**
 * The mix over the generations, one for each step. No figure for a game with a gap or with payoffs under 0. Throws a
 * `RangeError` for a start or a number that is none.
 */
export function ecology({ names, payoff }: PayoffMatrix, options: Walk): Measure<Moment[]> {
  const start = startOf(options, names.length);
  return andThen(tableInNameOrder(payoff, [names, names]), (table): Measure<Moment[]> => {
    if (table.flat().some((one) => one < 0)) return { value: undefined, reason: 'some payoffs are under 0' };
    const order = nameOrder(names);
    const value = walked<readonly number[]>(
      taken(order, start),
      options,
      (mix) => nextGeneration(table, mix),
      (mix, time) => ({ time, mix: putBack(order, mix) }),
    );
    return { value };
  });
}

/** Where nobody earns anything all stay as they are. */
function nextGeneration(table: Table, mix: readonly number[]): readonly number[] {
  const grown = mix.map((share, at) => share * expected(table[at] as readonly number[], mix));
  const total = grown.reduce((sum, share) => sum + share, 0);
  return total === 0 ? mix : grown.map((share) => share / total);
}

/**
 * Sums of floating-point numbers depend on the order of their terms, and the path of an algorithm on the order of its
 * choices. So whatever is more than a comparison runs in the order of the names: the order in which a tournament lists
 * its strategies then changes no bit of any result.
 */
import type { Pair } from '../../model/party.js';
import type { Measure } from './measure.js';
import type { Payoffs, Table } from './payoffs.js';

/** The places of the names, by their UTF-16 code units. */
export function nameOrder(names: readonly string[]): readonly number[] {
  const at = (place: number) => names[place] as string;
  return names.map((_, place) => place).sort((one, other) => (at(one) < at(other) ? -1 : 1));
}

/** One value for each name, in name order. */
export function taken<T>(order: readonly number[], values: readonly T[]): T[] {
  return order.map((place) => values[place] as T);
}

/** Values in name order put back in the order in which the names were listed. */
export function putBack<T>(order: readonly number[], values: readonly T[]): T[] {
  const listed: T[] = [];
  for (const [at, place] of order.entries()) listed[place] = values[at] as T;
  return listed;
}

/** Payoffs in the order of the names of both sides, or no figure if any two never met. */
export function tableInNameOrder(payoffs: Payoffs, [own, others]: Pair<readonly string[]>): Measure<Table> {
  for (const [row, name] of own.entries())
    for (const [column, other] of others.entries())
      if (payoffs[row]?.[column] === undefined) return { value: undefined, reason: `${name} never met ${other}` };
  const columns = nameOrder(others);
  return { value: taken(nameOrder(own), payoffs).map((row) => taken(columns, row as readonly number[])) };
}

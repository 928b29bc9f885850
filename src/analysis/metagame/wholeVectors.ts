/** Vectors of whole numbers of any length, in which equilibria are found without rounding. */
import { type Table, whole } from './payoffs.js';

/** Payoffs in whole numbers, made as small as their ratios allow; which strategies are best replies stays the same. */
export function wholeTable(table: Table): bigint[][] {
  const exact = table.map((row) => row.map((payoff) => BigInt(whole(payoff))));
  const divisor = exact.flat().reduce(commonDivisor, 0n);
  return divisor === 0n ? exact : exact.map((row) => row.map((payoff) => payoff / divisor));
}

/** The smallest whole vector of the same direction. */
export function shortest(vector: readonly bigint[]): bigint[] {
  const divisor = vector.reduce(commonDivisor, 0n);
  return divisor <= 1n ? [...vector] : vector.map((value) => value / divisor);
}

/** Shares that sum to 1, each right to the last bit or two, however long the weights are. */
export function sharesOf(weights: readonly bigint[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const excess = BigInt(Math.max(0, total.toString(2).length - DIGITS));
  return weights.map((weight) => Number(weight >> excess) / Number(total >> excess));
}

/** Binary digits that a number certainly holds without an overflow. */
const DIGITS = 1000;

function commonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

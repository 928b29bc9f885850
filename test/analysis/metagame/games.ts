/** Games for the tests of the meta-game: textbook ones, any small ones, and the same with the strategies listed otherwise. */
import fc from 'fast-check';
import type { Measure } from '../../../src/analysis/metagame/measure.js';
import {
  type Bimatrix,
  bimatrix,
  type PayoffMatrix,
  type Payoffs,
  payoffMatrix,
  type Table,
} from '../../../src/analysis/metagame/payoffs.js';

/** A matrix whose strategies are named a, b, c, …. */
export function matrixOf(payoff: Payoffs): PayoffMatrix {
  return payoffMatrix(lettersFor(payoff.length), payoff);
}

/** A bimatrix whose row strategies are named a, b, c, … and so its column strategies. */
export function bimatrixOf(rows: Payoffs, columns: Payoffs): Bimatrix {
  return bimatrix([lettersFor(rows.length), lettersFor(rows[0]?.length ?? 0)], [rows, columns]);
}

/** The figure; an error tells the reason why there is none. */
export function figure<T>(measure: Measure<T>): T {
  if ('reason' in measure) throw new Error(measure.reason);
  return measure.value;
}

function lettersFor(count: number): string[] {
  return Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at));
}

export const ROCK_PAPER_SCISSORS = matrixOf([
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]);

/** Cooperate, defect: T = 5, R = 3, P = 1, S = 0. */
export const PRISONERS_DILEMMA = matrixOf([
  [3, 0],
  [5, 1],
]);

/** Hawk, dove, with the value V and the cost C of a fight. */
export function hawkDove(value: number, cost: number): PayoffMatrix {
  return matrixOf([
    [(value - cost) / 2, value],
    [0, value / 2],
  ]);
}

/** The example of Axelrod-Python's documentation: points per turn in matches of 10 turns. */
export const AXELROD = payoffMatrix(
  ['Cooperator', 'Defector', 'Tit For Tat', 'Grudger'],
  [
    [3, 0, 3, 3],
    [5, 1, 1.4, 1.4],
    [3, 0.9, 3, 3],
    [3, 0.9, 3, 3],
  ],
);

/** Payoffs of so many rows and columns, whole and small so that ties are many. */
export function smallPayoffs(rows: number, columns = rows): fc.Arbitrary<number[][]> {
  const row = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Payoffs as they are measured, from 0 to 1 and with more digits than are counted: ties are all but impossible. */
export function measuredPayoffs(rows: number, columns = rows): fc.Arbitrary<number[][]> {
  return unbiased(rows, columns, 999_999_937);
}

/** Payoffs of four digits from 0 to 1, in which brute force can see what is equal; ties are rare. */
export function roundedPayoffs(rows: number, columns = rows): fc.Arbitrary<number[][]> {
  return unbiased(rows, columns, 10_000);
}

/** Fractions of `scale`, as often near the ends as in the middle. */
function unbiased(rows: number, columns: number, scale: number): fc.Arbitrary<number[][]> {
  const payoff = fc.integer({ min: 0, max: scale }).map((value) => value / scale);
  const row = fc.array(payoff, { minLength: columns, maxLength: columns });
  return fc.noBias(fc.array(row, { minLength: rows, maxLength: rows }));
}

/** The places 0 to n - 1 in any order. */
export function anyOrder(length: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length }, (_, at) => at);
  return fc.shuffledSubarray(places, { minLength: length, maxLength: length });
}

/** The same values listed in another order. */
export function relisted<T>(values: readonly T[], order: readonly number[]): T[] {
  return order.map((at) => values[at] as T);
}

/** The same game with the strategies listed in another order. */
export function relistedMatrix({ names, payoff }: PayoffMatrix, order: readonly number[]): PayoffMatrix {
  return payoffMatrix(
    relisted(names, order),
    relisted(payoff, order).map((row) => relisted(row, order)),
  );
}

/** What each of the strategies earns against a mix, sums term by term. */
export function earnings(table: Table, mix: readonly number[]): number[] {
  return table.map((row) => row.reduce((sum, payoff, at) => sum + payoff * (mix[at] ?? Number.NaN), 0));
}

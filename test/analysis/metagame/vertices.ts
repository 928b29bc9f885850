/** Corners by brute force in floating-point numbers, for games with small whole payoffs. */
import type { Table } from '../../../src/analysis/metagame/payoffs.js';

const NEAR = 1e-9;

export interface Corner {
  readonly mix: readonly number[];
  readonly unused: readonly boolean[];
  readonly best: readonly boolean[];
}

/**
 * Every mix y with payoff v such that v >= (table y)_i for each i, at which as many of these and of y_j >= 0 hold with
 * equality as make it unique: all choices of equalities are tried.
 */
export function cornersOf(table: Table): Corner[] {
  const choices = table[0]?.length ?? 0;
  const conditions = [
    ...Array.from({ length: choices }, (_, at) => Array.from({ length: choices + 1 }, (_, place) => +(place === at))),
    ...table.map((row) => [...row.map((payoff) => -payoff), 1]),
  ];
  const whole = [...Array.from({ length: choices }, () => 1), 0];
  const found: Corner[] = [];
  for (const chosen of subsets(conditions.length, choices)) {
    const system = [[...whole, 1], ...chosen.map((at) => [...(conditions[at] as number[]), 0])];
    const point = solved(system);
    if (point === undefined) continue;
    const slack = conditions.map((one) => one.reduce((sum, factor, at) => sum + factor * (point[at] as number), 0));
    if (slack.some((one) => one < -NEAR)) continue;
    const mix = point.slice(0, choices);
    if (found.some((other) => sameMix(other.mix, mix))) continue;
    const tight = slack.map((one) => one < NEAR);
    found.push({ mix, unused: tight.slice(0, choices), best: tight.slice(choices) });
  }
  return found;
}

export function sameMix(one: readonly number[], other: readonly number[]): boolean {
  return one.every((share, at) => Math.abs(share - (other[at] as number)) < NEAR);
}

/** The solution of a square system with its right-hand side as last column, or `undefined` if it is not unique. */
export function solved(system: readonly (readonly number[])[]): number[] | undefined {
  const rows = system.map((row) => [...row]);
  for (let column = 0; column < rows.length; column++) {
    const candidates = rows.slice(column);
    const pivot = candidates.reduce((best, row) =>
      Math.abs(at(row, column)) > Math.abs(at(best, column)) ? row : best,
    );
    if (Math.abs(at(pivot, column)) < NEAR) return undefined;
    const place = rows.indexOf(pivot);
    [rows[place], rows[column]] = [rows[column] as number[], pivot];
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = at(row, column) / at(pivot, column);
      for (const [other, value] of pivot.entries()) row[other] = at(row, other) - factor * value;
    }
  }
  return rows.map((row, column) => at(row, rows.length) / at(row, column));
}

function at(row: readonly number[], place: number): number {
  return row[place] as number;
}

function subsets(of: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, of - from) }, (_, skip) => from + skip).flatMap((first) =>
    subsets(of, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

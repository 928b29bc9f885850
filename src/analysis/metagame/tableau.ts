/**
 * A simplex tableau in whole numbers (integer pivoting, von Stengel 2007) with a lexicographic rule that no degenerate
 * game makes cycle.
 *
 * It holds the system M z + s = 1 of positive M: variable j is z_j, variable `columns` + i is the slack s_i.
 */
export interface Tableau {
  /** Of M. */
  readonly columns: number;
  /** A row for each basic variable: coefficients of z, of s, and the right-hand side, all over the same `scale`. */
  readonly rows: bigint[][];
  /** The basic variable of each row. */
  readonly basis: number[];
  scale: bigint;
}

/** The tableau at z = 0. Payoffs are raised to 1 or more first, which changes no best reply. */
export function openTableau(matrix: readonly (readonly bigint[])[]): Tableau {
  const columns = (matrix[0] as readonly bigint[]).length;
  const least = matrix.flat().reduce((low, payoff) => (payoff < low ? payoff : low));
  const rows = matrix.map((row, at) => [
    ...row.map((payoff) => payoff - least + 1n),
    ...matrix.map((_, other) => (other === at ? 1n : 0n)),
    1n,
  ]);
  return { columns, rows, basis: matrix.map((_, at) => columns + at), scale: 1n };
}

/** Lets a variable enter the basis; the one that leaves. */
export function pivot(tableau: Tableau, entering: number): number {
  const { rows, basis, scale } = tableau;
  const at = leavingRow(tableau, entering);
  const pivotRow = rows[at] as bigint[];
  const pivotValue = pivotRow[entering] as bigint;
  for (const row of rows) {
    if (row === pivotRow) continue;
    const factor = row[entering] as bigint;
    for (const [place, value] of row.entries())
      row[place] = (value * pivotValue - factor * (pivotRow[place] as bigint)) / scale;
  }
  const leaving = basis[at] as number;
  basis[at] = entering;
  tableau.scale = pivotValue;
  return leaving;
}

/** Weights of z: its values in a common unit. */
export function weightsAt({ columns, rows, basis }: Tableau): bigint[] {
  return Array.from({ length: columns }, (_, variable) => rows[basis.indexOf(variable)]?.at(-1) ?? 0n);
}

/**
 * The row that lets the entering variable grow least. Of equals it is the one that would if the right-hand sides were
 * 1 + e, 1 + e², …: of the rows over their pivot value, right-hand side and then slacks, the lexicographically least.
 */
function leavingRow({ columns, rows }: Tableau, entering: number): number {
  const width = (rows[0] as bigint[]).length;
  const ordered = [width - 1, ...Array.from({ length: width - 1 - columns }, (_, slack) => columns + slack)];
  let least = -1;
  for (const [at, row] of rows.entries()) {
    const value = row[entering] as bigint;
    if (value <= 0n) continue;
    const best = rows[least];
    if (best === undefined) least = at;
    else {
      const bestValue = best[entering] as bigint;
      for (const place of ordered) {
        const difference = (row[place] as bigint) * bestValue - (best[place] as bigint) * value;
        if (difference < 0n) least = at;
        if (difference !== 0n) break;
      }
    }
  }
  return least;
}

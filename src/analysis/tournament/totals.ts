/** What the seats of a role sum up to in each replicate of a bootstrap. */
import type { Cell } from './cells.js';

/** Sums of means of seats, and how many seats are in them: both at `agent * replicates + replicate`. */
export interface Totals {
  readonly sums: Float64Array;
  readonly seats: Uint32Array;
}

/** With every opponent counted once, and as often as it was drawn. */
export interface RoleTotals {
  readonly chance: Totals;
  readonly field: Totals;
}

/** Rows of draws as `drawsOf` makes them. */
export interface Drawn {
  readonly replicates: number;
  readonly repeats: Float64Array;
  readonly opponents: Float64Array;
}

/** The totals of a role's cells for so many agents. */
export function totalsOf(
  cells: readonly Cell[],
  agents: number,
  { replicates, repeats, opponents }: Drawn,
): RoleTotals {
  const chance = emptyTotals(agents * replicates);
  const field = emptyTotals(agents * replicates);
  for (const cell of cells) {
    const means = cellMeans(cell, replicates, repeats);
    for (let replicate = 0; replicate < replicates; replicate++) {
      const at = cell.agent * replicates + replicate;
      const times = opponents[replicate * agents + cell.opponent] as number;
      const sum = means[replicate] as number;
      addTo(chance, at, sum, cell.seats);
      addTo(field, at, times * sum, times * cell.seats);
    }
  }
  return { chance, field };
}

function emptyTotals(length: number): Totals {
  return { sums: new Float64Array(length), seats: new Uint32Array(length) };
}

function addTo({ sums, seats }: Totals, at: number, sum: number, many: number): void {
  sums[at] = (sums[at] as number) + sum;
  seats[at] = (seats[at] as number) + many;
}

/**
 * The sum of the means of a cell's seats in each replicate. Where a pairing has been played in part only, a replicate
 * may draw none of its repeats; the cell then keeps its own mean.
 */
export function cellMeans(
  { fixed, loose, sums, weights }: Pick<Cell, 'fixed' | 'loose' | 'sums' | 'weights'>,
  replicates: number,
  repeats: Float64Array,
): Float64Array {
  const means = new Float64Array(replicates).fill(fixed);
  if (loose === 0) return means;
  const groups = sums.length;
  const own = sums.reduce((a, b) => a + b) / weights.reduce((a, b) => a + b);
  for (let replicate = 0, row = 0; replicate < replicates; replicate++, row += groups) {
    let sum = 0;
    let weight = 0;
    for (let group = 0; group < groups; group++) {
      const times = repeats[row + group] as number;
      sum += times * (sums[group] as number);
      weight += times * (weights[group] as number);
    }
    means[replicate] = fixed + loose * (weight === 0 ? own : sum / weight);
  }
  return means;
}

/** What an agent's seats of a role sum up to in each replicate of a bootstrap. */
import type { Cell } from './cells.js';
import { drawnMeans } from './drawnMeans.js';
import { VIEW } from './quantities.js';

/** Rows of draws as `drawsOf` makes them. */
export interface Drawn {
  readonly replicates: number;
  readonly repeats: Float64Array;
  readonly opponents: Float64Array;
}

/** Sums of the seats' means per talk, at `replicate * VIEW + place`: opponents counted once, and as often as drawn. */
export interface RoleTotals {
  /** Whether drawing other repeats changes anything. */
  readonly loose: boolean;
  readonly chance: Float64Array;
  readonly field: Float64Array;
}

/** The totals of an agent's cells in a role. */
export function totalsOf(cells: readonly Cell[], { replicates, repeats, opponents }: Drawn): RoleTotals {
  const agents = opponents.length / replicates;
  const chance = new Float64Array(replicates * VIEW);
  const field = new Float64Array(replicates * VIEW);
  for (const { opponent, fixed, loose, sums } of cells) {
    const means = loose === 0 ? undefined : drawnMeans(sums, sums.length / VIEW, replicates, repeats);
    for (let replicate = 0, at = 0; replicate < replicates; replicate++) {
      const times = opponents[replicate * agents + opponent] as number;
      for (let place = 0; place < VIEW; place++, at++) {
        const sum = (fixed[place] as number) + (means === undefined ? 0 : loose * (means[at] as number));
        chance[at] = (chance[at] as number) + sum;
        field[at] = (field[at] as number) + times * sum;
      }
    }
  }
  return { loose: cells.some(({ loose }) => loose > 0), chance, field };
}

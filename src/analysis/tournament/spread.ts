/** How far a bootstrap spreads an agent's means. */
import { intervalOf } from './interval.js';
import { PLACE, VIEW } from './quantities.js';
import { MEAN_NAMES, RATIOS } from './ratios.js';
import type { Interval, MeanName } from './standing.js';
import type { RoleTotals } from './totals.js';

export interface Spread {
  /** The mean utility in each replicate; `NaN` where nothing that has been played was drawn. */
  readonly utility: Float64Array;
  /** By mean; `undefined` where most replicates have no value. Empty for chance where all talks came out alike. */
  readonly intervals: Readonly<Partial<Record<MeanName, Interval | undefined>>>;
}

/** A scenario's roles, and how often each replicate draws the scenario; once each unless said. */
export interface Chosen {
  readonly roles: readonly RoleTotals[];
  readonly times?: (replicate: number) => number;
}

/** The spread of an agent's means over all chosen roles. */
export function spreadOf(kind: 'chance' | 'field', chosen: readonly Chosen[], replicates: number): Spread {
  const totals = added(kind, chosen, replicates);
  const values = (mean: MeanName) => ratiosIn(totals, mean, replicates);
  const utility = values('utility');
  const alike = kind === 'chance' && !chosen.some(({ roles }) => roles.some(({ loose }) => loose));
  return {
    utility,
    intervals: alike
      ? {}
      : Object.fromEntries(MEAN_NAMES.map((mean) => [mean, told(mean === 'utility' ? utility : values(mean))])),
  };
}

/** The totals of all chosen roles, at `replicate * VIEW + place`. */
function added(kind: 'chance' | 'field', chosen: readonly Chosen[], replicates: number): Float64Array {
  const totals = new Float64Array(replicates * VIEW);
  for (const { roles, times } of chosen) {
    const [one, ...others] = roles.map((role) => role[kind]);
    const sums = others.reduce(plus, one ?? totals);
    for (let replicate = 0, at = 0; replicate < replicates; replicate++) {
      const many = times?.(replicate) ?? 1;
      for (let place = 0; place < VIEW; place++, at++)
        totals[at] = (totals[at] as number) + many * (sums[at] as number);
    }
  }
  return totals;
}

function plus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => value + (other[at] as number));
}

function ratiosIn(totals: Float64Array, mean: MeanName, replicates: number): Float64Array {
  const { of, per } = RATIOS[mean];
  const ratios = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const row = replicate * VIEW;
    ratios[replicate] = (totals[row + PLACE[of]] as number) / (totals[row + PLACE[per]] as number);
  }
  return ratios;
}

/** The interval of the replicates that have a value, if they are most. */
function told(values: Float64Array): Interval | undefined {
  const defined = values.some(Number.isNaN) ? values.filter((value) => !Number.isNaN(value)) : values;
  return 2 * defined.length > values.length ? intervalOf(defined) : undefined;
}

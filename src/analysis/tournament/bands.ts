/** How sure the means and ranks of a contest are, from the replicates of the bootstrap. */
import type { Replicates } from './bootstrap.js';
import { intervalOf, pointInterval } from './interval.js';
import type { Missing } from './missing.js';
import { ranksOf } from './ranking.js';
import type { Seat } from './seats.js';
import type { Bands, Interval } from './standing.js';

/** An agent with seats in a contest, and how it did. */
export interface Entry {
  readonly agent: number;
  readonly seats: readonly Seat[];
  readonly mean: number;
  readonly rank: number;
}

/** Why there are no replicates at all, and why there are none of the field; `undefined` where there are. */
export interface Without {
  readonly chance: Missing | undefined;
  readonly field: Missing | undefined;
}

/** An interval, or why there is none. */
type Told = Interval | Missing;

/** The bands of each entry of a contest. */
export function bandsOf(
  entries: readonly Entry[],
  replicates: Replicates,
  without: Without,
): readonly { readonly chance: Bands; readonly field: Bands }[] {
  const { chance, field } = replicates;
  const means = entries.map((entry) => chanceMean(entry, chance, without.chance));
  const ranks = chanceRanks(entries, means, chance);
  const reason = without.field ?? without.chance;
  const fieldMeans = entries.map(({ agent }) => reason ?? intervalOf(field[agent] as Float64Array));
  const fieldRanks = entries.length === 0 || reason !== undefined ? [] : drawnRanks(entries, field);
  return entries.map((_, at) => ({
    chance: bands(means[at] as Told, ranks[at] as Told),
    field: bands(fieldMeans[at] as Told, fieldRanks[at] ?? (reason as Missing)),
  }));
}

function bands(mean: Told, rank: Told): Bands {
  return {
    mean: typeof mean === 'string' ? undefined : mean,
    rank: typeof rank === 'string' ? undefined : rank,
    missing: { ...(typeof mean === 'string' && { mean }), ...(typeof rank === 'string' && { rank }) },
  };
}

function chanceMean({ agent, seats, mean }: Entry, chance: Replicates['chance'], without: Missing | undefined): Told {
  const uncertain = seats.filter(({ certain }) => !certain);
  if (uncertain.length === 0) return pointInterval(mean, true);
  if (uncertain.every(({ tally }) => tally.talks === 1)) return 'oneRepeat';
  if (seats.every(({ fixed }) => fixed)) return pointInterval(mean, false);
  return without ?? intervalOf(chance[agent] as Float64Array);
}

/** Every rank hangs on every mean, so that one that is missing leaves none. */
function chanceRanks(entries: readonly Entry[], means: readonly Told[], chance: Replicates['chance']): readonly Told[] {
  const reason = means.find((mean) => typeof mean === 'string');
  if (reason !== undefined) return entries.map(() => reason);
  if (entries.every(({ seats }) => seats.every(({ fixed }) => fixed))) {
    const exact = entries.every(({ seats }) => seats.every(({ certain }) => certain));
    return entries.map(({ rank }) => pointInterval(rank, exact));
  }
  return drawnRanks(entries, chance);
}

/** The intervals of the ranks that the entries have in each replicate. */
function drawnRanks(entries: readonly Entry[], means: readonly Float64Array[]): readonly Interval[] {
  const own = entries.map(({ agent }) => means[agent] as Float64Array);
  const replicates = own[0]?.length ?? 0;
  const ranks = own.map(() => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = ranksOf(own.map((values) => values[replicate] as number));
    for (const [at, list] of ranks.entries()) list[replicate] = drawn[at] as number;
  }
  return ranks.map(intervalOf);
}

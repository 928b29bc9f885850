/** How sure the means and ranks of a contest are, from the replicates of the bootstrap. */
import type { Spreads } from './bootstrap.js';
import { FEWEST } from './groups.js';
import { intervalOf, pointInterval } from './interval.js';
import type { MeansTold } from './means.js';
import type { Missing } from './missing.js';
import { ranksOf } from './ranking.js';
import { MEAN_NAMES, sumOf, variesIn } from './ratios.js';
import type { Seat } from './seats.js';
import type { Spread } from './spread.js';
import type { Bands, Interval, MeanName } from './standing.js';
import { filledGroups } from './sums.js';

/** An agent with seats in a contest, and how it did. */
export interface Entry {
  readonly agent: number;
  readonly seats: readonly Seat[];
  readonly means: MeansTold;
  readonly rank: number;
}

/** Why there are no replicates at all, and why there are none of the field; `undefined` where there are. */
export interface Without {
  readonly chance: Missing | undefined;
  readonly field: Missing | undefined;
}

/** An interval, or why there is none. */
type Told = Interval | Missing;

/** The bands of each entry of a contest, from the spreads of all agents. */
export function bandsOf(
  entries: readonly Entry[],
  spreads: readonly Spreads[],
  without: Without,
): readonly { readonly chance: Bands; readonly field: Bands }[] {
  const own = entries.map((entry) => ({ entry, thin: thinness(entry), spreads: spreads[entry.agent] as Spreads }));
  const chance = own.map(({ entry, thin, spreads }) =>
    eachMean((mean) => undrawnByChance(entry, mean) ?? thin ?? without.chance ?? drawn(spreads.chance, mean)),
  );
  const undrawn = without.field ?? without.chance;
  const field = own.map(({ entry, thin, spreads }) =>
    eachMean((mean) => entry.means.missing[mean] ?? undrawn ?? thin ?? drawn(spreads.field, mean)),
  );
  const chanceRanks = ranksByChance(
    entries,
    chance.map(({ utility }) => utility),
    own.map(({ spreads }) => spreads.chance),
  );
  const rankless = undrawn ?? own.find(({ thin }) => thin !== undefined)?.thin;
  const fieldRanks = rankless === undefined ? drawnRanks(own.map(({ spreads }) => spreads.field)) : [];
  return entries.map((_, at) => ({
    chance: bands({ ...(chance[at] as ToldMeans), rank: chanceRanks[at] as Told }),
    field: bands({ ...(field[at] as ToldMeans), rank: fieldRanks[at] ?? (rankless as Missing) }),
  }));
}

/** The bands of an agent without seats. */
export const UNPLAYED: Bands = bands({ ...eachMean(() => 'noTalk'), rank: 'noTalk' });

type ToldMeans = Readonly<Record<MeanName, Told>>;

function eachMean(tell: (mean: MeanName) => Told): ToldMeans {
  return Object.fromEntries(MEAN_NAMES.map((mean) => [mean, tell(mean)])) as ToldMeans;
}

function bands(told: Readonly<Record<MeanName | 'rank', Told>>): Bands {
  const all = Object.entries(told);
  return {
    ...(Object.fromEntries(all.map(([name, one]) => [name, typeof one === 'string' ? undefined : one])) as Omit<
      Bands,
      'missing'
    >),
    missing: Object.fromEntries(all.filter(([, one]) => typeof one === 'string')),
  };
}

/** What is told of a mean by chance without any replicate; `undefined` where it takes some. */
function undrawnByChance({ seats, means }: Entry, mean: MeanName): Told | undefined {
  const value = means[mean];
  if (value === undefined) return means.missing[mean];
  const uncertain = seats.filter(isUncertain);
  if (uncertain.length === 0) return pointInterval(value, true);
  if (uncertain.every(({ tally }) => sumOf(tally, 'talks') === 1)) return 'oneRepeat';
  return seats.some(({ tally, party }) => variesIn(tally, mean, party)) ? undefined : pointInterval(value, false);
}

/** Whether chance has a hand in the talks of a seat, be it that nobody said so. */
function isUncertain({ stochastic, tally }: Seat): boolean {
  return stochastic || tally.sums.varied !== 0;
}

/**
 * Why there is no interval where a pairing has been broken off: its talks lie in so few groups, several in each, that
 * groups cannot tell how far talks spread.
 */
function thinness({ seats }: Entry): Missing | undefined {
  const few = ({ tally, weight }: Seat) =>
    weight > 1 && tally.sums.groups !== undefined && filledGroups(tally.sums) < Math.min(FEWEST, sumOf(tally, 'talks'));
  return seats.some(few) ? 'fewPlayed' : undefined;
}

function drawn({ intervals }: Spread, mean: MeanName): Told {
  return intervals[mean] ?? 'seldomDrawn';
}

/** Every rank hangs on every mean, so that one that is missing leaves none. */
function ranksByChance(entries: readonly Entry[], utilities: readonly Told[], spreads: readonly Spread[]): Told[] {
  const reason = utilities.find((utility) => typeof utility === 'string');
  if (reason !== undefined) return entries.map(() => reason);
  const varies = entries.some(({ seats }) => seats.some(({ tally, party }) => variesIn(tally, 'utility', party)));
  if (varies) return drawnRanks(spreads);
  const exact = entries.every(({ seats }) => !seats.some(isUncertain));
  return entries.map(({ rank }) => pointInterval(rank, exact));
}

/** The intervals of the ranks that the entries have in each replicate. */
function drawnRanks(spreads: readonly Spread[]): Interval[] {
  const replicates = spreads[0]?.utility.length ?? 0;
  const ranks = spreads.map(() => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const order = ranksOf(spreads.map(({ utility }) => utility[replicate] as number));
    for (const [at, list] of ranks.entries()) list[replicate] = order[at] as number;
  }
  return ranks.map(intervalOf);
}

/**
 * Alpha-rank (Omidshafiei et al. 2019), for one population: how much of the time it plays each strategy where all play
 * one, now and then a mutant tries another, and the mutant's copies take over or die out before the next one comes.
 */
import { logFixation } from './fixation.js';
import { logOfSum } from './logarithms.js';
import { andThen, type Measure } from './measure.js';
import { nameOrder, putBack, tableInNameOrder } from './nameOrder.js';
import { BILLION, type PayoffMatrix, type Table, whole } from './payoffs.js';
import { type Arithmetic, stationary } from './stationary.js';

export interface Population {
  /** The players m, a whole number from 2 to 1,000; 50 unless said. */
  readonly population?: number;
  /**
   * Whether a player meets only players of the other strategy, so that nobody's payoff against itself counts or need be
   * known; unless said it meets anybody else.
   */
  readonly localSelection?: boolean;
}

export interface AlphaRankOptions extends Population {
  /** The intensity of selection: 0, where chance alone decides, to 1,000,000,000. For more there is the limit. */
  readonly alpha: number;
}

/**
 * The share of time of each strategy. All is reckoned in logarithms, so that no rate is too small; a share is right to
 * about 1e-15 times alpha, m and the spread of the payoffs. No figure for a game with a gap. Throws a `RangeError` for
 * an option out of range.
 */
export function alphaRank(matrix: PayoffMatrix, options: AlphaRankOptions): Measure<number[]> {
  const { alpha } = options;
  if (!(alpha >= 0 && alpha <= BILLION)) throw new RangeError('alpha is a number from 0 to 1,000,000,000');
  return rankedBy(matrix, options, (table, sums, population) => {
    const unit = alpha / (population - 1);
    const rates = ratesOf(table, (payoffs) =>
      logFixation(
        sums.map((sum) => unit * sum.reduce((total, times, at) => total + times * (payoffs[at] as number), 0)),
      ),
    );
    const shares = stationary(rates, 0, logarithmic).map((log) => Math.exp(log));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => share / total);
  });
}

/**
 * The limit of `alphaRank` as alpha grows without end, exact: each rate is known by its leading term c e^(-alpha k), and
 * so is everything reckoned from the rates. Payoffs are told apart in billionths. What other programs call infinite
 * alpha, with a small fixed rate for all changes for the worse, may differ where a few such changes are needed.
 */
export function alphaRankLimit(matrix: PayoffMatrix, options: Population = {}): Measure<number[]> {
  return rankedBy(matrix, options, (table, sums) => {
    const exact = sums.map((sum) => sum.map(BigInt));
    const rates = ratesOf(table, (payoffs) => {
      const own = payoffs.map((payoff) => BigInt(whole(payoff)));
      return leadingFixation(
        exact.map((sum) => sum.reduce((total, times, at) => total + times * (own[at] as bigint), 0n)),
      );
    });
    return stationary(rates, { order: 0n, factor: 1 }, leading).map(({ order, factor }) => (order === 0n ? factor : 0));
  });
}

/** How often the payoffs of `Meeting` are counted in a mutant's advantage, times m - 1. */
type Counts = readonly [number, number, number, number];

/** What a mutant gets from mutants and from others, and what others get from mutants and from others. */
type Meeting = readonly [number, number, number, number];

function rankedBy(
  { names, payoff }: PayoffMatrix,
  { population = 50, localSelection = false }: Population,
  rank: (table: Table, sums: readonly Counts[], population: number) => number[],
): Measure<number[]> {
  if (!(Number.isInteger(population) && population >= 2 && population <= 1000))
    throw new RangeError('a population is a whole number from 2 to 1,000');
  const read = localSelection ? payoff.map((row, own) => row.with(own, 0)) : payoff;
  return andThen(tableInNameOrder(read, [names, names]), (table) => {
    const sums = Array.from({ length: population }, (_, mutants) => countsUpTo(mutants, population, localSelection));
    return { value: putBack(nameOrder(names), rank(table, sums, population)) };
  });
}

/**
 * How the advantages over 1 to so many mutants add up. With k mutants one of them meets k - 1 mutants and m - k others,
 * and one of the others meets k mutants and m - k - 1 others; under local selection a player meets the m - 1 of the
 * other strategy.
 */
function countsUpTo(mutants: number, population: number, localSelection: boolean): Counts {
  const meetings = mutants * (population - 1);
  const triangle = (mutants * (mutants + 1)) / 2;
  return localSelection
    ? [0, meetings, -meetings, 0]
    : [triangle - mutants, meetings + mutants - triangle, -triangle, triangle - meetings];
}

/** A rate for every change from the strategy of the row to that of the column. */
function ratesOf<T>(table: Table, rate: (payoffs: Meeting) => T): T[][] {
  const at = (own: number, other: number) => table[own]?.[other] as number;
  return table.map((_, from) => table.map((_, to) => rate([at(to, to), at(to, from), at(from, to), at(from, from)])));
}

/** Numbers by their logarithms. */
const logarithmic: Arithmetic<number> = {
  add: (one, other) => logOfSum([one, other]),
  multiply: (one, other) => one + other,
  divide: (one, by) => one - by,
};

/** A number that goes as `factor` e^(-alpha `order`) for large alpha; orders are in billionths over m - 1. */
interface Leading {
  readonly order: bigint;
  readonly factor: number;
}

const leading: Arithmetic<Leading> = {
  add: (one, other) =>
    one.order === other.order
      ? { order: one.order, factor: one.factor + other.factor }
      : one.order < other.order
        ? one
        : other,
  multiply: (one, other) => ({ order: one.order + other.order, factor: one.factor * other.factor }),
  divide: (one, by) => ({ order: one.order - by.order, factor: one.factor / by.factor }),
};

/** One over the sum of e^(-alpha sum): of these the ones with the least sum count, and how many they are. */
function leadingFixation(sums: readonly bigint[]): Leading {
  const least = sums.reduce((low, sum) => (sum < low ? sum : low));
  return { order: -least, factor: 1 / sums.filter((sum) => sum === least).length };
}

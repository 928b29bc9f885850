/** Part: whether two counts of the same things differ by more than chance. */
import { chiSquaredDistributionTable } from 'simple-statistics';

/**
 * Whether counts, all over 0, are distributed as those expected, by Pearson's chi-squared test: not refused at a level
 * of 0.05.
 */
export function areAlike(observed: readonly number[], expected: readonly number[]): boolean {
  const statistic = observed.reduce((sum, count, at) => {
    const awaited = expected[at] as number;
    return sum + ((count - awaited) * (count - awaited)) / awaited;
  }, 0);
  return statistic < criticalValue(observed.length - 1);
}

/**
 * What a chi-squared statistic of so many degrees of freedom, from 1, exceeds with a probability of 0.05. Read from the
 * table up to 100, in even steps where it jumps by tens, and beyond it by Fisher's approximation.
 */
export function criticalValue(freedom: number): number {
  const listed = TABLE.find(([degrees]) => degrees >= freedom);
  if (listed === undefined) {
    const root = NORMAL_95 + Math.sqrt(2 * freedom - 1);
    return (root * root) / 2;
  }
  const [degrees, value] = listed;
  if (degrees === freedom) return value;
  const [lower, below] = TABLE[TABLE.indexOf(listed) - 1] as Row;
  return below + ((value - below) * (freedom - lower)) / (degrees - lower);
}

type Row = readonly [degrees: number, value: number];

/** Ordered by degrees: whole numbers stand in their order in an object. */
const TABLE: readonly Row[] = Object.entries(chiSquaredDistributionTable).map(([degrees, row]) => [
  Number(degrees),
  row[0.05],
]);

/** The normal deviate that is exceeded with a probability of 0.05. */
const NORMAL_95 = 1.644854;

/** Scores of a round robin: what a strategy earns on average against the others, and its rank by that. */
import { andThen, type Measure } from './measure.js';
import { type PayoffMatrix, whole } from './payoffs.js';

/** The mean payoff of each strategy against the others that it met; what it earns against itself is left out. */
export function scores({ payoff }: PayoffMatrix): Measure<number>[] {
  return payoff.map((row, own) => {
    const earned = row.filter((one, other) => one !== undefined && other !== own) as number[];
    return earned.length === 0
      ? { value: undefined, reason: 'it met no other' }
      : { value: earned.reduce((sum, one) => sum + one, 0) / earned.length };
  });
}

/** Ranks from 1 for the highest score, in billionths; equal ones share a rank, and as many ranks are passed over. */
export function ranks(scored: readonly Measure<number>[]): Measure<number>[] {
  const exact = scored.flatMap(({ value }) => (value === undefined ? [] : [whole(value)]));
  return scored.map((one) =>
    andThen(one, (score) => ({ value: 1 + exact.filter((other) => other > whole(score)).length })),
  );
}

import type { Pair, Party } from '../model/party.js';
import type { OpenOption } from './openOptions.js';

/**
 * Pearson's correlation of what the clean outcomes are worth to both parties: -1 where one wins what the other loses, 1
 * where both want the same. Every option of an issue goes with every option of the others, so that variances and
 * covariances of the issues add up and no outcome needs to be looked at. `undefined` where all outcomes are worth the
 * same to a party, or none is clean.
 */
export function correlationOf(issues: readonly (readonly OpenOption[])[]): number | undefined {
  const sum = (parties: Pair<Party>) => issues.reduce((sum, options) => sum + covariance(options, parties), 0);
  const variances = sum([0, 0]) * sum([1, 1]);
  return variances > 0 ? Math.min(1, Math.max(-1, sum([0, 1]) / Math.sqrt(variances))) : undefined;
}

/** The covariance of the points that an issue adds for two parties; not a number without an option. */
function covariance(options: readonly OpenOption[], [one, other]: Pair<Party>): number {
  const mean = (party: Party) => options.reduce((sum, { points }) => sum + points[party], 0) / options.length;
  const [first, second] = [mean(one), mean(other)];
  return (
    options.reduce((sum, { points }) => sum + (points[one] - first) * (points[other] - second), 0) / options.length
  );
}

/** Rule 2, opposition: what is good for one is mostly bad for the other, but not always. */
import { against, BOUNDS } from './bounds.js';
import type { Examined, Unmeasured } from './finding.js';
import { haggledOver, indifferent, ratioOf, type Stake } from './issues.js';

export type OppositionFault =
  /** Too opposed: these issues weigh too much the same to both. */
  | { readonly kind: 'haggling'; readonly correlation: number; readonly issues: readonly number[] }
  /** Not opposed enough: on these issues they agree most or, where they agree on none, their weights differ most. */
  | {
      readonly kind: 'nothingToArgue';
      readonly correlation: number;
      readonly issues: readonly number[];
      readonly because: 'agreed' | 'lopsided';
    };

/** So many issues are named. */
const MOST_NAMED = 2;

export function opposition(stakes: readonly Stake[]): Examined<OppositionFault> {
  const correlation = correlationOf(stakes);
  if (correlation === undefined) return { measured: { correlation }, faults: [], unmeasured: whyNone(stakes) };
  const side = against(correlation, BOUNDS.opposition.correlation);
  if (side === 'within') return { measured: { correlation }, faults: [] };
  if (side === 'under')
    return { measured: { correlation }, faults: [{ kind: 'haggling', correlation, issues: haggledOver(stakes) }] };
  const agreed = stakes.filter(({ covariance }) => covariance > 0).sort((a, b) => b.covariance - a.covariance);
  const lopsided = stakes.filter(({ disputed }) => disputed).sort((a, b) => ratioOf(b) - ratioOf(a));
  const issues = (agreed.length > 0 ? agreed : lopsided).slice(0, MOST_NAMED).map(({ issue }) => issue);
  const because = agreed.length > 0 ? 'agreed' : 'lopsided';
  return { measured: { correlation }, faults: [{ kind: 'nothingToArgue', correlation, issues, because }] };
}

/**
 * Pearson's correlation of the utilities of both parties over all clean outcomes, each as likely as the others. Red lines
 * close single options, so the clean outcomes are all combinations of the open ones: issues vary independently, and the
 * covariances and variances of the issues add up. `undefined` if nothing is clean or a party is indifferent.
 */
export function correlationOf(stakes: readonly Stake[]): number | undefined {
  if (stakes.some(({ open }) => open.length === 0) || indifferent(stakes) !== undefined) return undefined;
  const sum = (part: (stake: Stake) => number) => stakes.reduce((total, stake) => total + part(stake), 0);
  const spread = Math.sqrt(sum(({ variance }) => variance[0])) * Math.sqrt(sum(({ variance }) => variance[1]));
  // What lies beyond 1 is an error of the last bit.
  return Math.max(-1, Math.min(1, sum(({ covariance }) => covariance) / spread));
}

/** Why there is no correlation. */
function whyNone(stakes: readonly Stake[]): Unmeasured {
  const party = indifferent(stakes);
  return party === undefined || stakes.some(({ open }) => open.length === 0)
    ? { kind: 'nothingClean' }
    : { kind: 'indifferent', party };
}

/** What each issue is to the two parties: its weights, and whether they want the same of it. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { compatibleIssues } from '../compatible.js';

export interface Stake {
  readonly issue: number;
  /**
   * Out of 100 for each party: the weights of the file or, where it gives points straight, the issue's range of points
   * as a share of the ranges of all issues.
   */
  readonly weight: Pair<number>;
  /** The options that cross no red line of either party, by their places. */
  readonly open: readonly number[];
  /** Over the open options, each as likely as the others; in utility of each party. */
  readonly variance: Pair<number>;
  readonly covariance: number;
  /** Whether one open option is the best for both, as `compatibleIssues` has it. */
  readonly compatible: boolean;
  /** Whether they are against each other here: not compatible, and what is better for one is mostly worse for the other. */
  readonly disputed: boolean;
}

/** The stakes of every issue, in their order. Sums over an issue without an open option are 0. */
export function stakesOf(deal: Deal): readonly Stake[] {
  const { scenario, preferences } = deal;
  const weights = weightsOf(deal);
  const compatible = new Set(compatibleIssues(deal, NONE).map(({ issue }) => issue));
  return scenario.issues.map(({ options }, issue) => {
    const open = options.flatMap(({ redLine = [] }, option) => (redLine.length === 0 ? [option] : []));
    const centred = pair((party) => {
      const { optionPoints, scale } = preferences[party];
      const points = open.map((option) => optionPoints[issue]?.[option] as number);
      const total = points.reduce((sum, one) => sum + one, 0);
      // Times their number, whole points stay whole: what is worth the same differs by exactly nothing.
      return points.map((one) => (one * points.length - total) / points.length / scale);
    });
    const product = (one: Party, other: Party) =>
      centred[one].reduce((sum, value, at) => sum + value * (centred[other][at] as number), 0) /
      Math.max(1, open.length);
    const covariance = product(0, 1);
    return {
      issue,
      weight: weights[issue] as Pair<number>,
      open,
      variance: pair((party) => product(party, party)),
      covariance,
      compatible: compatible.has(issue),
      disputed: !compatible.has(issue) && covariance < 0,
    };
  });
}

function weightsOf({ scenario, preferences }: Deal): readonly Pair<number>[] {
  const { issues, parties, scale } = scenario;
  if (scale === undefined) return issues.map(({ weight }) => pair((party) => weight?.[parties[party].id] as number));
  const ranges = issues.map((_, issue) => pair((party) => rangeOf(preferences[party].optionPoints[issue] ?? [])));
  const total = pair((party) => ranges.reduce((sum, range) => sum + range[party], 0));
  return ranges.map((range) => pair((party) => (total[party] === 0 ? 0 : (100 * range[party]) / total[party])));
}

function rangeOf(points: readonly number[]): number {
  return Math.max(...points) - Math.min(...points);
}

/** How many times as much an issue weighs to the party to which it weighs more, `Infinity` where it is nothing to the other. */
export function ratioOf({ weight: [one, other] }: Stake): number {
  return Math.max(one, other) / Math.min(one, other);
}

/** So much more must an issue weigh to one party than to the other to be worth a trade. */
export const TRADE_RATIO = 2;

/** The issues on which there is most to argue about and least to trade: disputed, of like weight to both, the heaviest first. */
export function haggledOver(stakes: readonly Stake[], most = 2): readonly number[] {
  return stakes
    .filter((stake) => stake.disputed && ratioOf(stake) < TRADE_RATIO)
    .sort((a, b) => sumOf(b) - sumOf(a) || a.issue - b.issue)
    .slice(0, most)
    .map(({ issue }) => issue);
}

/** What an issue weighs to both together. */
export function sumOf({ weight }: Stake): number {
  return weight[0] + weight[1];
}

/** Issues that weigh at least twice as much to this party as to the other, and that they dispute. */
export function dearTo(stakes: readonly Stake[], party: Party): readonly Stake[] {
  const other = party === 0 ? 1 : 0;
  return stakes.filter(({ weight, disputed }) => disputed && weight[party] >= TRADE_RATIO * weight[other]);
}

/** The party to whom every open option of every issue is worth the same, if there is one. */
export function indifferent(stakes: readonly Stake[]): Party | undefined {
  return PARTIES.find((party) => stakes.every(({ variance }) => variance[party] === 0));
}

/** Rule 4, frontier: efficient deals are rare, and along them there is still something to claim. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import type { FrontierPoint } from '../frontier.js';
import { floorsOf } from '../zopa.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import { onePoint, withFloors, zopaShare } from './floors.js';
import { haggledOver, type Stake } from './issues.js';

export type FrontierFault =
  /** Too many outcomes are efficient: these issues weigh too much the same to both. */
  | { readonly kind: 'wideFrontier'; readonly share: number; readonly issues: readonly number[] }
  /** The ZOPA holds too little of the frontier; floors in points, of one party alone, that would let enough in and keep the ZOPA small. */
  | {
      readonly kind: 'shortFrontier';
      readonly inZopa: number;
      readonly spread: Pair<number>;
      readonly floors: Pair<number | undefined>;
      /** The issue with the fewest options, where more of them would help. */
      readonly issue: number;
    };

/**
 * Outcomes of the frontier that are worth the same to both count once. The spread is the difference between the most and
 * the least that the frontier within the ZOPA is worth to a party, out of 100. `clean` is the number of clean outcomes.
 */
export function frontier(
  deal: Deal,
  points: readonly FrontierPoint[],
  clean: number,
  stakes: readonly Stake[],
): Examined<FrontierFault> {
  if (clean === 0) return { measured: { points: 0 }, faults: [], unmeasured: { kind: 'nothingClean' } };
  const bounds = BOUNDS.frontier;
  const share = points.length / clean;
  const floors = floorsOf(deal);
  const zone = within(points, floors);
  const spread = spreadOf(deal, zone);
  const faults: FrontierFault[] = [];
  if (against(share, bounds.share) === 'over')
    faults.push({ kind: 'wideFrontier', share, issues: haggledOver(stakes) });
  const isLong = (some: readonly FrontierPoint[]) =>
    against(some.length, bounds.inZopa) === 'within' &&
    spreadOf(deal, some).every((one) => against(one, bounds.spread) === 'within');
  if (!isLong(zone))
    faults.push({
      kind: 'shortFrontier',
      inZopa: zone.length,
      spread,
      floors: pair((party) => longFloor(deal, points, party, isLong)),
      issue: deal.space.sizes.indexOf(Math.min(...deal.space.sizes)),
    });
  return { measured: { points: points.length, share, inZopa: zone.length, spread }, faults };
}

/** The highest floor of this party that lets enough of the frontier in and not too much of everything else. */
function longFloor(
  deal: Deal,
  points: readonly FrontierPoint[],
  party: Party,
  isLong: (some: readonly FrontierPoint[]) => boolean,
): number | undefined {
  const now = floorsOf(deal);
  const at = (level: number): Pair<number> => pair((side) => (side === party ? level : now[side]));
  const level = points
    .map((point) => point.points[party])
    .filter((one) => one < now[party])
    .sort((a, b) => b - a)
    .find((one) => isLong(within(points, at(one))));
  if (level === undefined) return undefined;
  return against(zopaShare(withFloors(deal, at(level))) ?? 0, BOUNDS.zopa.share) === 'over' ? undefined : level;
}

function within(points: readonly FrontierPoint[], floors: Pair<number>): readonly FrontierPoint[] {
  return points.filter((point) => PARTIES.every((party) => point.points[party] >= floors[party]));
}

function spreadOf(deal: Deal, points: readonly FrontierPoint[]): Pair<number> {
  const ends = [points[0], points.at(-1)];
  return pair((party) => {
    const [one = 0, other = 0] = ends.map((point) => point?.points[party]);
    return Math.abs(one - other) / onePoint(deal, party);
  });
}

/** The Pareto frontier: what cannot be made better for one party without making it worse for the other. */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { numberOf } from './numberOf.js';
import { lowestAt, pointsIn, type SuffixFrontiers, suffixFrontiersOf } from './suffixFrontiers.js';

/** An outcome, and what it is worth. */
export interface FrontierPoint {
  /** Its number; `NONE` in a space too large to be numbered. */
  readonly outcome: number;
  /** Its option on every issue, by its place. */
  readonly options: readonly number[];
  readonly points: Pair<number>;
}

/**
 * The Pareto frontier of the clean outcomes, exact whatever the size of the space: one entry for each pair of points on
 * it, with the lowest outcome that has them; the first party's points fall and the second party's rise. Empty if no
 * outcome is clean. Throws `FrontierTooLong`, a `RangeError`, where it has over a million points.
 */
export function frontierOf(deal: Deal): readonly FrontierPoint[] {
  return frontierIn(deal, suffixFrontiersOf(deal));
}

/** The frontier of a deal whose suffix frontiers are known. */
export function frontierIn({ space }: Deal, frontiers: SuffixFrontiers): readonly FrontierPoint[] {
  return pointsIn(frontiers).map((points, place) => {
    const options = lowestAt(frontiers, place);
    return { outcome: numberOf(space, options), options, points };
  });
}

/** The points of a frontier without its outcomes. */
export function pointsOn(frontier: readonly FrontierPoint[]): readonly Pair<number>[] {
  return frontier.map(({ points }) => points);
}

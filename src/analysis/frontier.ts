/** The Pareto frontier: what cannot be made better for one party without making it worse for the other. */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { isForbidden, pointsOf, rankedAt, rankedCount } from '../model/preferences.js';
import { NONE } from '../model/space.js';

export interface FrontierPoint {
  readonly outcome: number;
  readonly points: Pair<number>;
}

/**
 * The Pareto frontier of the clean outcomes, exact: one entry for each pair of points on it, with the lowest outcome
 * that has them; the first party's points fall and the second party's rise. Empty if no outcome is clean.
 *
 * One walk down the first party's ranking: of outcomes worth the same to it, the best for the second party is on the
 * frontier if it is better for that party than everything before.
 */
export function frontierOf({ preferences }: Deal): readonly FrontierPoint[] {
  const [own, others] = preferences;
  const count = rankedCount(own);
  const frontier: FrontierPoint[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  let at = 0;
  while (at < count) {
    const level = pointsOf(own, rankedAt(own, at) as number);
    let found = NONE;
    for (; at < count; at++) {
      const outcome = rankedAt(own, at) as number;
      if (pointsOf(own, outcome) !== level) break;
      if (isForbidden(others, outcome) || pointsOf(others, outcome) <= reached) continue;
      reached = pointsOf(others, outcome);
      found = outcome;
    }
    if (found !== NONE) frontier.push({ outcome: found, points: [level, reached] });
  }
  return frontier;
}

/** The points of a frontier without its outcomes. */
export function pointsOn(frontier: readonly FrontierPoint[]): readonly Pair<number>[] {
  return frontier.map(({ points }) => points);
}

/** The Pareto frontier: what cannot be made better for one party without making it worse for the other. */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
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
  const [{ ranking, points: own }, { forbidden, points: others }] = preferences;
  const frontier: FrontierPoint[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  let at = 0;
  while (at < ranking.length) {
    const level = own[ranking[at] as number] as number;
    let found = NONE;
    for (; at < ranking.length; at++) {
      const outcome = ranking[at] as number;
      if (own[outcome] !== level) break;
      if (forbidden[outcome] !== 0 || (others[outcome] as number) <= reached) continue;
      reached = others[outcome] as number;
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

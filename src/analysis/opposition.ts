import type { Deal } from '../model/deal.js';
import { pair } from '../model/party.js';
import type { FrontierPoint } from './frontier.js';

/**
 * Opposition: the Euclidean distance in utility from what would satisfy both fully, (1, 1), to the nearest clean outcome
 * (Baarslag et al., Evaluating practical negotiating agents, Artificial Intelligence 198, 2013; so too in Genius). It is
 * 0 where one outcome has all for both. Utility over 1 counts as 1. `undefined` without a clean outcome.
 *
 * Other platforms mean the distance of one solution instead, or stretch utilities before.
 */
export function oppositionOf({ preferences }: Deal, frontier: readonly FrontierPoint[]): number | undefined {
  if (frontier.length === 0) return undefined;
  const distances = frontier.map(({ points }) => {
    const [own, others] = pair((party) => Math.max(0, 1 - points[party] / preferences[party].scale));
    return own * own + others * others;
  });
  return Math.sqrt(distances.reduce((least, distance) => Math.min(least, distance)));
}

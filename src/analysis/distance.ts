import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';

/** Euclidean distance in utility, before discount, from points to the nearest of others; `undefined` without others. */
export function distanceTo(
  { preferences }: Deal,
  worth: Pair<number>,
  others: readonly Pair<number>[],
): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (const points of others) {
    const [own, other] = pair((party) => (points[party] - worth[party]) / preferences[party].scale);
    least = Math.min(least, own * own + other * other);
  }
  return others.length === 0 ? undefined : Math.sqrt(least);
}

/** Part: a demand of a given size, made in the way that suits the other side best. */
import { lowestAtLeast, pointsOf } from '../../model/preferences.js';
import { floorOf, type View } from '../../model/view.js';
import { wholeLimit, wholeTarget } from './aspiration.js';
import { mostLiked } from './band.js';
import { rangeOf } from './range.js';
import type { Worth } from './worthToThem.js';

/** How far over its level a demand looks for what suits the other side, as a share of the range. */
export const DEMAND_BAND = 0.02;

/**
 * The demand for a share of the range from reservation to best, and at least for the floor. Of the outcomes from the lowest
 * level there is at or above it up to a share `band` more, the one worth most to the other side, as it seems; `undefined`
 * if nothing that crosses no red line reaches the floor.
 */
export function demandFor(view: View, share: number, band: number, worthToThem: Worth): number | undefined {
  const { preferences } = view;
  const range = rangeOf(view);
  const target = wholeTarget(preferences.reservation + share * range);
  const lowest = lowestAtLeast(preferences, Math.max(floorOf(view), target));
  if (lowest === undefined) return undefined;
  const level = pointsOf(preferences, lowest);
  return mostLiked(preferences, worthToThem, level, level + wholeLimit(range * band));
}

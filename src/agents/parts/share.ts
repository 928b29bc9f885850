/** Part: shares of the range in which a party bargains. */
import { bestPoints } from '../../model/preferences.js';
import type { View } from '../../model/view.js';

/** From what no deal is worth to a party to its best, in points. */
export function rangeOf({ preferences }: View): number {
  return bestPoints(preferences) - preferences.reservation;
}

/** A share of a range of points, rounded down to whole ones, past an error of a thousandth. */
export function wholeShare(range: number, share: number): number {
  return Math.floor(range * share + 0.001);
}

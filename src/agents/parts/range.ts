/** Part: the range in which a party bargains. */
import { bestPoints } from '../../model/preferences.js';
import type { View } from '../../model/view.js';

/** From what no deal is worth to a party to its best, in points. */
export function rangeOf({ preferences }: View): number {
  return bestPoints(preferences) - preferences.reservation;
}

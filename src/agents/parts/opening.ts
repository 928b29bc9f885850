import { type Decision, offer } from '../../model/move.js';
import { bestPoints, lowestAtLeast } from '../../model/preferences.js';
import { floorOf, type View } from '../../model/view.js';

/** Part: how to open. The best offer a party may make, or `undefined` if even that is worth less than its floor. */
export function bestOffer(view: View, because: string): Decision | undefined {
  const best = bestPoints(view.preferences);
  if (floorOf(view) > best) return undefined;
  return offer(lowestAtLeast(view.preferences, best) as number, because);
}

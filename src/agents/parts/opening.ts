import { type Decision, offer } from '../../model/move.js';
import { pointsOf, rankedAt } from '../../model/preferences.js';
import { floorOf, type View } from '../../model/view.js';

/** Part: how to open. The best offer a party may make, or `undefined` if even that is worth less than its floor. */
export function bestOffer(view: View, because: string): Decision | undefined {
  const best = rankedAt(view.preferences, 0);
  if (best === undefined || pointsOf(view.preferences, best) < floorOf(view)) return undefined;
  return offer(best, because);
}

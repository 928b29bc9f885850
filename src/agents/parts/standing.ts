import { pointsOf } from '../../model/preferences.js';
import { floorOf, type View } from '../../model/view.js';

/**
 * Part: where a party stands. Its last own offer, or `undefined` before the first. Whoever takes over a seat may find an
 * offer there that pays less than no deal: by that nobody stands either.
 */
export function standing(view: View): number | undefined {
  const last = view.offers[view.party].at(-1);
  return last !== undefined && pointsOf(view.preferences, last) >= floorOf(view) ? last : undefined;
}

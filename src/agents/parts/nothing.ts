import { type Preferences, worstPoints } from '../../model/preferences.js';

/** Part: what shares of utility are counted from: points of 0, or the worst outcome where that is worth less. */
export function nothingIn(preferences: Preferences): number {
  return Math.min(0, worstPoints(preferences));
}

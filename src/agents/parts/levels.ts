/** Part: the levels of own points that the outcomes without a red line reach. */
import { countAtLeast, type Preferences, pointsOf, rankedAt } from '../../model/preferences.js';

/** The next level over so many points, or `undefined` if that is the top. */
export function levelAbove(preferences: Preferences, points: number): number | undefined {
  return levelAt(preferences, countAtLeast(preferences, points + 1) - 1);
}

/** The next level under so many points, or `undefined` if that is the bottom. */
export function levelBelow(preferences: Preferences, points: number): number | undefined {
  return levelAt(preferences, countAtLeast(preferences, points));
}

function levelAt(preferences: Preferences, place: number): number | undefined {
  const outcome = rankedAt(preferences, place);
  return outcome === undefined ? undefined : pointsOf(preferences, outcome);
}

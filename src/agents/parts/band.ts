/** Part: which of the outcomes of about the same own worth to offer. */
import { countAtLeast, type Preferences } from '../../model/preferences.js';
import { likedByLevel } from './likedByLevel.js';
import type { Liking } from './opponentModel.js';

/**
 * The outcomes without a red line worth `from` to `to` own points, best first, ties by lowest number. Where there are too
 * many to be listed, of each level of own points only the one that the other side seems to like most.
 */
export function choicesIn(preferences: Preferences, liked: Liking, from: number, to: number): ArrayLike<number> {
  const { ranking } = preferences;
  if (ranking === undefined) return likedByLevel(preferences, liked.options, from, to);
  return ranking.subarray(countAtLeast(preferences, Math.floor(to) + 1), countAtLeast(preferences, from));
}

/**
 * Of the outcomes without a red line worth `from` to `to` own points, the one the other side seems to like most; of
 * equals the one of most own points, then of lowest number. `undefined` if there is none.
 */
export function mostLiked(preferences: Preferences, liked: Liking, from: number, to: number): number | undefined {
  const choices = choicesIn(preferences, liked, from, to);
  let favourite = choices[0];
  if (favourite === undefined) return undefined;
  let most = liked(favourite);
  for (let at = 1; at < choices.length; at++) {
    const outcome = choices[at] as number;
    const here = liked(outcome);
    if (here > most) {
      favourite = outcome;
      most = here;
    }
  }
  return favourite;
}

/** The same liking, each outcome's worked out once where they can be listed: for a model that learns no more. */
export function remembered({ ranking, space }: Preferences, liked: Liking): Liking {
  if (ranking === undefined) return liked;
  const known = new Float64Array(space.outcomes).fill(Number.NaN);
  const lookUp = (outcome: number) => {
    if (Number.isNaN(known[outcome])) known[outcome] = liked(outcome);
    return known[outcome] as number;
  };
  return Object.assign(lookUp, { options: liked.options });
}

/**
 * Of the outcomes worth `from` to `to` own points so many that the other side seems to like most, the most liked first;
 * of equals the ones of most own points, then of lowest number.
 */
export function favourites(
  preferences: Preferences,
  liked: Liking,
  from: number,
  to: number,
  many: number,
): readonly number[] {
  const choices = choicesIn(preferences, liked, from, to);
  const found: { readonly outcome: number; readonly worth: number }[] = [];
  for (let at = 0; at < choices.length; at++) {
    const outcome = choices[at] as number;
    const worth = liked(outcome);
    const last = found[many - 1];
    if (last !== undefined && last.worth >= worth) continue;
    const after = found.findIndex((one) => one.worth < worth);
    found.splice(after === -1 ? found.length : after, 0, { outcome, worth });
    found.length = Math.min(found.length, many);
  }
  return found.map(({ outcome }) => outcome);
}

/** Part: which of the outcomes of about the same own worth to offer. */
import { countAtLeast, type Preferences } from '../../model/preferences.js';
import type { Liking } from './opponentModel.js';

/**
 * Of the outcomes without a red line worth `from` to `to` own points, the one the other side seems to like most; of
 * equals the one of most own points, then of lowest number. `undefined` if there is none.
 */
export function mostLiked(preferences: Preferences, liked: Liking, from: number, to: number): number | undefined {
  const { ranking } = preferences;
  return mostLikedPlace(preferences, (place) => liked(ranking[place] as number), from, to);
}

/** The same by the likings of the places in a party's ranking. */
export function mostLikedPlace(
  preferences: Preferences,
  liked: (place: number) => number,
  from: number,
  to: number,
): number | undefined {
  const first = countAtLeast(preferences, Math.floor(to) + 1);
  const end = countAtLeast(preferences, from);
  if (first >= end) return undefined;
  let favourite = first;
  let most = liked(first);
  for (let place = first + 1; place < end; place++) {
    const here = liked(place);
    if (here > most) {
      favourite = place;
      most = here;
    }
  }
  return preferences.ranking[favourite];
}

/** The likings of the places in a party's ranking, each worked out once: for a model that learns no more. */
export function likingOfPlaces({ ranking }: Preferences, liked: Liking): (place: number) => number {
  const known = new Float64Array(ranking.length).fill(Number.NaN);
  return (place) => {
    if (Number.isNaN(known[place])) known[place] = liked(ranking[place] as number);
    return known[place] as number;
  };
}

/**
 * Of the outcomes at these places of the ranking, from `first` to before `end`, so many that the other side seems to
 * like most, the most liked first; of equals the ones of most own points, then of lowest number.
 */
export function favourites(
  { ranking }: Preferences,
  liked: Liking,
  first: number,
  end: number,
  many: number,
): readonly number[] {
  const found: { readonly outcome: number; readonly worth: number }[] = [];
  for (let at = first; at < end; at++) {
    const outcome = ranking[at] as number;
    const worth = liked(outcome);
    const last = found[many - 1];
    if (last !== undefined && last.worth >= worth) continue;
    const after = found.findIndex((one) => one.worth < worth);
    found.splice(after === -1 ? found.length : after, 0, { outcome, worth });
    found.length = Math.min(found.length, many);
  }
  return found.map(({ outcome }) => outcome);
}

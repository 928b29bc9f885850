/**
 * What outcomes are worth to one party. Points are whole numbers, so ties are exact; utility is points over the scale.
 */
import { rankingOf } from './ranking.js';
import type { Space } from './space.js';

export interface Preferences {
  readonly space: Space;
  /** The points that make utility 1. */
  readonly scale: number;
  /** What no deal is worth, in points. */
  readonly reservation: number;
  /** A deal at time t is worth its utility times discount^t; 0 < discount <= 1. */
  readonly discount: number;
  /** Points of each option of each issue. */
  readonly optionPoints: readonly (readonly number[])[];
  /** Points of each outcome. */
  readonly points: Float64Array;
  /** 1 for each outcome that crosses a red line of this party. */
  readonly forbidden: Uint8Array;
  /** The outcomes that cross no red line of this party: best first, ties by lowest number. */
  readonly ranking: Uint32Array;
}

export interface PreferencesInput {
  readonly scale: number;
  readonly reservation: number;
  readonly discount: number;
  readonly optionPoints: readonly (readonly number[])[];
  /** For each issue, whether each option is one this party may not sign. */
  readonly redLines: readonly (readonly boolean[])[];
}

/** Tabulates points, red lines and ranking over a space of at most a million outcomes. */
export function preferencesOver(space: Space, input: PreferencesInput): Preferences {
  const { scale, reservation, discount, optionPoints, redLines } = input;
  const points = new Float64Array(space.outcomes);
  const forbidden = new Uint8Array(space.outcomes);
  // From the last issue to the first: what stands at the start for the issues after this one is copied for each of its
  // options, the first option last because it is the one that writes over the start.
  for (let issue = space.sizes.length - 1; issue >= 0; issue--) {
    const block = space.strides[issue] as number;
    for (let option = (space.sizes[issue] as number) - 1; option >= 0; option--) {
      const worth = optionPoints[issue]?.[option] as number;
      const crossed = redLines[issue]?.[option] ? 1 : 0;
      const start = option * block;
      for (let rest = 0; rest < block; rest++) {
        points[start + rest] = (points[rest] as number) + worth;
        forbidden[start + rest] = (forbidden[rest] as number) | crossed;
      }
    }
  }
  const ranking = rankingOf(points, forbidden);
  return { space, scale, reservation, discount, optionPoints, points, forbidden, ranking };
}

/** Points of an outcome of the space, whole; of a number that is no outcome there are none, so ask only for outcomes. */
export function pointsOf(preferences: Preferences, outcome: number): number {
  return preferences.points[outcome] as number;
}

/** Why this party may not sign the outcome under a mandate in points; `undefined` if it may. */
export function whyNotSign(
  preferences: Preferences,
  outcome: number,
  mandate: number,
): 'redLine' | 'belowMandate' | undefined {
  if (preferences.forbidden[outcome] !== 0) return 'redLine';
  return (preferences.points[outcome] as number) < mandate ? 'belowMandate' : undefined;
}

/** Whether this party may sign the outcome under a mandate in points: no red line, at or above the mandate. */
export function maySign(preferences: Preferences, outcome: number, mandate: number): boolean {
  return whyNotSign(preferences, outcome, mandate) === undefined;
}

/** The points of the best outcome this party may sign. */
export function bestPoints(preferences: Preferences): number {
  return preferences.points[preferences.ranking[0] as number] as number;
}

/** The points of the worst outcome there is, red lines or not. */
export function worstPoints({ optionPoints }: Preferences): number {
  return optionPoints.reduce((total, options) => total + Math.min(...options), 0);
}

/** How many outcomes without a red line are worth at least the target, in points. */
export function countAtLeast(preferences: Preferences, target: number): number {
  const { points, ranking } = preferences;
  let low = 0;
  let high = ranking.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[ranking[middle] as number] as number) >= target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The outcome of lowest own points at or above the target, in points, that crosses no red line of this party; of
 * several with the same points the lowest number. `undefined` if the target is over the best.
 */
export function lowestAtLeast(preferences: Preferences, target: number): number | undefined {
  const { points, ranking } = preferences;
  const last = ranking[countAtLeast(preferences, target) - 1];
  if (last === undefined) return undefined;
  return ranking[countAtLeast(preferences, (points[last] as number) + 1)];
}

/** Utility of a deal on the outcome: points over the scale, before any discount. */
export function utilityOf(preferences: Preferences, outcome: number): number {
  return pointsOf(preferences, outcome) / preferences.scale;
}

/** What is left at time t (0 to 1) of one unit of utility: discount^t. */
export function remaining(preferences: Preferences, time: number): number {
  return preferences.discount === 1 ? 1 : Math.exp(time * Math.log(preferences.discount));
}

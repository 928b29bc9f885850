/**
 * What outcomes are worth to one party. Points are whole numbers, so ties are exact; utility is points over the scale.
 *
 * Where a space has at most a million outcomes, all is tabulated; where it has more, points are summed when they are
 * asked for, and places in the ranking are counted. Whoever asks through these functions cannot tell.
 */
import { rankingOf } from './ranking.js';
import { optionOf, type Space } from './space.js';
import { countReached, placed, type SumRanking, sumRanking } from './sumRanking.js';

export interface Preferences extends Partial<Table> {
  readonly space: Space;
  /** The points that make utility 1. */
  readonly scale: number;
  /** What no deal is worth, in points. */
  readonly reservation: number;
  /** A deal at time t is worth its utility times discount^t; 0 < discount <= 1. */
  readonly discount: number;
  /** Points of each option of each issue. */
  readonly optionPoints: readonly (readonly number[])[];
  /** For each issue, whether each option is one this party may not sign. */
  readonly redLines: readonly (readonly boolean[])[];
  /** The points of the best outcome this party may sign. */
  readonly best: number;
  /** The ranking where nothing is tabulated, counted when it is first asked for. */
  readonly counted: () => SumRanking;
}

/** What is tabulated of each outcome, where there are at most a million. */
export interface Table {
  /** Points of each outcome. */
  readonly points: Float64Array;
  /** 1 for each outcome that crosses a red line of this party. */
  readonly forbidden: Uint8Array;
  /** The outcomes that cross no red line of this party: best first, ties by lowest number. */
  readonly ranking: Uint32Array;
}

export type PreferencesInput = Pick<Preferences, 'scale' | 'reservation' | 'discount' | 'optionPoints' | 'redLines'>;

/** Preferences over a space. */
export function preferencesOver(space: Space, input: PreferencesInput): Preferences {
  const { scale, reservation, discount, optionPoints, redLines } = input;
  const best = optionPoints.reduce(
    (sum, list, issue) => sum + Math.max(...list.filter((_, option) => !redLines[issue]?.[option])),
    0,
  );
  const table = space.options === undefined ? {} : tabulated(space, input);
  let ranking: SumRanking | undefined;
  const counted = () => {
    ranking ??= sumRanking(optionPoints, redLines);
    return ranking;
  };
  return { space, scale, reservation, discount, optionPoints, redLines, best, counted, ...table };
}

function tabulated(space: Space, { optionPoints, redLines }: PreferencesInput): Table {
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
  return { points, forbidden, ranking: rankingOf(points, forbidden) };
}

/** Points of an outcome of the space, whole; of a number that is no outcome there are none, so ask only for outcomes. */
export function pointsOf(preferences: Preferences, outcome: number): number {
  const { points } = preferences;
  return points === undefined ? summed(preferences, outcome) : (points[outcome] as number);
}

function summed({ space, optionPoints }: Preferences, outcome: number): number {
  return optionPoints.reduce((sum, list, issue) => sum + (list[optionOf(space, outcome, issue)] as number), 0);
}

/** Whether an outcome crosses a red line of this party. */
export function isForbidden(preferences: Preferences, outcome: number): boolean {
  const { forbidden } = preferences;
  return forbidden === undefined ? crosses(preferences, outcome) : forbidden[outcome] !== 0;
}

function crosses({ space, redLines }: Preferences, outcome: number): boolean {
  return redLines.some((list, issue) => list[optionOf(space, outcome, issue)] === true);
}

/** Why this party may not sign the outcome under a mandate in points; `undefined` if it may. */
export function whyNotSign(
  preferences: Preferences,
  outcome: number,
  mandate: number,
): 'redLine' | 'belowMandate' | undefined {
  if (isForbidden(preferences, outcome)) return 'redLine';
  return pointsOf(preferences, outcome) < mandate ? 'belowMandate' : undefined;
}

/** Whether this party may sign the outcome under a mandate in points: no red line, at or above the mandate. */
export function maySign(preferences: Preferences, outcome: number, mandate: number): boolean {
  return whyNotSign(preferences, outcome, mandate) === undefined;
}

/** The points of the best outcome this party may sign. */
export function bestPoints({ best }: Preferences): number {
  return best;
}

/** The points of the worst outcome there is, red lines or not. */
export function worstPoints({ optionPoints }: Preferences): number {
  return optionPoints.reduce((total, options) => total + Math.min(...options), 0);
}

/** How many outcomes cross no red line of this party: as many as its ranking has places. */
export function rankedCount({ ranking, counted }: Preferences): number {
  return ranking === undefined ? counted().count : ranking.length;
}

/**
 * The outcome at a place of the party's ranking, from 0: those without a red line, best first, ties by lowest number.
 * `undefined` beyond the last.
 */
export function rankedAt({ ranking, counted, space }: Preferences, place: number): number | undefined {
  return ranking === undefined ? placed(counted(), space, place) : ranking[place];
}

/** How many outcomes without a red line are worth at least the target, in points. */
export function countAtLeast({ points, ranking, counted }: Preferences, target: number): number {
  if (points === undefined || ranking === undefined) return countReached(counted(), target);
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
  const last = rankedAt(preferences, countAtLeast(preferences, target) - 1);
  if (last === undefined) return undefined;
  return rankedAt(preferences, countAtLeast(preferences, pointsOf(preferences, last) + 1));
}

/** Utility of a deal on the outcome: points over the scale, before any discount. */
export function utilityOf(preferences: Preferences, outcome: number): number {
  return pointsOf(preferences, outcome) / preferences.scale;
}

/** What is left at time t (0 to 1) of one unit of utility: discount^t. */
export function remaining(preferences: Preferences, time: number): number {
  return preferences.discount === 1 ? 1 : Math.exp(time * Math.log(preferences.discount));
}

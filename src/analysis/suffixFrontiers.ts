/**
 * The non-dominated sums of points over the issues from each one on. Points add up over issues, so that a sum that is
 * dominated on some issues is dominated on all: what cannot be made better is made of what cannot be made better, and no
 * outcome needs to be looked at (Nemhauser and Ullmann 1969, for knapsacks).
 */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { NONE } from '../model/space.js';
import { type OpenOption, openOptionsOf } from './openOptions.js';

/** The non-dominated sums over the last issues, from one on: own points fall along the lists, the others' rise. */
interface Suffix {
  readonly own: readonly number[];
  readonly others: readonly number[];
  /** The lowest option of the first of these issues that each sum may begin with ... */
  readonly option: readonly number[];
  /** ... and the place of what remains in the next suffix. */
  readonly rest: readonly number[];
}

export interface SuffixFrontiers {
  readonly issues: readonly (readonly OpenOption[])[];
  /** One for the issues from each one on, the first for all, and at the end that of no issue: nothing for both. */
  readonly suffixes: readonly Suffix[];
}

/** The most points that a frontier may have. */
const MOST_POINTS = 1_000_000;

/** A frontier of more points than can be held. */
export class FrontierTooLong extends RangeError {
  constructor() {
    super('the Pareto frontier has more than 1,000,000 points: give the options points with fewer digits');
    this.name = 'FrontierTooLong';
  }
}

/** The suffix frontiers of the clean outcomes. Throws `FrontierTooLong` where one has over a million points. */
export function suffixFrontiersOf(deal: Deal): SuffixFrontiers {
  const issues = openOptionsOf(deal);
  const suffixes: Suffix[] = [{ own: [0], others: [0], option: [NONE], rest: [NONE] }];
  for (const options of issues.toReversed()) suffixes.unshift(extended(options, suffixes[0] as Suffix));
  return { issues, suffixes };
}

/**
 * The suffix from one issue earlier on. Every option shifts the whole of the next suffix, and of these lists, all of
 * them in order, the best for the first party is taken again and again; what the second party has better by then is
 * passed over. Of equal sums the one with the lowest option comes first.
 */
function extended(all: readonly OpenOption[], next: Suffix): Suffix {
  const options = undominated(all);
  const size = next.own.length;
  const at = options.map(() => 0);
  const found = { own: [] as number[], others: [] as number[], option: [] as number[], rest: [] as number[] };
  let reached = Number.NEGATIVE_INFINITY;
  for (;;) {
    let best = NONE;
    let own = Number.NEGATIVE_INFINITY;
    let others = Number.NEGATIVE_INFINITY;
    for (let list = 0; list < options.length; list++) {
      const { points } = options[list] as OpenOption;
      let place = at[list] as number;
      while (place < size && (next.others[place] as number) + points[1] <= reached) place++;
      at[list] = place;
      if (place === size) continue;
      const mine = (next.own[place] as number) + points[0];
      const theirs = (next.others[place] as number) + points[1];
      if (mine < own || (mine === own && theirs <= others)) continue;
      best = list;
      own = mine;
      others = theirs;
    }
    if (best === NONE) return found;
    if (found.own.length === MOST_POINTS) throw new FrontierTooLong();
    found.own.push(own);
    found.others.push(others);
    found.option.push((options[best] as OpenOption).option);
    found.rest.push(at[best] as number);
    reached = others;
  }
}

/** The options that no other dominates; of equal ones the first. */
function undominated(options: readonly OpenOption[]): OpenOption[] {
  const best = options.toSorted(({ points: a }, { points: b }) => b[0] - a[0] || b[1] - a[1]);
  let reached = Number.NEGATIVE_INFINITY;
  return best
    .filter(({ points }) => {
      if (points[1] <= reached) return false;
      reached = points[1];
      return true;
    })
    .sort((one, other) => one.option - other.option);
}

/** The options of the lowest outcome at a place of the first suffix, one for each issue. */
export function lowestAt({ issues, suffixes }: SuffixFrontiers, place: number): number[] {
  let at = place;
  return issues.map((_, issue) => {
    const { option, rest } = suffixes[issue] as Suffix;
    const chosen = option[at] as number;
    at = rest[at] as number;
    return chosen;
  });
}

/** The points of the frontier, by their places. */
export function pointsIn({ suffixes: [all] }: SuffixFrontiers): readonly Pair<number>[] {
  return all === undefined ? [] : all.own.map((own, place) => [own, all.others[place] as number]);
}

/** How many outcomes have the points at one of these places, rounded where no number holds them exactly. */
export function countAt(frontiers: SuffixFrontiers, places: readonly number[]): number {
  let many = new Map(places.map((place) => [place, 1]));
  frontiers.issues.forEach((options, issue) => {
    const next = new Map<number, number>();
    for (const [place, ways] of many)
      for (const option of options) {
        const rest = restOf(frontiers, issue, place, option);
        if (rest !== NONE) next.set(rest, (next.get(rest) ?? 0) + ways);
      }
    many = next;
  });
  return many.get(0) ?? 0;
}

/** The options of every outcome with the points at one of these places, lowest outcome first. */
export function* outcomesAt(frontiers: SuffixFrontiers, places: readonly number[], issue = 0): Generator<number[]> {
  const options = frontiers.issues[issue];
  if (options === undefined) yield [];
  else
    for (const option of options) {
      const rests = places.map((place) => restOf(frontiers, issue, place, option)).filter((rest) => rest !== NONE);
      if (rests.length === 0) continue;
      for (const others of outcomesAt(frontiers, rests, issue + 1)) yield [option.option, ...others];
    }
}

/**
 * The place in the next suffix of what an option leaves of the sum at a place; `NONE` if it does not belong to the sum.
 * What remains of a sum that nothing dominates is dominated by nothing.
 */
function restOf({ suffixes }: SuffixFrontiers, issue: number, place: number, { points }: OpenOption): number {
  const { own, others } = suffixes[issue] as Suffix;
  const next = suffixes[issue + 1] as Suffix;
  return placeOf(next, (own[place] as number) - points[0], (others[place] as number) - points[1]);
}

function placeOf({ own, others }: Suffix, mine: number, theirs: number): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle] as number) > mine) low = middle + 1;
    else high = middle;
  }
  return own[low] === mine && others[low] === theirs ? low : NONE;
}

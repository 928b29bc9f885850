/**
 * Counts outcomes without looking at each: the issues are parted into two halves, so that every outcome is one sum of
 * points from either half (Horowitz and Sahni 1974), and sums that are equal are counted together.
 */
import type { Pair } from '../model/party.js';
import type { Counter } from './counter.js';
import { countClean, type OpenOption } from './openOptions.js';
import { NOTHING, type PairSums, withIssue } from './pairSums.js';

/** An exact counter over issues of open options; `undefined` if a half has more than so many different sums. */
export function halvesCounter(issues: readonly (readonly OpenOption[])[], mostPairs: number): Counter | undefined {
  const halves = halvesOf(issues, mostPairs);
  if (halves === undefined) return undefined;
  const turnedHalves: Pair<PairSums> = [turned(halves[0]), turned(halves[1])];
  return {
    clean: countClean(issues),
    exact: true,
    atLeast: (points) => ({ count: countAtLeast(halves, points) }),
    better: (points) => ({ count: countAtLeast(halves, points) - countEqual(halves, points) }),
    worse: (points) => ({
      count: countAtLeast(turnedHalves, [-points[0], -points[1]]) - countEqual(halves, points),
    }),
  };
}

/** Each issue goes to the half that has fewer sums so far, those of many options first. */
function halvesOf(issues: readonly (readonly OpenOption[])[], mostPairs: number): Pair<PairSums> | undefined {
  let large = NOTHING;
  let small = NOTHING;
  for (const options of issues.toSorted((one, other) => other.length - one.length)) {
    const grown = withIssue(small, options, mostPairs);
    if (grown === undefined) return undefined;
    [large, small] = grown.own.length > large.own.length ? [grown, large] : [large, grown];
  }
  return [large, small];
}

/** The sums with the other sign, in their order. */
function turned({ own, others, many }: PairSums): PairSums {
  return {
    own: own.map((one) => -one).reverse(),
    others: others.map((one) => -one).reverse(),
    many: many.toReversed(),
  };
}

/**
 * Up one half, as its points for the first party rise, more and more of the other half reaches that party's level. What
 * does is held by its points for the second party, in a tree of partial sums (Fenwick 1994), and counted from the level
 * that remains for that party.
 */
function countAtLeast([large, small]: Pair<PairSums>, [level, otherLevel]: Pair<number>): number {
  const levels = small.others.toSorted();
  // Counted from the top, so that a place holds all that is above it and nothing need be taken away again.
  const placeOf = (points: number) => levels.length - firstAtLeast(levels, points);
  const held = new Float64Array(levels.length + 1);
  let next = small.own.length - 1;
  let count = 0;
  for (let at = 0; at < large.own.length; at++) {
    const missing = level - (large.own[at] as number);
    for (; next >= 0 && (small.own[next] as number) >= missing; next--)
      for (let place = placeOf(small.others[next] as number); place < held.length; place += place & -place)
        held[place] = (held[place] as number) + (small.many[next] as number);
    let ways = 0;
    for (let place = placeOf(otherLevel - (large.others[at] as number)); place > 0; place -= place & -place)
      ways += held[place] as number;
    count += ways * (large.many[at] as number);
  }
  return count;
}

/** The place of the first level at or above this one; past the end if all are under it. */
function firstAtLeast(levels: Float64Array, level: number): number {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle] as number) < level) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Up one half and down the other: both are in the same order, which adding points to all leaves as it is. */
function countEqual([large, small]: Pair<PairSums>, [own, others]: Pair<number>): number {
  let count = 0;
  let up = 0;
  let down = small.own.length - 1;
  while (up < large.own.length && down >= 0) {
    const over =
      (large.own[up] as number) + (small.own[down] as number) - own ||
      (large.others[up] as number) + (small.others[down] as number) - others;
    if (over === 0) count += (large.many[up] as number) * (small.many[down] as number);
    if (over <= 0) up++;
    if (over >= 0) down--;
  }
  return count;
}

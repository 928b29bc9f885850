/**
 * A party's ranking of outcomes that are too many to be listed: how many there are of each sum of points, counted issue
 * by issue from the last (dynamic programming), and from these counts the outcome at any place.
 */
import type { Space } from './space.js';

export interface SumRanking {
  /** Outcomes ranked. */
  readonly count: number;
  /** The points between two sums that can follow one another: every sum is the least one and some of these steps. */
  readonly step: number;
  /** For each issue its options that are ranked, by their places, with their steps over the issue's worst. */
  readonly options: readonly (readonly StepOption[])[];
  /** The least sum, in points. */
  readonly least: number;
  /** For each issue, and once more after the last, how many ways from there on lead to each number of steps. */
  readonly ways: readonly Float64Array[];
  /** How many outcomes are worth at least so many steps. */
  readonly reached: Float64Array;
}

export interface StepOption {
  readonly option: number;
  readonly steps: number;
}

/** The most counts that a ranking keeps: 64 MB. */
const MOST_COUNTS = 8_388_608;

/** What the sums of a party's options are made of, and how many counts their ranking takes. */
function stepsOf(optionPoints: readonly (readonly number[])[], redLines: readonly (readonly boolean[])[]) {
  const open = optionPoints.map((list, issue) =>
    list.flatMap((points, option) => (redLines[issue]?.[option] ? [] : [{ option, points }])),
  );
  const worst = open.map((list) => list.reduce((least, { points }) => Math.min(least, points), Infinity));
  const step = open.reduce(
    (divisor, list, issue) =>
      list.reduce((so, { points }) => greatestDivisor(so, points - (worst[issue] as number)), divisor),
    0,
  );
  const options = open.map((list, issue) =>
    list.map(
      ({ option, points }): StepOption => ({
        option,
        steps: step === 0 ? 0 : (points - (worst[issue] as number)) / step,
      }),
    ),
  );
  const most = options.map((list) => list.reduce((so, { steps }) => Math.max(so, steps), 0));
  const counts = most.reduce((sum, steps, issue) => sum + steps * (issue + 1) + 1, 1);
  return { options, step: Math.max(1, step), least: worst.reduce((sum, points) => sum + points, 0), most, counts };
}

/** Whether the outcomes can be ranked by the counts of their sums: not where there are too many different sums. */
export function isRankable(
  optionPoints: readonly (readonly number[])[],
  redLines: readonly (readonly boolean[])[],
): boolean {
  return stepsOf(optionPoints, redLines).counts <= MOST_COUNTS;
}

/** Counts the outcomes of each sum. Throws a `RangeError` where there are too many different sums to be counted. */
export function sumRanking(
  optionPoints: readonly (readonly number[])[],
  redLines: readonly (readonly boolean[])[],
): SumRanking {
  const { options, step, least, most, counts } = stepsOf(optionPoints, redLines);
  if (counts > MOST_COUNTS) throw new RangeError('points of too many different sums to be ranked');
  const ways: Float64Array[] = [Float64Array.of(1)];
  for (let issue = options.length - 1; issue >= 0; issue--) {
    const after = ways[0] as Float64Array;
    const here = new Float64Array(after.length + (most[issue] as number));
    for (const { steps } of options[issue] as readonly StepOption[])
      for (let at = 0; at < after.length; at++) here[at + steps] = (here[at + steps] as number) + (after[at] as number);
    ways.unshift(here);
  }
  const reached = Float64Array.from(ways[0] as Float64Array);
  for (let at = reached.length - 2; at >= 0; at--) reached[at] = (reached[at] as number) + (reached[at + 1] as number);
  return { count: reached[0] as number, step, options, least, ways, reached };
}

/** How many outcomes are worth at least so many points. */
export function countReached({ reached, least, step }: SumRanking, points: number): number {
  return reached[Math.max(0, Math.ceil((points - least) / step))] ?? 0;
}

/** The outcome at a place, best first, ties by lowest number; `undefined` beyond the last. */
export function placed(ranking: SumRanking, { strides }: Space, place: number): number | undefined {
  const { reached, options, ways, count } = ranking;
  if (!(place >= 0 && place < count)) return undefined;
  let left = levelAt(reached, place);
  let before = place - (reached[left + 1] ?? 0);
  let outcome = 0;
  for (let issue = 0; issue < options.length; issue++) {
    const after = ways[issue + 1] as Float64Array;
    for (const { option, steps } of options[issue] as readonly StepOption[]) {
      const here = after[left - steps] ?? 0;
      if (before < here) {
        outcome += option * (strides[issue] as number);
        left -= steps;
        break;
      }
      before -= here;
    }
  }
  return outcome;
}

/** The most steps that more outcomes reach than stand before the place. */
function levelAt(reached: Float64Array, place: number): number {
  let low = 0;
  let high = reached.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reached[middle] as number) > place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Euclid's. */
function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

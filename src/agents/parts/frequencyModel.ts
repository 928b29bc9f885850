/**
 * Part: what the other side seems to want.
 *
 * Smith frequency model (Genius; van Galen Last 2012): an option is wanted as often as it was offered, an issue matters
 * as much as its favourite option is repeated. Kept in whole numbers, so that likings compare exactly.
 */
import { optionOf, type Space } from '../../model/space.js';

export interface FrequencyModel {
  /** Counts of each option of each issue over all offers heard. */
  readonly counts: readonly number[][];
  /** How many offers have been counted. */
  heard: number;
}

export function nothingHeard(space: Space): FrequencyModel {
  return { counts: space.sizes.map((size) => new Array<number>(size).fill(0)), heard: 0 };
}

/** Counts the offers that have come since the last call. */
export function hear(model: FrequencyModel, space: Space, offers: readonly number[]): void {
  for (; model.heard < offers.length; model.heard++)
    for (let issue = 0; issue < space.sizes.length; issue++) {
      const counts = model.counts[issue] as number[];
      const option = optionOf(space, offers[model.heard] as number, issue);
      counts[option] = (counts[option] as number) + 1;
    }
}

/**
 * How much the other side seems to like each outcome: the sum over the issues of the favourite's count times the count
 * of the option taken. Kept as two tables, over the leading and over the trailing issues, so that the liking of an
 * outcome costs two look-ups however many issues there are.
 */
export interface Likings {
  readonly leading: Float64Array;
  readonly trailing: Float64Array;
  /** The liking of an outcome that gives the other side all it seems to want. */
  readonly ideal: number;
}

export function likings({ counts }: FrequencyModel): Likings {
  const options = counts.map((ofIssue) => {
    const favourite = Math.max(...ofIssue);
    return ofIssue.map((count) => favourite * count);
  });
  const half = middleOf(counts.map(({ length }) => length));
  return {
    leading: sumsOver(options.slice(0, half)),
    trailing: sumsOver(options.slice(half)),
    ideal: options.reduce((total, ofIssue) => total + Math.max(...ofIssue), 0),
  };
}

/** The issue at which two tables over the issues before and from it are smallest together. */
function middleOf(sizes: readonly number[]): number {
  const outcomes = (some: readonly number[]) => some.reduce((product, size) => product * size, 1);
  const together = (at: number) => outcomes(sizes.slice(0, at)) + outcomes(sizes.slice(at));
  return sizes.reduce((best, _, at) => (together(at) < together(best) ? at : best), 0);
}

/** The sum of one number from each list, for all ways to choose them: numbered like outcomes, the last list fastest. */
function sumsOver(lists: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(lists.reduce((product, list) => product * list.length, 1));
  let block = 1;
  for (let at = lists.length - 1; at >= 0; at--) {
    const list = lists[at] as readonly number[];
    // The first number last: it writes over the start, which the others copy.
    for (let place = list.length - 1; place >= 0; place--)
      for (let rest = 0; rest < block; rest++)
        sums[place * block + rest] = (sums[rest] as number) + (list[place] as number);
    block *= list.length;
  }
  return sums;
}

export function liking({ leading, trailing }: Likings, outcome: number): number {
  const { length } = trailing;
  const high = Math.floor(outcome / length);
  return (leading[high] as number) + (trailing[outcome - high * length] as number);
}

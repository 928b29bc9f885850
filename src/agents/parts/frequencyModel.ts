/**
 * Part: what the other side seems to want.
 *
 * Smith frequency model (Genius; van Galen Last 2012): an option is wanted as often as it was offered, an issue matters
 * as much as its favourite option is repeated. Kept in whole numbers, so that likings compare exactly.
 */
import { optionOf, type Space } from '../../model/space.js';
import type { Liking } from './opponentModel.js';
import { sumsOver } from './sums.js';

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

/** How much the other side seems to like each outcome: the sum over the issues of the favourite's count times its own. */
export interface Wants extends Liking {
  /** The liking of an outcome that gives the other side all it seems to want. */
  readonly ideal: number;
}

export function wantsOf(space: Space, { counts }: FrequencyModel): Wants {
  const options = counts.map((ofIssue) => {
    const favourite = Math.max(...ofIssue);
    return ofIssue.map((count) => favourite * count);
  });
  const ideal = options.reduce((total, ofIssue) => total + Math.max(...ofIssue), 0);
  return Object.assign(sumsOver(space, options), { options, ideal });
}

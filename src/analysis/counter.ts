/** How many clean outcomes are worth at least so much to both parties, or are better than another, or worse. */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { estimator } from './estimator.js';
import { halvesCounter } from './halvesCounter.js';
import { openOptionsOf } from './openOptions.js';

/** A number of outcomes. */
export interface Count {
  /** Exact up to 2^53, and rounded over it; an estimate where `between` is given. */
  readonly count: number;
  /** Of an estimate: the number lies between these, 19 times in 20. */
  readonly between?: Pair<number>;
}

/** Counts the clean outcomes of a deal by their points. */
export interface Counter {
  readonly clean: number;
  /** Whether it counts, and does not estimate. */
  readonly exact: boolean;
  /** Outcomes worth at least so much to both. */
  readonly atLeast: (points: Pair<number>) => Count;
  /** Outcomes at least as good for both and better for one. */
  readonly better: (points: Pair<number>) => Count;
  /** Outcomes at most as good for both and worse for one. */
  readonly worse: (points: Pair<number>) => Count;
}

/** The most different pairs of points that half of the issues may have for an exact count. */
const MOST_PAIRS = 1_000_000;

/** A counter of the clean outcomes of a deal: exact while `mostPairs` allow it, beyond that from a sample. */
export function counterOf(deal: Deal, mostPairs = MOST_PAIRS): Counter {
  const issues = openOptionsOf(deal);
  // An issue without an open option: nothing is clean, whatever the others are.
  const shut = issues.find((options) => options.length === 0);
  return halvesCounter(shut === undefined ? issues : [shut], mostPairs) ?? estimator(deal, issues);
}

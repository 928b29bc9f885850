/** Estimates how many outcomes there are of a kind, from a sample of a space that is too large to be counted. */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import type { Count, Counter } from './counter.js';
import { dominates, reaches } from './dominance.js';
import { countClean, type OpenOption } from './openOptions.js';
import { type Sample, sampleOf } from './sample.js';
import { pointsIn, suffixFrontiersOf } from './suffixFrontiers.js';

/** A normal estimate lies within so many standard errors 19 times in 20. */
const ERRORS = 1.96;

/** Whether points are of the kind that is counted. */
type Kind = (points: Pair<number>) => boolean;

/**
 * A counter that estimates. Of outcomes over some level there are none if the frontier has none, and at least as many as
 * the frontier has. Every issue needs an open option.
 */
export function estimator(deal: Deal, issues: readonly (readonly OpenOption[])[]): Counter {
  const clean = countClean(issues);
  const sample = sampleOf(issues);
  const frontier = pointsIn(suffixFrontiersOf(deal));
  const above = (is: Kind): Count => {
    const known = frontier.filter(is).length;
    return known === 0 ? { count: 0 } : estimateOf(sample, is, clean, known);
  };
  return {
    clean,
    exact: false,
    atLeast: (floors) => above((points) => reaches(points, floors)),
    better: (than) => above((points) => dominates(points, than)),
    worse: (than) => estimateOf(sample, (points) => dominates(than, points), clean, 0),
  };
}

/**
 * How many of all outcomes are of a kind: the share of the sample, and the interval of Wilson (1927) around it, as if
 * chance had drawn the sample; `known` are known to be.
 */
function estimateOf({ own, others }: Sample, is: Kind, all: number, known: number): Count {
  const size = own.length;
  let found = 0;
  for (let at = 0; at < size; at++) if (is([own[at] as number, others[at] as number])) found++;
  const share = found / size;
  const middle = share + (ERRORS * ERRORS) / (2 * size);
  const error = ERRORS * Math.sqrt((share * (1 - share)) / size + (ERRORS * ERRORS) / (4 * size * size));
  const stretch = all / (1 + (ERRORS * ERRORS) / size);
  const count = Math.max(known, Math.round(share * all));
  const least = Math.max(known, Math.floor((middle - error) * stretch));
  const most = Math.min(all, Math.ceil((middle + error) * stretch));
  // All or nothing of a sample: what is left of the interval may be rounded past the end.
  return { count, between: [Math.min(count, least), Math.max(count, most)] };
}

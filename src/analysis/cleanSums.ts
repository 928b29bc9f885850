import type { Deal } from '../model/deal.js';
import { countClean, openOptionsOf } from './openOptions.js';
import type { Sample } from './sample.js';

/** What every clean outcome is worth to both parties, in points, lowest number first; there must be few enough to hold. */
export function cleanSumsOf(deal: Deal): Sample {
  const issues = openOptionsOf(deal);
  const own = new Float64Array(countClean(issues));
  const others = new Float64Array(own.length);
  if (own.length === 0) return { own, others };
  // From the last issue to the first: what stands at the start, for the issues after this one, is copied for each of its
  // options, the first option last because it is the one that writes over the start.
  let block = 1;
  for (const options of issues.toReversed()) {
    for (const [place, { points }] of [...options.entries()].reverse())
      for (let rest = 0; rest < block; rest++) {
        own[place * block + rest] = (own[rest] as number) + points[0];
        others[place * block + rest] = (others[rest] as number) + points[1];
      }
    block *= options.length;
  }
  return { own, others };
}

/** The interval that the middle of a bootstrap's replicates spans. */
import type { Interval } from './standing.js';

/** The share of the replicates that lies on each side of the interval: 95 % lie within. */
const TAIL = 0.025;

/** The percentile interval (Efron 1979) of one replicate or more: as many lie below it as above. */
export function intervalOf(replicates: ArrayLike<number>): Interval {
  const rising = new Float64Array(replicates).sort();
  const cut = Math.floor(TAIL * rising.length);
  return { low: rising[cut] as number, high: rising[rising.length - 1 - cut] as number, exact: false };
}

/** The interval of what no replicate changes; exact where nothing is left to chance. */
export function pointInterval(value: number, exact: boolean): Interval {
  return { low: value, high: value, exact };
}

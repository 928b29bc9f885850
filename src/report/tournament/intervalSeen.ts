import { billionths } from '../../analysis/tournament/ranking.js';
import type { Interval } from '../../analysis/tournament/standing.js';

/** Whether an interval has a length that a picture shows; one without lies under its mean. */
export function isSeen(interval: Interval | undefined): interval is Interval {
  return interval !== undefined && billionths(interval.low) < billionths(interval.high);
}

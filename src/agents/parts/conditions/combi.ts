/**
 * AC_combi(T, alpha) = AC_next or (t >= T and u(table) >= alpha), where alpha is what may still be hoped for, judged by
 * the offers heard so far (Baarslag, Hindriks & Jonker 2014; the first and the last two from Genius).
 */
import { pointsOf } from '../../../model/preferences.js';
import { type AcceptanceCondition, acNext, type Received } from '../acceptance.js';
import { pointsHeard, pointsInWindow } from './heard.js';
import { isLate } from './late.js';

/** What may still be hoped for, in points. */
type Hope = (received: Received) => number;

/** Over so many offers in the window, as many are still to come, and CombiProb of Genius waits for a better one. */
const MANY = 10;

const HOPES = {
  /** Nothing, so that any offer will do: AC_next or AC_time. */
  ANY: () => Number.NEGATIVE_INFINITY,
  /** The best offer so far. */
  MAX: (received) => largest(pointsHeard(received)),
  /** The best one in the window. */
  'MAX^W': (received) => largest(pointsInWindow(received)),
  /** The mean of those in the window. */
  'AVG^W': (received) => mean(pointsInWindow(received)),
  /**
   * The mean of those in the window that are better than the one on the table, and nothing if there is none. Such a mean
   * is over the table, so that it decides exactly as MAX^W does.
   */
  BEST_AVG: better,
  /**
   * The same times the chance that at least one comes; Genius takes that for certain, since the window is as long as the
   * time left. So it decides as BEST_AVG, but waits while many offers are to come.
   */
  PROB: (received) => (pointsInWindow(received).length > MANY ? Number.POSITIVE_INFINITY : better(received)),
} as const satisfies Readonly<Record<string, Hope>>;

export interface Combined {
  readonly T: number;
  readonly alpha: keyof typeof HOPES;
}

export function acCombi({ T, alpha }: Combined): AcceptanceCondition {
  const hope: Hope = HOPES[alpha];
  return (received, next) =>
    acNext(received, next) || (isLate(received, T) && pointsOf(received.preferences, received.table) >= hope(received));
}

function better(received: Received): number {
  const table = pointsOf(received.preferences, received.table);
  const over = pointsInWindow(received).filter((points) => points > table);
  return over.length === 0 ? Number.NEGATIVE_INFINITY : mean(over);
}

function largest(points: readonly number[]): number {
  return points.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
}

/** Compared with whole points this is exact: a quotient is never rounded past a whole number. */
function mean(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0) / points.length;
}

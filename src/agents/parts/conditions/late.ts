import type { AcceptanceCondition, Received } from '../acceptance.js';

/**
 * Whether time T has come (t >= T, as in the paper; AC_Time of Genius is strict). The last round always counts as late:
 * talks of few rounds never get to T = 0.99, and after their last round there is nothing left to wait for.
 */
export function isLate({ time, rounds }: Received, T: number): boolean {
  return time >= Math.min(T, rounds / (rounds + 1));
}

/** AC_time(T): from time T on whatever may be signed (Baarslag, Hindriks & Jonker 2014). */
export function acTime({ T }: { readonly T: number }): AcceptanceCondition {
  return (received) => isLate(received, T);
}

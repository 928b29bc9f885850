/**
 * Conditions that hold the offer on the table against one number (Baarslag, Hindriks & Jonker 2014). Their b, c and alpha
 * are utilities: points over the scale. All compare weakly, as the paper does; Genius is strict for AC_const.
 */
import { pointsOf } from '../../../model/preferences.js';
import { type AcceptanceCondition, acNext, type Received } from '../acceptance.js';
import { wholeTarget } from '../aspiration.js';

/** a u(table) + b, with a over 0. */
export interface Scaling {
  readonly a: number;
  readonly b: number;
}

/** AC_next(a, b): a u(table) + b >= u(next own offer). */
export function acNextScaled({ a, b }: Scaling): AcceptanceCondition {
  if (a === 1 && b === 0) return acNext;
  return (received, next) => reaches(received, next, { a, b });
}

/** AC_prev(a, b): a u(table) + b >= u(last own offer); never before the first own offer. */
export function acPrev(scaling: Scaling): AcceptanceCondition {
  return (received) => {
    const { offers, party, preferences } = received;
    const last = offers[party].at(-1);
    return last !== undefined && reaches(received, pointsOf(preferences, last), scaling);
  };
}

/** AC_gap(c): u(table) + c >= u(last own offer); never before the first own offer. */
export function acGap({ c }: { readonly c: number }): AcceptanceCondition {
  return acPrev({ a: 1, b: c });
}

/** AC_const(alpha): u(table) >= alpha. */
export function acConst({ alpha }: { readonly alpha: number }): AcceptanceCondition {
  return (received) => reaches(received, alpha * received.preferences.scale, { a: 1, b: 0 });
}

function reaches({ preferences, table }: Received, points: number, { a, b }: Scaling): boolean {
  return pointsOf(preferences, table) >= wholeTarget((points - b * preferences.scale) / a);
}

/**
 * Part: how HardHeaded comes down (van Krimpen, Looije & Hajizadeh 2013): hardly at all until close to the deadline.
 *
 * p = least + (1 - F)(best - least), F = Ka + (1 - Ka) t^(1/e), Ka = 0.05. Where a deal loses value with time (discount d
 * under 0.9) it comes down by t = d to a share d of the way from least to best, and gives up the rest soon after.
 */

/** What it gives up at once. */
const GIVEN_AT_ONCE = 0.05;

/** From this discount on it takes its time. */
const PATIENT = 0.9;

/** The exponent with which it gives up the rest, once the time d has passed. */
const EXPONENT_AFTER = 30;

/**
 * What it insists on at time t (0 to 1), in the unit of least and best; never under the least. The lower the exponent,
 * which is over 0, the later it comes down.
 */
export function insistedOn(time: number, least: number, best: number, discount: number, exponent: number): number {
  const kept = (share: number, bottom: number, top: number, e: number) =>
    bottom + (1 - GIVEN_AT_ONCE) * (1 - Math.exp(Math.log(Math.min(1, share)) / e)) * (top - bottom);
  if (discount >= PATIENT) return kept(time / discount, least, best, exponent);
  const middle = least + (best - least) * discount;
  if (time <= discount) return kept(time / discount, middle, best, exponent / discount);
  return kept((time - discount) / (1 - discount), least, middle, EXPONENT_AFTER);
}

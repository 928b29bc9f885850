/**
 * Over 0 if a x b is more than c x d, under 0 if it is less, 0 if they are equal: exact for whole numbers, though their
 * products may be longer than a number holds. Rounding never turns an order round, so that only products that round to
 * the same number need to be multiplied out.
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const difference = a * b - c * d;
  if (difference !== 0 || Math.abs(a * b) <= Number.MAX_SAFE_INTEGER) return difference;
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

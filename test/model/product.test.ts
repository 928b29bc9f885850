import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareProducts } from '../../src/model/product.js';

/** Small, so that ties are many; and as long as points can be, over and under 0. */
const whole = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -200_000_000_000, max: 200_000_000_000 }),
  fc.integer({ min: 94_906_260, max: 94_906_270 }),
);

function sign(a: number, b: number, c: number, d: number): number {
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

test('products are compared as whole numbers of any length', () => {
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      expect(Math.sign(compareProducts(a, b, c, d)) + 0).toBe(sign(a, b, c, d));
    }),
    { numRuns: 2000 },
  );
});

test('products that are almost the same are told apart', () => {
  // (n + k)(n - k) is k squared less than n squared; at this size numbers are more than that apart.
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000, max: 100_000_000_000 }), fc.integer({ min: -3, max: 3 }), (n, k) => {
      expect(Math.sign(compareProducts(n, n, n + k, n - k))).toBe(k === 0 ? 0 : 1);
      expect(Math.sign(compareProducts(-n, n, -n - k, n - k))).toBe(k === 0 ? 0 : -1);
    }),
  );
});

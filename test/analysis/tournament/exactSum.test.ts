import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from '../../../src/analysis/tournament/exactSum.js';

test.each([
  [[], 0],
  [[0.1, 0.2, 0.3], 0.6],
  [Array<number>(10).fill(0.1), 1],
  [[1e100, 1, -1e100], 1],
  // Halfway between two numbers, and a little more: away from the even one.
  [[1, 2 ** -53], 1],
  [[1, 2 ** -53, 2 ** -200], 1 + 2 ** -52],
  [[1 + 2 ** -52, 2 ** -53, -(2 ** -200)], 1 + 2 ** -52],
  [[-1, -(2 ** -53), -(2 ** -200)], -1 - 2 ** -52],
])('the sum of %j is %d', (numbers, sum) => {
  expect(exactSum(numbers)).toBe(sum);
});

test('the sum is that of whole numbers of any length, rounded once', () => {
  const part = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      // Number() rounds a whole number of any length to the nearest, and halves to even.
      const whole = parts.reduce((sum, [digits, shift]) => sum + BigInt(digits) * 2n ** BigInt(shift), 0n);
      const numbers = parts.map(([digits, shift]) => digits * 2 ** shift);
      expect(exactSum(numbers)).toBe(Number(whole));
      expect(exactSum(numbers.reverse())).toBe(Number(whole));
    }),
    { numRuns: 1000 },
  );
});

/**
 * Alternating offers to a deadline (Ståhl 1972, Bargaining Theory): published shares of a pie, and of what two who look
 * ahead on it propose.
 */
import { describe, expect, it } from 'vitest';
import { expectNear, proposal, rounding } from './periods.js';

describe('a pie to a deadline', () => {
  // The last to propose takes all, and who proposes before keeps what the other would lose by waiting for that. With one
  // discount d for both, the first share is (1 - (-d)^T)/(1 + d).
  it.each([
    [1, 1, 1, 1],
    [2, 0.1, 0.2, 0.5],
    [3, 0.91, 0.92, 0.75],
    [4, 0.181, 0.344, 0.625],
    [5, 0.8371, 0.8624, 0.6875],
    [10, 0.342801, 0.576077, 0.666016],
    [11, 0.691479, 0.769569, 0.666992],
    [50, 0.523603, 0.714092, 0.666667],
  ])('of %s periods: the first to propose gets %s at .9, %s at .9 and .8, %s at .5', (periods, even, uneven, hasty) => {
    for (const [discounts, first] of [
      [[0.9, 0.9], even],
      [[0.9, 0.8], uneven],
      [[0.5, 0.5], hasty],
    ] as const)
      expectNear(proposal({ discounts, periods }), [first, 1 - first], rounding(discounts));
  });

  it('goes to the last to propose where nobody discounts', () => {
    for (const periods of [1, 2, 7, 20])
      expect(proposal({ discounts: [1, 1], periods })).toEqual(periods % 2 === 1 ? [1, 0] : [0, 1]);
  });
});

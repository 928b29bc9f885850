import { describe, expect, it } from 'vitest';
import { areAlike, criticalValue } from '../../../src/agents/parts/models/chiSquared.js';

describe("Pearson's chi-squared test", () => {
  it.each([
    [1, 3.841],
    [2, 5.991],
    [10, 18.307],
    [30, 43.773],
    // Between and beyond the lines of the table.
    [35, 49.802],
    [95, 118.752],
    [150, 179.581],
    [999, 1073.643],
  ])('takes the 5 %% point of %i degrees of freedom from the published tables', (freedom, value) => {
    expect(Math.abs(criticalValue(freedom) / value - 1)).toBeLessThan(0.002);
  });

  it('refuses what is further off than chance', () => {
    // 100 tosses of a coin: 41 and 59 give 81/50 + 81/50 = 3.24, 40 and 60 give 4; 3.84 lies between.
    expect(areAlike([41, 59], [50, 50])).toBe(true);
    expect(areAlike([40, 60], [50, 50])).toBe(false);
    // 60 throws of a die: 1.6 + 2.5 + .9 + .9 + .1 = 6, and 4.9 + 3.6 + 2.5 + 1.6 + .1 + .9 = 13.6; 11.07 lies between.
    expect(areAlike([14, 5, 13, 7, 11, 10], [10, 10, 10, 10, 10, 10])).toBe(true);
    expect(areAlike([17, 4, 15, 6, 11, 7], [10, 10, 10, 10, 10, 10])).toBe(false);
  });
});

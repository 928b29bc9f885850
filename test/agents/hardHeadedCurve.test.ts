import { describe, expect, it } from 'vitest';
import { insistedOn } from '../../src/agents/parts/hardHeadedCurve.js';

const at = (time: number, discount = 1) => insistedOn(time, 0.585, 1, discount, 0.05);

describe('what HardHeaded insists on', () => {
  it.each([
    [0, 0.97925],
    [0.5, 0.97925],
    [0.9, 0.93132],
    [0.95, 0.83792],
    [0.99, 0.65679],
    [1, 0.585],
  ])('at t = %d is %d, as published', (time, share) => {
    expect(at(time)).toBeCloseTo(share, 5);
  });

  it('with a discount of at least .9 comes down as much earlier, and stays down', () => {
    expect(at(0.9 * 0.95, 0.9)).toBeCloseTo(at(0.95), 12);
    expect(at(0.9, 0.9)).toBeCloseTo(0.585, 12);
    expect(at(0.95, 0.9)).toBe(0.585);
  });

  it.each([
    // Down to .585 + .5 x .415 = .7925 by t = .5, with e = .05/.5 = .1: .7925 + .2075 x .95 x (1 - (2t)^10).
    [0, 0.989625],
    [0.25, 0.989432],
    [0.4, 0.968459],
    [0.5, 0.7925],
    // Then from there with e = 30: .585 + .2075 x .95 x (1 - (2t - 1)^(1/30)).
    [0.51, 0.6091],
    [0.75, 0.589502],
    [1, 0.585],
  ])('with a discount of .5 at t = %d is %d', (time, share) => {
    expect(at(time, 0.5)).toBeCloseTo(share, 6);
  });
});

/**
 * Alternating offers without end (Rubinstein 1982, Econometrica 50:97), by talks to a deadline so far off that it hardly
 * counts; with the right to walk out (Shaked & Sutton 1984, Econometrica 52:1351); and as waiting costs nothing (Binmore,
 * Rubinstein & Wolinsky 1986, RAND Journal of Economics 17:176).
 */
import { describe, expect, it } from 'vitest';
import { ENDLESS, expectNear, PIECES, proposal, rounding } from './periods.js';

describe('two who look ahead without end', () => {
  // x = (1 - d2)/(1 - d1 d2).
  it.each([
    [0.9, 0.9, 0.526316],
    [0.5, 0.5, 0.666667],
    [0.9, 0.8, 0.714286],
    [0.8, 0.9, 0.357143],
    [0.95, 0.9, 0.689655],
    [0.99, 0.99, 0.502513],
    [2 / 3, 2 / 3, 0.6],
    // A discount of .5 over the whole of a time in which 100 offers are made: .5^(1/100) for each.
    [0.993092, 0.993092, 0.501733],
  ])('at discounts of %s and %s: the first to propose gets %s', (one, two, first) => {
    const discounts = [one, two] as const;
    for (const periods of ENDLESS)
      expectNear(proposal({ discounts, periods }), [first, 1 - first], rounding(discounts));
  });

  it('share a curved pie more and more as Nash does, the less waiting costs', () => {
    // On y = 1 - x^2 the first proposal has x = 1/sqrt(1 + d + d^2), and the product is greatest at x = 1/sqrt 3.
    const curved = Array.from({ length: PIECES + 1 }, (_, given) => {
      const x = 1 - given / PIECES;
      return { own: PIECES - given, other: Math.round(PIECES * (1 - x * x)) };
    }).filter(({ other }, at, all) => other > (all[at - 1]?.other ?? -1));
    const nash = [0.57735, 0.666667] as const;
    let far = 1;
    for (const [discount, x, y] of [
      [0.5, 0.755929, 0.428571],
      [0.9, 0.607457, 0.630996],
      [0.99, 0.580249, 0.663311],
    ] as const) {
      const discounts = [discount, discount] as const;
      const found = proposal({ discounts, periods: 3000, frontier: curved });
      // A piece of x is up to two of y.
      expectNear(found, [x, y], 2 * rounding(discounts));
      expect(Math.abs(found[0] - nash[0])).toBeLessThan(far / 4);
      far = Math.abs(found[0] - nash[0]);
    }
    expect(far).toBeLessThan(0.003);
  });
});

describe('a right to walk out', () => {
  // At discounts of .9 the second gets 9/19 = .473684 without it. What it could walk out to is not what the rest is shared
  // over: (1 + w)/2 is what it would get if talks that broke down by chance left it with w.
  it.each([
    [0.3, 0.473684, 0.65],
    [0.6, 0.6, 0.8],
  ])('to %s gives the second side %s, and not %s', (outside, second, split) => {
    const discounts = [0.9, 0.9] as const;
    for (const periods of ENDLESS) {
      const found = proposal({ discounts, periods, outside });
      expectNear(found, [1 - second, second], rounding(discounts));
      expect(found[1]).toBeLessThan(split - 0.1);
    }
  });
});

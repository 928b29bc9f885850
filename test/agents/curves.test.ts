import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { type Curve, exponential, polynomial } from '../../src/agents/parts/curves.js';
import type { NumberParameter } from '../../src/agents/strategy.js';

const TIMES = [0.25, 0.5, 0.75];
const at = (curve: Curve) => TIMES.map(curve);

function expectClose(values: readonly number[], published: readonly number[]): void {
  for (const [place, value] of published.entries()) expect(values[place]).toBeCloseTo(value, 4);
}

describe('the curves of time-dependent tactics', () => {
  /** What is conceded at t = .25 .5 .75 with kappa = .1. */
  it.each([
    [0.2, [0.1137, 0.1347, 0.1746], [0.1009, 0.1281, 0.3136]],
    [1, [0.1778, 0.3162, 0.5623], [0.325, 0.55, 0.775]],
    [5, [0.579, 0.9306, 0.9978], [0.7821, 0.8835, 0.9497]],
  ])('pass through the values worked out from the definitions for beta = %s', (beta, exponentials, polynomials) => {
    expectClose(
      at((time) => exponential(time, beta, 0.1)),
      exponentials,
    );
    expectClose(
      at((time) => polynomial(time, beta, 0.1)),
      polynomials,
    );
  });

  it('start at kappa, never fall, and end with everything conceded', () => {
    const time = fc.double({ min: 0, max: 1, noNaN: true });
    const exponent = fc.double({ min: 0.01, max: 100, noNaN: true });
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(time, time, exponent, share, (t1, t2, beta, kappa) => {
        for (const curve of [polynomial, exponential]) {
          expect(curve(0, beta, kappa)).toBeCloseTo(kappa, 12);
          expect(curve(1, beta, kappa)).toBeCloseTo(1, 12);
          const [early, late] = [Math.min(t1, t2), Math.max(t1, t2)];
          expect(curve(early, beta, kappa)).toBeLessThanOrEqual(curve(late, beta, kappa) + 1e-12);
        }
      }),
      { seed: 1998, numRuns: 1000 },
    );
  });

  it('stay at kappa with an exponent of 0', () => {
    for (const curve of [polynomial, exponential])
      expectClose(
        at((time) => curve(time, 0, 0.3)),
        [0.3, 0.3, 0.3],
      );
  });
});

describe('the names of the time-dependent agents', () => {
  /** Every tenth of the way between the bounds of a parameter, with the bounds. */
  const within = (name: string, key: string) => {
    const { least, most } = hire(name).strategy.parameters[key] as NumberParameter;
    return Array.from({ length: 11 }, (_, tenth) => least + ((most - least) * tenth) / 10);
  };
  /** What has been conceded by half-time, over what an even concession from kappa to 1 would have: over 0 is more. */
  const ahead = (curve: typeof polynomial, exponent: number, kappa: number) =>
    curve(0.5, exponent, kappa) - (1 + kappa) / 2;

  it.each([
    ['boulware', polynomial],
    ['exponential-boulware', exponential],
  ] as const)('%s has conceded no more than evenly by half-time, with any exponent up to 1', (name, curve) => {
    // A sweep may take boulware on beyond 1, where it concedes as conceder does.
    for (const exponent of [...within(name, 'exponent').filter((one) => one <= 1), 0.1, 0.5, 1])
      for (const kappa of within(name, 'kappa')) expect(ahead(curve, exponent, kappa)).toBeLessThanOrEqual(1e-12);
  });

  it.each([
    ['conceder', polynomial],
    ['exponential-conceder', exponential],
  ] as const)('%s has conceded no less than evenly by half-time, whatever its parameters', (name, curve) => {
    for (const exponent of within(name, 'exponent'))
      for (const kappa of within(name, 'kappa')) expect(ahead(curve, exponent, kappa)).toBeGreaterThanOrEqual(-1e-12);
  });

  it('an exponential curve with a beta of 2, over 1 but under 3, may concede less than evenly', () => {
    // 0.01^(0.5^2) = 0.01^0.25 = 0.316, less than (1 + 0.01)/2; with 3 it is 0.01^0.125 = 0.562.
    expect(ahead(exponential, 2, 0.01)).toBeLessThan(0);
    expect(ahead(exponential, 3, 0.01)).toBeGreaterThan(0);
  });
});

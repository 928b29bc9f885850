import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { targetAt, wholeLimit } from '../../src/agents/parts/aspiration.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { NONE } from '../../src/model/space.js';
import { tabulated } from '../helpers/tabulated.js';
import { table } from '../helpers/versus.js';

describe('the aspiration curve', () => {
  /** What is left of a best of 1 over a floor of 0 at t = .1 .25 .5 .75 .9, by hand from 1 - t^(1/e). */
  it.each([
    [0.2, [1.0, 0.999, 0.9688, 0.7627, 0.4095]],
    [0.5, [0.99, 0.9375, 0.75, 0.4375, 0.19]],
    [1, [0.9, 0.75, 0.5, 0.25, 0.1]],
    [2, [0.6838, 0.5, 0.2929, 0.134, 0.0513]],
    [5, [0.369, 0.2421, 0.1294, 0.0559, 0.0209]],
  ])('passes through the published values for e = %s', (exponent, values) => {
    const scale = 1_000_000_000;
    const here = [0.1, 0.25, 0.5, 0.75, 0.9].map((time) => targetAt(time, 0, scale, exponent) / scale);
    for (const [at, value] of values.entries()) expect(here[at]).toBeCloseTo(value, 4);
  });

  it('runs between floor and best', () => {
    // 4500 + 5500 (1 - 2/11) = 9000; 4500 + 5500 (1 - (10/11)^5) = 6584.9, rounded up.
    expect(targetAt(2 / 11, 4500, 10_000, 1)).toBe(9000);
    expect(targetAt(10 / 11, 4500, 10_000, 0.2)).toBe(6585);
    expect(targetAt(0, 4500, 10_000, 2)).toBe(10_000);
  });

  it('never moves with e = 0', () => {
    expect([0, 0.1, 0.5, 0.999].map((time) => targetAt(time, 10, 90, 0))).toEqual([90, 90, 90, 90]);
  });

  it('is a whole number, never rounded up for the sake of a rounding error', () => {
    // 10000 (1 - k/1000) is whole for every k, though 1 - k/1000 is not exact in binary.
    for (let k = 1; k < 1000; k++) expect(targetAt(k / 1000, 0, 10_000, 1)).toBe(10_000 - 10 * k);
    // The same through the power: t = (k/100)^2 with e = 2 gives 1 - k/100.
    for (let k = 1; k < 100; k++) expect(targetAt((k * k) / 10_000, 0, 10_000, 2)).toBe(10_000 - 100 * k);
  });

  it('has an upper limit that is never rounded down for the sake of one', () => {
    // .29 x 100 is a little under 29 in binary.
    expect([0.29 * 100, 28.9, 29, 29.5].map(wholeLimit)).toEqual([29, 28, 29, 29]);
  });

  it('never rises with time, and is lower the higher the exponent', () => {
    const time = fc.double({ min: 0, max: 0.999, noNaN: true });
    const exponent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(time, time, exponent, exponent, fc.nat(9999), (t1, t2, e1, e2, floor) => {
        const at = (t: number, e: number) => targetAt(t, floor, 10_000, e);
        expect(at(Math.max(t1, t2), e1)).toBeLessThanOrEqual(at(Math.min(t1, t2), e1));
        expect(at(t1, Math.max(e1, e2))).toBeLessThanOrEqual(at(t1, Math.min(e1, e2)));
        expect(at(t1, e1)).toBeGreaterThanOrEqual(floor);
        expect(at(t1, e1)).toBeLessThanOrEqual(10_000);
      }),
      { seed: 1998, numRuns: 2000 },
    );
  });
});

describe('the bid along the curve', () => {
  it('is the outcome of lowest own points at or above the target, ties to the lowest number', () => {
    const worth = fc.integer({ min: 0, max: 20 });
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(0.2, 0.5, 1, 2, 5),
        (issues, rounds, reservation, exponent) => {
          const deal = prepare(table(issues, { reservation: [reservation, 0] }), { rounds });
          const { points } = tabulated(deal.preferences[0]);
          const best = Math.max(...points);
          fc.pre(best >= reservation);
          const seat = hire(exponent > 1 ? `conceder(exponent=${exponent})` : `boulware(exponent=${exponent})`).seat();
          const session = openSession(deal, { seed: '1' });
          const worst = points.indexOf(Math.min(...points));
          // Right always offers what is worst for Left.
          for (let round = 1; round <= rounds && !session.over; round++) {
            const target = reservation + (best - reservation) * (1 - Math.pow(round / (rounds + 1), 1 / exponent));
            const enough = [...points.keys()].filter((outcome) => (points[outcome] as number) >= target - 1e-6);
            const least = Math.min(...enough.map((outcome) => points[outcome] as number));
            const bid = enough.find((outcome) => points[outcome] === least);
            const accepts = round > 1 && (points[worst] as number) >= least;
            const decision = seat.decide(session.view(0));
            expect(decision).toEqual(
              accepts
                ? { type: 'accept', outcome: NONE, because: 'enough' }
                : { type: 'offer', outcome: bid, because: 'aspire' },
            );
            session.move(0, decision);
            session.move(1, { type: 'offer', outcome: worst });
          }
        },
      ),
      { seed: 1998, numRuns: 300 },
    );
  });
});

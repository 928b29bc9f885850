import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replicator } from '../../../src/analysis/metagame/replicator.js';
import {
  anyOrder,
  figure,
  hawkDove,
  matrixOf,
  measuredPayoffs,
  PRISONERS_DILEMMA,
  ROCK_PAPER_SCISSORS,
  relisted,
  relistedMatrix,
} from './games.js';

const last = <T>(list: readonly T[]) => list.at(-1) as T;

describe('rock, paper, scissors', () => {
  const start = [0.5, 0.25, 0.25];
  const path = figure(replicator(ROCK_PAPER_SCISSORS, { start, steps: 1600 }));
  const product = (mix: readonly number[]) => mix.reduce((all, share) => all * share, 1);

  test('the product of the shares stays as it is', () => {
    expect(path.length).toBeGreaterThan(100);
    for (const { mix } of path) expect(Math.abs(product(mix) / product(start) - 1)).toBeLessThan(1e-6);
  });

  test('it goes round: each strategy is ahead in turn, paper after rock, then scissors', () => {
    const ahead = path.map(({ mix }) => mix.indexOf(Math.max(...mix)));
    const turns = ahead.filter((leader, at) => leader !== ahead[at - 1]);
    expect(turns.length).toBeGreaterThan(6);
    expect(turns).toEqual(turns.map((_, at) => at % 3));
  });

  test('in the centre nothing moves', () => {
    for (const { mix } of figure(replicator(ROCK_PAPER_SCISSORS, { steps: 100 })))
      for (const share of mix) expect(share).toBeCloseTo(1 / 3, 14);
  });
});

describe('hawk and dove', () => {
  test.each([
    [2, 4, 0.5],
    [1, 4, 0.25],
    [3, 4, 0.75],
  ])('with V = %d and C = %d it comes to V/C hawks', (value, cost, hawks) => {
    for (const start of [
      [0.01, 0.99],
      [0.99, 0.01],
    ]) {
      const [found = 0] = last(figure(replicator(hawkDove(value, cost), { start, steps: 1600 }))).mix;
      expect(found).toBeCloseTo(hawks, 9);
    }
  });
});

describe('against the solution in closed form', () => {
  // Payoffs 1 and 0 against everybody: x / (1 - x) grows as e^t.
  const game = matrixOf([
    [1, 1],
    [0, 0],
  ]);

  test('the logistic curve', () => {
    for (const { time, mix } of figure(replicator(game, { steps: 200, step: 0.1 })))
      expect(mix[0]).toBeCloseTo(1 / (1 + Math.exp(-time)), 12);
  });

  test('from shares that are given', () => {
    const { time, mix } = last(figure(replicator(game, { start: [0.2, 0.8], steps: 10, step: 0.5 })));
    expect(time).toBe(5);
    expect(mix[0]).toBeCloseTo(1 / (1 + 4 * Math.exp(-5)), 12);
  });

  test('what all are paid more changes nothing, however long it goes on', () => {
    const rich = matrixOf([
      [1_000_000, 1_000_000],
      [999_999, 999_999],
    ]);
    const { time, mix } = last(figure(replicator(rich, { start: [1e-20, 1 - 1e-20], steps: 740 })));
    expect(mix[0]).toBeCloseTo(1 / (1 + Math.exp(20 * Math.log(10) - time)), 10);
  });

  test('the error falls as the fourth power of the step', () => {
    // Two that coordinate, from 0.6: x' = x (1 - x)(2 x - 1). At time 1, with s = (2 x - 1)/sqrt(x (1 - x)),
    // s' = s/2, so that s = s0 e^(1/2) and x = (1 + s/sqrt(4 + s^2))/2.
    const coordination = matrixOf([
      [1, 0],
      [0, 1],
    ]);
    const s = (0.2 / Math.sqrt(0.24)) * Math.exp(0.5);
    const exact = (1 + s / Math.sqrt(4 + s * s)) / 2;
    const error = (steps: number) =>
      Math.abs(
        (last(figure(replicator(coordination, { start: [0.6, 0.4], steps, step: 1 / steps }))).mix[0] ?? 0) - exact,
      );
    expect(error(1)).toBeLessThan(1e-4);
    expect(error(2) / error(4)).toBeGreaterThan(14);
    expect(error(2) / error(4)).toBeLessThan(18);
  });
});

test('a dominated strategy dies', () => {
  const { mix } = last(figure(replicator(PRISONERS_DILEMMA, { start: [0.999, 0.001], steps: 1600 })));
  expect(mix[0]).toBeLessThan(1e-12);
  expect(mix[1]).toBeCloseTo(1, 12);
});

test('who is absent stays absent, also if it would win', () => {
  for (const { mix } of figure(replicator(PRISONERS_DILEMMA, { start: [1, 0], steps: 100 })))
    expect(mix).toEqual([1, 0]);
});

test('no step leaves the simplex, however long', () => {
  fc.assert(
    fc.property(measuredPayoffs(4), fc.constantFrom(0.01, 1, 100, 1_000_000), (payoff, step) => {
      const game = matrixOf(payoff.map((row) => row.map((one) => (one - 0.5) * 2_000_000)));
      for (const { mix } of figure(replicator(game, { start: [0.7, 0.3, 0, 0], steps: 30, step }))) {
        expect(mix.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(mix.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
        expect(mix.slice(2)).toEqual([0, 0]);
      }
    }),
    { numRuns: 50 },
  );
});

test('the order in which strategies are listed changes no bit', () => {
  fc.assert(
    fc.property(measuredPayoffs(5), anyOrder(5), (payoff, order) => {
      const game = matrixOf(payoff);
      const start = [0.1, 0.15, 0.2, 0.25, 0.3];
      const path = figure(replicator(game, { start, steps: 50 }));
      const other = figure(replicator(relistedMatrix(game, order), { start: relisted(start, order), steps: 50 }));
      expect(other).toEqual(path.map(({ time, mix }) => ({ time, mix: relisted(mix, order) })));
    }),
    { numRuns: 50 },
  );
});

test('with a gap there is no path, and why', () => {
  expect(replicator(matrixOf([[undefined]]), { steps: 1 })).toEqual({ value: undefined, reason: 'a never met a' });
});

test.each([0, -1, Number.NaN, 1_000_001])('a step of %d is refused', (step) => {
  expect(() => replicator(PRISONERS_DILEMMA, { steps: 1, step })).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ecology } from '../../../src/analysis/metagame/ecology.js';
import { AXELROD, anyOrder, figure, matrixOf, measuredPayoffs, relisted, relistedMatrix } from './games.js';

test('a generation by hand: the example of Axelrod-Python', () => {
  // All alike they earn 9, 8.8, 9.9 and 9.9 quarters, 37.6 in all.
  const [first, second] = figure(ecology(AXELROD, { steps: 1 }));
  expect(first).toEqual({ time: 0, mix: [0.25, 0.25, 0.25, 0.25] });
  expect(second?.time).toBe(1);
  for (const [at, share] of [9 / 37.6, 8.8 / 37.6, 9.9 / 37.6, 9.9 / 37.6].entries())
    expect(second?.mix[at]).toBeCloseTo(share, 14);
});

test('defectors die once there are few whom they can exploit', () => {
  const { mix, time } = figure(ecology(AXELROD, { steps: 500 })).at(-1) ?? { mix: [] };
  expect(time).toBe(500);
  expect(mix[1]).toBeLessThan(1e-9);
  expect(mix[2]).toBe(mix[3]);
  expect(mix[2]).toBeGreaterThan(mix[0] ?? 1);
});

test('from shares that are given, who is absent stays away', () => {
  // Three cooperators to one defector: 3 x 9 + 1 x 0 = 27 sixteenths; 1 x (3 x 5 + 1) = 16 sixteenths.
  const start = [0.75, 0.25, 0, 0];
  const { mix = [] } = figure(ecology(AXELROD, { start, steps: 1 })).at(-1) ?? {};
  expect(mix[0]).toBeCloseTo(27 / 43, 14);
  expect(mix[1]).toBeCloseTo(16 / 43, 14);
  expect(mix.slice(2)).toEqual([0, 0]);
});

test('where nobody earns anything nothing changes', () => {
  const start = [0.3, 0.7];
  expect(
    figure(
      ecology(
        matrixOf([
          [0, 0],
          [0, 0],
        ]),
        { start, steps: 3 },
      ),
    ).map(({ mix }) => mix),
  ).toEqual([start, start, start, start]);
});

test('the order in which strategies are listed changes no bit', () => {
  fc.assert(
    fc.property(measuredPayoffs(5), anyOrder(5), (payoff, order) => {
      const game = matrixOf(payoff);
      const start = [0.1, 0.15, 0.2, 0.25, 0.3];
      const path = figure(ecology(game, { start, steps: 50 }));
      const other = figure(ecology(relistedMatrix(game, order), { start: relisted(start, order), steps: 50 }));
      expect(other).toEqual(path.map(({ time, mix }) => ({ time, mix: relisted(mix, order) })));
    }),
    { numRuns: 50 },
  );
});

test('with a gap, or with payoffs under 0, there are no generations, and why', () => {
  expect(
    ecology(
      matrixOf([
        [1, 1],
        [undefined, 1],
      ]),
      { steps: 1 },
    ),
  ).toEqual({
    value: undefined,
    reason: 'b never met a',
  });
  expect(
    ecology(
      matrixOf([
        [1, 1],
        [-0.1, 1],
      ]),
      { steps: 1 },
    ),
  ).toEqual({
    value: undefined,
    reason: 'some payoffs are under 0',
  });
});

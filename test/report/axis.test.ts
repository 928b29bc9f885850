/** Axes: values in their places, and round values beside them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn, ticksOn } from '../../src/report/svg/axis.js';

test('values lie between the ends as they do between the values there', () => {
  const axis = { from: -20, to: 60, start: 480, end: 80 };
  expect(placeOn(axis, -20)).toBe(480);
  expect(placeOn(axis, 0)).toBe(380);
  expect(placeOn(axis, 60)).toBe(80);
});

test('an axis without length has its one value in the middle', () => {
  const axis = { from: 50, to: 50, start: 100, end: 300 };
  expect(placeOn(axis, 50)).toBe(200);
  expect(ticksOn(axis, 8)).toEqual([50]);
});

test('round values are written', () => {
  const axis = { start: 0, end: 1 };
  expect(ticksOn({ ...axis, from: 3, to: 104 }, 8)).toEqual([20, 40, 60, 80, 100]);
  expect(ticksOn({ ...axis, from: -22, to: 61 }, 8)).toEqual([-20, 0, 20, 40, 60]);
  expect(ticksOn({ ...axis, from: 0.5, to: 3.5 }, 8, 1)).toEqual([1, 2, 3]);
  expect(ticksOn({ ...axis, from: 0, to: 1 }, 5)).toEqual([0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]);
});

test('there are some, and not too many, wherever the axis runs', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.oneof(fc.integer({ min: 1, max: 1_000_000_000 }), fc.double({ min: 0.001, max: 1, noNaN: true })),
      fc.integer({ min: 2, max: 10 }),
      (from, length, most) => {
        const ticks = ticksOn({ from, to: from + length, start: 0, end: 1 }, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(from);
          expect(tick).toBeLessThanOrEqual(from + length);
        }
      },
    ),
  );
});

import { expect, test } from 'vitest';
import type { Moment } from '../../../src/analysis/metagame/trajectory.js';
import { untilSettled } from '../../../src/report/tournament/settled.js';

/** Moments at times 0 to 100, of two strategies of which the first one has this share. */
const walked = (share: (time: number) => number): Moment[] =>
  Array.from({ length: 101 }, (_, time) => ({ time, mix: [share(time), 1 - share(time)] }));

test('what moves for a fifth of the time is told until shortly after', () => {
  // The last moment that differs from the end is 19; 15% later is 21.85.
  const told = untilSettled(walked((time) => Math.min(1, 0.5 + time / 40)));
  expect(told[0]?.time).toBe(0);
  expect(told.at(-1)?.time).toBe(22);
});

test('what moves nearly to the end is told to the end', () => {
  expect(untilSettled(walked((time) => time / 100))).toHaveLength(101);
  expect(untilSettled(walked((time) => Math.min(0.8, time / 100)))).toHaveLength(101);
});

test('of what never moves by half a percent nothing is told', () => {
  expect(untilSettled(walked(() => 0.5))).toEqual([]);
  expect(untilSettled(walked((time) => 0.5 + time / 25_000))).toEqual([]);
  expect(untilSettled([])).toEqual([]);
});

/**
 * Bezier: concedes by the clock along a Bezier curve of three points, which ends well over nothing.
 * Also known as: Boulware, Linear and Conceder of NegoLog, whose middle points are 0.85, 0.7 and 0.55.
 * Paper: Vahidov, Kersten & Yu 2017, Hawaii International Conference on System Sciences, as in NegoLog.
 */
import { bestPoints, type Preferences } from '../model/preferences.js';
import { wholeTarget } from './parts/aspiration.js';
import { nothingIn } from './parts/nothing.js';
import { aspiring, CURVE_READING, TIME_DEPENDENT_RULES } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const bezier = strategy({
  name: 'bezier',
  says: 'Concedes by the clock along a Bezier curve, from its best to a last demand at or over its floor.',
  source:
    'Vahidov, Kersten & Yu 2017, as in NegoLog: target = (1 - t)^2 + 2(1 - t)t middle + t^2 end; accepts what reaches the target',
  reading: `utility 1 is the best it may sign; ${CURVE_READING}`,
  uses: ['clock'],
  parameters: {
    middle: {
      says: 'the point that bends the curve, as a share of its best (NegoLog: boulware 0.85, linear 0.7, conceder 0.55)',
      standard: 0.85,
      least: 0,
      most: 1,
    },
    end: { says: 'its last demand, as a share of its best', standard: 0.4, least: 0, most: 1 },
  },
  rules: TIME_DEPENDENT_RULES,
  make: ({ middle, end }) =>
    aspiring((time, floor, preferences) => targetOn({ middle, end }, time, floor, preferences)),
});

interface ControlPoints {
  readonly middle: number;
  readonly end: number;
}

/** A floor over the end lifts the end to itself, and the middle in the ratio in which that lifts the mean of the ends. */
function targetOn({ middle, end }: ControlPoints, time: number, floor: number, preferences: Preferences): number {
  const best = bestPoints(preferences);
  const nothing = nothingIn(preferences);
  const whole = best - nothing;
  const lifted = whole > 0 ? Math.max(end, (floor - nothing) / whole) : end;
  const bend = (middle * (1 + lifted)) / (1 + end);
  const left = 1 - time;
  const share = left * left + 2 * left * time * bend + time * time * lifted;
  return Math.min(best, Math.max(floor, wholeTarget(nothing + whole * share)));
}

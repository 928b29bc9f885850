import { describe, expect, it } from 'vitest';
import { power } from '../../src/agents/parts/curves.js';
import {
  levelAt,
  outcomeShare,
  pointsAt,
  pointsOver,
  shareOf,
  sharesFrom,
  sharesOfBest,
} from '../../src/agents/parts/shares.js';
import { prepare } from '../../src/model/deal.js';
import { worstPoints } from '../../src/model/preferences.js';
import { table } from '../helpers/versus.js';

/** To Left worth 100 (which it may not sign), 80, 40 and 20; to Right 0, 30, 60 and -20. */
const [left, right] = prepare(
  table(
    [
      [
        [100, 0],
        [80, 30],
        [40, 60],
        [20, -20],
      ],
    ],
    { redLines: { left: ['a/100-0'] } },
  ),
).preferences;

describe('shares', () => {
  it('count from no points to the best that may be signed, and no further', () => {
    const shares = sharesOfBest(left);
    expect([0, 1, 2, 3].map((outcome) => outcomeShare(shares, left, outcome))).toEqual([1, 1, 0.5, 0.25]);
  });

  it('count from the worst outcome where that is worth less than nothing, or where that is asked for', () => {
    const shares = sharesOfBest(right);
    expect([0, 1, 2, 3].map((outcome) => outcomeShare(shares, right, outcome))).toEqual([0.25, 0.625, 1, 0]);
    expect(shareOf(sharesFrom(left, worstPoints(left)), 50)).toBe(0.5);
  });

  it('are 1 where all is worth the same', () => {
    expect(shareOf({ nothing: 5, range: 0 }, 5)).toBe(1);
    expect(pointsAt({ nothing: 5, range: 0 }, 0.5)).toBe(5);
  });

  it('are whole points at a share, at most those of the best, and whole points over it', () => {
    const shares = { nothing: -20, range: 80 };
    // -20 + 80 x .6 = 28 and x .61 = 28.8
    expect([0, 0.6, 0.61, 1, 1.5].map((share) => pointsAt(shares, share))).toEqual([-20, 28, 29, 60, 60]);
    expect([0, 0.6, 0.61, 1].map((share) => pointsOver(shares, share))).toEqual([-19, 29, 29, 61]);
    // .07 x 100 is 7.000000000000001 to the machine.
    expect(pointsAt({ nothing: 0, range: 100 }, 0.07)).toBe(7);
  });
});

describe('levels', () => {
  it('are the points at a share, not rounded', () => {
    expect([0, 0.25, 0.5, 1].map((share) => levelAt(sharesOfBest(left), share))).toEqual([0, 20, 40, 80]);
    expect([0, 0.5, 1].map((share) => levelAt(sharesOfBest(right), share))).toEqual([-20, 20, 60]);
  });
});

describe('power', () => {
  it('is what it says, and exactly 1 for 1', () => {
    expect(power(0.5, 2)).toBeCloseTo(0.25, 12);
    expect(power(0.9, 0.5)).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(power(1, 1e6)).toBe(1);
    expect(power(0, 3)).toBe(0);
  });
});

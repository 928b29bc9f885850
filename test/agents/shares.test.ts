import { describe, expect, it } from 'vitest';
import {
  levelAt,
  nothingOf,
  outcomeShare,
  pointsAt,
  pointsOver,
  shareOf,
  sharesFrom,
} from '../../src/agents/parts/shares.js';
import { preferencesOver } from '../../src/model/preferences.js';
import { spaceOf } from '../../src/model/space.js';

function worth(...points: number[]) {
  return preferencesOver(spaceOf([points.length]), {
    scale: 100,
    reservation: 0,
    discount: 1,
    optionPoints: [points],
    redLines: [],
  });
}

describe('shares of the best', () => {
  it('count from 0 points where nothing is worth less', () => {
    const own = worth(80, 20);
    const shares = sharesFrom(own, nothingOf(own));
    expect([levelAt(shares, 0), levelAt(shares, 0.25), levelAt(shares, 1)]).toEqual([0, 20, 80]);
    expect([outcomeShare(shares, own, 1), outcomeShare(shares, own, 0)]).toEqual([0.25, 1]);
    // A third of 80 is 26.7: 27 is the first whole number worth it, and over a quarter it is 21.
    expect([pointsAt(shares, 1 / 3), pointsAt(shares, 1.5), pointsOver(shares, 0.25)]).toEqual([27, 80, 21]);
  });

  it('count from the worst where that is under 0', () => {
    const own = worth(60, -20);
    const shares = sharesFrom(own, nothingOf(own));
    expect([levelAt(shares, 0), levelAt(shares, 0.5), levelAt(shares, 1)]).toEqual([-20, 20, 60]);
    expect([shareOf(shares, -20), shareOf(shares, 20), shareOf(shares, 60)]).toEqual([0, 0.5, 1]);
  });

  it('are whole where there is nothing to share, and for what is worth more than the best', () => {
    const own = worth(0, 0);
    expect(shareOf(sharesFrom(own, nothingOf(own)), 0)).toBe(1);
    expect(shareOf(sharesFrom(worth(80, 20), 0), 90)).toBe(1);
  });
});

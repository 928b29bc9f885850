import { describe, expect, it } from 'vitest';
import { bonusAt, fairShare, heardWay, reciprocated } from '../../src/agents/parts/niceTarget.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { pie } from '../helpers/versus.js';

describe('what Nice tit-for-tat asks for', () => {
  it('holds a fair share to be more, the less the other side asked for at first', () => {
    // x (1.4 - .6 gap): a gap of .8 gives x .92, one of .2 x 1.28; from .5 to 1.
    expect(fairShare(0.7, 0.2)).toBeCloseTo(0.7 * 0.92, 12);
    expect(fairShare(0.7, 0.8)).toBeCloseTo(0.7 * 1.28, 12);
    expect(fairShare(0.9, 0.8)).toBe(1);
    expect(fairShare(0.5, 0)).toBe(0.5);
    expect(fairShare(undefined, 0)).toBeCloseTo(0.7 * 0.8, 12);
  });

  it.each([
    // .5 - .4 d, or 20 (t - .91); .85 with over 3,000 outcomes.
    [0.1, 1, 100, 0.1],
    [0.1, 0.5, 100, 0.3],
    [0.935, 1, 3000, 0.5],
    [0.96, 1, 100, 1],
    [0.99, 1, 100, 1],
    [0.875, 1, 3001, 0.5],
    [0.9, 1, 3000, 0.1],
  ])('at t = %d with discount %d and %i outcomes goes %d of the way on its own', (time, discount, outcomes, bonus) => {
    expect(bonusAt(time, discount, outcomes)).toBeCloseTo(bonus, 12);
  });

  it.each([
    // Half of the way from 0 to .7: 1 - .5 x .3.
    [0, 0.35, 0.7, 0, 0.85],
    // A tenth of the .15 that are left comes on top.
    [0, 0.35, 0.7, 0.1, 0.835],
    // A quarter of the way from .2 to .6, of the own one from 1 to .6.
    [0.2, 0.3, 0.6, 0, 0.9],
    [0.2, 0.2, 0.6, 0, 1],
    // All the way, and no further.
    [0.2, 0.9, 0.6, 0, 0.6],
    [0.2, 0.2, 0.6, 1, 0.6],
    // They began beyond it.
    [0.7, 0.7, 0.6, 0, 0.6],
  ])('answers a way from %d to %d toward %d with a bonus of %d by %d', (start, reached, fair, bonus, target) => {
    expect(reciprocated({ start, reached }, fair, bonus)).toBeCloseTo(target, 12);
  });

  it('takes the first hundredth of the time for the start', () => {
    // Of 199 rounds the second is at t = .01. Right offers 40, 20, 10, 60, 30 of 100.
    const wayOf = (rounds: number, many: number) => {
      const session = openSession(prepare(pie(10), { rounds }), { seed: '1' });
      const way = heardWay();
      for (const outcome of [6, 8, 9, 4, 7].slice(0, many)) {
        session.move(0, { type: 'offer', outcome: 0 });
        session.move(1, { type: 'offer', outcome });
        way(session.view(0));
      }
      return way(session.view(0));
    };
    expect(wayOf(199, 5)).toEqual({ start: 0.2, reached: 0.6 });
    expect(wayOf(198, 5)).toEqual({ start: 0.4, reached: 0.6 });
    expect(wayOf(199, 1)).toEqual({ start: 0.4, reached: 0.4 });
  });
});

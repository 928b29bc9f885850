import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { pointsOf } from '../../src/model/preferences.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, versus } from '../helpers/versus.js';

/** Outcomes worth 100, 95, 90 ... to Left. */
const fives = pie(20);

describe('forgiving tit-for-tat', () => {
  it('opens with its best, waits there until it has heard a step, and then gives what it was given', () => {
    // 20 -> 30: 100 - 10 = 90. 30 -> 45: 90 - 15 = 75.
    versus('forgiving-tit-for-tat(gift=0)', { scenario: fives, against: ['20-80', '30-70', '45-55'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['90-10', 'reciprocate'],
      ['75-25', 'reciprocate'],
    ]);
    // With answer 0.5: 100 - 5 = 95, 95 - 7.5 = 87.5, and 90 is the next it has.
    versus('forgiving-tit-for-tat(gift=0,answer=0.5)', { scenario: fives, against: ['20-80', '30-70', '45-55'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['95-5', 'reciprocate'],
      ['90-10', 'reciprocate'],
    ]);
  });

  it('answers a first step from nothing by its size, where tit-for-tat falls to its floor', () => {
    // To Northport 0 open 365 is worth 0, 0 open 90 1500: 10000 - 1500 = 8500, which 12 open 30 is worth.
    const setup = { scenario: scenarioOf('two-ports'), against: ['0 open 365', '0 open 90'] };
    versus('forgiving-tit-for-tat(gift=0)', setup, [
      ['12 blocked 30', 'open'],
      ['12 blocked 30', 'wait'],
      ['12 open 30', 'reciprocate'],
    ]);
  });

  it('takes back only a part of what was taken back', () => {
    // 20 -> 40: 80. 40 -> 30: 80 + 10/2 = 85. 30 -> 40: 75. After the slip and its repair it asks for 5 less than before.
    versus('forgiving-tit-for-tat(gift=0)', { scenario: fives, against: ['20-80', '40-60', '30-70', '40-60'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['80-20', 'reciprocate'],
      ['85-15', 'retaliate'],
      ['75-25', 'reciprocate'],
    ]);
    // With a grudge of 0.9: 80 + 9 = 89 -> 90; 89 - 10 = 79 -> 80. With none it does not move at all.
    for (const [grudge, then] of [
      [0.9, ['90-10', 'retaliate']],
      [0, ['80-20', 'stay']],
    ] as const)
      versus(
        `forgiving-tit-for-tat(gift=0,grudge=${grudge})`,
        { scenario: fives, against: ['20-80', '40-60', '30-70'] },
        [['100-0', 'open'], ['100-0', 'wait'], ['80-20', 'reciprocate'], then],
      );
  });

  it('gives a share of what lies between the two each time, and adds up what is too small for a step', () => {
    // 100 x .95 = 95, x .95 = 90.25, x .95 = 85.7375 -> 90, x .95 = 81.45 -> 90, x .95 = 77.38 -> 80.
    versus('forgiving-tit-for-tat', { scenario: pie(10), against: new Array<string>(6).fill('0-100') }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'stay'],
      ['100-0', 'stay'],
      ['90-10', 'give'],
      ['90-10', 'stay'],
      ['80-20', 'give'],
    ]);
    // The gift comes on top of the answer: 100 - 20 - (100 - 40)/4 = 65. And it comes after a step back: 65 is 35 over
    // 30, so 65 + 10/2 - 35/4 = 61.25 -> 65.
    versus('forgiving-tit-for-tat(gift=0.25)', { scenario: fives, against: ['20-80', '40-60', '30-70'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['65-35', 'reciprocate'],
      ['65-35', 'stay'],
    ]);
  });

  it('stays between its floor and its best', () => {
    // 0 -> 50: 50, cut off at 70. 50 -> 40: 70 + 5 = 75 -> 80, counted from the floor.
    const floored = pie(10, { reservation: [70, 0] });
    versus('forgiving-tit-for-tat(gift=0)', { scenario: floored, against: ['0-100', '50-50', '40-60'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['70-30', 'reciprocate'],
      ['80-20', 'retaliate'],
    ]);
    // 50 -> 0: over the best; 0 -> 50 is then counted from 100.
    versus('forgiving-tit-for-tat(gift=0)', { scenario: pie(10), against: ['40-60', '0-100', '20-80'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'stay'],
      ['80-20', 'reciprocate'],
    ]);
  });

  it('gives what it owes when its mandate eases', () => {
    const scenario = pie(10, {
      sessions: [
        [4, [80, 0]],
        [1, [30, 0]],
      ],
    });
    // 20 -> 50: 70, cut off at the mandate of 80. After the recess the step counts in full.
    versus('forgiving-tit-for-tat(gift=0)', { scenario, against: ['20-80', '50-50', '50-50', '50-50'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['80-20', 'reciprocate'],
      ['80-20', 'stay'],
      ['70-30', 'give'],
    ]);
  });

  it('accepts what is worth at least the answer it would give', () => {
    // 20 -> 60: 100 - 40 = 60.
    versus('forgiving-tit-for-tat(gift=0)', { scenario: pie(10), against: ['20-80', '60-40'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['accept', 'enough'],
    ]);
  });

  it('forgives: a slip that is made good never leaves it asking for more, nor does a smaller grudge', () => {
    const deal = prepare(pie(100));
    const view = openSession(deal, { seed: '1' }).view(0);
    const worth = fc.integer({ min: 0, max: 100 });
    /** What it asks for after offers of these worths, with nothing on the table that it could accept. */
    const asked = (grudge: number, heard: readonly number[]) => {
      const agent = hire(`forgiving-tit-for-tat(grudge=${grudge / 10})`).seat();
      const { outcome } = agent.decide({ ...view, offers: [[0], heard.map((points) => 100 - points)] });
      return pointsOf(deal.preferences[0], outcome);
    };
    fc.assert(
      fc.property(
        fc.array(worth, { minLength: 2, maxLength: 12 }),
        worth,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (heard, slip, a, b) => {
          const last = heard.at(-1) as number;
          expect(asked(a, [...heard, Math.min(slip, last), last])).toBeLessThanOrEqual(asked(a, heard));
          expect(asked(Math.min(a, b), heard)).toBeLessThanOrEqual(asked(Math.max(a, b), heard));
        },
      ),
      { seed: 1985, numRuns: 200 },
    );
  });

  it('comes to a deal with itself near the middle of a pie, where two tit-for-tats wait for each other for ever', () => {
    const deal = prepare(pie(100), { rounds: 100 });
    const end = (name: string) => play(deal, [hire(name).seat(), hire(name).seat()], { seed: '1' }).result();
    expect(end('tit-for-tat')?.ending).toBe('expired');
    const shared = end('forgiving-tit-for-tat');
    expect(shared?.ending).toBe('agreed');
    for (const share of shared?.utility ?? []) expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });
});

import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, prices, table, versus } from '../helpers/versus.js';

describe('tit-for-tat', () => {
  it('opens with its best, and waits there until it has heard a step', () => {
    versus('tit-for-tat', { scenario: prices(), against: ['10-60'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'], // one offer is no step
    ]);
    // With delta 3 the step that it answers ends three offers ago: the fourth offer completes the first.
    versus('tit-for-tat(delta=3)', { scenario: prices(), against: ['10-60', '12-50', '12-50', '12-50'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['30-0', 'wait'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'], // 10 -> 12: 30 x 10/12 = 25
    ]);
  });

  it('has heard a step by its second move when it moves second', () => {
    // To Right 28-5 is worth 5, 25-20 20: 100 x 5/20 = 25, and 50 (12-50) is the next it has.
    versus('tit-for-tat', { scenario: prices(), seat: 1, against: ['28-5', '25-20'] }, [
      ['5-100', 'open'],
      ['12-50', 'reciprocate'],
    ]);
    // With delta 2 it takes one offer more, and then the step is still 5 -> 20.
    versus('tit-for-tat(delta=2)', { scenario: prices(), seat: 1, against: ['28-5', '25-20', '25-20'] }, [
      ['5-100', 'open'],
      ['5-100', 'wait'],
      ['12-50', 'reciprocate'],
    ]);
  });

  it('gives the share it was given: 10 then 12 takes 30 to 25', () => {
    // 30 x 10/12 = 25.
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '12-50'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
    ]);
  });

  it('stays where it is while the other side repeats itself', () => {
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '12-50', '12-50', '12-50'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
      ['25-20', 'hold'],
      ['25-20', 'hold'],
    ]);
  });

  it('takes back the share that was taken back', () => {
    // 25 x 12/10 = 30.
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '12-50', '10-60'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
      ['30-0', 'retaliate'],
    ]);
  });

  it('never asks for more than its best', () => {
    // 30 x 10/12 = 25; 25 x 12/5 = 60, cut off at 30.
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '12-50', '5-100'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
      ['30-0', 'retaliate'],
    ]);
    // 30 x 10/5 = 60, cut off at 30, where it stands already.
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '5-100'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['30-0', 'stay'],
    ]);
  });

  it('never goes under its floor', () => {
    // 30 x 5/12 = 12.5, so 25 is the next it has; with a reservation of 26 it is 28.
    versus('tit-for-tat', { scenario: prices(), against: ['5-100', '12-50'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
    ]);
    versus('tit-for-tat', { scenario: prices(26), against: ['5-100', '12-50'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['28-5', 'reciprocate'],
    ]);
  });

  it('answers with delta 2 the step before the last', () => {
    // After 10, 12, 12 it answers 10 -> 12: 30 x 10/12 = 25. After 10, 12, 12, 10 it answers 12 -> 12: it stays.
    // After 10, 12, 12, 10, 10 it answers 12 -> 10: 25 x 12/10 = 30.
    versus('tit-for-tat(delta=2)', { scenario: prices(), against: ['10-60', '12-50', '12-50', '10-60', '10-60'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
      ['25-20', 'hold'],
      ['30-0', 'retaliate'],
    ]);
  });

  it('accepts what is worth at least the answer it would give', () => {
    // 10 -> 25 is answered by 30 x 10/25 = 12: 25 on the table is more.
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '25-20'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['accept', 'enough'],
    ]);
  });

  it('trades shares on the two ports', () => {
    // To Northport 6 open 365 is worth 3000, 6 open 90 4500, 12 open 365 6000.
    // 3000 -> 4500: 10000 x 2/3 = 6667 -> 12 case 365 = 6750. Again 4500: it stays.
    // Back to 3000: 6750 x 3/2 = 10125, cut off at 10000. 3000 -> 6000: 10000 / 2 = 5000 -> 5250 next; 6000 is enough.
    versus(
      'tit-for-tat',
      {
        scenario: scenarioOf('two-ports'),
        against: ['6 open 365', '6 open 90', '6 open 90', '6 open 365', '12 open 365'],
      },
      [
        ['12 blocked 30', 'open'],
        ['12 blocked 30', 'wait'],
        ['12 case 365', 'reciprocate'],
        ['12 case 365', 'hold'],
        ['12 blocked 30', 'retaliate'],
        ['accept', 'enough'],
      ],
    );
  });

  it('goes to its floor when the first step starts from nothing: any step is then infinitely large a share', () => {
    // 0 open 365 is worth 0 to Northport, 0 open 90 1500: 10000 x 0/1500 = 0, so its floor of 4500,
    // which 6 blocked 365 (outcome 11) and 6 open 90 (outcome 16) are worth.
    versus('tit-for-tat', { scenario: scenarioOf('two-ports'), against: ['0 open 365', '0 open 90'] }, [
      ['12 blocked 30', 'open'],
      ['12 blocked 30', 'wait'],
      ['6 blocked 365', 'reciprocate'],
    ]);
  });

  it('takes everything back when the other side goes back to nothing', () => {
    // 40 -> 50: 100 x 40/50 = 80. 50 -> 0: 80 x 50/0 is over any best, so 100. 0 -> 0 is no step.
    versus('tit-for-tat', { scenario: pie(10), against: ['40-60', '50-50', '0-100', '0-100'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['80-20', 'reciprocate'],
      ['100-0', 'retaliate'],
      ['100-0', 'hold'],
    ]);
    // 40 -> 0, but it has given nothing that it could take back.
    versus('tit-for-tat', { scenario: pie(10), against: ['40-60', '0-100'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'stay'],
    ]);
  });

  it('says that it stays when what it has is too coarse for the step', () => {
    // 5250 -> 5500: 10000 x 21/22 = 9545.5, and the lowest it has at or above is 10000 again.
    versus('tit-for-tat', { scenario: scenarioOf('two-ports'), against: ['6 case 90', '6 open 30'] }, [
      ['12 blocked 30', 'open'],
      ['12 blocked 30', 'wait'],
      ['12 blocked 30', 'stay'],
    ]);
    // 10 -> 11: 30 x 10/11 = 27.3 -> 28. 11 -> 12: 28 x 11/12 = 25.7 -> 28 again. 12 -> 11: 28 x 12/11 = 30.5, cut off
    // at 30.
    versus('tit-for-tat', { scenario: prices(), against: ['10-60', '11-55', '12-50', '11-55'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['28-5', 'reciprocate'],
      ['28-5', 'stay'],
      ['30-0', 'retaliate'],
    ]);
  });

  it('stays with the very offer it made, not with another of the same worth', () => {
    const scenario = table([
      [
        [60, 1],
        [60, 2],
        [11, 60],
        [10, 70],
      ],
    ]);
    // Somebody else sat here before and asked for 60-2; 10 -> 11: 60 x 10/11 = 54.5 -> 60, of which 60-1 is the lowest.
    const session = openSession(prepare(scenario), { seed: '1' });
    for (const [by, outcome] of [
      [0, 1],
      [1, 3],
      [0, 1],
      [1, 2],
    ] as const)
      expect(session.move(by, { type: 'offer', outcome })).toBeUndefined();
    const { seat } = hire('tit-for-tat');
    expect(seat().decide(session.view(0))).toEqual({ type: 'offer', outcome: 1, because: 'stay' });
  });

  it('holds, and takes nothing back, where the other side has offered nothing all the time', () => {
    // Somebody else sat here before and asked for 50; Right offered 0 twice.
    const session = openSession(prepare(pie(10)), { seed: '1' });
    for (const [by, outcome] of [
      [0, 5],
      [1, 10],
      [0, 5],
      [1, 10],
    ] as const)
      expect(session.move(by, { type: 'offer', outcome })).toBeUndefined();
    const { seat } = hire('tit-for-tat');
    expect(seat().decide(session.view(0))).toEqual({ type: 'offer', outcome: 5, because: 'hold' });
  });

  it('opens anew where somebody else offered less than its floor from its seat', () => {
    const session = openSession(prepare(pie(10, { reservation: [50, 0] })), { seed: '1' });
    // Left asked for 20 twice, Right offered 10 and then 20.
    for (const [by, outcome] of [
      [0, 8],
      [1, 9],
      [0, 8],
      [1, 8],
    ] as const)
      expect(session.move(by, { type: 'offer', outcome })).toBeUndefined();
    const { seat } = hire('tit-for-tat');
    expect(seat().decide(session.view(0))).toEqual({ type: 'offer', outcome: 0, because: 'open' });
  });

  it('goes lower only when asked to by a step, not because its mandate eases', () => {
    const scenario = pie(10, {
      sessions: [
        [3, [80, 0]],
        [2, [30, 0]],
      ],
    });
    // 20 -> 40: 100 x 1/2 = 50, cut off at the mandate of 80. After the recess 40 again: it stays at 80.
    // 40 -> 50: 80 x 4/5 = 64 -> 70.
    versus('tit-for-tat', { scenario, against: ['20-80', '40-60', '40-60', '50-50'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['80-20', 'reciprocate'],
      ['80-20', 'hold'],
      ['70-30', 'reciprocate'],
    ]);
  });

  it('has no answer left at its mandate until that eases', () => {
    const scenario = pie(10, {
      sessions: [
        [4, [80, 0]],
        [1, [30, 0]],
      ],
    });
    // 20 -> 40: 50, cut off at 80. 40 -> 50: 80 x 4/5 = 64, cut off at 80 again. After the recess 50 -> 60:
    // 80 x 5/6 = 66.7 -> 70.
    versus('tit-for-tat', { scenario, against: ['20-80', '40-60', '50-50', '60-40'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['80-20', 'reciprocate'],
      ['80-20', 'stay'],
      ['70-30', 'reciprocate'],
    ]);
  });
});

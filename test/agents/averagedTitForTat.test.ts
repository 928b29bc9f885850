import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import type { Decision } from '../../src/model/move.js';
import { pie, prices, versus } from '../helpers/versus.js';

describe('averaged-tit-for-tat', () => {
  it('gives the share it was given over two steps: 10, 11, 12 takes 30 to 25', () => {
    // 30 x 10/12 = 25.
    versus('averaged-tit-for-tat', { scenario: prices(), against: ['10-60', '11-55', '12-50'] }, [
      ['30-0', 'open'],
      ['30-0', 'wait'],
      ['30-0', 'wait'],
      ['25-20', 'reciprocate'],
    ]);
  });

  it('answers a step gamma times, for it looks back over gamma steps at every turn', () => {
    // 40, 40, 50: 100 x 40/50 = 80. 40, 50, 50: 80 x 40/50 = 64 -> 70. 50, 50, 50: it stays.
    versus('averaged-tit-for-tat', { scenario: pie(10), against: ['40-60', '40-60', '50-50', '50-50', '50-50'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['80-20', 'reciprocate'],
      ['70-30', 'reciprocate'],
      ['70-30', 'hold'],
    ]);
  });

  it('does not mind a step back that was made good', () => {
    // 40, 30, 40: nothing on the whole. 30, 40, 30 the same. 40, 30, 20: 100 x 40/20, cut off at 100.
    versus('averaged-tit-for-tat', { scenario: pie(10), against: ['40-60', '30-70', '40-60', '30-70', '20-80'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['100-0', 'hold'],
      ['100-0', 'hold'],
      ['100-0', 'stay'],
    ]);
  });

  it('takes back the share that was taken back', () => {
    // 30, 40, 50: 100 x 30/50 = 60. 40, 50, 30: 60 x 40/30 = 80.
    versus('averaged-tit-for-tat', { scenario: pie(10), against: ['30-70', '40-60', '50-50', '30-70'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['60-40', 'reciprocate'],
      ['80-20', 'retaliate'],
    ]);
  });

  it('takes gamma from its name', () => {
    // 20, 25, 30, 40: 100 x 20/40 = 50 over three steps.
    const scenario = pie(20);
    versus('averaged-tit-for-tat(gamma=3)', { scenario, against: ['20-80', '25-75', '30-70', '40-60'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['50-50', 'reciprocate'],
    ]);
  });

  it('accepts what is worth at least the answer it would give', () => {
    // 20, 30, 50: 100 x 20/50 = 40.
    versus('averaged-tit-for-tat', { scenario: pie(10), against: ['20-80', '30-70', '50-50'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['accept', 'enough'],
    ]);
  });

  it('with gamma 1 says at every turn what relative tit-for-tat says', () => {
    const said = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(said, (script) => {
        const session = openSession(prepare(pie(10)), { seed: '1' });
        const [averaged, relative] = ['averaged-tit-for-tat(gamma=1)', 'tit-for-tat'].map((name) => hire(name).seat());
        for (const outcome of script) {
          const decision = averaged?.decide(session.view(0)) as Decision;
          expect({ ...decision, because: '' }).toEqual({ ...relative?.decide(session.view(0)), because: '' });
          session.move(0, decision);
          session.move(1, { type: 'offer', outcome });
        }
      }),
      { seed: 1998, numRuns: 300 },
    );
  });
});

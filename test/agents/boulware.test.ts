import { describe, it } from 'vitest';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, table, versus } from '../helpers/versus.js';

/** What the other side says when it never moves: an offer that no one else would take, so many times. */
const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('boulware', () => {
  it('walks the curve of e = 0.2 down a pie, most of the way in the last rounds', () => {
    // t = r/10, target = 100 (1 - t^5): r = 1..6 gives 99.999 99.97 99.8 99.0 96.9 92.2, each over 90, so 100;
    // then 83.2 -> 90, 67.2 -> 70, 41.0 -> 50.
    versus('boulware', { scenario: pie(10), rounds: 9, against: always('0-100', 8) }, [
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['90-10', 'aspire'],
      ['70-30', 'aspire'],
      ['50-50', 'aspire'],
    ]);
  });

  it('stays over its reservation: the curve runs from best to floor', () => {
    // floor 60, N = 4, t = r/5, target = 60 + 40 (1 - t^5): 99.99, 99.6, 96.9 -> 100; 86.9 -> 90.
    versus('boulware', { scenario: pie(10, { reservation: [60, 0] }), rounds: 4, against: always('0-100', 3) }, [
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['90-10', 'aspire'],
    ]);
  });

  it('walks the two ports down to 67.5, with the mandate for a floor, over the reservation', () => {
    // Northport: floor 4500 (mandate, over the reservation of 4000), t = r/11, target = 4500 + 5500 (1 - t^5).
    //   r     6     7     8     9    10        its outcomes: 12 blocked 30 = 10000, 12 case 30 = 9250,
    //   t^5  .048  .104  .203  .367  .621      12 blocked 90 = 9000, 12 open 30 = 8500, 12 case 90 = 8250,
    //   =>   9734  9426  8881  7983  6585      12 blocked 365 = 12 open 90 = 7500, 6 blocked 30 = 7000,
    //   bid 10000 10000  9000  8250  6750      12 case 365 = 6750
    versus('boulware', { scenario: scenarioOf('two-ports'), against: always('0 open 365', 9) }, [
      ...new Array(7).fill(['12 blocked 30', 'aspire'] as const),
      ['12 blocked 90', 'aspire'],
      ['12 case 90', 'aspire'],
      ['12 case 365', 'aspire'],
    ]);
  });

  it('accepts what is worth at least its own next offer, and nothing less', () => {
    // As above; 75.0 on the table is under the 82.5 it would ask for in round 9 and over the 67.5 of round 10.
    versus(
      'boulware',
      { scenario: scenarioOf('two-ports'), against: [...always('0 open 365', 7), '12 open 90', '12 open 90'] },
      [
        ...new Array(7).fill(['12 blocked 30', 'aspire'] as const),
        ['12 blocked 90', 'aspire'],
        ['12 case 90', 'aspire'],
        ['accept', 'enough'],
      ],
    );
  });

  it('takes the exponent from its name: e = 0.5', () => {
    // t = r/4, target = 100 (1 - t^2): 93.75 -> 100, 75 -> 80, 43.75 -> 50.
    versus('boulware(exponent=0.5)', { scenario: pie(10), rounds: 3, against: always('0-100', 2) }, [
      ['100-0', 'aspire'],
      ['80-20', 'aspire'],
      ['50-50', 'aspire'],
    ]);
  });

  it('asks for its best for ever with e = 0', () => {
    versus('boulware(exponent=0)', { scenario: pie(10), rounds: 3, against: always('0-100', 2) }, [
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
    ]);
  });

  it('has conceded kappa from the start', () => {
    // t = r/4, conceded = 0.2 + 0.8 t^2 = 0.25, 0.4, 0.65: 75 -> 80, 60, 35 -> 40.
    versus('boulware(exponent=0.5,kappa=0.2)', { scenario: pie(10), rounds: 3, against: always('0-100', 2) }, [
      ['80-20', 'aspire'],
      ['60-40', 'aspire'],
      ['40-60', 'aspire'],
    ]);
  });

  it('asks for the same less than its best for ever with e = 0 and a kappa', () => {
    // Of the 60 over its floor of 40 it has conceded 0.3: 40 + 42 = 82 -> 90.
    const scenario = pie(10, { reservation: [40, 0] });
    versus('boulware(exponent=0,kappa=0.3)', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['90-10', 'aspire'],
      ['90-10', 'aspire'],
      ['90-10', 'aspire'],
    ]);
  });

  it('moves second by the same clock as first', () => {
    // Seat of Right: t = 2/3 in round 2, target = 100 (1 - .132) = 86.8 -> 90 for Right.
    versus('boulware', { scenario: pie(10), rounds: 2, seat: 1, against: ['100-0', '100-0'] }, [
      ['0-100', 'aspire'],
      ['10-90', 'aspire'],
    ]);
  });

  it('walks out where nothing it may sign is worth as much as no deal', () => {
    versus(
      'boulware',
      {
        scenario: table(
          [
            [
              [50, 0],
              [0, 50],
            ],
          ],
          { reservation: [60, 0] },
        ),
        against: [],
      },
      [['walk', 'hopeless']],
    );
  });
});

import { describe, it } from 'vitest';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, table, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('linear', () => {
  it('gives one slice of a pie a round', () => {
    // t = r/10, target = 100 (1 - r/10).
    versus('linear', { scenario: pie(10), rounds: 9, against: always('0-100', 8) }, [
      ['90-10', 'aspire'],
      ['80-20', 'aspire'],
      ['70-30', 'aspire'],
      ['60-40', 'aspire'],
      ['50-50', 'aspire'],
      ['40-60', 'aspire'],
      ['30-70', 'aspire'],
      ['20-80', 'aspire'],
      ['10-90', 'aspire'],
    ]);
  });

  it('has conceded kappa from the start, and the rest evenly', () => {
    // t = r/4, conceded = 0.2 + 0.8 t = 0.4, 0.6, 0.8.
    versus('linear(kappa=0.2)', { scenario: pie(10), rounds: 3, against: always('0-100', 2) }, [
      ['60-40', 'aspire'],
      ['40-60', 'aspire'],
      ['20-80', 'aspire'],
    ]);
  });

  it('walks the two ports from 100 to 52.5, ties to the lowest outcome', () => {
    // Northport: floor 4500, t = r/11, target = 10000 - 500 r, and the lowest of its outcomes at or above it:
    // 9500 -> 10000, 9000 -> 9000, 8500 -> 8500, 8000 -> 8250, 7500 -> 7500 (12 blocked 365 is outcome 2, 12 open 90 is
    // outcome 7), 7000 -> 7000, 6500 -> 6750, 6000 -> 6000 (12 open 365 is outcome 8, 6 blocked 90 is 10),
    // 5500 -> 5500, 5000 -> 5250.
    versus('linear', { scenario: scenarioOf('two-ports'), against: always('0 open 365', 9) }, [
      ['12 blocked 30', 'aspire'],
      ['12 blocked 90', 'aspire'],
      ['12 open 30', 'aspire'],
      ['12 case 90', 'aspire'],
      ['12 blocked 365', 'aspire'],
      ['6 blocked 30', 'aspire'],
      ['12 case 365', 'aspire'],
      ['12 open 365', 'aspire'],
      ['6 open 30', 'aspire'],
      ['6 case 90', 'aspire'],
    ]);
  });

  it('accepts what is worth as much as its own next offer, not what is worth less', () => {
    // In round 3 it would ask for 8500: 12 case 90 (8250) is not enough. In round 4 it would ask for 8250: 8500 is.
    versus('linear', { scenario: scenarioOf('two-ports'), against: ['0 open 365', '12 case 90', '12 open 30'] }, [
      ['12 blocked 30', 'aspire'],
      ['12 blocked 90', 'aspire'],
      ['12 open 30', 'aspire'],
      ['accept', 'enough'],
    ]);
    // On the pie it would ask for 80 in round 2: 80 on the table is exactly enough.
    versus('linear', { scenario: pie(10), rounds: 9, against: ['80-20'] }, [
      ['90-10', 'aspire'],
      ['accept', 'enough'],
    ]);
  });

  it('takes the lowest outcome of several with the same worth', () => {
    // t = r/4, target = 75, 50, 25: at or above them 100, 50 (outcomes 1 and 2: the first), 50 again.
    const ties = table([
      [
        [100, 0],
        [50, 20],
        [50, 60],
        [0, 100],
      ],
    ]);
    versus('linear', { scenario: ties, rounds: 3, against: always('0-100', 2) }, [
      ['100-0', 'aspire'],
      ['50-20', 'aspire'],
      ['50-20', 'aspire'],
    ]);
  });

  it('counts its best and its bids among what it may sign', () => {
    // 100-0 and 60-40 are red lines of Left, so its best is 90: target = 90 (1 - r/4) = 67.5 -> 70, 45 -> 50, 22.5 -> 30.
    const redLines = { left: ['a/100-0', 'a/60-40'] };
    versus('linear', { scenario: pie(10, { redLines }), rounds: 3, against: always('0-100', 2) }, [
      ['70-30', 'aspire'],
      ['50-50', 'aspire'],
      ['30-70', 'aspire'],
    ]);
  });

  it('does not sign across its own red line, whatever it is worth', () => {
    // Right tables 100-0, a red line of Left worth more than all Left may ask for.
    versus(
      'linear',
      { scenario: pie(10, { redLines: { left: ['a/100-0'] } }), rounds: 3, against: ['100-0', '100-0'] },
      [
        ['70-30', 'aspire'],
        ['50-50', 'aspire'],
        ['30-70', 'aspire'],
      ],
    );
  });

  it('goes lower when its mandate eases at the recess', () => {
    // N = 4 in two sessions, t = r/5. Floor 60: 60 + 40 (.8, .6) = 92 -> 100, 84 -> 90.
    // Floor 20 after the recess: 20 + 80 (.4, .2) = 52 -> 60, 36 -> 40.
    const easing = pie(10, {
      sessions: [
        [2, [60, 0]],
        [2, [20, 0]],
      ],
    });
    versus('linear', { scenario: easing, against: always('0-100', 3) }, [
      ['100-0', 'aspire'],
      ['90-10', 'aspire'],
      ['60-40', 'aspire'],
      ['40-60', 'aspire'],
    ]);
  });

  it('stays at N/(N+1) in an extension, and answers the last offer by the same measure', () => {
    // N = 1: t = 1/2 in round 1, at the last word and in both rounds of the extension: target 50.
    // 40 on the table is less, so it rejects; 50 is enough.
    const more = pie(10, { sessions: [[1]], lastWord: true, extension: 2 });
    versus('linear', { scenario: more, against: ['40-60', 'extend', '40-60', '50-50'] }, [
      ['50-50', 'aspire'],
      ['reject', 'tooLittle'],
      ['extend', 'goOn'],
      ['50-50', 'aspire'],
      ['50-50', 'aspire'],
      ['accept', 'enough'],
    ]);
  });
});

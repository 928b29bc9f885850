import { describe, it } from 'vitest';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('conceder', () => {
  it('walks the curve of e = 2 down a pie, most of the way in the first rounds', () => {
    // t = r/10, target = 100 (1 - sqrt t): 68.4 55.3 45.2 36.8 29.3 22.5 16.3 10.6 5.1, each rounded up to a slice.
    versus('conceder', { scenario: pie(10), rounds: 9, against: always('0-100', 8) }, [
      ['70-30', 'aspire'],
      ['60-40', 'aspire'],
      ['50-50', 'aspire'],
      ['40-60', 'aspire'],
      ['30-70', 'aspire'],
      ['30-70', 'aspire'],
      ['20-80', 'aspire'],
      ['20-80', 'aspire'],
      ['10-90', 'aspire'],
    ]);
  });

  it('walks the two ports from 85 to 52.5', () => {
    // Northport: target = 4500 + 5500 (1 - sqrt(r/11)) = 8342 7655 7128 6683 6292 5938 5612 5310 5025 4756; at or above:
    // 12 open 30 = 8500, 12 case 90 = 8250, 12 blocked 365 = 7500, 12 case 365 = 6750 twice, 12 open 365 = 6000 twice,
    // 6 open 30 = 5500, 6 case 90 = 5250 twice.
    versus('conceder', { scenario: scenarioOf('two-ports'), against: always('0 open 365', 9) }, [
      ['12 open 30', 'aspire'],
      ['12 case 90', 'aspire'],
      ['12 blocked 365', 'aspire'],
      ['12 case 365', 'aspire'],
      ['12 case 365', 'aspire'],
      ['12 open 365', 'aspire'],
      ['12 open 365', 'aspire'],
      ['6 open 30', 'aspire'],
      ['6 case 90', 'aspire'],
      ['6 case 90', 'aspire'],
    ]);
  });

  it('accepts early what a tougher agent would let lie', () => {
    // In round 3 it would ask for 7128: 12 open 90 is worth 7500.
    versus('conceder', { scenario: scenarioOf('two-ports'), against: ['0 open 365', '12 open 90'] }, [
      ['12 open 30', 'aspire'],
      ['12 case 90', 'aspire'],
      ['accept', 'enough'],
    ]);
  });

  it('never asks for less than its reservation', () => {
    // Floor 45: target = 45 + 55 (1 - sqrt t) with t = 1/4, 1/2, 3/4: 72.5 -> 80, 61.1 -> 70, 52.4 -> 60.
    const scenario = pie(10, { reservation: [45, 0] });
    versus('conceder', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['80-20', 'aspire'],
      ['70-30', 'aspire'],
      ['60-40', 'aspire'],
    ]);
  });

  it('takes the exponent from its name: e = 5', () => {
    // t = r/4, target = 100 (1 - t^0.2): t^0.2 = .758 .871 .944: 24.2 -> 30, 12.9 -> 20, 5.6 -> 10.
    versus('conceder(exponent=5)', { scenario: pie(10), rounds: 3, against: always('0-100', 2) }, [
      ['30-70', 'aspire'],
      ['20-80', 'aspire'],
      ['10-90', 'aspire'],
    ]);
  });

  it('has conceded kappa from the start', () => {
    // t = r/4, conceded = 0.2 + 0.8 sqrt t = 0.6, 0.766, 0.893: 40, 23.4 -> 30, 10.7 -> 20.
    versus('conceder(kappa=0.2)', { scenario: pie(10), rounds: 3, against: always('0-100', 2) }, [
      ['40-60', 'aspire'],
      ['30-70', 'aspire'],
      ['20-80', 'aspire'],
    ]);
  });
});

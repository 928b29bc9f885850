import { describe, it } from 'vitest';
import { pie, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('exponential-boulware', () => {
  it('opens with a tenth conceded and hardly moves until the end', () => {
    // t = r/10, conceded = 0.1^((1 - t)^0.2): .1049 .1107 .1173 .1251 .1347 .1469 .1637 .1885 .2340.
    versus('exponential-boulware', { scenario: pie(100), rounds: 9, against: always('0-100', 8) }, [
      ['90-10', 'aspire'],
      ['89-11', 'aspire'],
      ['89-11', 'aspire'],
      ['88-12', 'aspire'],
      ['87-13', 'aspire'],
      ['86-14', 'aspire'],
      ['84-16', 'aspire'],
      ['82-18', 'aspire'],
      ['77-23', 'aspire'],
    ]);
  });

  it('takes exponent and kappa from its name: the exponent 1 multiplies what is conceded by the same in every round', () => {
    // conceded = 0.01^(1 - t) at t = .25 .5 .75: .0316, .1, .3162. At t = .5 the target is 90 exactly.
    const scenario = pie(100);
    versus('exponential-boulware(exponent=1,kappa=0.01)', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['97-3', 'aspire'],
      ['90-10', 'aspire'],
      ['69-31', 'aspire'],
    ]);
  });

  it('stays at kappa with the exponent 0', () => {
    const scenario = pie(100);
    versus('exponential-boulware(exponent=0,kappa=0.25)', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['75-25', 'aspire'],
      ['75-25', 'aspire'],
      ['75-25', 'aspire'],
    ]);
  });

  it('concedes of the range over its floor, and accepts what is worth its own next offer', () => {
    // Floor 60: 60 + 40 (1 - .1137) = 95.5 -> 96; 60 + 40 (1 - .1347) = 94.6 -> 95; 60 + 40 (1 - .1746) = 93.01 -> 94.
    const scenario = pie(100, { reservation: [60, 0] });
    versus('exponential-boulware', { scenario, rounds: 3, against: ['94-6', '94-6'] }, [
      ['96-4', 'aspire'],
      ['95-5', 'aspire'],
      ['accept', 'enough'],
    ]);
  });
});

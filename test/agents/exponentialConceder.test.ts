import { describe, it } from 'vitest';
import { pie, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('exponential-conceder', () => {
  it('gives most of its range before half-time and then nears its floor', () => {
    // t = r/10, conceded = 0.1^((1 - t)^5): .2567 .4703 .6791 .8361 .9306 .9767 .9944 .9993 .99998.
    versus('exponential-conceder', { scenario: pie(100), rounds: 9, against: ['10-90', ...always('0-100', 7)] }, [
      ['75-25', 'aspire'],
      ['53-47', 'aspire'],
      ['33-67', 'aspire'],
      ['17-83', 'aspire'],
      ['7-93', 'aspire'],
      ['3-97', 'aspire'],
      ['1-99', 'aspire'],
      ['1-99', 'aspire'],
      ['1-99', 'aspire'],
    ]);
  });

  it('takes exponent and kappa from its name', () => {
    // conceded = 0.01^((1 - t)^3) at t = .25 .5 .75: 0.01^.4219 = .1433, 0.01^.125 = .5623, 0.01^.0156 = .9306.
    const scenario = pie(100);
    versus('exponential-conceder(exponent=3,kappa=0.01)', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['86-14', 'aspire'],
      ['44-56', 'aspire'],
      ['7-93', 'aspire'],
    ]);
  });

  it('concedes of the range over its floor, and accepts what is worth its own next offer', () => {
    // Floor 50: 50 + 50 (1 - .5790) = 71.05 -> 72; 50 + 50 (1 - .9306) = 53.5 -> 54.
    const scenario = pie(100, { reservation: [50, 0] });
    versus('exponential-conceder', { scenario, rounds: 3, against: ['54-46'] }, [
      ['72-28', 'aspire'],
      ['accept', 'enough'],
    ]);
    versus('exponential-conceder', { scenario, rounds: 3, against: ['53-47'] }, [
      ['72-28', 'aspire'],
      ['54-46', 'aspire'],
    ]);
  });
});

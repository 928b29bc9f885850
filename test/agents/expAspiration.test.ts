import { describe, it } from 'vitest';
import { pie, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('exp-aspiration', () => {
  /**
   * What is asked for at t = .25 .5 .75: 100 (exp((1 - t)^e) - 1)/1.71828, rounded up. For e = 1:
   * (e^.75 - 1)/1.71828 = .6501, (e^.5 - 1)/1.71828 = .3775, (e^.25 - 1)/1.71828 = .1653.
   */
  it.each([
    ['boulware', 'exp-aspiration', [95, 88, 77]], // .9451 .8740 .7673
    ['linear', 'exp-aspiration(exponent=0.725)', [73, 49, 26]], // .7285 .4838 .2572
    ['none', 'exp-aspiration(exponent=1)', [66, 38, 17]],
    ['conceder', 'exp-aspiration(exponent=4)', [22, 4, 1]], // .2166 .0375 .0023
    ['hardheaded', 'exp-aspiration(exponent=0)', [100, 100, 100]],
  ])('asks for what the curve called %s leaves', (_, name, asked) => {
    versus(
      name,
      { scenario: pie(100), rounds: 3, against: always('0-100', 2) },
      asked.map((points) => [`${points}-${100 - points}`, 'aspire'] as const),
    );
  });

  it('runs down to its floor and accepts what reaches its target', () => {
    // Floor 40, e = 1: 40 + 60 (.6501, .3775) = 79.004 -> 80, 62.7 -> 63.
    const scenario = pie(100, { reservation: [40, 0] });
    versus('exp-aspiration(exponent=1)', { scenario, rounds: 3, against: ['63-37'] }, [
      ['80-20', 'aspire'],
      ['accept', 'enough'],
    ]);
    versus('exp-aspiration(exponent=1)', { scenario, rounds: 3, against: ['62-38'] }, [
      ['80-20', 'aspire'],
      ['63-37', 'aspire'],
    ]);
  });
});

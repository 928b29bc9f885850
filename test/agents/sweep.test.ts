import { describe, expect, it } from 'vitest';
import { AgentNameError } from '../../src/agents/hire.js';
import { sweep } from '../../src/agents/sweep.js';

describe('a sweep', () => {
  it.each([
    ['conceder(exponent=1..5/3)', ['conceder(exponent=1)', 'conceder(exponent=3)', 'conceder(exponent=5)']],
    // 1 + 9k/4 for k = 0..4; the standard 2 would be spelled without its parameter.
    [
      'conceder(exponent=1..10/5)',
      [
        'conceder(exponent=1)',
        'conceder(exponent=3.25)',
        'conceder(exponent=5.5)',
        'conceder(exponent=7.75)',
        'conceder(exponent=10)',
      ],
    ],
    ['conceder(exponent=1..3/3)', ['conceder(exponent=1)', 'conceder', 'conceder(exponent=3)']],
    ['conceder( exponent = 5 .. 1 / 2 )', ['conceder(exponent=5)', 'conceder(exponent=1)']],
    ['tit-for-tat(delta=1..3/3)', ['tit-for-tat', 'tit-for-tat(delta=2)', 'tit-for-tat(delta=3)']],
    // A third is rounded to six digits.
    [
      'logroller(gain=0..1/4)',
      ['logroller(gain=0)', 'logroller(gain=0.333333)', 'logroller(gain=0.666667)', 'logroller(gain=1)'],
    ],
    // The second range varies fastest.
    [
      'logroller(band=0.1..0.2/2,gain=0..1/2)',
      [
        'logroller(band=0.1,gain=0)',
        'logroller(band=0.1,gain=1)',
        'logroller(band=0.2,gain=0)',
        'logroller(band=0.2,gain=1)',
      ],
    ],
    ['linear', ['linear']],
    ['logroller(gain=0.1)', ['logroller(gain=0.1)']],
  ])('%s stands for its agents', (name, agents) => {
    expect(sweep(name)).toEqual(agents);
  });

  it('of a whole parameter that falls between two is refused', () => {
    expect(() => sweep('tit-for-tat(delta=1..2/3)')).toThrow(
      'tit-for-tat(delta) takes a whole number from 1 to 20, not "1.5"',
    );
  });

  it.each([
    [
      'conceder(exponent=1..x/3)',
      '"conceder(exponent=1..x/3)": a range goes from a number to a number, such as 0.1..2/10',
    ],
    ['conceder(exponent=1..5/1)', '"conceder(exponent=1..5/1)": a range is of 2 to 1000 values, such as 0.1..2/10'],
    ['conceder(exponent=1..5/2.5)', '"conceder(exponent=1..5/2.5)": a range is of 2 to 1000 values, such as 0.1..2/10'],
    [
      'conceder(exponent=1..5/1001)',
      '"conceder(exponent=1..5/1001)": a range is of 2 to 1000 values, such as 0.1..2/10',
    ],
    ['conceder(exponent=1..200/3)', 'conceder(exponent) takes a number from 1 to 100, not "100.5"'],
    ['conceder(exponent=1..5)', 'conceder(exponent) takes a number from 1 to 100, not "1..5"'],
  ])('%s is refused in a sentence', (name, message) => {
    expect(() => sweep(name)).toThrow(AgentNameError);
    expect(() => sweep(name)).toThrow(message);
  });

  it('of too many agents is refused before they are hired', () => {
    expect(() => sweep('logroller(exponent=0..1/100,gain=0..1/100)')).toThrow(
      /stands for \d+ agents, and 1000 is the most/,
    );
  });
});

import { describe, it } from 'vitest';
import { pie, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('dynamic-deadline', () => {
  it('concedes t over a deadline that shrinks with the thread', () => {
    // t = r/5; before its moves 0, 2, 4, 6 of the 8 offers were made that four rounds have room for: the deadline is
    // 1/0 = never, 1/.25 = 4, 1/.5 = 2, 1/.75 = 1.333; conceded = 0, .4/4 = .1, .6/2 = .3, .8/1.333 = .6.
    versus('dynamic-deadline', { scenario: pie(100), rounds: 4, against: always('0-100', 3) }, [
      ['100-0', 'hurry'],
      ['90-10', 'hurry'],
      ['70-30', 'hurry'],
      ['40-60', 'hurry'],
    ]);
  });

  it('is ahead when it moves second, for the thread is longer by one', () => {
    // 1, 3, 5, 7 of 8: conceded = t x = .2 x .125 = .025, .4 x .375 = .15, .6 x .625 = .375, .8 x .875 = .7.
    versus('dynamic-deadline', { scenario: pie(100), rounds: 4, seat: 1, against: always('100-0', 4) }, [
      ['2-98', 'hurry'],
      ['15-85', 'hurry'],
      ['37-63', 'hurry'],
      ['70-30', 'hurry'],
    ]);
  });

  it('with less patience is at its floor before the talks are over', () => {
    // mu = .25: deadlines never, 1, .5, .333: conceded 0, .4, all, all; floor 20: 20 + 80 x .6 = 68.
    const scenario = pie(100, { reservation: [20, 0] });
    versus('dynamic-deadline(mu=0.25)', { scenario, rounds: 4, against: always('0-100', 3) }, [
      ['100-0', 'hurry'],
      ['68-32', 'hurry'],
      ['20-80', 'hurry'],
      ['20-80', 'hurry'],
    ]);
  });

  it('takes the polynomial curve from its name', () => {
    // e = .5 squares .1, .3, .6: .01, .09, .36.
    versus('dynamic-deadline(exponent=0.5)', { scenario: pie(100), rounds: 4, against: always('0-100', 3) }, [
      ['100-0', 'hurry'],
      ['99-1', 'hurry'],
      ['91-9', 'hurry'],
      ['64-36', 'hurry'],
    ]);
    // kappa = .5: .5 + .5 (0, .1, .3, .6).
    versus('dynamic-deadline(kappa=0.5)', { scenario: pie(100), rounds: 4, against: always('0-100', 3) }, [
      ['50-50', 'hurry'],
      ['45-55', 'hurry'],
      ['35-65', 'hurry'],
      ['20-80', 'hurry'],
    ]);
  });

  it('draws nearer in an extension, where time stands still', () => {
    // Two rounds, room for four offers. t = 1/3, 2/3, 2/3, 2/3; offers before its moves 0, 2, 4, 6: t x = 0, .3333, .6667, 1.
    const scenario = pie(100, { sessions: [[2]], extension: 2, reservation: [10, 0] });
    versus('dynamic-deadline', { scenario, against: ['0-100', '0-100', 'extend', '0-100'] }, [
      ['100-0', 'hurry'],
      ['70-30', 'hurry'],
      ['extend', 'goOn'],
      ['40-60', 'hurry'],
      ['10-90', 'hurry'],
    ]);
  });

  it('accepts what is worth its own next offer', () => {
    versus('dynamic-deadline', { scenario: pie(100), rounds: 4, against: ['89-11', '70-30'] }, [
      ['100-0', 'hurry'],
      ['90-10', 'hurry'],
      ['accept', 'enough'],
    ]);
  });
});

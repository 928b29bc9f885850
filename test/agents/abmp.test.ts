import { describe, expect, it } from 'vitest';
import { against, pie, type Said, said, table, versus } from '../helpers/versus.js';

const always = (words: Said, times: number) => new Array<Said>(times).fill(words);
const TAKES = ['accept', 'enough'];

describe('abmp', () => {
  it('closes a tenth of the gap at every offer', () => {
    // Left with nothing: 1, .9, .81, .729, .6561, .59049, .53144.
    versus('abmp', { scenario: pie(100), against: always('0-100', 6) }, [
      ['100-0', 'open'],
      ['90-10', 'step'],
      ['81-19', 'step'],
      ['73-27', 'step'],
      ['66-34', 'step'],
      ['60-40', 'step'],
      ['54-46', 'step'],
    ]);
    // Left with .5: 1, .95, .905; with .6 then: .8745.
    versus('abmp', { scenario: pie(100), against: ['50-50', '50-50', '60-40'] }, [
      ['100-0', 'open'],
      ['95-5', 'step'],
      ['91-9', 'step'],
      ['88-12', 'step'],
    ]);
  });

  it('opens without regard to what it has heard', () => {
    versus('abmp', { scenario: pie(100), seat: 1, against: ['50-50', '100-0', '100-0'] }, [
      ['0-100', 'open'],
      ['10-90', 'step'],
      ['19-81', 'step'],
    ]);
  });

  it('steps on from its target where options are far apart', () => {
    // .9, .81, .729, .6561, .59049 in tenths: from its last bid it would never get under 90.
    versus('abmp', { scenario: pie(10), against: always('0-100', 5) }, [
      ['100-0', 'open'],
      ['90-10', 'step'],
      ['90-10', 'step'],
      ['80-20', 'step'],
      ['70-30', 'step'],
      ['60-40', 'step'],
    ]);
  });

  it('slows down toward the least it wants', () => {
    // least .5, speed 1/2: 1 - .5 x .5 x 1 = .75; .75 - .5 x (1 - .5/.75) x .75 = .625; .625 - .5 x .2 x .625 = .5625.
    versus('abmp(speed=0.5,least=0.5)', { scenario: pie(100), against: always('0-100', 3) }, [
      ['100-0', 'open'],
      ['75-25', 'step'],
      ['63-37', 'step'],
      ['57-43', 'step'],
    ]);
    // At a speed of 1 it is at nothing at once, and stays there. That pays less than the 5 that no deal is worth.
    const scenario = pie(100, { reservation: [5, 0] });
    versus('abmp(speed=1,gap=0)', { scenario, against: always('0-100', 2) }, [
      ['100-0', 'open'],
      ['5-95', 'step'],
      ['5-95', 'step'],
    ]);
  });

  it('takes what is within .02 of its last bid', () => {
    const last = (left: number) =>
      said(against('abmp', { scenario: pie(100), against: ['0-100', `${left}-${100 - left}`] }), 0).at(-1);
    // Its last bid is 90. Left with .87: .9 - .1 x .03 = .897.
    expect(last(88)).toEqual(TAKES);
    expect(last(87)).toEqual(['90-10', 'step']);
    const exact = (left: number) =>
      said(against('abmp(gap=0)', { scenario: pie(100), against: ['0-100', `${left}-${100 - left}`] }), 0).at(-1);
    expect(exact(90)).toEqual(TAKES);
    expect(exact(89)).toEqual(['90-10', 'step']);
  });

  it('counts its points from the worst outcome where that is worth less than nothing', () => {
    // To Right from -100 to 100: a tenth is 20 points, then 18. .02 is 4 points.
    const scenario = table([Array.from({ length: 201 }, (_, left) => [left, 100 - left] as const)], {
      scale: 200,
      reservation: [0, -100],
    });
    versus('abmp', { scenario, seat: 1, against: ['200-m100', '200-m100', '200-m100', '42-58'] }, [
      ['0-100', 'open'],
      ['20-80', 'step'],
      ['38-62', 'step'],
      TAKES as ['accept', 'enough'],
    ]);
  });

  it('goes no lower than its mandate, and under it as soon as that eases', () => {
    const sessions = [
      [3, [85, 0]],
      [2, [0, 0]],
    ] as const;
    versus('abmp', { scenario: pie(100, { sessions }), against: always('0-100', 3) }, [
      ['100-0', 'open'],
      ['90-10', 'step'],
      ['85-15', 'step'],
      ['73-27', 'step'],
    ]);
  });
});

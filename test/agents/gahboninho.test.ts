import { describe, expect, it } from 'vitest';
import { against, pie, type Said, said, type TableOptions, table, versus } from '../helpers/versus.js';

/** What it is left in an offer, out of 1000: from 1000 down to 1, which is as good as nothing. */
const thousand = (options: TableOptions = {}) =>
  table([Array.from({ length: 1000 }, (_, right) => [1000 - right, right] as const)], { scale: 1000, ...options });
const leaving = (left: number) => `${left}-${1000 - left}`;
const always = (left: number, times: number) => new Array<Said>(times).fill(leaving(left));

/** What it says, and why, in its moves of these numbers, to one who leaves it so much in turn. */
function moves(
  name: string,
  rounds: number,
  heard: readonly Said[],
  numbers: readonly number[],
  options?: TableOptions,
) {
  const talk = against(name, { scenario: thousand(options), rounds, against: heard });
  return numbers.map((number) => said(talk, 0)[number - 1]);
}

const asks = (points: number, because: string) => [leaving(points), because];

describe('gahboninho', () => {
  it('opens with its best, and then comes down to .925 in forty small steps while t < .15', () => {
    // Of 400, 1 - .075 k/40 is 400 - .75 k. It has heard two offers before its third move: k = 0, then 399.25, 398.5,
    // 397.75, 397, 396.25.
    versus('gahboninho', { scenario: pie(400, { scale: 400 }), rounds: 100, against: new Array(7).fill('0-400') }, [
      ['400-0', 'show'],
      ['400-0', 'show'],
      ['400-0', 'show'],
      ['400-0', 'show'],
      ['399-1', 'show'],
      ['398-2', 'show'],
      ['397-3', 'show'],
      ['397-3', 'show'],
    ]);
    // Moving second it has heard two before its second move.
    const setup = { scenario: pie(400, { scale: 400 }), rounds: 100, seat: 1 as const };
    versus('gahboninho', { ...setup, against: new Array(4).fill('400-0') }, [
      ['0-400', 'show'],
      ['0-400', 'show'],
      ['0-400', 'show'],
      ['1-399', 'show'],
    ]);
  });

  it('shows for forty steps at most, however long the talks are', () => {
    // t < .15 until move 149 of 999. k = 40 at move 43: 925; then it presses, with n = .4: over 1 still.
    expect(moves('gahboninho(step=0)', 999, always(1, 43), [42, 43, 44])).toEqual([
      asks(927, 'show'), // 1 - .075 x 39/40 = .926875
      asks(925, 'show'),
      asks(1000, 'press'),
    ]);
  });

  it('comes down by its table of levels for one who stands still', () => {
    // With a step of 1, n is 0 from the second offer on, and high = 1. b = 0, t = r/100.
    const levels = [
      asks(987, 'press'), // 1 - .0875 x .15 = .98688
      asks(927, 'press'), // 1 - .0875 x .84 = .9265
      asks(893, 'yield'), // high = 1/.84 = 1.19048; 1.19048 - .35048 x .85 = .89257
      asks(869, 'yield'), // 1.19048 - .35048 x .92 = .86804
      asks(812, 'yield'), // high = 1/.775 = 1.29032; 1.29032 - .51532 x .93 = .81107
      asks(806, 'yield'), // 1.29032 - .51532 x .94 = .80592
      asks(737, 'yield'), // high = 1/.7 = 1.42857; 1.42857 - .72857 x .95 = .73643
      asks(722, 'yield'), // 1.42857 - .72857 x .97 = .72186
      asks(265, 'yield'), // panic: 1 - .75 x .98
      asks(258, 'yield'), // 1 - .75 x .99 = .2575
    ];
    expect(moves('gahboninho(step=1)', 99, always(1, 99), [15, 84, 85, 92, 93, 94, 95, 97, 98, 99])).toEqual(levels);
    // t = 394/400 = .985 is the last of .7, t = 395/400 = .9875 is later: high = 1/.4375 = 2.28571.
    expect(moves('gahboninho(step=1)', 399, always(1, 399), [394, 395, 397])).toEqual([
      asks(711, 'yield'), // 1.42857 - .72857 x .985 = .71093
      asks(461, 'yield'), // 2.28571 - 1.84821 x .9875 = .46061
      asks(452, 'yield'), // 2.28571 - 1.84821 x .9925 = .45136
    ]);
    // Once it was offered .4, over .375: b is the level. high = 1/.4 = 2.5; 2.5 - 2.1 x .9925 = .41575.
    expect(moves('gahboninho(step=1)', 399, [...always(400, 1), ...always(1, 398)], [397])).toEqual([
      asks(416, 'yield'),
    ]);
  });

  it('presses the harder the more it is given', () => {
    // t = 16/20 = .8 after 15 offers of nothing: n = .4 - 14 x .025 = .05, high = 1.3, 1.3 - .3875 x .8 = .99.
    expect(moves('gahboninho(step=0.025)', 19, always(1, 15), [16])).toEqual([asks(990, 'press')]);
    // If the last of them is better than the others: n = .4 - 13 x .025 + .025 = .1, high = 1.6, 1.6 - .6875 x .8 = 1.05.
    expect(moves('gahboninho(step=0.025)', 19, [...always(1, 14), leaving(100)], [16])).toEqual([asks(1000, 'press')]);
    // As good as before is not better.
    expect(moves('gahboninho(step=0.025)', 19, [...always(100, 15)], [16])).toEqual([asks(990, 'press')]);
  });

  it('asks for more than the best that it has heard', () => {
    // t = .88: with b = 0 .84 counts, 1.19048 - .35048 x .88 = .88206. With b = .87, which it did not take before .85
    // (.95 x .9256 = .879), high = 1/.87 = 1.14943, 1.14943 - .27943 x .88 = .90353. n is 1, and 0 after the next offer.
    expect(moves('gahboninho(step=1)', 99, always(1, 87), [88])).toEqual([asks(883, 'yield')]);
    const once = [...always(1, 80), leaving(870), ...always(1, 6)];
    expect(moves('gahboninho(step=1)', 99, once, [88])).toEqual([asks(904, 'yield')]);
  });

  /** With n = .4 it asks for all of it up to t = .95; it takes a share of that. */
  it.each([
    [50, 950],
    [86, 940],
    [93, 930],
    [95, 910],
  ])('takes in round %i of 99 no less than %i', (round, least) => {
    const heard = (last: number) => [...always(1, round - 2), leaving(last)];
    const [accepted] = moves('gahboninho(step=0)', 99, heard(least), [round]);
    expect(accepted).toEqual(['accept', 'enough']);
    const [refused] = moves('gahboninho(step=0)', 99, heard(least - 1), [round]);
    expect(refused?.[0]).toBe(leaving(1000));
  });

  it('takes .8 of what it asks for when it has heard little late in long talks, else .95', () => {
    // t = 397/400, n = 0. Once offered .37 it asks for .45136 as above, and takes .8 of that, .36109.
    const heard = (best: number, last: number) => [leaving(best), ...always(1, 394), leaving(last)];
    expect(moves('gahboninho(step=1)', 399, heard(370, 362), [397])).toEqual([['accept', 'enough']]);
    expect(moves('gahboninho(step=1)', 399, heard(370, 361), [397])).toEqual([asks(452, 'yield')]);
    // Once offered .4 it asks for .41575, and takes .95 of that, .39496.
    expect(moves('gahboninho(step=1)', 399, heard(400, 395), [397])).toEqual([['accept', 'enough']]);
    expect(moves('gahboninho(step=1)', 399, heard(400, 394), [397])).toEqual([asks(416, 'yield')]);
  });

  it('offers back the best it has heard in its last two rounds, if that is worth .25', () => {
    const last = (best: number) => moves('gahboninho', 9, [leaving(best), ...always(1, 7)], [7, 8, 9]);
    expect(last(500)).toEqual([asks(1000, 'press'), asks(500, 'giveBack'), asks(500, 'giveBack')]);
    expect(last(250).slice(1)).toEqual([asks(250, 'giveBack'), asks(250, 'giveBack')]);
    // 1 - .75 x .8 = .4 and 1 - .75 x .9 = .325
    expect(last(249).slice(1)).toEqual([asks(400, 'yield'), asks(325, 'yield')]);
  });

  it('takes .92 of the best it has heard in its last two rounds', () => {
    const last = (offered: number) => moves('gahboninho', 9, [leaving(500), ...always(1, 5), leaving(offered)], [8]);
    expect(last(460)).toEqual([['accept', 'enough']]);
    expect(last(459)).toEqual([asks(500, 'giveBack')]);
  });

  it('goes no lower than its floor, and offers nothing under it back', () => {
    const heard = [leaving(500), ...always(1, 7)];
    expect(moves('gahboninho', 9, heard, [8], { reservation: [600, 0] })).toEqual([asks(600, 'yield')]);
    expect(moves('gahboninho', 9, heard, [8], { redLines: { left: ['a/500-500'] } })).toEqual([asks(400, 'yield')]);
  });

  it('hurries where its utility is discounted', () => {
    // g = .5, n = .2. t = .4 < .425: g^.8 = .57435, high = .57435 x 1.0375 = .59589, low = .57435 x .9125 = .52409;
    // .59589 - .07179 x .4 = .56717. t = .7: later than .985 x .5^1.4 = .373; low = .37893 x .4375 = .16578, high =
    // .37893 x 1.0375 / .16578 = 2.37143; 2.37143 - 2.20565 x .7 = .82748.
    expect(moves('gahboninho(step=0)', 9, always(1, 6), [4, 7], { discount: [0.5, 1] })).toEqual([
      asks(568, 'press'),
      asks(828, 'yield'),
    ]);
  });
});

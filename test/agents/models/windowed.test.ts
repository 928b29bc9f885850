import { describe, expect, it } from 'vitest';
import { windowedModel } from '../../../src/agents/parts/models/windowed.js';
import { spaceOf } from '../../../src/model/space.js';
import { told } from '../../helpers/hearing.js';

const space = spaceOf([2, 2]);
const KEPT = [0, 0];
const GIVEN = [0, 1];
const times = (many: number, options: readonly number[]) => new Array<readonly number[]>(many).fill(options);

/** The weights after these offers to a model of windows of four, in talks of 19 rounds: the offer k comes at k/20. */
const weightsAfter = (offers: readonly (readonly number[])[]) =>
  told(windowedModel(4), space, offers, 19)
    .estimate()
    .map((ofIssue) => Math.max(...ofIssue));

describe('the windowed frequency model', () => {
  it('lets an issue gain that is kept while another is given, when a window is full', () => {
    // Windows KEPT, KEPT, GIVEN of four. The second and the third, one added to each: issue a (5, 1) both times,
    // chi-squared 0; b (5, 1) and (1, 5): 16/1 + 16/5 = 19.2, over 3.84. Of b its options were said 8 and 4 times, so 9
    // and 5: values 1 and (5/9)^(1/4) = .86334; expected 5 x 1 + 1 x .86334, then less, 1 x 1 + 5 x .86334.
    // At t = 12/20: a gains 10 (1 - .6^5) = 9.2224, so a has 10.2224 of 11.2224.
    const before = [...times(8, KEPT), ...times(3, GIVEN)];
    expect(weightsAfter(before)).toEqual([0.5, 0.5]);
    const [a, b] = told(windowedModel(4), space, [...before, GIVEN], 19).estimate() as [number[], number[]];
    expect(a[0]).toBeCloseTo(0.910893, 6);
    expect(b[0]).toBeCloseTo(0.089107, 6);
    // a's other option was never said: (1/13)^(1/4) = .526640.
    expect((a[1] as number) / (a[0] as number)).toBeCloseTo(0.52664, 6);
    expect((b[1] as number) / (b[0] as number)).toBeCloseTo(0.86334, 5);
  });

  it('learns nothing from a window in which a party asks for more again', () => {
    const conceded = [...times(8, KEPT), ...times(4, GIVEN)];
    const weights = weightsAfter(conceded);
    // b goes back from (1, 5) to (5, 1), and its first option is worth more.
    expect(weightsAfter([...conceded, ...times(4, KEPT)])).toEqual(weights);
  });

  it('compares a window with the one before it, and not with the first', () => {
    // b is given in the fourth window; the fifth is like it, though not like the first.
    const offers = [...times(12, KEPT), ...times(8, GIVEN)];
    const weights = (many: number) =>
      told(windowedModel(4), space, offers.slice(0, many), 39)
        .estimate()
        .map((ofIssue) => Math.max(...ofIssue));
    expect(weights(16)[0]).toBeGreaterThan(0.9);
    expect(weights(20)).toEqual(weights(16));
  });

  it('takes it for no concession where an issue gives by chance', () => {
    // a is kept, b goes back to what it was, c gives once in four: (5, 1) and (4, 2), chi-squared 1/4 + 1/2.
    const three = spaceOf([2, 2, 2]);
    const before = [...times(8, [0, 0, 0]), ...times(4, [0, 1, 0])];
    const [weights, after] = [before, [...before, ...times(3, [0, 0, 0]), [0, 0, 1]]].map((offers) =>
      told(windowedModel(4), three, offers, 19)
        .estimate()
        .map((ofIssue) => Math.max(...ofIssue)),
    );
    expect(after).toEqual(weights);
  });

  it('does not mind an issue played with inside the windows', () => {
    // b alternates in every window, (3, 3) and (3, 3): alike. a goes from (5, 1) to (1, 5): it is given.
    const play = (a: number) => [0, 1, 0, 1].map((b) => [a, b]);
    // a was said 8 and 4 times; at t = 12/20 b gains 9.2224.
    expect(weightsAfter([...play(0), ...play(0), ...play(1)])[1]).toBeCloseTo(0.910893, 6);
  });

  it('learns nothing after four fifths of the time', () => {
    // Of 19 rounds the 16th is at t = .8, the 17th after it.
    const offers = [...times(8, KEPT), ...times(8, GIVEN)];
    const model = (more: readonly (readonly number[])[]) => told(windowedModel(4), space, more, 19).estimate();
    expect(model([...offers, ...times(3, [1, 1])])).toEqual(model(offers));
    expect(model(offers)).not.toEqual(model(offers.slice(0, -1)));
  });

  it('of 48 learns from every 48th offer alone', () => {
    const offers = [...times(96, KEPT), ...times(48, GIVEN)];
    const weights = (many: number) =>
      told(windowedModel(48), space, offers.slice(0, many), 1000)
        .estimate()
        .map((ofIssue) => Math.max(...ofIssue));
    expect(weights(143)).toEqual([0.5, 0.5]);
    // a gains 10 (1 - (144/1001)^5) = 9.999384: 10.999384 of 11.999384.
    expect(weights(144)[0]).toBeCloseTo(0.916662, 6);
  });
});

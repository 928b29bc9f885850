import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { against, outcome, pie, type Said, said, table, versus } from '../helpers/versus.js';

const always = (words: Said, times: number) => new Array<Said>(times).fill(words);
const leaving = (left: number) => `${left}-${100 - left}`;

/** What it does in its last move, after all of this was left to it out of 100. */
function last(heard: readonly number[], rounds: number, discount = 1) {
  const setup = { scenario: pie(100, { discount: [discount, 1] }), rounds, against: heard.map(leaving) };
  return said(against('cuhk', setup), 0).at(-1);
}

const TAKES = ['accept', 'enough'];

describe('cuhk', () => {
  it('holds out for all of it without a discount, and gives in during its last four rounds', () => {
    // Rounds 6 to 9 of 9 are its end: 40 is under 85, so what is worth 85 to 98, 90; in the last round the 40.
    versus('cuhk', { scenario: pie(10), rounds: 9, against: ['30-70', '40-60', ...always('0-100', 6)] }, [
      ['100-0', 'open'],
      ...new Array(4).fill(['100-0', 'hold'] as const),
      ...new Array(3).fill(['90-10', 'hold'] as const),
      ['40-60', 'giveBack'],
    ]);
  });

  it('ends a round earlier if it moves second, so that its last offer can be answered', () => {
    const setup = { scenario: pie(10), rounds: 9, seat: 1 as const, against: ['60-40', ...always('100-0', 8)] };
    versus('cuhk', setup, [
      ['0-100', 'open'],
      ...new Array(3).fill(['0-100', 'hold'] as const),
      ...new Array(3).fill(['10-90', 'hold'] as const),
      ['60-40', 'giveBack'],
      ['60-40', 'giveBack'],
    ]);
  });

  it('offers the best it has heard back for all of its end, if that is worth .85', () => {
    const [before, ...end] = said(
      against('cuhk', { scenario: pie(100), rounds: 9, against: [leaving(85), ...always('0-100', 7)] }),
      0,
    ).slice(4);
    expect(before).toEqual([leaving(100), 'hold']);
    expect(end).toEqual(new Array(4).fill([leaving(85), 'giveBack']));
    // With 84 it looks from 85 to 98 itself; all is named alike, so the best of these.
    expect(last([84, 0, 0, 0, 0], 9)).toEqual([leaving(98), 'hold']);
  });

  it('takes what is worth its next bid', () => {
    // All of it; in its end 98, or in its last round the best it has heard.
    expect(last([0, 0, 0, 99], 9)).toEqual([leaving(100), 'hold']);
    expect(last([0, 0, 0, 100], 9)).toEqual(TAKES);
    expect(last([0, 0, 0, 0, 98], 9)).toEqual(TAKES);
    expect(last([0, 40, 0, 0, 0, 0, 0, 39], 9)).toEqual([leaving(40), 'giveBack']);
    expect(last([0, 40, 0, 0, 0, 0, 0, 40], 9)).toEqual(TAKES);
  });

  it('picks from its band what has been named most often, all issues alike', () => {
    // Left: 50 40 0 on both. Named: a 40-10 three times and 0-30 twice, b 0-70 three times and 40-20 twice. From 85 to 98
    // are 40-10 50-0, named 3 + 0, and 50-0 40-20, named 0 + 2.
    const issues = (last: number) =>
      [
        [50, 0],
        [40, last / 7],
        [0, last],
      ] as const;
    const scenario = table([issues(70), issues(140)]);
    const heard = ['40-10 0-140', '40-10 0-140', '40-10 0-140', '0-70 40-20', '0-70 40-20'];
    expect(said(against('cuhk', { scenario, rounds: 9, against: heard }), 0).at(-1)).toEqual(['40-10 50-0', 'hold']);
    const other = ['40-10 0-140', '40-10 0-140', '0-70 40-20', '0-70 40-20', '0-70 40-20'];
    expect(said(against('cuhk', { scenario, rounds: 9, against: other }), 0).at(-1)).toEqual(['50-0 40-20', 'hold']);
    // Under complete information it need not count: 40-10 50-0 is worth 10 to Right, 50-0 40-20 20.
    const session = openSession(prepare(scenario, { rounds: 9, completeInformation: true }), { seed: '1' });
    const { seat } = hire('cuhk');
    const agent = seat();
    for (const words of [...heard, undefined]) {
      const { because, ...action } = agent.decide(session.view(0));
      if (words === undefined) expect(action.outcome).toBe(outcome(session.deal, '50-0 40-20'));
      session.move(0, action, because);
      if (words !== undefined) session.move(1, { type: 'offer', outcome: outcome(session.deal, words) });
    }
  });

  describe('in large spaces', () => {
    /** Two issues worth 500, 460, 260 or nothing to Left, and others worth nothing to it. */
    const large = (sizes: readonly number[], discount = 1) => {
      const own = [500, 460, 260, 0, 0, 0, 0, 0].map((left, right) => [left, right] as const);
      const others = sizes.map((size) => Array.from({ length: size }, (_, right) => [0, right] as const));
      return table([own, own, ...others], { scale: 1000, discount: [discount, 1] });
    };

    it('asks for .95 over 3,000 outcomes, and for all of it under that', () => {
      // Worth 950 or more: 1000 and twice 960. Right named 460-1 on the first issue and 0-7 on the others.
      const heard = '460-1 0-7 0-7 0-7';
      versus('cuhk', { scenario: large([8, 8]), rounds: 9, against: [heard] }, [
        ['500-0 500-0 0-0 0-0', 'open'],
        ['460-1 500-0 0-7 0-7', 'hold'],
      ]);
      // 8 x 8 x 46 = 2,944 outcomes
      versus('cuhk', { scenario: large([46]), rounds: 9, against: ['460-1 0-7 0-45'] }, [
        ['500-0 500-0 0-0', 'open'],
        ['500-0 500-0 0-45', 'hold'],
      ]);
    });

    it('goes by its threshold all the same where its utility is discounted', () => {
      // g = .5, t = .4: .79039, see below. 260 + 500 = 760 is under it, 460 + 460 = 920 over it.
      const heard = (words: string) => [...always('0-7 0-7 0-7 0-7', 2), words];
      const end = (words: string) =>
        said(against('cuhk', { scenario: large([8, 8], 0.5), rounds: 9, against: heard(words) }), 0).at(-1);
      expect(end('460-1 460-1 0-0 0-0')).toEqual(TAKES);
      expect(end('500-0 260-2 0-0 0-0')).not.toEqual(TAKES);
    });

    it('asks for .75 over 10,000 outcomes from t = .98 on', () => {
      // 8 x 8 x 200 = 12,800 outcomes. 260 + 500 = 760; moves 293 and 294 of 299: t = .97667 and .98.
      const setup = { rounds: 299, against: always('260-2 0-7 0-7', 293) };
      expect(said(against('cuhk', { scenario: large([200]), ...setup }), 0).slice(-2)).toEqual([
        ['500-0 500-0 0-7', 'hold'],
        ['260-2 500-0 0-7', 'hold'],
      ]);
      // 8 x 8 x 150 = 9,600
      expect(said(against('cuhk', { scenario: large([150]), ...setup }), 0).at(-1)).toEqual([
        '500-0 500-0 0-7',
        'hold',
      ]);
    });
  });

  describe('with a discount', () => {
    it('comes down to its threshold until lambda, and goes up again after it', () => {
      // g = .5: beta = 1.2, l = .08 + .92 x .43528 = .48045; c is next to nothing. t = .3: 1 - (1 - .5^.51955)(.3/l)^2 =
      // 1 - .30241 x .38989 = .88209. t = .4: 1 - .30241 x .69314 = .79039. t = .6: .5^.4 = .75786.
      expect(last([0, 89], 9, 0.5)).toEqual(TAKES);
      expect(last([0, 88], 9, 0.5)).not.toEqual(TAKES);
      expect(last([0, 0, 80], 9, 0.5)).toEqual(TAKES);
      expect(last([0, 0, 79], 9, 0.5)).not.toEqual(TAKES);
      expect(last([...new Array(10).fill(0), 76], 19, 0.5)).toEqual(TAKES);
      expect(last([...new Array(10).fill(0), 75], 19, 0.5)).not.toEqual(TAKES);
    });

    it('bends by a beta for each range of discounts', () => {
      // t = .5. g = .8: beta 1.8, l = .08 + .92 x .66917 = .69564, 1 - (1 - .8^.30436)(.5/l)^2 = 1 - .06565 x .51664 = .96608.
      expect(last([0, 0, 0, 97], 9, 0.8)).toEqual(TAKES);
      expect(last([0, 0, 0, 96], 9, 0.8)).not.toEqual(TAKES);
      // g = .6: beta 1.5, l = .08 + .92 x .46476 = .50758, 1 - (1 - .6^.49242)(.5/l)^2 = 1 - .2224 x .97037 = .78419.
      expect(last([0, 0, 0, 79], 9, 0.6)).toEqual(TAKES);
      expect(last([0, 0, 0, 78], 9, 0.6)).not.toEqual(TAKES);
    });

    it('waits longer for one who makes new offers', () => {
      // t = 20/40 = .5, g = .5. Ten different offers: c = 1, lambda = .48045 + .1 x .51955 = .53241, so the threshold is
      // 1 - (1 - .5^.46759)(.5/.53241)^2 = 1 - .27683 x .88197 = .75585. The eleventh leaves ten that came once.
      const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
      const rest = new Array(8).fill(0);
      expect(last([...ten, ...rest, 76], 39, 0.5)).toEqual(TAKES);
      expect(last([...ten, ...rest, 75], 39, 0.5)).not.toEqual(TAKES);
      // If half of the last ten different ones came again c = .25, as good as 0: lambda = .48045, .5^.5 = .70711.
      const again = [...ten, 10, 6, 7, 8, 9, 10, 0, 0];
      expect(last([...again, 71], 39, 0.5)).toEqual(TAKES);
      expect(last([...again, 70], 39, 0.5)).not.toEqual(TAKES);
    });

    it('offers back, and nearly takes, what it has heard before and would take now', () => {
      // It refuses 80 at t = .2 (its threshold is .9476) and would take it at .4: it offers it back, and takes .79 for it.
      expect(last([80, 0, 0], 9, 0.5)).toEqual([leaving(80), 'giveBack']);
      expect(last([80, 0, 79], 9, 0.5)).toEqual(TAKES);
      expect(last([80, 0, 78], 9, 0.5)).toEqual([leaving(80), 'giveBack']);
    });
  });

  it('offers back nothing that is under its floor or across its red line', () => {
    const heard = ['40-60', '30-70', ...always('0-100', 6)];
    const end = (options: Parameters<typeof pie>[1]) =>
      said(against('cuhk', { scenario: pie(10, options), rounds: 9, against: heard }), 0).at(-1);
    expect(end({ reservation: [50, 0] })).toEqual(['90-10', 'hold']);
    expect(end({ redLines: { left: ['a/40-60'] } })).toEqual(['30-70', 'giveBack']);
    // Nothing it may sign lies between 85 and 98.
    expect(end({ reservation: [50, 0], redLines: { left: ['a/90-10'] } })).toEqual(['100-0', 'hold']);
  });
});

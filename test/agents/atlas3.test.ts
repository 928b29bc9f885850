import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { against, outcome, pie, type Said, said, table, versus } from '../helpers/versus.js';

const always = (words: Said, times: number) => new Array<Said>(times).fill(words);

describe('atlas3', () => {
  it('comes down evenly to what the end is worth to it', () => {
    // R = .3. Nothing heard: c = R, so a = c, q = 1 and T = .3: .3 + .7 x .9 = .93. Heard .6: q = 1/(1 - (.3 - .6)/(1 - .8))
    // = .4, T = .4 x .6 + .6 x .8 = .72, and it asks for .72 + .28 (1 - t): .944, .916, .888, .86, .832, .804, .776. It has
    // heard one offer, so its last is for that, which is what lies on the table.
    versus('atlas3', { scenario: pie(100, { reservation: [30, 0] }), rounds: 9, against: always('60-40', 8) }, [
      ['93-7', 'aspire'],
      ['95-5', 'aspire'],
      ['92-8', 'aspire'],
      ['89-11', 'aspire'],
      ['86-14', 'aspire'],
      ['84-16', 'aspire'],
      ['81-19', 'aspire'],
      ['78-22', 'aspire'],
      ['accept', 'enough'],
    ]);
    // R = 0: q = 1/(1 + .6/.2) = .25, T = .25 x .6 + .75 x .8 = .75; t = .2: .75 + .25 x .8 = .95, t = .5: .875.
    const asked = said(against('atlas3', { scenario: pie(100), rounds: 9, against: always('60-40', 4) }), 0);
    expect([asked[1], asked[4]]).toEqual([
      ['95-5', 'aspire'],
      ['88-12', 'aspire'],
    ]);
  });

  it('looks no lower than to no deal for one who offers less than that', () => {
    // R = .3, heard .2: T = .3; t = .2, .3, .4, .5: .86, .79, .72, .65.
    versus('atlas3', { scenario: pie(100, { reservation: [30, 0] }), rounds: 9, against: always('20-80', 4) }, [
      ['93-7', 'aspire'],
      ['86-14', 'aspire'],
      ['79-21', 'aspire'],
      ['72-28', 'aspire'],
      ['65-35', 'aspire'],
    ]);
  });

  it('takes what reaches its level, and nothing under it', () => {
    const last = (heard: readonly string[], reservation: number) => {
      const scenario = pie(100, { reservation: [reservation, 0] });
      return said(against('atlas3', { scenario, rounds: 39, against: heard }), 0).at(-1);
    };
    // R = .5, heard .6, t = .8: q = .2/(.2 + .1), T = .66667 x .6 + .33333 x .8 = .66667; .66667 + .33333 x .2 = .73333.
    expect(last([...always('0-100', 30), '60-40'] as string[], 50)).toEqual(['74-26', 'aspire']);
    // R = .95, heard .99: q = .005/(.005 + .04), T = .11111 x .99 + .88889 x .995 = .99444. Its best is enough.
    expect(last(['0-100', '99-1'], 95)).toEqual(['100-0', 'aspire']);
    expect(last(['0-100', '100-0'], 95)).toEqual(['accept', 'enough']);
  });

  it('goes through what it has heard, best first, when there is just time for it', () => {
    // 10, 40, 20: before round 4 of 5 it has heard three offers, and two of its own can still be answered.
    const [, , third, ...end] = said(
      against('atlas3', { scenario: pie(100), rounds: 5, against: ['10-90', '40-60', '20-80', '5-95'] }),
      0,
    );
    expect(third?.[1]).toBe('aspire');
    expect(end).toEqual([
      ['40-60', 'giveBack'],
      ['20-80', 'giveBack'],
    ]);
    // What is left, 20, is not worth more than 30 on the table.
    const other = against('atlas3', { scenario: pie(100), rounds: 5, against: ['10-90', '40-60', '20-80', '30-70'] });
    expect(said(other, 0).slice(3)).toEqual([
      ['40-60', 'giveBack'],
      ['accept', 'enough'],
    ]);
  });

  it('begins that a round earlier if it moves second, so that the last can be answered', () => {
    // Two heard before its move in round 2 of 3, of which one answer is left.
    const setup = { scenario: pie(100), rounds: 3, seat: 1 as const, against: ['60-40', '80-20', '90-10'] };
    expect(said(against('atlas3', setup), 1).slice(1)).toEqual([
      ['60-40', 'giveBack'],
      ['80-20', 'giveBack'],
    ]);
  });

  it('takes anything that pays at the last word', () => {
    const talk = (reservation: number) => {
      const scenario = pie(100, { sessions: [[1]], lastWord: true, reservation: [reservation, 0] });
      return said(against('atlas3', { scenario, against: ['40-60'] }), 0);
    };
    // t = 1/2: 1 - 1/2; .45 + .55/2 = .725.
    expect(talk(0)).toEqual([
      ['50-50', 'aspire'],
      ['accept', 'enough'],
    ]);
    expect(talk(45)).toEqual([
      ['73-27', 'aspire'],
      ['reject', 'tooLittle'],
    ]);
  });

  it('goes back to nothing under its floor, nor across its red line', () => {
    const end = (options: Parameters<typeof pie>[1]) =>
      said(
        against('atlas3', { scenario: pie(100, options), rounds: 5, against: ['40-60', '20-80', '10-90', '5-95'] }),
        0,
      ).slice(3);
    // R = .3: c = .4, q = .3/(.3 + .1) = .75, T = .75 x .4 + .25 x .7 = .475; t = 5/6: .475 + .525/6 = .5625.
    expect(end({ reservation: [30, 0] })).toEqual([
      ['40-60', 'giveBack'],
      ['57-43', 'aspire'],
    ]);
    expect(end({ redLines: { left: ['a/40-60'] } })).toEqual([
      ['20-80', 'giveBack'],
      ['10-90', 'giveBack'],
    ]);
  });

  it('gives the other side its favourite options where that costs nothing', () => {
    // a is the same to Left whatever is chosen. Nothing heard, t = 1/4: .75, so 80.
    const issues = [
      [
        [20, 0],
        [20, 10],
        [20, 20],
      ],
      [
        [80, 0],
        [60, 10],
        [30, 20],
        [0, 30],
      ],
    ] as const;
    // Heard .2: q = .4/(.4 + .2), T = .6 x .2 / .9 + .2 = .33333, t = 1/2: .66667. Of 80 it takes the first, and gives Right
    // on a the option that it named; on b that would cost it something.
    const moves = (left: readonly string[]) =>
      said(
        against('atlas3', { scenario: table(issues, { redLines: { left } }), rounds: 3, against: ['20-10 0-30'] }),
        0,
      );
    expect(moves([])).toEqual([
      ['20-0 60-10', 'aspire'],
      ['20-10 60-10', 'aspire'],
    ]);
    // Not if it may not sign that; then that offer does not count for it either, so T = 0: .5.
    expect(moves(['a/20-10'])[1]).toEqual(['20-0 30-20', 'aspire']);
    // What Right named may be better for Left too: from 30 + 70 down to 20 + 50 and back up.
    const better = table([
      [
        [0, 0],
        [30, 10],
      ],
      [
        [70, 0],
        [40, 20],
        [0, 30],
      ],
    ]);
    // Heard .3: q = .35/.65, T = .53846 x .3 + .46154 x .65 = .46154, t = 4/6: .64103, so 70:
    // 0-0 70-0, and with 30-10 for 0-0 it is 100 again.
    expect(
      said(against('atlas3', { scenario: better, rounds: 5, against: always('30-10 0-30', 3) }), 0).at(-1),
    ).toEqual(['30-10 70-0', 'aspire']);
    // Under complete information it knows, and has heard nothing yet: to Right 20-20 is best.
    const session = openSession(prepare(table(issues), { rounds: 3, completeInformation: true }), { seed: '1' });
    expect(hire('atlas3').seat().decide(session.view(0)).outcome).toBe(outcome(session.deal, '20-20 60-10'));
  });

  it('takes its time into account where its utility is discounted', () => {
    // g = .5. t = .1: nothing heard, so T = 0: 1 - .2 = .8. Heard .5: q = .25/(.25 + .5), e = .5 (.33333 x .5 + .66667 x
    // .75) = .33333. t = .2: max(1 - .4, .33333/.87055) = .6. t = .3: max(1 - .6, .33333/.81225) = .41038: .5 is enough.
    versus('atlas3', { scenario: pie(100, { discount: [0.5, 1] }), rounds: 9, against: always('50-50', 2) }, [
      ['80-20', 'aspire'],
      ['60-40', 'aspire'],
      ['accept', 'enough'],
    ]);
    // Heard .4 instead: q = .3/(.3 + .4), e = .5 (.42857 x .4 + .57143 x .7) = .28571, over .81225 .35176: 1 - .6 is more.
    // Heard .3: q = .35/.65, e = .5 (.53846 x .3 + .46154 x .65) = .23077, t = .5: over .70711 .32636.
    const heard = always('30-70', 4);
    expect(
      said(against('atlas3', { scenario: pie(100, { discount: [0.5, 1] }), rounds: 9, against: heard }), 0).at(-1),
    ).toEqual(['33-67', 'aspire']);
  });
});

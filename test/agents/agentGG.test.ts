import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { against, outcome, pie, type Said, said, type TableOptions, table, versus } from '../helpers/versus.js';

const always = (words: Said, times: number) => new Array<Said>(times).fill(words);
const leaving = (left: number) => `${left}-${700 - left}`;
const TAKES = ['accept', 'enough'];

/** What it does last in talks of so many rounds, when it has heard of 700 left to it what these say. */
function last(rounds: number, heard: readonly number[], options: TableOptions = {}) {
  const scenario = pie(700, { scale: 700, ...options });
  return said(against('agent-gg', { scenario, rounds, against: heard.map(leaving) }), 0).at(-1);
}

/**
 * What it does in this round when it was left 190 of 700 in every offer but the last, which leaves it this. So
 * m = 190/700 and E = 190/700 + 510/1190 = .7: q(.3) = .79, q(.15) = .745, q(.05) = .715, q(0) = .7, q(-.35) = .595,
 * q(-.4) = .58.
 */
function inRound(round: number, rounds: number, offered: number, options: TableOptions = {}) {
  return last(rounds, [...new Array<number>(round - 2).fill(190), offered], options);
}

describe('agent-gg', () => {
  /** The curve for E = .7 and r = 0, out of 700. */
  it.each([
    [7, 19, 592], // t = .35: .9 - .11 x .15/.3 = .845, 591.5
    [14, 19, 538], // t = .7: .79 - .045 x .2/.4 = .7675, 537.25
    [47, 49, 511], // t = .94: .745 - .03 x .04/.08 = .73, 511
    [985, 999, 497], // t = .985: .715 - .015 x .005/.015 = .71, 497
    [997, 999, 453], // t = .997: .7 - .105 x .002/.0039 = .64615, 452.3
  ])('takes in round %i of %i no less than %i', (round, rounds, least) => {
    expect(inRound(round, rounds, least)).toEqual(TAKES);
    expect(inRound(round, rounds, least - 1)).not.toEqual(TAKES);
  });

  it('takes in the last round what is worth more than .2 over no deal', () => {
    expect(inRound(999, 999, 141)).toEqual(TAKES);
    expect(inRound(999, 999, 140)).toEqual([leaving(476), 'pick']); // q(-.4) = .58 to .68: 406 to 476
    expect(inRound(9, 9, 141)).toEqual(TAKES);
    expect(inRound(9, 9, 140)).toEqual([leaving(476), 'pick']);
    expect(inRound(8, 9, 141)).not.toEqual(TAKES);
    // r = .45: its level is .65, to .75: 455 to 525.
    expect(inRound(9, 9, 455, { reservation: [315, 0] })).toEqual(TAKES);
    expect(inRound(9, 9, 454, { reservation: [315, 0] })).toEqual([leaving(525), 'pick']);
  });

  it('stays over no deal by so much, late', () => {
    // r = .47: .77 for .73, .72 for .71 and for .64615.
    const options = { reservation: [329, 0] } as const;
    for (const [round, rounds, least] of [
      [47, 49, 539],
      [985, 999, 504],
      [997, 999, 504],
    ] as const) {
      expect(inRound(round, rounds, least, options)).toEqual(TAKES);
      expect(inRound(round, rounds, least - 1, options)).not.toEqual(TAKES);
    }
    // t = .7: .7675 all the same.
    expect(inRound(14, 19, 538, { reservation: [400, 0] })).toEqual(TAKES);
  });

  it('asks for no more than its best where no deal is worth nearly that', () => {
    // r = .9 at t = .94: 1.2.
    expect(inRound(47, 49, 690, { reservation: [630, 0] })).toEqual([leaving(700), 'pick']);
  });

  it('judges by the first offers it hears, as many as .003 of the time leaves', () => {
    // Of 19 rounds two: a third that is better, but not enough at t = .2 (.9), changes nothing at .35.
    expect(last(19, [0, 190, 400, 190, 190, 592])).toEqual(TAKES);
    expect(last(19, [0, 190, 400, 190, 190, 591])).not.toEqual(TAKES);
    // If the second is that: m = 400/700, E = .57143 + .42857/1.7 = .82353, q(.3) = .87647, t = .35: .88824, 621.8.
    expect(last(19, [0, 400, 190, 190, 190, 622])).toEqual(TAKES);
    expect(last(19, [0, 400, 190, 190, 190, 621])).not.toEqual(TAKES);
    // Of 999 rounds five: from the first at .002 to that at .006. t = .35: as above.
    const long = (at: number, offered: number) => {
      const heard = new Array<number>(349).fill(190);
      heard[at] = 400;
      heard[348] = offered;
      return last(999, heard);
    };
    expect(long(4, 621)).not.toEqual(TAKES);
    expect(long(5, 621)).toEqual(TAKES);
  });

  it('draws from what is at its level or over it until t = .2', () => {
    // t = .005: .9999, its best. t = .01: .99, t = .02 and .025: .99 and .9875; t = .1: .95; of 100.
    const drawn = (move: number, many: number) => {
      const left = Math.floor(seedrandom.alea(`7/right/${move}`)() * many);
      return [`${left}-${100 - left}`, 'draw'];
    };
    const talk = (rounds: number, moves: number) =>
      said(against('agent-gg', { scenario: pie(100), rounds, seat: 1, seed: '7', against: always('100-0', moves) }), 1);
    expect(talk(199, 5)).toEqual([drawn(2, 1), drawn(4, 2), drawn(6, 2), drawn(8, 2), drawn(10, 2)]);
    expect(talk(9, 1)).toEqual([drawn(2, 6)]);
  });

  it('picks up to .1 over its level what was named most often before t = .3', () => {
    // Left: 50 40 0 on both. In 9 rounds it hears one offer before its second move, at t = .2, and the next at .3. m = .4,
    // E = .4 + .6/1.7 = .75294, q(.3) = .82706, q(.15) = .79. t = .3: .9 - .07294/3 = .87569, to .97569: 90, once named.
    const issues = (last: number) =>
      [
        [50, 0],
        [40, last / 7],
        [0, last],
      ] as const;
    const scenario = table([issues(70), issues(140)]);
    const heard = ['40-10 0-140', ...always('0-70 40-20', 3)];
    versus('agent-gg', { scenario, rounds: 9, against: heard }, [
      ['50-0 50-0', 'open'],
      // t = .2: .9 to 1.
      ['40-10 50-0', 'pick'],
      ['40-10 50-0', 'pick'],
      ['40-10 50-0', 'pick'],
      // t = .5: .82706 to .92706
      ['40-10 50-0', 'pick'],
    ]);
    // Moving second it has heard two by then, one of each; of the two outcomes worth 90 the first. The third comes too late.
    const right = { ...scenario, first: 'right' };
    const three = ['40-10 0-140', '0-70 40-20', '40-10 0-140'];
    expect(said(against('agent-gg', { scenario: right, rounds: 9, against: three }), 0)[2]).toEqual([
      '50-0 40-20',
      'pick',
    ]);
    // In 19 rounds it has heard five: two of one and three of the other.
    const other = ['40-10 0-140', '0-70 40-20', '0-70 40-20'];
    expect(said(against('agent-gg', { scenario: right, rounds: 19, against: [...other, ...other] }), 0)[5]).toEqual([
      '50-0 40-20',
      'pick',
    ]);
    // Under complete information it need not count: 50-0 40-20 is worth more to Right.
    const session = openSession(prepare(scenario, { rounds: 4, completeInformation: true }), { seed: '1' });
    const agent = hire('agent-gg').seat();
    agent.decide(session.view(0));
    session.move(0, { type: 'offer', outcome: 0 });
    session.move(1, { type: 'offer', outcome: outcome(session.deal, '40-10 0-140') });
    expect(agent.decide(session.view(0)).outcome).toBe(outcome(session.deal, '50-0 40-20'));
  });

  it('counts from its worst to its best', () => {
    // Worst 40, best 100: heard 40 twice, m = 0, E = .58824, q(.3) = .71176; t = .35: .9 - .18824/2 = .80588, 88.35.
    const narrow = table([Array.from({ length: 61 }, (_, right) => [100 - right, right] as const)]);
    const taken = (left: number) =>
      said(
        against('agent-gg', {
          scenario: narrow,
          rounds: 19,
          against: [...always('40-60', 5), `${left}-${100 - left}`],
        }),
        0,
      ).at(-1);
    expect(taken(89)).toEqual(TAKES);
    expect(taken(88)).not.toEqual(TAKES);
  });

  it('draws from all over its level where nothing lies within .1 of it', () => {
    // t = .7, heard nothing: E = .58824, q(.3) = .71176, q(.15) = .65; .68088 to .78088, where nothing lies: 80 or 100.
    const scenario = table([
      [
        [100, 0],
        [80, 10],
        [0, 90],
      ],
    ]);
    const setup = { scenario, rounds: 19, seed: '7', against: always('0-90', 13) };
    const drawn = Math.floor(seedrandom.alea('7/left/27')() * 2);
    expect(said(against('agent-gg', setup), 0).at(-1)).toEqual([['100-0', '80-10'][drawn], 'draw']);
  });

  it('goes no lower than its floor', () => {
    // t = .7: .7675 to .8675 are 538 to 607; with a mandate of 650 only that.
    expect(inRound(14, 19, 190)).toEqual([leaving(607), 'pick']);
    const scenario = pie(700, { scale: 700, sessions: [[19, [650, 0]]] });
    expect(said(against('agent-gg', { scenario, against: always(leaving(190), 13) }), 0).at(-1)).toEqual([
      leaving(650),
      'pick',
    ]);
  });
});

/** Every acceptance condition: when it takes an offer, worked out by hand, and how the conditions stand to each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Received } from '../../src/agents/parts/acceptance.js';
import { acCombi } from '../../src/agents/parts/conditions/combi.js';
import { acTime } from '../../src/agents/parts/conditions/late.js';
import { acConst, acGap, acNextScaled, acPrev } from '../../src/agents/parts/conditions/levels.js';
import { CONDITION_WORDS, CONDITIONS, type ConditionWord } from '../../src/agents/parts/conditions/named.js';
import { stoppingValues } from '../../src/agents/parts/conditions/stopping.js';
import { prepare } from '../../src/model/deal.js';
import { NONE } from '../../src/model/space.js';
import { pie, table, versus } from '../helpers/versus.js';

/** Of a pie in 100 pieces outcome n leaves Left 100 - n points. */
const HUNDRED = pie(100);
const [left] = prepare(HUNDRED).preferences;

interface Heard {
  readonly rounds: number;
  readonly round: number;
  /** What the other side's offers are worth to Left, oldest first. */
  readonly heard: readonly number[];
  /** What its own offers are worth to Left. */
  readonly asked?: readonly number[];
}

function received({ rounds, round, heard, asked = [] }: Heard): Received {
  const numbers = (worths: readonly number[]) => worths.map((worth) => 100 - worth);
  const table = numbers(heard).at(-1) ?? NONE;
  const time = Math.min(round, rounds) / (rounds + 1);
  return { party: 0, preferences: left, rounds, round, time, table, offers: [numbers(asked), numbers(heard)] };
}

function takes(word: ConditionWord, heard: Heard, next = 100): boolean {
  return CONDITIONS[word].isEnough(received(heard), next);
}

const times = (count: number, one: string) => new Array<string>(count).fill(one);

/** Linear on a pie of ten, N = 9: it asks for 100 - 10r in round r, the second time for 80, and so on. */
const asks = (...worths: number[]) => worths.map((worth) => [`${worth}-${100 - worth}`, 'aspire'] as const);

describe('AC_next, AC_prev and AC_gap', () => {
  const scenario = pie(10);

  it('AC_next takes 60 where the next offer would ask for 60: in round 4', () => {
    versus('linear(accept=next)', { scenario, rounds: 9, against: times(3, '60-40') }, [
      ...asks(90, 80, 70),
      ['accept', 'enough'],
    ]);
  });

  it('AC_prev takes it where the last offer asked for 60: a round later', () => {
    versus('linear(accept=prev)', { scenario, rounds: 9, against: times(4, '60-40') }, [
      ...asks(90, 80, 70, 60),
      ['accept', 'noLessThanLast'],
    ]);
  });

  it('AC_prev and AC_gap take nothing before they have made an offer', () => {
    for (const word of ['prev', 'gap'] as const) {
      expect(takes(word, { rounds: 9, round: 1, heard: [100] })).toBe(false);
      expect(takes(word, { rounds: 9, round: 2, heard: [100], asked: [100] })).toBe(true);
    }
  });

  it('AC_gap takes what is a hundredth short of what it asked for last, and not a point more', () => {
    // 59 + 1 >= 60 in round 5, where 58 + 1 is less.
    const after = asks(90, 80, 70, 60);
    versus('linear(accept=gap)', { scenario: HUNDRED, rounds: 9, against: times(4, '59-41') }, [
      ...after,
      ['accept', 'closeToLast'],
    ]);
    versus('linear(accept=gap)', { scenario: HUNDRED, rounds: 9, against: times(5, '58-42') }, [
      ...after,
      ...asks(50),
      ['accept', 'closeToLast'],
    ]);
  });

  it('scale and shift what the offer is worth: a u + b', () => {
    // 1.1 x 50 = 55; 50 + 0.05 x 100 = 55; 1.1 x 50 + 5 = 60; half of 80 is 40.
    const with50 = received({ rounds: 9, round: 2, heard: [50], asked: [80] });
    expect([55, 56].map((next) => acNextScaled({ a: 1.1, b: 0 })(with50, next))).toEqual([true, false]);
    expect([55, 56].map((next) => acNextScaled({ a: 1, b: 0.05 })(with50, next))).toEqual([true, false]);
    expect([60, 61].map((next) => acNextScaled({ a: 1.1, b: 0.05 })(with50, next))).toEqual([true, false]);
    expect([0.29, 0.3].map((b) => acPrev({ a: 1, b })(with50, 100))).toEqual([false, true]);
    expect([0.29, 0.3].map((c) => acGap({ c })(with50, 100))).toEqual([false, true]);
    const with80 = received({ rounds: 9, round: 2, heard: [80], asked: [40] });
    expect([0.5, 0.49].map((a) => acPrev({ a, b: 0 })(with80, 100))).toEqual([true, false]);
  });
});

describe('AC_const', () => {
  it('takes 0.9 at once, and 0.8 not even where it would ask for 0.8 itself', () => {
    versus('linear(accept=const)', { scenario: pie(10), rounds: 9, against: ['80-20', '80-20', '90-10'] }, [
      ...asks(90, 80, 70),
      ['accept', 'level'],
    ]);
  });

  it('lets the last word lie for its own reason', () => {
    // N = 2: t = 1/3 and 2/3, so 66.7 -> 70 and 33.3 -> 40.
    const scenario = pie(10, { sessions: [[2]], lastWord: true });
    versus('linear(accept=const)', { scenario, against: ['80-20', '80-20'] }, [...asks(70, 40), ['reject', 'decline']]);
  });

  it('compares weakly, and no last bit decides: 0.07 x 100 is 7.000000000000001', () => {
    const at = (worth: number) => received({ rounds: 9, round: 2, heard: [worth] });
    expect([6, 7].map((worth) => acConst({ alpha: 0.07 })(at(worth), 100))).toEqual([false, true]);
  });
});

describe('AC_time', () => {
  it('takes anything in the last round, also of talks too short to get to t = 0.99', () => {
    // N = 9: the last round is at t = 0.9.
    versus('linear(accept=time)', { scenario: pie(10), rounds: 9, against: times(8, '0-100') }, [
      ...asks(90, 80, 70, 60, 50, 40, 30, 20),
      ['accept', 'timeUp'],
    ]);
  });

  it('takes nothing before, however good', () => {
    versus('linear(accept=time)', { scenario: pie(10), rounds: 3, against: ['100-0', '100-0'] }, [
      // t = 1/4 and 1/2: 75 -> 80 and 50.
      ...asks(80, 50),
      ['accept', 'timeUp'],
    ]);
  });

  it('takes anything from T on, weakly: with N = 199 from round 198', () => {
    const when = [197, 198, 199].map((round) => takes('time', { rounds: 199, round, heard: [0] }));
    expect(when).toEqual([false, true, true]);
  });

  it('does not take what may not be signed: under its floor, or across a red line', () => {
    const under = pie(10, { reservation: [30, 0] });
    // The floor lifts the curve: t = 1/3 and 2/3, 100 - 70 t = 76.7 -> 80 and 53.3 -> 60.
    versus('linear(accept=time)', { scenario: under, rounds: 2, against: ['20-80'] }, asks(80, 60));
    const across = table(
      [
        [
          [100, 0],
          [50, 50],
          [40, 60],
        ],
      ],
      { redLines: { left: ['a/50-50'] } },
    );
    // 66.7 -> 100 and 33.3 -> 40.
    versus('linear(accept=time)', { scenario: across, rounds: 2, against: ['50-50'] }, [
      ['100-0', 'aspire'],
      ['40-60', 'aspire'],
    ]);
  });

  it('still takes anything in an extension, where the clock stands, and at the last word', () => {
    for (const round of [9, 10, 12])
      expect(takes('time', { rounds: 9, round, heard: times(9, '').map(() => 0) })).toBe(true);
    const scenario = pie(10, { sessions: [[1]], lastWord: true });
    // t = 1/2: 50.
    versus('linear(accept=time)', { scenario, against: ['0-100'] }, [...asks(50), ['accept', 'timeUp']]);
  });
});

describe('AC_combi', () => {
  it('is AC_next or AC_time where alpha is nothing', () => {
    versus('linear(accept=combi)', { scenario: pie(10), rounds: 9, against: times(3, '60-40') }, [
      ...asks(90, 80, 70),
      ['accept', 'enough'],
    ]);
    versus('linear(accept=combi)', { scenario: pie(10), rounds: 9, against: times(8, '0-100') }, [
      ...asks(90, 80, 70, 60, 50, 40, 30, 20),
      ['accept', 'timeUp'],
    ]);
  });

  it('with MAX takes, late, what is no less than the best offer of all', () => {
    const best = times(9, '100-0').map((one) => [one, 'aspire'] as const);
    const against = (last: string) => ['30-70', ...times(6, '20-80'), last];
    const setup = { scenario: pie(10), rounds: 9 };
    versus('boulware(exponent=0,accept=combi-max)', { ...setup, against: against('30-70') }, [
      ...best.slice(0, 8),
      ['accept', 'noMoreToCome'],
    ]);
    versus('boulware(exponent=0,accept=combi-max)', { ...setup, against: against('20-80') }, best);
  });

  it('lets the last word lie, if it hopes for more, as AC_next does', () => {
    const scenario = pie(10, { sessions: [[3]], lastWord: true });
    versus('boulware(exponent=0,accept=combi-max)', { scenario, against: ['30-70', '20-80', '20-80'] }, [
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['100-0', 'aspire'],
      ['reject', 'tooLittle'],
    ]);
  });

  // N = 199, round 198: t = 0.99, and the window [0.98, 0.99] goes from round 2 x 198 - 200 = 196 on.
  const late = { rounds: 199, round: 198 };
  const before = new Array<number>(194).fill(50);

  it.each<[heard: number[], what: string, words: ConditionWord[]]>([
    // The second mover has heard rounds 196 to 198 by then. Earlier offers count for MAX alone.
    [
      [60, 20, 20, 20],
      'the best in the window',
      ['combi-max-window', 'combi-avg-window', 'combi-best-avg', 'combi-prob'],
    ],
    [[60, 19, 21, 20], 'the mean of the window, 20', ['combi-avg-window']],
    [[60, 10, 31, 20], 'less than the mean of the window, 61/3', []],
    [[90, 30, 20, 20], 'less than the mean of the window, 70/3', []],
    [
      [60, 30, 30, 40],
      'the best in the window',
      ['combi-max-window', 'combi-avg-window', 'combi-best-avg', 'combi-prob'],
    ],
    [
      [60, 30, 30, 60],
      'the best of all',
      ['combi-max', 'combi-max-window', 'combi-avg-window', 'combi-best-avg', 'combi-prob'],
    ],
  ])('after ... %j: %s', (heard, _, words) => {
    const combis = CONDITION_WORDS.filter((word) => word.startsWith('combi-'));
    expect(combis.filter((word) => takes(word, { ...late, heard: [...before, ...heard] }))).toEqual(words);
    // A round earlier it is not late, and AC_next decides alone.
    const early = { rounds: 199, round: 197, heard: [...before.slice(1), ...heard] };
    expect(combis.filter((word) => takes(word, early))).toEqual([]);
    expect(combis.filter((word) => takes(word, early, heard.at(-1) as number))).toEqual(combis);
  });

  it('has for the first mover, who hears a round later, a window of two there', () => {
    const heard = (...last: number[]) => ({ ...late, heard: [...before, 60, ...last] });
    expect(takes('combi-max-window', heard(20, 20))).toBe(true);
    expect(takes('combi-max-window', heard(30, 20))).toBe(false);
  });

  it('with PROB waits while more than ten offers lie in the window', () => {
    // N = 1999, second mover in round r: the window has rounds 2r - 2000 to r, so 2001 - r of them: ten in round 1991.
    const same = (round: number) => ({ rounds: 1999, round, heard: new Array<number>(round).fill(20) });
    expect([1979, 1980].map((round) => takes('combi-best-avg', same(round)))).toEqual([false, true]);
    expect([1980, 1990, 1991, 1999].map((round) => takes('combi-prob', same(round)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('counts an extension as the end of the last round: its offers, and those of the last two rounds', () => {
    const at = (...last: number[]) => ({ rounds: 9, round: 11, heard: [60, 60, 60, 60, 60, 60, 60, ...last] });
    // Rounds 8 to 11.
    expect(takes('combi-max-window', at(20, 20, 20, 20))).toBe(true);
    expect(takes('combi-max-window', at(30, 20, 20, 20))).toBe(false);
  });

  it('takes T as it is given', () => {
    const at = (round: number) => received({ rounds: 9, round, heard: [20] });
    expect([4, 5].map((round) => acCombi({ T: 0.5, alpha: 'ANY' })(at(round), 100))).toEqual([false, true]);
    expect([4, 5].map((round) => acTime({ T: 0.5 })(at(round), 100))).toEqual([false, true]);
  });
});

describe('optimal stopping', () => {
  it('has the values of Baarslag & Hindriks for evenly drawn offers', () => {
    const published = [0.5, 0.625, 0.695312, 0.74173, 0.775082, 0.800376, 0.820301, 0.836447, 0.849821, 0.861098];
    const values = [...stoppingValues(10, 0, 1)];
    expect(values[0]).toBe(0);
    for (const [at, value] of published.entries())
      expect(Math.abs((values[at + 1] as number) - value)).toBeLessThan(6e-7);
  });

  it('starts from the reservation, and waiting costs the discount', () => {
    // E max(X, 0.5) = 1/2 + 1/8. Half lost a round: 0.25, then (1/2 + 1/32)/2. Nothing drawn beats a sure 1; all beat -1.
    expect([...stoppingValues(1, 0.5, 1)]).toEqual([0.5, 0.625]);
    expect([...stoppingValues(2, 0, 0.5)]).toEqual([0, 0.25, 0.265625]);
    expect([...stoppingValues(1, 1.5, 1)]).toEqual([1.5, 1.5]);
    expect([...stoppingValues(1, -1, 1)]).toEqual([-1, 0.5]);
  });

  const stubborn = 'boulware(exponent=0,accept=stopping)';
  const best = times(9, '100-0').map((one) => [one, 'aspire'] as const);

  it('takes 70 with three offers to come, and 69 with two', () => {
    // N = 9, round r: 9 - r to come. v_4 = 74.2, v_3 = 69.5 -> 70, v_2 = 62.5.
    versus(stubborn, { scenario: HUNDRED, rounds: 9, against: times(5, '70-30') }, [
      ...best.slice(0, 5),
      ['accept', 'noMoreToCome'],
    ]);
    versus(stubborn, { scenario: HUNDRED, rounds: 9, against: times(6, '69-31') }, [
      ...best.slice(0, 6),
      ['accept', 'noMoreToCome'],
    ]);
  });

  it('waits longer with a good BATNA: v_0 = 0.5, v_1 = 0.625', () => {
    const scenario = pie(100, { reservation: [50, 0] });
    versus(stubborn, { scenario, rounds: 9, against: times(8, '62-38') }, [
      ...best.slice(0, 8),
      ['accept', 'noMoreToCome'],
    ]);
    versus(stubborn, { scenario, rounds: 9, against: times(7, '63-37') }, [
      ...best.slice(0, 7),
      ['accept', 'noMoreToCome'],
    ]);
  });

  it('waits less where waiting costs: with 0.25 for the whole and N = 1 half is left of each round', () => {
    // 0.25^(1/2) = 0.5, so v_1 = 0.25.
    for (const [worth, told] of [
      [25, 'accept'],
      [24, 'offer'],
    ] as const) {
      const [own] = prepare(pie(100, { discount: [0.25, 1] })).preferences;
      const one = { ...received({ rounds: 1, round: 0, heard: [worth] }), preferences: own };
      expect([worth, CONDITIONS.stopping.isEnough(one, 100)]).toEqual([worth, told === 'accept']);
    }
  });

  it('works its table out for the rounds of each talk', () => {
    const { isEnough } = CONDITIONS.stopping;
    const with70 = (rounds: number) => isEnough(received({ rounds, round: 1, heard: [70] }), 100);
    expect([4, 5, 4, 5].map(with70)).toEqual([true, false, true, false]);
    // With eleven offers to come only the best is enough.
    expect(isEnough(received({ rounds: 12, round: 1, heard: [100] }), 100)).toBe(true);
  });
});

describe('on whatever was heard', () => {
  const worths = (most: number) =>
    fc.oneof(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: most }),
      fc.array(fc.integer({ min: 40, max: 43 }), { minLength: 1, maxLength: most }),
    );
  const anyHeard = fc
    .record({ heard: worths(60), asked: worths(5), after: fc.integer({ min: 0, max: 25 }), second: fc.boolean() })
    .map(({ heard, asked, after, second }) => {
      const round = heard.length + (second ? 0 : 1);
      return { rounds: heard.length + after, round, heard, asked };
    });
  const anyNext = fc.integer({ min: 0, max: 100 });
  const always = (holds: (heard: Heard, next: number) => boolean) =>
    fc.assert(fc.property(anyHeard, anyNext, holds), { numRuns: 2000 });

  it('every AC_combi takes what AC_next takes, and only what AC_next or AC_time takes', () => {
    const combis = CONDITION_WORDS.filter((word) => word.startsWith('combi'));
    expect(combis).toHaveLength(6);
    always((heard, next) =>
      combis.every((word) => {
        const combined = takes(word, heard, next);
        return (combined || !takes('next', heard, next)) && (!combined || takes('combi', heard, next));
      }),
    );
    always((heard, next) => takes('combi', heard, next) === (takes('next', heard, next) || takes('time', heard, next)));
  });

  it('MAX is never less than MAX^W, which is never less than AVG^W', () => {
    always((heard) => {
      const [most, window, mean] = (['combi-max', 'combi-max-window', 'combi-avg-window'] as const).map((word) =>
        takes(word, heard),
      );
      return (!most || window === true) && (!window || mean === true);
    });
  });

  /** At any time of the talk, so that the window may be long. */
  const hopes = (alpha: 'MAX^W' | 'BEST_AVG' | 'PROB', heard: Heard) =>
    acCombi({ T: 0, alpha })(received(heard), Number.POSITIVE_INFINITY);

  it('BEST_AVG decides as MAX^W, and PROB as BEST_AVG or waits', () => {
    always(
      (heard) =>
        hopes('BEST_AVG', heard) === hopes('MAX^W', heard) && (!hopes('PROB', heard) || hopes('BEST_AVG', heard)),
    );
  });

  it('the window is the one of the times: k/(N + 1) from t - (1 - t) to t', () => {
    always((heard) => {
      const { rounds, round, heard: offers } = heard;
      const timeOf = (k: number) => Math.min(k, rounds) / (rounds + 1);
      const now = timeOf(round);
      const inside = offers.filter((_, at) => timeOf(at + 1) > now - (1 - now) - 1e-9);
      return hopes('MAX^W', heard) === (offers.at(-1) as number) >= Math.max(...inside);
    });
  });

  it('the less one would ask for next, the sooner it is enough', () => {
    always((heard, next) => CONDITION_WORDS.every((word) => !takes(word, heard, next) || takes(word, heard, next - 1)));
  });
});

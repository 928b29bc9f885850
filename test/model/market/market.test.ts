/** What the markets make of talks: by hand, and as properties over talks and secrets of any kind. */
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Talk } from '../../../src/analysis/talk.js';
import { streamOf } from '../../../src/engine/streams.js';
import type { Deal } from '../../../src/model/deal.js';
import { breakdownChances } from '../../../src/model/market/breakdown.js';
import { gapBetween } from '../../../src/model/market/gap.js';
import { type MarketPoint, marketOf } from '../../../src/model/market/market.js';
import { type PublicTalk, publicTalkOf } from '../../../src/model/market/publicTalk.js';
import type { ActionType } from '../../../src/model/move.js';
import { type Party, pair } from '../../../src/model/party.js';
import { ENDINGS, type Ending } from '../../../src/model/result.js';
import { NONE, spaceOf } from '../../../src/model/space.js';
import { anyDeal, talkBetween } from '../../analysis/deals.js';
import { dealOf, IDS } from '../../helpers/scenarios.js';

const docks = dealOf('docks');

type Words = readonly [type: ActionType | number, says?: string | undefined];

/** A talk at the docks, two moves a round; outcomes by number. */
function said(words: readonly Words[], ending?: Ending): PublicTalk {
  const moves = words.map(([act, says], at) => ({
    ...(typeof act === 'number' ? { type: 'offer' as const, outcome: act } : { type: act, outcome: NONE }),
    by: (at % 2) as Party,
    round: Math.floor(at / 2) + 1,
    says,
  }));
  return { deal: publicTalkOf({ deal: docks, moves: [], result: undefined }).deal, moves, ending };
}

const lastChance = (words: readonly Words[], ending?: Ending) => breakdownChances(said(words, ending)).at(-1) as number;

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

describe('the gap to the eye', () => {
  const space = spaceOf([3, 3, 1]);

  test('is 0 for the same and 1 where all that can differ is as far apart as can be', () => {
    expect(gapBetween(space, 4, 4)).toBe(0);
    expect(gapBetween(spaceOf([3, 2]), 0, 5)).toBe(1);
  });

  test('counts for each issue half that it differs and half how far', () => {
    // One of three issues apart by one step of two: (1/2 + 1/2 x 1/2) / 3.
    expect(gapBetween(space, 0, 1)).toBe(0.25);
    // Two apart, one by both steps: (3/4 + 1) / 3.
    expect(gapBetween(space, 0, 5)).toBeCloseTo(7 / 12, 12);
    expect(gapBetween(space, 5, 0)).toBe(gapBetween(space, 0, 5));
  });
});

describe('the chance of a breakdown, by hand', () => {
  test('before both have offered the gap is supposed: -2 + 0.6 (1 + 4t)', () => {
    const [before, first] = breakdownChances(said([[0]]));
    expect(before).toBeCloseTo(logistic(-1.4), 12);
    expect(first).toBeCloseTo(logistic(-2 + 0.6 * (1 + 4 / 7)), 12);
  });

  test('then it is seen, and offers that come nearer take away', () => {
    // 0 against 8 is all apart, 0 against 5 (middle fee, best berth) (3/4 + 1) / 2; nearing is 0.3 x 1.
    const chances = breakdownChances(said([[0], [8], [0], [5]]));
    expect(chances[2]).toBeCloseTo(logistic(-2 + (1 + 4 / 7)), 12);
    expect(chances[3]).toBeCloseTo(logistic(-2 + (1 + 8 / 7)), 12);
    expect(chances[4]).toBeCloseTo(logistic(-2 + 0.875 * (1 + 8 / 7) - 0.8 * 0.3), 12);
  });

  test('words are added, and fade by three tenths a move', () => {
    const plain = -2 + 0.6 * (1 + 4 / 7);
    expect(lastChance([[0, 'hostile']])).toBeCloseTo(logistic(plain + 0.5), 12);
    expect(lastChance([[0, 'neutral']])).toBeCloseTo(logistic(plain), 12);
    expect(lastChance([[0, 'upbeat']])).toBeCloseTo(logistic(plain - 0.3), 12);
    expect(lastChance([[0, 'no-gift']])).toBeCloseTo(logistic(plain + 0.2), 12);
    expect(lastChance([[0, 'hostile'], [8]])).toBeCloseTo(logistic(-2 + (1 + 4 / 7) + 0.35), 12);
  });

  test.each([
    ['agreed', 0.01],
    ['walkedOut', 0.99],
    ['expired', 0.99],
  ] as const)('%s is known at the last move', (ending, chance) => {
    const chances = breakdownChances(said([[0], [8], [0]], ending));
    expect(chances).toHaveLength(4);
    expect(chances[3]).toBe(chance);
    expect(chances.slice(0, 3)).toEqual(breakdownChances(said([[0], [8]])));
  });

  test('to stop frightens, to let an offer lie less, to ask for more time calms', () => {
    const chance = (type: ActionType) => lastChance([[0], [8], [type]]);
    expect(chance('stop')).toBeGreaterThan(chance('reject'));
    expect(chance('reject')).toBeGreaterThan(chance('offer'));
    expect(chance('offer')).toBeGreaterThan(chance('extend'));
  });
});

const anyWords: fc.Arbitrary<Words[]> = fc.array(
  fc.tuple(
    fc.oneof({ weight: 4, arbitrary: fc.nat(8) }, fc.constantFrom<ActionType>('reject', 'extend', 'stop')),
    fc.constantFrom(undefined, 'upbeat', 'neutral', 'hostile', 'no-gift', 'fair-berth'),
  ),
  { maxLength: 16 },
);

describe('the chance, whatever is said', () => {
  test('lies between those of an end in agreement and of a breakdown, one for each move and one before', () => {
    fc.assert(
      fc.property(anyWords, fc.option(fc.constantFrom(...ENDINGS), { nil: undefined }), (words, ending) => {
        const chances = breakdownChances(said(words, ending));
        expect(chances).toHaveLength(words.length + 1);
        for (const chance of chances) {
          expect(chance).toBeGreaterThanOrEqual(0.01);
          expect(chance).toBeLessThanOrEqual(0.99);
        }
      }),
    );
  });

  test('rises with hostility, a little with a commitment, and falls with confidence', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(8), (words, outcome) => {
        const [up, not, bound, hostile] = ['upbeat', undefined, 'no-gift', 'hostile'].map((says) =>
          lastChance([...words, [outcome, says]]),
        ) as [number, number, number, number];
        expect(up).toBeLessThan(not);
        expect(not).toBeLessThan(bound);
        expect(bound).toBeLessThan(hostile);
      }),
    );
  });
});

describe('prices along a talk', () => {
  test('start at their levels and answer to the change of the chance: by hand, without noise', () => {
    const talk = said([[0], [0], ['accept']], 'agreed');
    const [c0, c1, c2, c3] = breakdownChances(talk) as [number, number, number, number];
    const points = marketOf(talk);
    expect(points[0]).toEqual({ move: 0, round: 0, chance: c0, sp500: 6000, treasury: 4.45, yuan: 7.19 });
    const falls = [c1 - c0, c2 - c1, c3 - c2].map((change) => -6 * change) as [number, number, number];
    const sp500 = falls.reduce((level, change) => level * (1 + change / 100), 6000);
    const { move, round, chance, ...last } = points[3] as MarketPoint;
    expect([move, round, chance]).toEqual([3, 2, 0.01]);
    expect(last.sp500).toBeCloseTo(sp500, 8);
    expect(last.treasury).toBeCloseTo(4.45 + 0.03 * (falls[0] + falls[1] + falls[2]), 10);
    // The yuan goes half of the way at each move.
    let [aim, yuan] = [7.19, 7.19];
    for (const change of falls) {
      aim *= 1 - (0.16 * change) / 100;
      yuan = (yuan + aim) / 2;
    }
    expect(last.yuan).toBeCloseTo(yuan, 10);
  });

  test('an expected deal moves little, a walk-out that nobody expected much', () => {
    const change = (words: readonly Words[], ending: Ending) => {
      const points = marketOf(said(words, ending));
      const [before, after] = points.slice(-2) as [MarketPoint, MarketPoint];
      return (after.sp500 / before.sp500 - 1) * 100;
    };
    const near: Words[] = [
      [0, 'upbeat'],
      [0, 'upbeat'],
    ];
    expect(change([...near, ['accept']], 'agreed')).toBeGreaterThan(0);
    expect(change([...near, ['accept']], 'agreed')).toBeLessThan(1);
    expect(change([...near, ['walk']], 'walkedOut')).toBeLessThan(-5);
    const far: Words[] = [[0], [8], [0], [8], [0], [8], [0], [8], [0], [8], [0]];
    expect(change([...far, ['accept']], 'agreed')).toBeGreaterThan(4);
  });

  test('in a crisis the yield goes the other way, and nothing else changes', () => {
    const talk = said([[0], [8], ['walk', 'hostile']], 'walkedOut');
    const [normal, crisis] = [marketOf(talk), marketOf(talk, { regime: 'crisis' })];
    normal.forEach((point, at) => {
      expect({ ...crisis[at], treasury: 0 }).toEqual({ ...point, treasury: 0 });
      expect((crisis[at] as MarketPoint).treasury - 4.45).toBeCloseTo(4.45 - point.treasury, 12);
    });
    expect(normal.at(-1)?.treasury).toBeLessThan(4.45);
  });

  test('noise is that of its stream, moves no chance, and comes to 0.8 % over a session', () => {
    const talk = said([[0], [8], [0], [8]]);
    const noisy = (seed: string) => marketOf(talk, { random: streamOf(seed, 'market') });
    expect(noisy('7')).toEqual(noisy('7'));
    expect(noisy('7')).not.toEqual(noisy('8'));
    expect(noisy('7').map(({ chance }) => chance)).toEqual(breakdownChances(talk));
    // The first session at the docks is these two rounds.
    const quiet = marketOf(talk).at(-1) as MarketPoint;
    const changes = Array.from({ length: 2000 }, (_, seed) => {
      const { sp500 } = noisy(`noise/${seed}`).at(-1) as MarketPoint;
      return Math.log(sp500 / quiet.sp500) * 100;
    });
    const mean = changes.reduce((sum, one) => sum + one, 0) / changes.length;
    const variance = changes.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / changes.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(Math.sqrt(variance)).toBeGreaterThan(0.77);
    expect(Math.sqrt(variance)).toBeLessThan(0.83);
  });

  test.each(IDS)('a talk of agents in %s has a point for each move', (id) => {
    const talk = talkBetween(dealOf(id), ['boulware', 'conceder']);
    const points = marketOf(publicTalkOf(talk), { random: streamOf('7', 'market') });
    expect(points.map(({ move }) => move)).toEqual([0, ...talk.moves.map((_, at) => at + 1)]);
    expect(points.map(({ round }) => round)).toEqual([0, ...talk.moves.map(({ round }) => round)]);
    for (const { sp500, treasury, yuan } of points)
      expect([sp500 > 5000 && sp500 < 7000, treasury > 4 && treasury < 5, yuan > 7 && yuan < 7.4]).not.toContain(false);
  });
});

describe('secrets', () => {
  test('the public talk has places for none', () => {
    expectTypeOf<keyof PublicTalk>().toEqualTypeOf<'deal' | 'moves' | 'ending'>();
    expectTypeOf<PublicTalk['moves'][number]>().not.toHaveProperty('because');
    expectTypeOf<PublicTalk['deal']>().not.toHaveProperty('preferences');
    expectTypeOf<PublicTalk['deal']>().not.toHaveProperty('statements');
    expectTypeOf<PublicTalk['deal']>().not.toHaveProperty('events');
    expectTypeOf<PublicTalk['deal']['schedule']['sessions'][number]>().not.toHaveProperty('mandates');
    expectTypeOf<PublicTalk['deal']['scenario']['issues'][number]['options'][number]>().not.toHaveProperty('redLine');
  });

  /** The deal with every number, word and line that a side keeps to itself replaced. */
  function scrambled(deal: Deal, numbers: readonly number[], word: string): Deal {
    let next = 0;
    const number = () => numbers[next++ % numbers.length] as number;
    const { scenario, schedule } = deal;
    const ids = scenario.parties.map(({ id }) => id);
    const both = () => Object.fromEntries(ids.map((id) => [id, number()]));
    const mandated = <Plan extends object>(plan: Plan) => ({ ...plan, mandates: pair(number) });
    return {
      ...deal,
      digest: word,
      scenario: {
        ...scenario,
        parties: pair((party) => ({
          ...scenario.parties[party],
          brief: word,
          batna: word,
          reservation: number(),
        })),
        schedule: scenario.schedule.map((session) => ({ ...session, mandate: both() })),
        issues: scenario.issues.map((issue) => ({
          ...issue,
          weight: both(),
          options: issue.options.map((option) => ({
            ...option,
            value: both(),
            points: both(),
            redLine: ids.filter(() => number() > 0),
          })),
        })),
      },
      preferences: pair((party) => ({
        ...deal.preferences[party],
        reservation: number(),
        discount: number(),
        optionPoints: deal.preferences[party].optionPoints.map((points) => points.map(number)),
        redLines: deal.preferences[party].redLines.map((lines) => lines.map(() => number() > 0)),
      })),
      schedule: {
        ...schedule,
        sessions: schedule.sessions.map(mandated),
        extension: schedule.extension && mandated(schedule.extension),
      },
    };
  }

  const anyNumbers = fc.array(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 1, maxLength: 40 });

  function sameFor(talk: Talk, numbers: readonly number[], word: string, seed: string): void {
    const other: Talk = {
      deal: scrambled(talk.deal, numbers, word),
      moves: talk.moves.map((move) => ({ ...move, because: word })),
      result: talk.result && { ...talk.result, utility: [numbers[0] as number, 0], price: [1, numbers[0] as number] },
    };
    expect(publicTalkOf(other)).toEqual(publicTalkOf(talk));
    const series = (one: Talk) => marketOf(publicTalkOf(one), { random: streamOf(seed, 'market') });
    expect(series(other)).toEqual(series(talk));
  }

  test('points, reservations, mandates, red lines, briefs and reasons of both change nothing', () => {
    const talks = (['london-2025', 'two-ports', 'docks'] as const).map((id) =>
      talkBetween(dealOf(id), ['boulware', 'tit-for-tat']),
    );
    fc.assert(fc.property(fc.constantFrom(...talks), anyNumbers, fc.string(), fc.string(), sameFor), { numRuns: 60 });
  });

  test('and nothing in deals of any kind', () => {
    fc.assert(
      fc.property(anyDeal, anyNumbers, fc.string(), (deal, numbers, word) => {
        sameFor(talkBetween(deal, ['random', 'random']), numbers, word, '7');
      }),
      { numRuns: 60 },
    );
  });
});

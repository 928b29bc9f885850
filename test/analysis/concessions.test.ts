import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Conceding,
  concedingOf,
  STEP_CLASSES,
  STILL,
  type StepClass,
  stepsOf,
} from '../../src/analysis/concessions.js';
import type { Talk } from '../../src/analysis/talk.js';
import type { Deal } from '../../src/model/deal.js';
import { PARTIES, type Pair } from '../../src/model/party.js';
import { dealOf } from '../helpers/scenarios.js';
import { stretched, tableDeal, talkBetween, talkOf } from './deals.js';

/** One issue of these options; the last two give each party a range of 100. */
function options(...points: Pair<number>[]): Deal {
  return tableDeal([[...points, [0, 100], [100, 0]]]);
}

/** The classes as their authors list them, tried in order. */
function classByTheBook(own: number, other: number, still: number): StepClass | undefined {
  const rules: [boolean, StepClass][] = [
    [Math.abs(own) < still && Math.abs(other) < still, 'silent'],
    [Math.abs(own) < still && other > 0, 'nice'],
    [own < 0 && other >= 0, 'concession'],
    [own <= 0 && other < 0, 'unfortunate'],
    [own > 0 && other <= 0, 'selfish'],
    [own > 0 && other > 0, 'fortunate'],
  ];
  return rules.find(([fits]) => fits)?.[1];
}

describe('the class of a step', () => {
  test.each<[string, Pair<number>, StepClass]>([
    ['nothing at all', [50, 50], 'silent'],
    ['2 each way', [48, 52], 'silent'],
    ['2 each, and both lose', [48, 48], 'silent'],
    ['nothing for oneself and 3 for the other', [50, 53], 'nice'],
    ['2 lost, 30 for the other', [48, 80], 'nice'],
    ['2 won, 30 for the other', [52, 80], 'nice'],
    ['3 lost, nothing for the other', [47, 50], 'concession'],
    ['3 lost, 1 for the other', [47, 51], 'concession'],
    ['3 lost, 1 lost for the other too', [47, 49], 'unfortunate'],
    ['nothing lost, 3 lost for the other', [50, 47], 'unfortunate'],
    ['2 lost, 30 lost for the other', [48, 20], 'unfortunate'],
    ['2 won, 30 lost for the other', [52, 20], 'selfish'],
    ['3 won, nothing for the other', [53, 50], 'selfish'],
    ['3 won, 1 for the other', [53, 51], 'fortunate'],
  ])('%s', (_, to, kind) => {
    const deal = options([50, 50], to);
    const [, step] = stepsOf(talkOf(deal, 0, 0, 1, 0));
    expect(stepsOf(talkOf(deal, 0, 0, 1, 0))).toHaveLength(2);
    expect(step).toMatchObject({ by: 1, kind: 'silent' });
    expect(stepsOf(talkOf(deal, 0, 0, 1))).toEqual([
      { move: 2, by: 0, round: 2, own: to[0] - 50, other: to[1] - 50, kind },
    ]);
  });

  test('is by the book for every step there can be, and there is always one', () => {
    const seen = new Set<StepClass>();
    const points = fc.tuple(fc.nat(100), fc.nat(100));
    fc.assert(
      fc.property(points, points, (from, to) => {
        const [step] = stepsOf(talkOf(options(from, to), 0, 0, 1));
        const expected = classByTheBook(to[0] - from[0], to[1] - from[1], 100 * STILL);
        expect(expected).toBeDefined();
        expect(step?.kind).toBe(expected);
        seen.add(expected as StepClass);
      }),
      { numRuns: 1000 },
    );
    expect(seen).toEqual(new Set(STEP_CLASSES));
  });

  test('counts changes against the range of each party, whatever points it counts in', () => {
    // 20 of 1000 is still, 20 of 100 is not.
    const deal = tableDeal([
      [
        [500, 50],
        [480, 70],
        [480, 30],
        [0, 0],
        [1000, 100],
      ],
    ]);
    expect(stepsOf(talkOf(deal, 0, 0, 1, 1, 2, 0)).map(({ kind }) => kind)).toEqual([
      'nice',
      'selfish',
      'unfortunate',
      'concession',
    ]);
  });

  test('is silent where all outcomes are worth the same to both', () => {
    const deal = tableDeal([
      [
        [5, 5],
        [5, 5],
      ],
    ]);
    expect(stepsOf(talkOf(deal, 0, 1, 1, 0)).map(({ kind }) => kind)).toEqual(['silent', 'silent']);
  });

  test('red lines do not narrow the range', () => {
    const deal = (redLines: { left?: string[]; right?: string[] }) =>
      tableDeal(
        [
          [
            [50, 50],
            [49, 52],
            [0, 100],
            [100, 0],
          ],
        ],
        { redLines },
      );
    expect(stepsOf(talkOf(deal({ left: ['a/0-100'], right: ['a/100-0'] }), 0, 0, 1))).toEqual(
      stepsOf(talkOf(deal({}), 0, 0, 1)),
    );
  });

  test('stays the same if a party counts in other points', () => {
    const talk = talkBetween(dealOf('london-2025'), ['logroller', 'tit-for-tat']);
    for (const party of PARTIES) {
      const wide: Talk = { ...talk, deal: stretched(talk.deal, party) };
      expect(stepsOf(wide).map(({ kind }) => kind)).toEqual(stepsOf(talk).map(({ kind }) => kind));
    }
  });
});

/** A pie of 100 points, where an outcome is what the second party gets. */
const hundred = (rounds: number) => tableDeal([pieOptions(100)], { sessions: [[rounds]] });

function pieOptions(points: number): [number, number][] {
  return Array.from({ length: points + 1 }, (_, second) => [points - second, second] as [number, number]);
}

describe('what a party conceded', () => {
  test('in a talk that ends in a deal: from its first offer to the deal, whoever made the last step', () => {
    // Left asks for 100, 90, 70, 60; Right for 100, 80, 75, and takes 40.
    const talk = talkOf(hundred(10), 0, 100, 10, 80, 30, 75, 40, 'accept');
    expect(concedingOf(talk, 0)).toEqual({
      offers: 4,
      first: 100,
      last: 60,
      total: 40,
      share: 0.4,
      counts: { silent: 0, nice: 0, concession: 3, unfortunate: 0, selfish: 0, fortunate: 0 },
      sensitivity: undefined,
      exponent: expect.any(Number),
      late: 0,
    });
    expect(concedingOf(talk, 1)).toMatchObject({
      offers: 3,
      first: 100,
      last: 40,
      total: 60,
      share: 0.6,
      exponent: undefined,
    });
  });

  test('without a deal: to its last offer', () => {
    const broken = talkOf(hundred(10), 0, 100, 10, 80, 30);
    const walked = talkOf(hundred(10), 0, 100, 10, 80, 30, 'walk');
    for (const talk of [broken, walked]) {
      expect(concedingOf(talk, 0)).toMatchObject({ offers: 3, first: 100, last: 70, total: 30, share: 0.6 });
      expect(concedingOf(talk, 1)).toMatchObject({ offers: 2, first: 100, last: 80, total: 20, share: 0.4 });
    }
  });

  test('is nothing to tell of without an offer', () => {
    const silent = talkOf(hundred(10), 'walk');
    expect([concedingOf(silent, 0), concedingOf(silent, 1)]).toEqual([undefined, undefined]);
    const taken = talkOf(hundred(10), 40, 'accept');
    expect(concedingOf(taken, 1)).toBeUndefined();
    expect(concedingOf(taken, 0)).toEqual({
      offers: 1,
      first: 60,
      last: 60,
      total: 0,
      share: undefined,
      counts: { silent: 0, nice: 0, concession: 0, unfortunate: 0, selfish: 0, fortunate: 0 },
      sensitivity: undefined,
      exponent: undefined,
      late: undefined,
    });
  });

  test('has no share if a party ended over its first offer, or if neither moved', () => {
    expect(concedingOf(talkOf(hundred(10), 50, 100, 20, 80), 0)).toMatchObject({ total: -30, share: undefined });
    expect(concedingOf(talkOf(hundred(10), 50, 100, 20, 80), 1)).toMatchObject({ total: 20, share: undefined });
    expect(concedingOf(talkOf(hundred(10), 20, 80, 20, 80), 0)).toMatchObject({ total: 0, share: undefined });
    // Left took 30 back and Right gave 60: 30 in all, of which neither has a share.
    expect(concedingOf(talkOf(hundred(10), 50, 100, 20, 40), 1)).toMatchObject({ total: 60, share: undefined });
    // One moved and one stood: all and nothing.
    expect(concedingOf(talkOf(hundred(10), 20, 80, 30, 80), 0)).toMatchObject({ total: 10, share: 1 });
    expect(concedingOf(talkOf(hundred(10), 20, 80, 30, 80), 1)).toMatchObject({ total: 0, share: 0 });
  });

  test('is shared as utility', () => {
    const talk = talkOf(hundred(10), 0, 100, 10, 80, 30, 75, 40, 'accept');
    const wide = { ...talk, deal: stretched(talk.deal, 0) };
    expect(concedingOf(wide, 0)).toMatchObject({ first: 310, last: 190, total: 120 });
    expect(concedingOf(wide, 0)?.share).toBeCloseTo(0.4, 12);
  });

  test('counts steps, and those that the other side would welcome over the others', () => {
    // Left: silent, concession, concession, selfish, silent; Right: concession, then silent four times.
    const talk = talkOf(hundred(10), 10, 90, 10, 80, 20, 80, 30, 80, 25, 80, 24, 80);
    expect(concedingOf(talk, 0)).toMatchObject({
      counts: { silent: 2, nice: 0, concession: 2, unfortunate: 0, selfish: 1, fortunate: 0 },
      sensitivity: 2 / 3,
    });
    expect(concedingOf(talk, 1)).toMatchObject({
      counts: { silent: 4, nice: 0, concession: 1, unfortunate: 0, selfish: 0, fortunate: 0 },
      sensitivity: 0.25,
    });
  });

  test('counts nice and fortunate steps as welcome, unfortunate ones as not', () => {
    const deal = options([50, 50], [50, 80], [60, 90], [40, 40]);
    expect(concedingOf(talkOf(deal, 0, 0, 1, 0, 2, 0, 3), 0)).toMatchObject({
      counts: { silent: 0, nice: 1, concession: 0, unfortunate: 1, selfish: 0, fortunate: 1 },
      sensitivity: 2,
    });
  });
});

describe('what a party conceded late', () => {
  /** Left offers these in as many rounds as there are, and Right always asks for everything. */
  const alone = (...offers: number[]) => talkOf(hundred(offers.length), ...offers.flatMap((offer) => [offer, 100]));
  const late = (talk: Talk, party: 0 | 1 = 0) => concedingOf(talk, party)?.late;

  test('is what it gave from t = 0.9 on', () => {
    // Nine rounds: the ninth is at 0.9, the eighth at 0.8.
    expect(late(alone(0, 0, 0, 0, 0, 0, 0, 10, 40))).toBe(0.75);
    expect(late(alone(0, 0, 0, 0, 0, 0, 0, 40, 40))).toBe(0);
    // Seven rounds: the last is at 7/8. Ten: the tenth is at 10/11, the ninth at 9/11.
    expect(late(alone(0, 0, 0, 0, 0, 0, 40))).toBe(0);
    expect(late(alone(0, 0, 0, 0, 0, 0, 0, 0, 10, 40))).toBe(0.75);
  });

  test('is all of it if only the end of the talk is known', () => {
    const talk = alone(0, 0, 0, 0, 0, 0, 0, 0, 10, 40, 50, 60, 70, 80, 90, 90, 90, 90, 95);
    expect(talk.deal.schedule.times[18]).toBe(0.9);
    expect(late({ ...talk, moves: talk.moves.slice(2 * 17) })).toBe(1);
  });

  test('is nothing in a talk that ended before', () => {
    expect(late(talkOf(hundred(10), 0, 100, 10, 60, 40, 'accept'), 0)).toBe(0);
    expect(late(talkOf(hundred(10), 0, 100, 10, 60, 40, 'accept'), 1)).toBe(0);
    expect(late(talkOf(hundred(10), 0, 100, 10))).toBe(0);
    expect(late(talkOf(hundred(10), 0, 100, 10, 'walk'))).toBe(0);
  });

  test('holds the step from the last offer to a deal signed late', () => {
    const rounds = [0, 100, 0, 100, 0, 100, 0, 100, 0, 100, 0, 100, 0, 100, 0, 80];
    // Left asks for 60 at 0.9, and Right, who stood at 80, signs.
    const talk = talkOf(hundred(9), ...rounds, 40, 'accept');
    expect(late(talk, 0)).toBe(1);
    expect(late(talk, 1)).toBeCloseTo(40 / 60, 12);
  });

  test('takes the time of an extension as standing still', () => {
    // A single round is at 1/2, and so is all that follows.
    const deal = tableDeal([pieOptions(100)], { sessions: [[1]], extension: 4 });
    const talk = talkOf(deal, 0, 100, 'extend', 'extend', 10, 100, 20, 100, 30, 100, 40, 100);
    expect(concedingOf(talk, 0)).toMatchObject({ offers: 5, total: 40, late: 0, exponent: undefined });
  });

  test('is over the total where it had taken back before, and under nothing where it took back at the end', () => {
    expect(late(alone(20, 0, 0, 0, 0, 0, 0, 0, 40))).toBe(2);
    expect(late(alone(0, 0, 0, 0, 0, 0, 0, 50, 40))).toBe(-0.25);
    expect(late(alone(40, 0, 0, 0, 0, 0, 0, 0, 40))).toBeUndefined();
  });
});

describe('the exponent of a party’s concession curve', () => {
  const SCALE = 1_000_000_000;

  /** A party that offers itself these shares of everything, one a round. */
  function offering(shares: readonly number[]): Conceding {
    const options = shares.map((share) => Math.round(share * SCALE));
    const deal = tableDeal([[...options.map((own): [number, number] => [own, SCALE - own]), [0, SCALE]]], {
      scale: SCALE,
      sessions: [[shares.length]],
    });
    const said = options.flatMap((_, at) => [at, options.length]);
    return concedingOf(talkOf(deal, ...said), 0) as Conceding;
  }

  test('is found again in the offers that a curve gives', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.integer({ min: 4, max: 20 }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (logarithm, rounds, from, to) => {
          const exponent = Math.exp(logarithm);
          const shares = Array.from(
            { length: rounds },
            (_, at) => from - (from - to) * (at / (rounds - 1)) ** (1 / exponent),
          );
          const found = offering(shares).exponent as number;
          expect(Math.abs(Math.log(found) - logarithm)).toBeLessThan(1e-4);
        },
      ),
    );
  });

  test('fits in least squares better than any other from 0.01 to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 2, maxLength: 8 }), (between) => {
        const shares = [1, ...between.map((percent) => percent / 100), 0];
        const found = offering(shares).exponent as number;
        const misfit = (exponent: number) =>
          shares.reduce((sum, share, at) => {
            const expected = 1 - (at / (shares.length - 1)) ** (1 / exponent);
            return sum + (share - expected) ** 2;
          }, 0);
        expect(found).toBeGreaterThanOrEqual(0.01);
        expect(found).toBeLessThanOrEqual(100);
        for (let logarithm = Math.log(0.01); logarithm <= Math.log(100); logarithm += 0.01)
          expect(misfit(found)).toBeLessThanOrEqual(misfit(Math.exp(logarithm)) + 1e-9);
      }),
      // Two valleys: at 0.06, and deeper at 1.
      { examples: [[[93, 1, 33, 89, 96]]] },
    );
  });

  test('is 1 for even steps, under 1 for late ones, over 1 for early ones', () => {
    expect(offering([1, 0.75, 0.5, 0.25, 0]).exponent).toBeCloseTo(1, 6);
    // All but nothing, then all at once; and the other way round.
    expect(offering([1, 1, 1, 1, 0]).exponent).toBeCloseTo(0.01, 6);
    expect(offering([1, 0, 0, 0, 0]).exponent).toBeCloseTo(100, 3);
  });

  test('is not told of fewer than four offers, or of a party that ended no lower than it began', () => {
    expect(offering([1, 0.5, 0]).exponent).toBeUndefined();
    expect(offering([1, 0.5, 0.25, 0]).exponent).toBeDefined();
    expect(offering([0.5, 0.2, 0.3, 0.5]).exponent).toBeUndefined();
    expect(offering([0.5, 0.2, 0.3, 0.6]).exponent).toBeUndefined();
  });

  test.each([
    ['boulware', 0.2],
    ['linear', 1],
  ])('of %s is %d, though its offers are whole outcomes', (agent, exponent) => {
    const deal = tableDeal([pieOptions(1000 - 1)], { scale: 999, sessions: [[100]] });
    const found = concedingOf(talkBetween(deal, [agent, 'hardliner']), 0)?.exponent as number;
    expect(Math.abs(found / exponent - 1)).toBeLessThan(0.05);
  });
});

test('London, logroller against tit-for-tat: who conceded what', () => {
  const talk = talkBetween(dealOf('london-2025'), ['logroller', 'tit-for-tat']);
  // Both open with their best, 100; the deal is worth 67.7 and 70.3.
  expect(concedingOf(talk, 0)).toMatchObject({ offers: 15, first: 10_000, last: 6770, total: 3230, late: 0 });
  expect(concedingOf(talk, 1)).toMatchObject({ offers: 14, first: 10_000, last: 7030, total: 2970, late: 0 });
  expect(concedingOf(talk, 0)?.share).toBeCloseTo(323 / 620, 12);
  // The steps of the logroller as its offers go: the first gives chemicals and visas, worth 10 to China, for 1.8.
  const steps = stepsOf(talk);
  expect(steps).toHaveLength(27);
  expect(steps[0]).toEqual({ move: 2, by: 0, round: 2, own: -180, other: 1000, kind: 'nice' });
  expect(steps.at(-1)).toEqual({ move: 28, by: 0, round: 15, own: -790, other: 1270, kind: 'concession' });
});

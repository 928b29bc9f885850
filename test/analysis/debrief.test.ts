import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Debrief, debriefOf } from '../../src/analysis/debrief.js';
import type { Talk } from '../../src/analysis/talk.js';
import { openSession } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Move } from '../../src/model/move.js';
import { opponent, type Pair } from '../../src/model/party.js';
import { pointsOf } from '../../src/model/preferences.js';
import { NONE } from '../../src/model/space.js';
import { actionOf, anyScenario, attempts } from '../helpers/play.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';
import { mirrored, swapped, tableDeal, talkBetween, talkIn, talkOf } from './deals.js';

/** Talks on any scenario: agreed, walked out, expired, broken off, without a move. */
const anyTalk: fc.Arbitrary<Talk> = fc.tuple(anyScenario, fc.nat(15)).chain(([scenario, moves]) =>
  attempts(moves).map((tries) => {
    const session = openSession(prepare(scenario), { seed: 'any' });
    for (const one of tries.slice(0, moves)) {
      if (session.over) break;
      const { by, ...action } = actionOf(session.deal, session.scene(), one);
      session.move(by, action);
    }
    return talkIn(session);
  }),
);

/** The places of numbers that are none: not a number, or without end. The talk itself is left out. */
function unprintable(value: unknown, place = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${place} = ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'talk' ? [] : unprintable(item, `${place}.${key}`)));
}

/** The talk with the parties the other way round. */
function mirroredTalk({ deal, moves, result }: Talk): Talk {
  return {
    deal: mirrored(deal),
    moves: moves.map((move): Move => ({ ...move, by: opponent(move.by) })),
    result: result && {
      ...result,
      by: result.by === undefined ? undefined : opponent(result.by),
      utility: swapped(result.utility),
    },
  };
}

type Rounded = Omit<Debrief, 'talk' | 'efficiency' | 'realEfficiency'>;

/** A debrief with the parties the other way round. */
function mirroredDebrief({ talk, efficiency, realEfficiency, ...rest }: Debrief): Rounded {
  const turned = <T extends { by: 0 | 1 }>(one: T): T => ({ ...one, by: opponent(one.by) });
  return {
    ...rest,
    frontier: rest.frontier.toReversed().map((point) => ({ ...point, points: swapped(point.points) })),
    traps: swapped(rest.traps),
    offers: rest.offers.map((offer) => ({ ...turned(offer), points: swapped(offer.points) })),
    steps: rest.steps.map(turned),
    conceding: swapped(rest.conceding),
    exchanges: rest.exchanges.map(turned),
    balances: rest.balances.map((balance) => ({
      ...balance,
      opened: swapped(balance.opened),
      gave: swapped(balance.gave),
      gained: swapped(balance.gained),
    })),
    compatible: rest.compatible.map((issue) => ({ ...issue, loss: swapped(issue.loss) })),
  };
}

function expectMirrored(talk: Talk): void {
  const debrief = debriefOf(talk);
  const { talk: _, efficiency, realEfficiency, ...rest } = debriefOf(mirroredTalk(talk));
  expect(rest).toEqual(mirroredDebrief(debrief));
  for (const [one, other] of [
    [debrief.efficiency, efficiency],
    [debrief.realEfficiency, realEfficiency],
  ] as const) {
    expect(other === undefined).toBe(one === undefined);
    if (one === undefined || other === undefined) continue;
    const { share, ...before } = one;
    const { share: otherShare, ...after } = other;
    expect(after).toEqual({ ...before, leftOnTable: swapped(one.leftOnTable), surplus: swapped(one.surplus) });
    expect((share ?? 1) + (otherShare ?? 0)).toBeCloseTo(1, 12);
  }
}

describe('of any talk', () => {
  test('every number can be printed', () => {
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const debrief = debriefOf(talk);
        expect(unprintable(debrief)).toEqual([]);
        verdicts.add(debrief.verdict);
      }),
      { numRuns: 500 },
    );
    expect(verdicts).toEqual(new Set(['frontier', 'improvable', 'missed', 'wise', 'open']));
  });

  test('swapping the parties swaps everything', () => {
    fc.assert(fc.property(anyTalk, expectMirrored), { numRuns: 200 });
  });

  test('looking back changes nothing, and gives the same twice', () => {
    const talk = talkBetween(dealOf('two-ports'), ['random', 'random']);
    const before = JSON.stringify([talk.moves, talk.result]);
    const { talk: same, ...debrief } = debriefOf(talk);
    expect(same).toBe(talk);
    const { talk: _, ...again } = debriefOf(talk);
    expect(again).toEqual(debrief);
    expect(JSON.stringify([talk.moves, talk.result])).toBe(before);
  });
});

describe('the verdict', () => {
  // 0: 80/20, 1: 60/60, 2: 40/50, 3: 20/80
  const four = (reservation: Pair<number>) =>
    tableDeal(
      [
        [
          [80, 20],
          [60, 60],
          [40, 50],
          [20, 80],
        ],
      ],
      { reservation, sessions: [[2]] },
    );
  const verdictOn = (deal: Deal, ...said: Parameters<typeof talkOf>[1][]) => debriefOf(talkOf(deal, ...said)).verdict;

  test('on a deal is whether both could have done better', () => {
    expect(verdictOn(four([30, 30]), 0, 3, 1, 'accept')).toBe('frontier');
    expect(verdictOn(four([30, 30]), 0, 3, 2, 'accept')).toBe('improvable');
  });

  test('without a deal is whether there was one', () => {
    expect(verdictOn(four([30, 30]), 0, 3, 'walk')).toBe('missed');
    expect(verdictOn(four([30, 30]), 0, 3, 0, 3)).toBe('missed');
    expect(verdictOn(four([61, 61]), 0, 3, 'walk')).toBe('wise');
    expect(verdictOn(four([61, 61]), 0, 3, 0, 3)).toBe('wise');
  });

  test('waits for the end', () => {
    expect(verdictOn(four([30, 30]))).toBe('open');
    expect(verdictOn(four([61, 61]), 0, 3)).toBe('open');
  });

  test('comes with the trap of signing a deal worse than none', () => {
    const trapped = (reservation: Pair<number>, ...said: Parameters<typeof talkOf>[1][]) =>
      debriefOf(talkOf(four(reservation), ...said)).traps;
    expect(trapped([41, 30], 2, 'accept')).toEqual([true, false]);
    expect(trapped([30, 51], 2, 'accept')).toEqual([false, true]);
    expect(trapped([41, 51], 2, 'accept')).toEqual([true, true]);
    expect(trapped([40, 50], 2, 'accept')).toEqual([false, false]);
    // An offer is no deal.
    expect(trapped([41, 51], 2)).toEqual([false, false]);
    expect(trapped([41, 51], 2, 'walk')).toEqual([false, false]);
  });
});

test('what both wanted most is told, and what the deal made of it', () => {
  const scenario = scenarioOf('fence');
  const issues = scenario.issues.map(({ options, ...issue }, at) => ({
    ...issue,
    options:
      at === 0
        ? options
        : options.map((option, place) => ({ ...option, value: { ash: 50 * place, birch: 90 * place } })),
  }));
  const deal = prepare({ ...scenario, issues });
  const [ash, birch] = deal.preferences.map(({ optionPoints }) => optionPoints[1]?.[1]);
  expect(debriefOf(talkOf(deal, 0, 1, 2, 'accept')).compatible).toEqual([
    { issue: 1, option: 1, chosen: 0, loss: [ash, birch] },
  ]);
  expect(debriefOf(talkOf(deal, 0, 1)).compatible).toEqual([{ issue: 1, option: 1, chosen: NONE, loss: [0, 0] }]);
});

describe('of a talk that says little', () => {
  const deal = tableDeal([
    [
      [80, 20],
      [60, 60],
    ],
  ]);

  test('without a move', () => {
    const { talk, counts, frontier, solutions, ...rest } = debriefOf(talkOf(deal));
    expect(rest).toEqual({
      agreed: NONE,
      verdict: 'open',
      traps: [false, false],
      efficiency: undefined,
      real: NONE,
      realEfficiency: undefined,
      offers: [],
      steps: [],
      conceding: [undefined, undefined],
      exchanges: [],
      balances: [],
      compatible: [],
    });
    expect([counts, frontier.length, solutions.nash]).toEqual([{ outcomes: 2, clean: 2, zopa: 2 }, 2, [1]]);
  });

  test('a walk-out at once', () => {
    expect(debriefOf(talkOf(deal, 'walk'))).toMatchObject({ verdict: 'missed', offers: [], efficiency: undefined });
  });
});

describe('of a deal that leaves no choice', () => {
  const alike: [number, number][] = [
    [5, 5],
    [5, 5],
  ];

  test('one outcome', () => {
    // No file may hold an issue of one option, but other systems' files do.
    const scenario = scenarioOf('fence');
    const issues = scenario.issues.map((issue) => ({ ...issue, options: issue.options.slice(0, 1) }));
    const debrief = debriefOf(talkOf(prepare({ ...scenario, issues }), 0, 'accept'));
    expect(debrief.counts).toEqual({ outcomes: 1, clean: 1, zopa: 1 });
    expect(debrief).toMatchObject({ verdict: 'frontier', agreed: 0, solutions: { nash: [0], utilitarian: [0] } });
    expect(debrief.efficiency).toMatchObject({ better: 0, worse: 0, coefficient: 1, distance: 0 });
    expect(unprintable(debrief)).toEqual([]);
  });

  test('all outcomes alike', () => {
    const debrief = debriefOf(talkOf(tableDeal([alike, alike]), 0, 3, 1, 2, 3, 'accept'));
    expect(debrief).toMatchObject({ verdict: 'frontier', frontier: [{ outcome: 0, points: [10, 10] }] });
    expect(debrief.solutions.kalaiSmorodinsky).toEqual([0, 1, 2, 3]);
    expect(debrief.steps.map(({ kind }) => kind)).toEqual(['silent', 'silent', 'silent']);
    expect(debrief.conceding[0]).toMatchObject({ offers: 3, total: 0, share: undefined, sensitivity: 0 });
    expect(unprintable(debrief)).toEqual([]);
  });

  test('no ZOPA, and yet a deal: a trap for both, and no Nash ratio', () => {
    const debrief = debriefOf(talkOf(tableDeal([alike], { reservation: [6, 6] }), 0, 'accept'));
    expect(debrief).toMatchObject({ verdict: 'frontier', traps: [true, true], solutions: { nash: [] } });
    expect(debrief.efficiency).toMatchObject({ surplus: [-1, -1], share: undefined, nashRatio: undefined });
  });

  test('a thousand million points', () => {
    const most = 1_000_000_000;
    const deal = tableDeal(
      [
        [
          [most, 0],
          [most - 1, most - 1],
          [0, most],
        ],
        [
          [most, 0],
          [1, most - 2],
          [0, most],
        ],
      ],
      { scale: most },
    );
    const debrief = debriefOf(talkOf(deal, 0, 8, 4, 8, 5, 'accept'));
    // With m for a thousand million, 3 and 5 have the product (2m - 1)(m - 1), and 4 has m(2m - 3): 1 less.
    expect(debrief).toMatchObject({ agreed: 5, verdict: 'frontier', solutions: { nash: [3, 5], egalitarian: [4] } });
    expect(debrief.efficiency?.nashRatio).toBe(1);
    expect(debrief.conceding[0]).toMatchObject({ first: 2 * most, last: most - 1, total: most + 1 });
    expect(unprintable(debrief)).toEqual([]);
    expectMirrored(debrief.talk);
  });
});

describe('London, logroller against tit-for-tat', () => {
  const talk = talkBetween(dealOf('london-2025'), ['logroller', 'tit-for-tat']);
  const debrief = debriefOf(talk);

  test('the deal is worth 67.7 and 70.3, and 69.7 and 71.7 was to be had', () => {
    // Counted apart from the program.
    const { efficiency, counts, agreed, verdict, traps, frontier } = debrief;
    expect([agreed, verdict, traps]).toEqual([34_936, 'improvable', [false, false]]);
    expect(counts).toEqual({ outcomes: 103_680, clean: 34_992, zopa: 9601 });
    expect(frontier).toHaveLength(73);
    expect(efficiency).toMatchObject({
      better: 4,
      worse: 17_506,
      leftOnTable: [200, 140],
      improvement: 34_944,
      surplus: [2470, 4030],
      share: 0.38,
    });
    expect(efficiency?.distance).toBeCloseTo(0.019780040444852483, 12);
    expect(efficiency?.nashRatio).toBeCloseTo(0.8573729543496985, 12);
    const better = talk.deal.preferences.map((own) => pointsOf(own, 34_944));
    expect(better).toEqual([6970, 7170]);
  });

  test('the real deal was worth 66.1 and 66.2', () => {
    const { real, realEfficiency } = debrief;
    expect(talk.deal.preferences.map((own) => pointsOf(own, real))).toEqual([6610, 6620]);
    expect(realEfficiency).toMatchObject({ better: 131, worse: 14_044, surplus: [2310, 3620] });
  });

  test('every part of it is there', () => {
    expect(debrief.offers).toHaveLength(29);
    expect(debrief.steps).toHaveLength(27);
    expect(debrief.conceding.map((one) => one?.offers)).toEqual([15, 14]);
    expect(debrief.exchanges).toHaveLength(debrief.steps.filter(({ own, other }) => own !== 0 || other !== 0).length);
    expect(debrief.balances).toHaveLength(9);
    expect(debrief.compatible).toEqual([]);
    expect(debrief.solutions.nash).toEqual([34_872]);
    expect(unprintable(debrief)).toEqual([]);
  });

  test('swapping the parties swaps everything', () => {
    expectMirrored(talk);
  });
});

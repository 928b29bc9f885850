import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { trueWorlds } from '../../src/agents/worlds.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import {
  type Forecast,
  meanUtility,
  utilityQuantile,
  type WhatIf,
  type WhatIfOptions,
  whatIf,
} from '../../src/engine/whatIf.js';
import type { Deal } from '../../src/model/deal.js';
import { type Action, type Move, offer } from '../../src/model/move.js';
import type { Party } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import type { Agent } from '../../src/model/view.js';
import type { World, Worlds } from '../../src/model/world.js';
import { attempt, BUYER, SELLER, stallDeal, type Try } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';

const NAMES = panel.map(({ name }) => name);

/** The talk after these tries, all of them legal. */
function movesOf(deal: Deal, tries: readonly Try[]): readonly Move[] {
  const session = openSession(deal, { seed: 'so far' });
  expect(attempt(session, tries).filter(Boolean)).toEqual([]);
  return session.moves;
}

function between(deal: Deal, first: string, second: string): Worlds {
  return trueWorlds(deal, [hire(first), hire(second)]);
}

/** What an action comes to; the action must be legal. */
function forecast(options: Omit<WhatIfOptions, 'seed'> & { readonly seed?: string }, talks = 10): Forecast {
  const trying = tried(options);
  trying.run(talks);
  return trying.forecast();
}

function tried(options: Omit<WhatIfOptions, 'seed'> & { readonly seed?: string }): WhatIf {
  const trying = whatIf({ seed: '7', ...options });
  if (typeof trying === 'string') throw new Error(`refused: ${trying}`);
  return trying;
}

const action = (type: Action['type'], outcome = NONE): Action => ({ type, outcome });

/** All talks end in one way, and are worth the same to who asks. */
function surely(ending: 'agreed' | 'walkedOut' | 'expired', utility: number, talks = 10): Forecast {
  const endings = { agreed: 0, walkedOut: 0, expired: 0, [ending]: talks };
  return { talks, failed: 0, endings, utilities: new Array(talks).fill(utility) };
}

describe('at the stall, a buyer who insists and a seller who concedes', () => {
  // The seller asks for 65 in the first two rounds (outcome 3) and for 30 in the third (outcome 1): its targets are
  // 10 + 90 (1 - sqrt t) = 55, 36.4 and 22.1 at t = 1/4, 1/2 and 3/4. The buyer asks for outcome 0 and takes nothing else.
  const deal = stallDeal();
  const worlds = between(deal, 'hardliner', 'conceder');
  const at = (moves: readonly Move[], tries: Action, by: Party = BUYER) =>
    forecast({ moves, by, action: tries, worlds });

  test.each([
    ['its best is worth nothing to the seller, and so it goes on', action('offer', 0), surely('expired', 0.2)],
    ['30 is less than the 65 that the seller asks for', action('offer', 1), surely('expired', 0.2)],
    ['65 is what the seller asks for', action('offer', 3), surely('agreed', 0.3)],
    ['70 is more than the seller asks for', action('offer', 4), surely('agreed', 0.4)],
    ['who walks out has no lamp', action('walk'), surely('walkedOut', 0.2)],
  ])('%s', (_, tries, expected) => {
    expect(at([], tries)).toEqual(expected);
  });

  test('in the last round the seller takes the 30 that it refused before', () => {
    const moves = movesOf(deal, [
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 3],
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 3],
    ]);
    expect(at(moves, action('offer', 1))).toEqual(surely('agreed', 0.6));
    expect(at(moves, action('accept'))).toEqual(surely('agreed', 0.3));
  });

  test('it is the utility of the party that asks', () => {
    const moves = movesOf(deal, [[BUYER, 'offer', 4]]);
    expect(at(moves, action('accept'), SELLER)).toEqual(surely('agreed', 0.7));
    expect(at(moves, action('offer', 3), SELLER)).toEqual(surely('expired', 0.1));
  });

  test('after its discount', () => {
    // A quarter of the time has gone in the first round: 0.0625^(1/4) = 1/2.
    const slow = stallDeal({ discount: { buyer: 0.0625, seller: 1 } });
    const [utility] = forecast({
      moves: [],
      by: BUYER,
      action: action('offer', 4),
      worlds: between(slow, 'hardliner', 'conceder'),
    }).utilities;
    expect(utility).toBeCloseTo(0.2, 12);
  });
});

describe('at the last word and when asked for an extension', () => {
  const deal = stallDeal({ lastWord: true, extension: { title: 'The afternoon', rounds: 1 } });
  const rounds: readonly Try[] = [
    [BUYER, 'offer', 0],
    [SELLER, 'offer', 3],
    [BUYER, 'offer', 0],
    [SELLER, 'offer', 3],
    [BUYER, 'offer', 0],
    [SELLER, 'offer', 1],
  ];
  const asked: readonly Try[] = [...rounds, [BUYER, 'reject']];

  test('the buyer may still take the last offer', () => {
    const moves = movesOf(deal, rounds);
    const options = { moves, by: BUYER, worlds: between(deal, 'hardliner', 'conceder') } as const;
    expect(forecast({ ...options, action: action('accept') })).toEqual(surely('agreed', 0.6));
    expect(forecast({ ...options, action: action('reject') })).toEqual(surely('expired', 0.2));
    expect(whatIf({ ...options, seed: '7', action: action('offer', 0) })).toBe('notNow');
  });

  test('more time helps a buyer who concedes, and not one who insists', () => {
    // In the extension t stays 3/4. A conceding buyer would ask for 20 + 80 (1 - sqrt 3/4) = 30.7, so for 40, and takes
    // the 60 (outcome 1) that still lie on the table. One who insists takes nothing less than 100.
    const moves = movesOf(deal, asked);
    const options = { moves, by: BUYER } as const;
    const conceding = between(deal, 'conceder', 'conceder');
    const insisting = between(deal, 'hardliner', 'conceder');
    expect(forecast({ ...options, action: action('extend'), worlds: conceding })).toEqual(surely('agreed', 0.6));
    expect(forecast({ ...options, action: action('extend'), worlds: insisting })).toEqual(surely('expired', 0.2));
    expect(forecast({ ...options, action: action('stop'), worlds: conceding })).toEqual(surely('expired', 0.2));
  });

  test('the other side is asked too', () => {
    const moves = movesOf(deal, [...asked, [BUYER, 'extend']]);
    const options = { moves, by: SELLER, worlds: between(deal, 'conceder', 'conceder') } as const;
    expect(forecast({ ...options, action: action('extend') })).toEqual(surely('agreed', 0.3));
    expect(forecast({ ...options, action: action('stop') })).toEqual(surely('expired', 0.1));
  });
});

describe('what the referee refuses has no forecast', () => {
  const deal = stallDeal(
    { schedule: [{ title: 'The morning', rounds: 3, mandate: { buyer: 35, seller: 20 } }] },
    { high: ['buyer'] },
  );
  const worlds = between(deal, 'linear', 'linear');
  const answer = (moves: readonly Move[], by: Party, tries: Action) =>
    whatIf({ moves, by, action: tries, seed: '7', worlds });

  test.each<[string, Party, Action]>([
    ['belowMandate', BUYER, action('offer', 3)],
    ['redLine', BUYER, action('offer', 4)],
    ['noSuchOutcome', BUYER, action('offer', 6)],
    ['nothingOnTable', BUYER, action('accept')],
    ['notNow', BUYER, action('extend')],
    ['outOfTurn', SELLER, action('offer', 5)],
  ])('%s', (refusal, by, tries) => {
    expect(answer([], by, tries)).toBe(refusal);
  });

  test('over', () => {
    const moves = movesOf(deal, [
      [BUYER, 'offer', 0],
      [SELLER, 'walk'],
    ]);
    expect(answer(moves, BUYER, action('offer', 0))).toBe('over');
  });

  test('but moves so far that were refused are an error', () => {
    const moves: Move[] = [{ type: 'offer', outcome: 4, by: BUYER, round: 1, because: undefined }];
    expect(() => answer(moves, SELLER, action('offer', 5))).toThrow(RangeError);
    expect(() => answer(moves, SELLER, action('offer', 5))).toThrow('move 1 is refused: it crosses a red line');
  });

  test('and so is an action that is refused in some worlds only', () => {
    const [open] = [stallDeal()];
    const inTurn: Worlds = (number) => (number < 3 ? between(open, 'linear', 'linear') : worlds)(number);
    const trying = tried({ moves: [], by: BUYER, action: action('offer', 4), worlds: inTurn });
    trying.run(2);
    expect(() => trying.run(1)).toThrow('the action is refused: it crosses a red line');
    expect(trying.done).toBe(2);
  });
});

describe('against the talk itself', () => {
  const stall = stallDeal({ lastWord: true, extension: { title: 'The afternoon', rounds: 2 } });
  const deals = [stall, dealOf('market'), dealOf('points'), dealOf('two-ports')];

  test('between agents that leave nothing to chance, every forecast is what really came', () => {
    const steady = panel.filter(({ uses }) => !uses.includes('random')).map(({ name }) => name);
    let asked = 0;
    for (const deal of deals)
      for (const first of steady)
        for (const second of steady) {
          const { moves, result } = play(deal, [hire(first).seat(), hire(second).seat()], { seed: 'real' });
          const { ending, utility } = result() as NonNullable<ReturnType<typeof result>>;
          for (const [at, move] of moves.entries()) {
            const options = { moves: moves.slice(0, at), by: move.by, action: move };
            const told = forecast({ ...options, worlds: between(deal, first, second) }, 3);
            expect(told).toEqual(surely(ending, utility[move.by], 3));
            asked++;
          }
        }
    expect(asked).toBeGreaterThan(1000);
  });

  test('continuation k is the talk of seed/k, taken up by fresh agents after the action', () => {
    const london = dealOf('london-2025');
    for (const deal of [...deals, london])
      for (const other of deal === london ? ['boulware', 'random'] : NAMES)
        for (const cut of [0, 1, 4, 5]) {
          const [own, moves] = ['random', randomTalk(deal).slice(0, cut)];
          const by = openAfter(deal, 'x', moves).turn;
          const tries = offer(tabulated(deal.preferences[by]).ranking[0] as number, '');
          const names = by === 0 ? ([own, other] as const) : ([other, own] as const);
          const told = forecast({ moves, by, action: tries, worlds: between(deal, ...names), seed: 'a/b' }, 20);
          const results = Array.from({ length: 20 }, (_, at) => {
            const session = openAfter(deal, `a/b/${at + 1}`, moves);
            session.move(by, tries);
            const agents = [hire(names[0]).seat(), hire(names[1]).seat()] as const;
            while (!session.over) session.move(session.turn, agents[session.turn].decide(session.view(session.turn)));
            return session.result();
          });
          expect(told.utilities).toEqual(results.map((result) => result?.utility[by]));
          for (const ending of ['agreed', 'walkedOut', 'expired'] as const)
            expect(told.endings[ending]).toBe(results.filter((result) => result?.ending === ending).length);
          expect([told.talks, told.failed]).toEqual([20, 0]);
        }
  });

  function openAfter(deal: Deal, seed: string, moves: readonly Move[]) {
    const session = openSession(deal, { seed });
    for (const move of moves) session.move(move.by, move);
    return session;
  }

  /** A talk of offers between two random agents that never accept. */
  function randomTalk(deal: Deal): readonly Move[] {
    const agents = [hire('random').seat(), hire('random').seat()] as const;
    const session = openSession(deal, { seed: 'wandering' });
    while (session.moves.length < 5) {
      const by = session.turn;
      const decided = agents[by].decide(session.view(by));
      session.move(
        by,
        decided.type === 'offer' ? decided : offer(tabulated(deal.preferences[by]).ranking[0] as number, ''),
      );
    }
    return session.moves;
  }
});

describe('chances', () => {
  const deal = dealOf('two-ports');
  const options = { moves: [], by: 0, action: offer(0, ''), worlds: between(deal, 'random', 'random') } as const;

  test('differ from talk to talk, and from seed to seed', () => {
    const told = forecast(options, 200);
    expect(new Set(told.utilities).size).toBeGreaterThan(5);
    expect(forecast({ ...options, seed: '8' }, 200).utilities).not.toEqual(told.utilities);
  });

  test('are the same however the talks are sliced, and again', () => {
    const whole = forecast(options, 60);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 6 }), (slices) => {
        const trying = tried(options);
        let done = 0;
        for (const slice of slices) {
          trying.run(slice);
          done += slice;
          const { talks, utilities, endings } = trying.forecast();
          expect([trying.done, talks]).toEqual([done, done]);
          expect(utilities).toEqual(whole.utilities.slice(0, done));
          expect(endings.agreed + endings.walkedOut + endings.expired).toBe(done);
        }
        trying.run(60 - done);
        expect(trying.forecast()).toEqual(whole);
      }),
    );
  });

  test('a forecast stands while more talks are played', () => {
    const trying = tried(options);
    expect(trying.forecast()).toEqual({
      talks: 0,
      failed: 0,
      endings: { agreed: 0, walkedOut: 0, expired: 0 },
      utilities: [],
    });
    trying.run(5);
    const early = trying.forecast();
    const kept = structuredClone(early);
    trying.run(50);
    expect(early).toEqual(kept);
  });
});

describe('worlds', () => {
  const deal = stallDeal();
  const worldOf = (second: () => Agent, certain: boolean): World => ({
    deal,
    agents: () => [hire('linear').seat(), second()],
    certain,
  });
  /** Offers its best twice and then what is no outcome. */
  const failing: Agent = { decide: ({ offers }) => offer(offers[SELLER].length < 2 ? 5 : 99, '') };
  const options = { moves: [], by: BUYER, action: offer(0, '') } as const;

  test('each continuation is played in its own', () => {
    const numbers: number[] = [];
    const worlds = [worldOf(hire('hardliner').seat, true), worldOf(hire('conceder').seat, true)] as const;
    const told = forecast({
      ...options,
      worlds: (number) => {
        numbers.push(number);
        return worlds[number % 2 === 1 ? 0 : 1];
      },
    });
    expect(numbers).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    // The buyer asks for 100 - 80 t: 80 (so 100), 60 and 40; the conceder takes the 60, the hardliner nothing.
    expect(told.utilities).toEqual([0.2, 0.4, 0.2, 0.4, 0.2, 0.4, 0.2, 0.4, 0.2, 0.4]);
    expect(told.endings).toEqual({ agreed: 5, walkedOut: 0, expired: 5 });
  });

  test.each([
    [true, 1],
    [false, 10],
  ])('where nothing is left to chance (%s), one continuation says it all', (certain, seated) => {
    let seats = 0;
    const world = worldOf(() => {
      seats++;
      return hire('conceder').seat();
    }, certain);
    forecast({ ...options, worlds: () => world });
    expect(seats).toBe(seated);
  });

  test.each([true, false])(
    'a talk that an agent breaks is counted as failed and tells nothing (certain: %s)',
    (certain) => {
      const worlds = [worldOf(() => failing, certain), worldOf(hire('hardliner').seat, certain)] as const;
      const told = forecast({ ...options, worlds: (number) => worlds[number % 2 === 1 ? 0 : 1] });
      expect(told).toEqual({ ...surely('expired', 0.2, 5), failed: 5 });
    },
  );
});

describe('mean and quantiles', () => {
  const of = (...utilities: number[]): Forecast => ({
    talks: utilities.length,
    failed: 0,
    endings: { agreed: 0, walkedOut: 0, expired: utilities.length },
    utilities,
  });

  test('the mean is the sum shared out', () => {
    expect(meanUtility(of(0.25, 1, 0.25, 0.5))).toBe(0.5);
  });

  test('a quantile is the least utility that so large a share does not exceed', () => {
    const told = of(0.5, -0.25, 1, 0.75);
    const shares = [0, 0.1, 0.25, 0.26, 0.5, 0.51, 0.75, 0.76, 1];
    expect(shares.map((share) => utilityQuantile(told, share))).toEqual([
      -0.25, -0.25, -0.25, 0.5, 0.5, 0.75, 0.75, 1, 1,
    ]);
    expect(told.utilities).toEqual([0.5, -0.25, 1, 0.75]);
  });

  test('utilities are ordered as numbers', () => {
    expect(utilityQuantile(of(10, 9, 1e-7), 0.5)).toBe(9);
  });

  test('of no talks there are none', () => {
    expect(meanUtility(of())).toBeNaN();
    expect(utilityQuantile(of(), 0.5)).toBeNaN();
  });
});

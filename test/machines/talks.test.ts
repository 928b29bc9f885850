import { describe, expect, test, vi } from 'vitest';
import { openSession, type Session } from '../../src/engine/session.js';
import type { Deal } from '../../src/model/deal.js';
import { prepare } from '../../src/model/deal.js';
import type { ActionType } from '../../src/model/move.js';
import type { Pair } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { attempt, BUYER, SELLER, stall, stallDeal, type Try, written } from '../helpers/play.js';

/** Opens talks and makes these moves, all of which must pass. */
function opened(deal: Deal, moves: readonly Try[], stage: 'on' | 'off' = 'off'): Session {
  const session = openSession(deal, { seed: '1', stage });
  expect(attempt(session, moves).filter((refusal) => refusal !== undefined)).toEqual([]);
  return session;
}

function utilityOf(session: Session): Pair<number> {
  const result = session.result();
  if (result === undefined) throw new Error('the talks go on');
  return result.utility;
}

/** Everything that can be seen of a session. */
function all(session: Session): string {
  const windows = ([BUYER, SELLER] as const).map((party) => {
    const { round, time, question, mandate, table, offers } = session.view(party);
    return { round, time, question, mandate, table, offers };
  });
  return JSON.stringify([
    session.moves,
    session.turn,
    session.over,
    session.result(),
    written(session.scene()),
    windows,
  ]);
}

const ROUND: readonly Try[] = [
  [BUYER, 'offer', 0],
  [SELLER, 'offer', 5],
];
const rounds = (count: number): Try[] => Array.from({ length: count }, () => ROUND).flat();

describe.each(['on', 'off'] as const)('%s stage', (stage) => {
  const open = (deal: Deal, moves: readonly Try[] = []) => opened(deal, moves, stage);

  test('in every round the first mover acts, then the other', () => {
    const session = open(stallDeal());
    const seen: number[][] = [[session.turn, session.view(BUYER).round]];
    for (const one of rounds(3)) {
      attempt(session, [one]);
      seen.push([session.turn, session.view(BUYER).round]);
    }
    expect(seen.slice(0, 6)).toEqual([
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 3],
    ]);
    expect(session.over).toBe(true);
    expect(session.moves.map(({ by, round }) => [by, round])).toEqual(seen.slice(0, 6));
  });

  test('the scenario says who acts first', () => {
    const session = open(stallDeal({ first: 'seller' }));
    expect(session.turn).toBe(SELLER);
    expect(attempt(session, [[BUYER, 'offer', 0]])).toEqual(['outOfTurn']);
    expect(attempt(session, [[SELLER, 'offer', 5]])).toEqual([undefined]);
    expect(session.view(BUYER).round).toBe(1);
    expect(attempt(session, [[BUYER, 'offer', 0]])).toEqual([undefined]);
    expect(session.view(BUYER).round).toBe(2);
  });

  test('time is r/(N+1), the same for both', () => {
    const session = open(stallDeal());
    const times: number[][] = [];
    for (const one of rounds(3)) {
      times.push([session.view(BUYER).time, session.view(SELLER).time]);
      attempt(session, [one]);
    }
    expect(times).toEqual([0.25, 0.25, 0.5, 0.5, 0.75, 0.75].map((time) => [time, time]));
  });

  test('when the rounds are used up the talks expire, and each has its reservation', () => {
    const session = open(stallDeal(), rounds(3));
    expect(session.result()).toEqual({
      ending: 'expired',
      round: 3,
      by: undefined,
      outcome: NONE,
      utility: [0.2, 0.1],
    });
  });

  test('an acceptance makes the offer on the table the deal', () => {
    const session = open(stallDeal(), [
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 4],
      [BUYER, 'offer', 2],
      [SELLER, 'accept'],
    ]);
    expect(session.result()).toEqual({ ending: 'agreed', round: 2, by: SELLER, outcome: 2, utility: [0.7, 0.35] });
    expect(session.over).toBe(true);
  });

  test('the table holds the last offer only: what was answered by an offer is gone', () => {
    const session = open(stallDeal(), [
      [BUYER, 'offer', 1],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 2],
    ]);
    expect(session.view(SELLER).table).toBe(2);
    attempt(session, [[SELLER, 'accept']]);
    expect(session.result()?.outcome).toBe(2);
  });

  test('either may walk out in its turn, also with nothing on the table', () => {
    const first = open(stallDeal(), [[BUYER, 'walk']]);
    expect(first.result()).toEqual({ ending: 'walkedOut', round: 1, by: BUYER, outcome: NONE, utility: [0.2, 0.1] });
    const second = open(stallDeal(), [
      [BUYER, 'offer', 0],
      [SELLER, 'walk'],
    ]);
    expect(second.result()).toEqual({ ending: 'walkedOut', round: 1, by: SELLER, outcome: NONE, utility: [0.2, 0.1] });
  });

  describe('refusals', () => {
    const mandated = () =>
      stallDeal(
        { schedule: [{ title: 'The morning', rounds: 3, mandate: { buyer: 60, seller: 65 } }] },
        { high: ['buyer'], low: ['seller'] },
      );
    const cases: [string, Deal, Try[], Try, string][] = [
      ['an offer out of turn', stallDeal(), [], [SELLER, 'offer', 5], 'outOfTurn'],
      ['an acceptance of one’s own offer', stallDeal(), [[BUYER, 'offer', 0]], [BUYER, 'accept'], 'outOfTurn'],
      ['walking out of turn', stallDeal(), [], [SELLER, 'walk'], 'outOfTurn'],
      ['an acceptance with nothing on the table', stallDeal(), [], [BUYER, 'accept'], 'nothingOnTable'],
      ['an offer across an own red line', mandated(), [], [BUYER, 'offer', 4], 'redLine'],
      ['an offer across an own red line and below the mandate', mandated(), [], [BUYER, 'offer', 5], 'redLine'],
      ['an offer below the mandate', mandated(), [], [BUYER, 'offer', 3], 'belowMandate'],
      ['an acceptance across an own red line', mandated(), [[BUYER, 'offer', 0]], [SELLER, 'accept'], 'redLine'],
      ['an acceptance below the mandate', mandated(), [[BUYER, 'offer', 2]], [SELLER, 'accept'], 'belowMandate'],
      ['an answer when nothing was asked', stallDeal(), [], [BUYER, 'reject'], 'notNow'],
      ['an extension when nobody asked', stallDeal(), [], [BUYER, 'extend'], 'notNow'],
      ['a stop when nobody asked', stallDeal(), [], [BUYER, 'stop'], 'notNow'],
      ['an outcome past the last', stallDeal(), [], [BUYER, 'offer', 6], 'noSuchOutcome'],
      ['an offer of no outcome', stallDeal(), [], [BUYER, 'offer', NONE], 'noSuchOutcome'],
      ['an outcome between two', stallDeal(), [], [BUYER, 'offer', 1.5], 'noSuchOutcome'],
      ['an outcome that is no number', stallDeal(), [], [BUYER, 'offer', Number.NaN], 'noSuchOutcome'],
      ['an infinite outcome', stallDeal(), [], [BUYER, 'offer', Number.POSITIVE_INFINITY], 'noSuchOutcome'],
    ];

    test.each(cases)('%s changes nothing', (_, deal, before, wrong, reason) => {
      const session = open(deal, before);
      const seen = all(session);
      expect(attempt(session, [wrong])).toEqual([reason]);
      expect(all(session)).toBe(seen);
    });

    const endings: [string, Try[]][] = [
      ['agreed', [...ROUND, [BUYER, 'accept']]],
      ['walked out', [[BUYER, 'walk']]],
      ['expired', rounds(3)],
    ];
    test.each(endings)('nothing is possible after the end (%s)', (_, moves) => {
      const session = open(stallDeal(), moves);
      const seen = all(session);
      const types: ActionType[] = ['offer', 'accept', 'reject', 'walk', 'extend', 'stop'];
      for (const by of [BUYER, SELLER] as const)
        for (const type of types) expect(attempt(session, [[by, type, 0]])).toEqual(['over']);
      expect(all(session)).toBe(seen);
    });

    test('a move after the end is refused without a word on the console', () => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const session = open(stallDeal(), [[BUYER, 'walk']]);
      attempt(session, [[SELLER, 'offer', 5]]);
      expect(warn).not.toHaveBeenCalled();
      warn.mockRestore();
    });

    test('exactly the mandate is enough, a point less is not', () => {
      const deal = stallDeal({ schedule: [{ title: 'A', rounds: 2, mandate: { buyer: 60, seller: 65.01 } }] });
      const session = open(deal, [[BUYER, 'offer', 1]]);
      expect(attempt(session, [[SELLER, 'offer', 3]])).toEqual(['belowMandate']);
    });
  });

  test('a party may table what the other cannot sign', () => {
    const deal = stallDeal(
      { schedule: [{ title: 'A', rounds: 2, mandate: { buyer: 60, seller: 60 } }] },
      { high: ['buyer'], low: ['seller'] },
    );
    const session = open(deal, [
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 5],
    ]);
    expect(session.moves.map(({ outcome }) => outcome)).toEqual([0, 5]);
    expect(attempt(session, [[BUYER, 'accept']])).toEqual(['redLine']);
  });

  describe('recess', () => {
    const twoSessions = () =>
      stallDeal({
        schedule: [
          { title: 'The morning', rounds: 1, mandate: { buyer: 70, seller: 65 } },
          { title: 'The evening', rounds: 2, mandate: { buyer: 30, seller: 65 } },
        ],
      });

    test('brings new mandates, and rounds go on counting', () => {
      const session = open(twoSessions());
      expect(attempt(session, [[BUYER, 'offer', 3]])).toEqual(['belowMandate']);
      expect([session.view(BUYER).mandate, session.view(SELLER).mandate]).toEqual([7000, 6500]);
      attempt(session, [[BUYER, 'offer', 2]]);
      expect(session.view(BUYER).mandate).toBe(7000);
      attempt(session, [[SELLER, 'offer', 5]]);
      expect([session.view(BUYER).mandate, session.view(SELLER).mandate]).toEqual([3000, 6500]);
      expect(session.view(BUYER).round).toBe(2);
      expect(session.view(BUYER).time).toBe(0.5);
      expect(session.scene().talks.session).toBe(1);
      expect(session.scene().mandates.map(({ state }) => state)).toEqual(['eased', 'confirmed']);
      expect(attempt(session, [[BUYER, 'offer', 3]])).toEqual([undefined]);
    });

    test('leaves the offer on the table, to be accepted under the new mandate', () => {
      const session = open(twoSessions(), [
        [BUYER, 'offer', 2],
        [SELLER, 'offer', 3],
      ]);
      expect(session.view(BUYER).table).toBe(3);
      expect(attempt(session, [[BUYER, 'accept']])).toEqual([undefined]);
      expect(session.result()).toEqual({ ending: 'agreed', round: 2, by: BUYER, outcome: 3, utility: [0.3, 0.65] });
    });

    test('the last session has no recess after it', () => {
      const session = open(twoSessions(), [
        [BUYER, 'offer', 2],
        [SELLER, 'offer', 5],
        [BUYER, 'offer', 2],
        [SELLER, 'offer', 5],
        [BUYER, 'offer', 2],
        [SELLER, 'offer', 5],
      ]);
      expect(session.result()?.ending).toBe('expired');
      expect(session.result()?.round).toBe(3);
    });
  });

  describe('last word', () => {
    const withWord = (changes = {}) => stallDeal({ lastWord: true, ...changes }, { low: ['buyer'] });
    const used = (deal: Deal) =>
      open(
        deal,
        [1, 2, 3].flatMap((): Try[] => [
          [BUYER, 'offer', 3],
          [SELLER, 'offer', 5],
        ]),
      );

    test('without one the talks expire with the last offer', () => {
      expect(open(stallDeal({ lastWord: false }), rounds(3)).over).toBe(true);
    });

    test('the first mover answers the last offer, and nobody else does', () => {
      const session = used(withWord());
      expect(session.over).toBe(false);
      expect(session.turn).toBe(BUYER);
      expect(session.view(BUYER).question).toBe('answer');
      expect(session.view(BUYER).round).toBe(3);
      const seen = all(session);
      expect(
        attempt(session, [
          [SELLER, 'accept'],
          [SELLER, 'reject'],
          [BUYER, 'offer', 3],
          [BUYER, 'extend'],
          [BUYER, 'stop'],
        ]),
      ).toEqual(['outOfTurn', 'outOfTurn', 'notNow', 'notNow', 'notNow']);
      expect(all(session)).toBe(seen);
    });

    test('accepting it agrees at the time of the last round', () => {
      const session = used(withWord());
      attempt(session, [[BUYER, 'accept']]);
      expect(session.result()).toEqual({ ending: 'agreed', round: 3, by: BUYER, outcome: 5, utility: [0, 1] });
    });

    test('rejecting it lets the talks expire', () => {
      const session = used(withWord());
      attempt(session, [[BUYER, 'reject']]);
      expect(session.result()).toMatchObject({ ending: 'expired', round: 3, by: undefined });
    });

    test('walking out is possible too', () => {
      const session = used(withWord());
      attempt(session, [[BUYER, 'walk']]);
      expect(session.result()).toMatchObject({ ending: 'walkedOut', round: 3, by: BUYER });
    });

    test('it obeys red lines', () => {
      const session = used(stallDeal({ lastWord: true }, { high: ['buyer'] }));
      expect(attempt(session, [[BUYER, 'accept']])).toEqual(['redLine']);
      expect(attempt(session, [[BUYER, 'reject']])).toEqual([undefined]);
    });
  });

  describe('extension', () => {
    const extension = { title: 'One more hour', rounds: 2 };
    const asked = (changes = {}) => open(stallDeal({ extension, ...changes }), rounds(3));

    test('both are asked, the first mover first', () => {
      const session = asked();
      expect(session.over).toBe(false);
      expect([session.turn, session.view(BUYER).question, session.view(SELLER).question]).toEqual([
        BUYER,
        'extension',
        'extension',
      ]);
      expect(
        attempt(session, [
          [SELLER, 'extend'],
          [SELLER, 'stop'],
          [BUYER, 'offer', 0],
          [BUYER, 'accept'],
          [BUYER, 'walk'],
          [BUYER, 'reject'],
        ]),
      ).toEqual(['outOfTurn', 'outOfTurn', 'notNow', 'notNow', 'notNow', 'notNow']);
      expect(attempt(session, [[BUYER, 'extend']])).toEqual([undefined]);
      expect([session.turn, session.over]).toEqual([SELLER, false]);
      expect(
        attempt(session, [
          [BUYER, 'extend'],
          [BUYER, 'stop'],
        ]),
      ).toEqual(['outOfTurn', 'outOfTurn']);
    });

    test('two extends add the session, during which time stands still', () => {
      const session = asked();
      attempt(session, [
        [BUYER, 'extend'],
        [SELLER, 'extend'],
      ]);
      expect([session.turn, session.view(BUYER).question, session.view(BUYER).round]).toEqual([BUYER, 'move', 4]);
      expect(session.view(BUYER).time).toBe(0.75);
      expect(session.view(BUYER).rounds).toBe(3);
      expect(session.view(BUYER).table).toBe(5);
      attempt(session, rounds(1));
      expect([session.view(BUYER).round, session.view(SELLER).time]).toEqual([5, 0.75]);
      attempt(session, [
        [BUYER, 'offer', 2],
        [SELLER, 'accept'],
      ]);
      expect(session.result()).toEqual({ ending: 'agreed', round: 5, by: SELLER, outcome: 2, utility: [0.7, 0.35] });
    });

    test('there is no second extension', () => {
      const session = asked();
      attempt(session, [[BUYER, 'extend'], [SELLER, 'extend'], ...rounds(2)]);
      expect(session.result()).toMatchObject({ ending: 'expired', round: 5, by: undefined });
    });

    test('the first stops: the other is not asked', () => {
      const session = asked();
      attempt(session, [[BUYER, 'stop']]);
      expect(session.result()).toEqual({
        ending: 'expired',
        round: 3,
        by: undefined,
        outcome: NONE,
        utility: [0.2, 0.1],
      });
      expect(attempt(session, [[SELLER, 'extend']])).toEqual(['over']);
    });

    test('the second stops', () => {
      const session = asked();
      attempt(session, [
        [BUYER, 'extend'],
        [SELLER, 'stop'],
      ]);
      expect(session.result()).toMatchObject({ ending: 'expired', round: 3, by: undefined });
    });

    test('keeps the last mandates', () => {
      const mandate = { buyer: 60, seller: 65 };
      const session = asked({ schedule: [{ title: 'The morning', rounds: 3, mandate }] });
      attempt(session, [
        [BUYER, 'extend'],
        [SELLER, 'extend'],
      ]);
      expect([session.view(BUYER).mandate, session.view(SELLER).mandate]).toEqual([6000, 6500]);
      expect(attempt(session, [[BUYER, 'offer', 3]])).toEqual(['belowMandate']);
    });

    test('comes after the last word, and has a last word of its own', () => {
      const session = asked({ lastWord: true });
      expect(session.view(BUYER).question).toBe('answer');
      attempt(session, [[BUYER, 'reject']]);
      expect(session.view(BUYER).question).toBe('extension');
      attempt(session, [[BUYER, 'extend'], [SELLER, 'extend'], ...rounds(2)]);
      expect([session.over, session.view(BUYER).question, session.turn]).toEqual([false, 'answer', BUYER]);
      attempt(session, [[BUYER, 'reject']]);
      expect(session.result()).toMatchObject({ ending: 'expired', round: 5 });
    });

    test('the offer on the table outlives the extension', () => {
      const session = asked();
      attempt(session, [
        [BUYER, 'extend'],
        [SELLER, 'extend'],
        [BUYER, 'accept'],
      ]);
      expect(session.result()).toEqual({ ending: 'agreed', round: 4, by: BUYER, outcome: 5, utility: [0, 1] });
    });

    test('with the other first mover, the other is asked first', () => {
      const deal = stallDeal({ extension, first: 'seller' });
      const session = open(
        deal,
        [1, 2, 3].flatMap((): Try[] => [
          [SELLER, 'offer', 5],
          [BUYER, 'offer', 0],
        ]),
      );
      expect(attempt(session, [[BUYER, 'extend']])).toEqual(['outOfTurn']);
      attempt(session, [
        [SELLER, 'extend'],
        [BUYER, 'extend'],
      ]);
      expect([session.turn, session.view(SELLER).round]).toEqual([SELLER, 4]);
    });
  });

  describe('discount', () => {
    const discount = { buyer: 0.5, seller: 0.81 };

    test('a deal in round 2 of 3 is worth utility x discount^(2/4)', () => {
      const session = open(stallDeal({ discount }), [...ROUND, [BUYER, 'offer', 2], [SELLER, 'accept']]);
      const [buyer, seller] = utilityOf(session);
      expect(buyer).toBeCloseTo(0.7 * Math.SQRT1_2, 12);
      expect(seller).toBeCloseTo(0.35 * 0.9, 12);
    });

    test('no deal is worth the reservation, discounted the same way', () => {
      const walked = open(stallDeal({ discount }), [...ROUND, [BUYER, 'walk']]);
      const [buyer, seller] = utilityOf(walked);
      expect(buyer).toBeCloseTo(0.2 * Math.SQRT1_2, 12);
      expect(seller).toBeCloseTo(0.1 * 0.9, 12);
      const expired = open(stallDeal({ discount: { buyer: 0.0625, seller: 1 } }), rounds(3));
      expect(expired.result()?.utility[BUYER]).toBeCloseTo(0.2 * 0.125, 12); // 0.0625^(3/4) = 1/8
      expect(expired.result()?.utility[SELLER]).toBe(0.1);
    });

    test('in an extension the discount stays that of round N', () => {
      const deal = stallDeal({ discount: { buyer: 0.0625, seller: 1 }, extension: { title: 'More', rounds: 2 } });
      const session = open(deal, [
        ...rounds(3),
        [BUYER, 'extend'],
        [SELLER, 'extend'],
        ...ROUND,
        [BUYER, 'offer', 2],
        [SELLER, 'accept'],
      ]);
      expect(session.result()?.round).toBe(5);
      expect(session.result()?.utility[BUYER]).toBeCloseTo(0.7 * 0.125, 12);
    });
  });
});

describe('plain alternating offers', () => {
  const rich = stall({
    first: 'seller',
    lastWord: true,
    extension: { title: 'More', rounds: 2 },
    schedule: [
      { title: 'The morning', rounds: 1, mandate: { buyer: 90, seller: 90 } },
      { title: 'The evening', rounds: 1, mandate: { buyer: 30, seller: 35 } },
    ],
  });
  const plain = prepare(rich, { rounds: 4 });

  test('are one session of so many rounds, with neither last word nor extension', () => {
    const offers = [1, 2, 3, 4].flatMap((): Try[] => [
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 0],
    ]);
    const session = opened(plain, offers);
    expect(session.result()).toEqual({
      ending: 'expired',
      round: 4,
      by: undefined,
      outcome: NONE,
      utility: [0.2, 0.1],
    });
  });

  test('count time to their own deadline', () => {
    const session = opened(plain, []);
    expect([session.view(BUYER).rounds, session.view(BUYER).time]).toEqual([4, 0.2]);
  });

  test('know no recess: the last mandates hold from the start', () => {
    const session = opened(plain, []);
    expect([session.view(BUYER).mandate, session.view(SELLER).mandate]).toEqual([3000, 3500]);
    expect(attempt(session, [[SELLER, 'offer', 1]])).toEqual(['belowMandate']);
    expect(attempt(session, [[SELLER, 'offer', 2]])).toEqual([undefined]);
    attempt(session, [
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 0],
    ]);
    expect(session.scene().mandates.map(({ state }) => state)).toEqual(['instructed', 'instructed']);
    expect(session.scene().talks.session).toBe(0);
  });
});

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { mandateNow, type Window, windowOf } from '../../src/engine/window.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { opponent, PARTIES, type Party } from '../../src/model/party.js';
import type { Preferences } from '../../src/model/preferences.js';
import { NONE } from '../../src/model/space.js';
import { attempt, BUYER, SELLER, stallDeal, type Try } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { otherSecrets } from '../helpers/secrets.js';
import { tabulated } from '../helpers/tabulated.js';
import { outcome } from '../helpers/versus.js';

const MILL = 0;
const OVEN = 1;

function talkOf(deal: Deal, ...tries: Try[]): Session {
  const session = openSession(deal, { seed: '7', ledger: false });
  expect(attempt(session, tries).filter(Boolean)).toEqual([]);
  return session;
}

describe('the window of a player at the market', () => {
  const deal = dealOf('market');
  const dear = outcome(deal, '8 friday ten');
  const cheap = outcome(deal, '6 today none');
  // Three rounds a session; the oven acts first.
  const evening: Try[] = [1, 2, 3].flatMap((): Try[] => [
    [OVEN, 'offer', cheap],
    [MILL, 'offer', dear],
  ]);

  test('shows the words and numbers of its party', () => {
    const window = windowOf(talkOf(deal), MILL);
    expect(window).toMatchObject({
      party: MILL,
      brief: 'Sell your flour dear.',
      batna: 'Sell it in town.',
      session: 0,
      round: 1,
      question: 'move',
      table: NONE,
      moves: [],
      result: undefined,
    });
    expect(window.own).toBe(deal.preferences[MILL]);
    expect(window.redLines).toEqual([
      [false, false, false, false],
      [false, false, true],
      [false, false, false],
    ]);
    expect(windowOf(talkOf(deal), OVEN)).toMatchObject({
      party: OVEN,
      brief: 'Buy flour cheap.',
      batna: 'Bake less.',
      redLines: [
        [true, false, false, false],
        [false, false, false],
        [false, false, false],
      ],
    });
  });

  test('tells of no mandate before its session', () => {
    const [before, next] = [talkOf(deal, ...evening.slice(0, -1)), talkOf(deal, ...evening)];
    expect(windowOf(before, OVEN)).toMatchObject({ session: 0, mandates: [6250] });
    expect(windowOf(next, OVEN)).toMatchObject({ session: 1, mandates: [6250, 4000], round: 4 });
    expect(windowOf(next, MILL)).toMatchObject({ session: 1, mandates: [6000, 4500] });
    expect(PARTIES.map((party) => mandateNow(windowOf(next, party)))).toEqual([4500, 4000]);
    // In the extension the last one holds on.
    const extended = talkOf(deal, ...evening, ...evening, [OVEN, 'reject'], [OVEN, 'extend'], [MILL, 'extend']);
    expect(windowOf(extended, OVEN)).toMatchObject({ session: 2, mandates: [6250, 4000, 4000], round: 7 });
  });

  test('has no level where the capital set none', () => {
    expect(mandateNow(windowOf(talkOf(stallDeal()), BUYER))).toBe(Number.NEGATIVE_INFINITY);
  });

  test('asks what the talks ask', () => {
    const last = talkOf(deal, ...evening, ...evening);
    expect(windowOf(last, OVEN)).toMatchObject({ question: 'answer', table: dear });
    attempt(last, [[OVEN, 'reject']]);
    expect(windowOf(last, OVEN).question).toBe('extension');
  });

  test('has every move without the rule behind it, and the other side’s offer as the table', () => {
    const session = openSession(deal, { seed: '7' });
    session.move(OVEN, { type: 'offer', outcome: cheap }, 'a secret rule');
    session.move(MILL, { type: 'offer', outcome: dear });
    expect(windowOf(session, OVEN).moves).toEqual([
      { type: 'offer', outcome: cheap, by: OVEN, round: 1 },
      { type: 'offer', outcome: dear, by: MILL, round: 1 },
    ]);
    expect(windowOf(session, OVEN).table).toBe(dear);
    expect(windowOf(session, MILL).table).toBe(cheap);
  });

  test('answers what the referee would answer to this party, and moves nothing', () => {
    const session = talkOf(deal, [OVEN, 'offer', cheap]);
    const window = windowOf(session, MILL);
    expect(window.whyNot({ type: 'offer', outcome: dear })).toBeUndefined();
    expect(window.whyNot({ type: 'accept', outcome: NONE })).toBe('redLine');
    expect(window.whyNot({ type: 'offer', outcome: outcome(deal, '7 friday two') })).toBeUndefined();
    // 45 x 50 + 60 x 30 + 0 = 4050 points, under the 6000 of the evening.
    expect(window.whyNot({ type: 'offer', outcome: outcome(deal, '7 tuesday none') })).toBe('belowMandate');
    expect(window.whyNot({ type: 'offer', outcome: NONE })).toBe('noSuchOutcome');
    expect(window.whyNot({ type: 'reject', outcome: NONE })).toBe('notNow');
    expect(windowOf(session, OVEN).whyNot({ type: 'walk', outcome: NONE })).toBe('outOfTurn');
    expect(session.moves).toHaveLength(1);
  });

  test('tells its own worth of the result alone, after its discount', () => {
    const fair = outcome(deal, '7 tuesday two');
    const session = talkOf(deal, ...evening, [OVEN, 'offer', fair], [MILL, 'accept']);
    // Round 4 of 6: t = 4/7. To the mill 2250 + 1800 + 1000 points, times 0.9^(4/7); the oven discounts nothing.
    expect(windowOf(session, MILL).result).toEqual({
      ending: 'agreed',
      round: 4,
      by: MILL,
      outcome: fair,
      utility: expect.closeTo(0.505 * 0.9 ** (4 / 7), 12),
    });
    expect(windowOf(session, OVEN).result?.utility).toBeCloseTo(0.28 + 0.1625 + 0.21, 12);
  });

  test('stays as it is when the talks go on', () => {
    const session = talkOf(deal, [OVEN, 'offer', cheap]);
    const window = windowOf(session, MILL);
    const before = JSON.stringify([
      window.moves,
      window.table,
      window.round,
      { ...window.view, offers: 0, preferences: 0 },
    ]);
    attempt(session, [...evening.slice(1)]);
    expect(
      JSON.stringify([window.moves, window.table, window.round, { ...window.view, offers: 0, preferences: 0 }]),
    ).toBe(before);
  });

  test('gives an agent the view that the session gives, to ask for a hint', () => {
    const session = talkOf(deal, ...evening);
    const agent = () => hire('random').seat();
    expect(agent().decide(windowOf(session, OVEN).view)).toEqual(agent().decide(session.view(OVEN)));
  });
});

/** What is in the window, but for functions. */
function contents({ whyNot: _, view: { random: __, ...view }, own, knowledge, ...rest }: Window) {
  return {
    ...rest,
    own: figures(own),
    knowledge: { ...knowledge, preferences: figures(knowledge.preferences) },
    view: { ...view, preferences: figures(view.preferences) },
  };
}

/** What of preferences can be compared: without the function that counts on demand. */
function figures({ counted: _, ...rest }: Preferences) {
  return rest;
}

describe('a window holds nothing that only the other side knows', () => {
  test.each([
    ['london-2025', 0],
    ['london-2025', 1],
    ['market', MILL],
    ['market', OVEN],
  ] as const)('%s, party %i: with other secrets across the table it is the same', (id, party: Party) => {
    const [true_, false_] = [dealOf(id), prepare(otherSecrets(id, party))];
    const agents = PARTIES.map(() => hire('conceder').seat());
    const session = openSession(true_, { seed: '7' });
    const twin = openSession(false_, { seed: '7' });
    for (let moves = 0; !session.over && moves < 12; moves++) {
      const by = session.turn;
      const decision = agents[by]?.decide(session.view(by)) ?? { type: 'walk', outcome: NONE };
      expect(session.move(by, decision, 'why')).toBeUndefined();
      expect(twin.move(by, decision, 'else')).toBeUndefined();
      const [one, other] = [windowOf(session, party), windowOf(twin, party)];
      expect(isDeepStrictEqual(contents(one), contents(other))).toBe(true);
    }
    expect(session.moves.length).toBeGreaterThan(3);
    // The test would see a difference: the other side's own windows are not the same.
    const theirs = [session, twin].map((one) => contents(windowOf(one, opponent(party))));
    expect(isDeepStrictEqual(theirs[0], theirs[1])).toBe(false);
  });

  test('what really happened is not in it: it would spoil the talks', () => {
    const { history } = dealOf('london-2025').scenario;
    const text = JSON.stringify({
      ...contents(windowOf(talkOf(dealOf('london-2025')), 0)),
      own: 0,
      knowledge: 0,
      view: 0,
    });
    expect(text).not.toContain(history?.summary.slice(0, 30));
    expect(text).toContain('Rare earths');
  });
});

test('the seller at the stall sees the seller’s side', () => {
  const window = windowOf(talkOf(stallDeal()), SELLER);
  expect([window.own.reservation, ...tabulated(window.own).points]).toEqual([1000, 0, 3000, 3500, 6500, 7000, 10000]);
});

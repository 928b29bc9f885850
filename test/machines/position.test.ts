import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSession, type Session } from '../../src/engine/session.js';
import { openOffStage } from '../../src/machines/offStage.js';
import { openOnStage } from '../../src/machines/onStage.js';
import type { PositionState } from '../../src/machines/position.js';
import type { Scene } from '../../src/machines/stage.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Move } from '../../src/model/move.js';
import type { Party } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import {
  actionOf,
  anyScenario,
  attempt,
  attempts,
  BUYER,
  LONDON,
  SELLER,
  stallDeal,
  type Try,
} from '../helpers/play.js';

const PRICE = 0;
const DELIVERY = 1;
const ISSUES = [PRICE, DELIVERY];

/** Where a party stands on an issue: state, option, option before, change, given, taken. */
type Entry = readonly [PositionState, number, number, number, number, number];

function entry(session: Session, party: Party, issue: number): Entry {
  const { state, context } = session.scene().positions[party][issue] as Scene['positions'][0][0];
  return [state, context.option, context.before, context.change, context.given, context.taken];
}

/** Low, mid and high price are worth 60, 30 and 0 to the buyer and 0, 35 and 70 to the seller, in hundreds of points. */
describe.each(['on', 'off'] as const)('%s stage, at the stall', (stage) => {
  const open = (moves: readonly Try[] = [], redLines = {}) => {
    const session = openSession(stallDeal({ schedule: [{ title: 'All day', rounds: 9 }] }, redLines), {
      seed: '1',
      stage,
    });
    expect(attempt(session, moves).every((refusal) => refusal === undefined)).toBe(true);
    return session;
  };

  test('nobody stands anywhere before the first offer', () => {
    const session = open();
    for (const party of [BUYER, SELLER] as const)
      for (const issue of ISSUES) expect(entry(session, party, issue)).toEqual(['unstated', NONE, NONE, 0, 0, 0]);
  });

  test('the first offer states every issue, and gives and takes nothing', () => {
    const session = open([[BUYER, 'offer', 1]]);
    expect(entry(session, BUYER, PRICE)).toEqual(['stated', 0, NONE, 0, 0, 0]);
    expect(entry(session, BUYER, DELIVERY)).toEqual(['stated', 1, NONE, 0, 0, 0]);
    expect(entry(session, SELLER, PRICE)).toEqual(['unstated', NONE, NONE, 0, 0, 0]);
  });

  test('a first offer that agrees on an issue meets there, on both sides', () => {
    const session = open([
      [BUYER, 'offer', 1],
      [SELLER, 'offer', 5],
    ]);
    expect(entry(session, BUYER, DELIVERY)).toEqual(['met', 1, NONE, 0, 0, 0]);
    expect(entry(session, SELLER, DELIVERY)).toEqual(['met', 1, NONE, 0, 0, 0]);
    expect(entry(session, BUYER, PRICE)[0]).toBe('stated');
    expect(entry(session, SELLER, PRICE)[0]).toBe('stated');
  });

  test('a step down in own points eases, a step up hardens, and both are counted', () => {
    const session = open([
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 2],
    ]);
    expect(entry(session, BUYER, PRICE)).toEqual(['eased', 1, 0, -3000, 3000, 0]);
    expect(entry(session, BUYER, DELIVERY)).toEqual(['stated', 0, NONE, 0, 0, 0]);
    attempt(session, [
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 0],
    ]);
    expect(entry(session, BUYER, PRICE)).toEqual(['hardened', 0, 1, 3000, 3000, 3000]);
  });

  test('an issue that is not touched keeps its last step', () => {
    const session = open([
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 2],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 2],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 3],
    ]);
    expect(entry(session, BUYER, PRICE)).toEqual(['eased', 1, 0, -3000, 3000, 0]);
    expect(entry(session, BUYER, DELIVERY)).toEqual(['met', 1, 0, -4000, 4000, 0]);
    expect(entry(session, SELLER, DELIVERY)).toEqual(['met', 1, NONE, 0, 0, 0]);
  });

  test('when the other side moves away from where both met, each is again how it last moved', () => {
    const session = open([
      [BUYER, 'offer', 0],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 2], // the buyer eases to the middle
      [SELLER, 'offer', 3], // and the seller comes to meet it
    ]);
    expect(entry(session, BUYER, PRICE)).toEqual(['met', 1, 0, -3000, 3000, 0]);
    expect(entry(session, SELLER, PRICE)).toEqual(['met', 1, 2, -3500, 3500, 0]);
    attempt(session, [
      [BUYER, 'offer', 2],
      [SELLER, 'offer', 5], // and leaves
    ]);
    expect(entry(session, BUYER, PRICE)).toEqual(['eased', 1, 0, -3000, 3000, 0]);
    expect(entry(session, SELLER, PRICE)).toEqual(['hardened', 2, 1, 3500, 3500, 3500]);
  });

  test('left by the other, one that had only stated is stated again, one that had hardened hardened', () => {
    const stated = open([
      [BUYER, 'offer', 1],
      [SELLER, 'offer', 5],
      [BUYER, 'offer', 1],
      [SELLER, 'offer', 4],
    ]);
    expect(entry(stated, BUYER, DELIVERY)).toEqual(['stated', 1, NONE, 0, 0, 0]);
    expect(entry(stated, SELLER, DELIVERY)).toEqual(['eased', 0, 1, -3000, 3000, 0]);
    const hardened = open([
      [BUYER, 'offer', 1],
      [SELLER, 'offer', 4],
      [BUYER, 'offer', 0], // hardens on delivery, to where the seller stands
      [SELLER, 'offer', 5], // which leaves
    ]);
    expect(entry(hardened, BUYER, DELIVERY)).toEqual(['hardened', 0, 1, 4000, 0, 4000]);
    expect(entry(hardened, SELLER, DELIVERY)).toEqual(['hardened', 1, 0, 3000, 0, 3000]);
  });

  test('both may leave a meeting place one after the other, and meet elsewhere', () => {
    const session = open([
      [BUYER, 'offer', 2],
      [SELLER, 'offer', 3],
      [BUYER, 'offer', 4],
      [SELLER, 'offer', 4],
    ]);
    expect(entry(session, BUYER, PRICE)).toEqual(['met', 2, 1, -3000, 3000, 0]);
    expect(entry(session, SELLER, PRICE)).toEqual(['met', 2, 1, 3500, 0, 3500]);
    expect(entry(session, SELLER, DELIVERY)).toEqual(['met', 0, 1, -3000, 3000, 0]);
  });

  test('accepting, rejecting and refused offers move nobody', () => {
    const session = open(
      [
        [BUYER, 'offer', 0],
        [SELLER, 'offer', 5],
      ],
      { mid: ['buyer'] },
    );
    const before = JSON.stringify(session.scene().positions);
    expect(attempt(session, [[BUYER, 'offer', 2]])).toEqual(['redLine']);
    expect(attempt(session, [[SELLER, 'offer', 3]])).toEqual(['outOfTurn']);
    expect(attempt(session, [[BUYER, 'accept']])).toEqual([undefined]);
    expect(JSON.stringify(session.scene().positions)).toBe(before);
  });
});

test('a step between options of equal worth is neither: the party has stated anew', () => {
  const issue = {
    id: 'colour',
    name: 'Colour',
    weight: { buyer: 100, seller: 100 },
    options: ['red', 'blue', 'green'].map((id, at) => ({
      id,
      name: id,
      value: { buyer: at < 2 ? 50 : 0, seller: at },
    })),
  };
  const session = openSession(stallDeal({ issues: [issue] }), { seed: '1' });
  attempt(session, [
    [BUYER, 'offer', 2],
    [SELLER, 'offer', 2],
    [BUYER, 'offer', 0],
    [SELLER, 'offer', 2],
    [BUYER, 'offer', 1],
  ]);
  expect(entry(session, BUYER, 0)).toEqual(['stated', 1, 0, 0, 0, 5000]);
});

/** The option of an outcome on an issue, by long division. */
function optionIn(deal: Deal, outcome: number, issue: number): number {
  const sizes = deal.scenario.issues.map(({ options }) => options.length);
  let rest = outcome;
  for (let at = sizes.length - 1; at > issue; at--) rest = Math.floor(rest / (sizes[at] as number));
  return rest % (sizes[issue] as number);
}

/** The ledger worked out anew from nothing but the moves and the scenario. */
function ledger(deal: Deal, moves: readonly Move[], party: Party, issue: number): Entry {
  const { options, weight } = deal.scenario.issues[issue] as Deal['scenario']['issues'][number];
  const { id } = deal.scenario.parties[party];
  const worth = (option: number) => {
    const { points, value } = options[option] as (typeof options)[number];
    return points?.[id] ?? (weight?.[id] as number) * (value?.[id] as number);
  };
  const stood = (who: Party) =>
    moves
      .filter(({ by, type }) => by === who && type === 'offer')
      .map(({ outcome }) => optionIn(deal, outcome, issue))
      .filter((option, at, all) => option !== all[at - 1]);
  const own = stood(party);
  const steps = own.slice(1).map((option, at) => worth(option) - worth(own[at] as number));
  const change = steps.at(-1) ?? 0;
  const here = own.at(-1) ?? NONE;
  const met = here !== NONE && here === stood(party === 0 ? 1 : 0).at(-1);
  const apart = here === NONE ? 'unstated' : change < 0 ? 'eased' : change > 0 ? 'hardened' : 'stated';
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  return [
    met ? 'met' : apart,
    here,
    own.at(-2) ?? NONE,
    change,
    -sum(steps.filter((step) => step < 0)),
    sum(steps.filter((step) => step > 0)),
  ];
}

function checkLedger(session: Session): void {
  for (const party of [0, 1] as const)
    session.deal.scenario.issues.forEach((_, issue) => {
      const zeroed = ledger(session.deal, session.moves, party, issue).map((value) => (value === 0 ? 0 : value));
      expect(entry(session, party, issue)).toEqual(zeroed);
    });
}

describe('the ledger is what the moves say', () => {
  const seen = new Set<PositionState>();
  const playOut = (deal: Deal, tries: Parameters<typeof actionOf>[2][], stage: 'on' | 'off') => {
    const session = openSession(deal, { seed: '1', stage });
    for (const one of tries) {
      if (session.over) break;
      const { by, type, outcome } = actionOf(deal, session.scene(), one);
      session.move(by, { type, outcome });
      checkLedger(session);
    }
    for (const list of session.scene().positions) for (const { state } of list) seen.add(state);
  };

  test('in any scenario, after every move', () => {
    fc.assert(
      fc.property(anyScenario, attempts(12), (scenario, tries) => playOut(prepare(scenario), tries, 'off')),
      {
        numRuns: 300,
      },
    );
    expect([...seen].sort()).toEqual(['eased', 'hardened', 'met', 'stated', 'unstated']);
  });

  test('in any scenario on stage', () => {
    fc.assert(
      fc.property(anyScenario, attempts(12), (scenario, tries) => playOut(prepare(scenario), tries, 'on')),
      {
        numRuns: 40,
      },
    );
  });

  test('in London', () => {
    const london = prepare(LONDON);
    fc.assert(
      fc.property(attempts(36), (tries) => playOut(london, tries, 'off')),
      { numRuns: 30 },
    );
  });
});

describe.each([
  ['on', openOnStage],
  ['off', openOffStage],
] as const)('a position by itself, %s stage', (_, open) => {
  const stateOf = (stage: ReturnType<typeof open>) => stage.scene().positions[0][0]?.state;

  test('is not moved by what the other side does before it has spoken', () => {
    const stage = open(stallDeal());
    stage.tell(0, 0, 'leave');
    stage.tell(0, 0, 'join');
    expect(stateOf(stage)).toBe('unstated');
  });

  test('is joined and left again and again', () => {
    const stage = open(stallDeal());
    stage.stand(0, 0, 0, 0, false);
    const seen = (['join', 'join', 'leave', 'leave', 'join'] as const).map((news) => {
      stage.tell(0, 0, news);
      return stateOf(stage);
    });
    expect(seen).toEqual(['met', 'met', 'stated', 'stated', 'met']);
  });

  test('has nothing to do with those of other issues or of the other party', () => {
    const stage = open(stallDeal());
    stage.stand(0, 0, 2, 0, false);
    const { positions } = stage.scene();
    expect(positions.map((list) => list.map(({ context }) => context.option))).toEqual([
      [2, NONE],
      [NONE, NONE],
    ]);
  });
});

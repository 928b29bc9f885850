import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { AgentFault } from '../../src/engine/agentFault.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import type { Session } from '../../src/engine/session.js';
import {
  agentMoved,
  forkOf,
  type KeptTalk,
  keptTalk,
  linesOf,
  moved,
  openTable,
  personToMove,
  type Seat,
  type Table,
  tableFrom,
} from '../../src/engine/table.js';
import { prepare } from '../../src/model/deal.js';
import { decision } from '../../src/model/move.js';
import { PARTIES, type Pair, pair } from '../../src/model/party.js';
import { brokenSeal, PERSON, parseRecord, type RecordHeader, type RecordParent } from '../../src/model/record.js';
import { NONE } from '../../src/model/space.js';
import { VERSION } from '../../src/model/version.js';
import { actionOf, anyScenario, attempts, BUYER, SELLER, stallDeal } from '../helpers/play.js';
import { textOfLines } from '../helpers/records.js';
import { dealOf } from '../helpers/scenarios.js';

const person: Seat = { name: PERSON, agent: undefined };
const seatOf = (name: string): Seat => (name === PERSON ? person : { name, agent: hire(name).seat() });
const seats = (first: string, second: string): Pair<Seat> => [seatOf(first), seatOf(second)];

const offered = (outcome: number) => ({ type: 'offer', outcome }) as const;

/** The table after a move that must be let pass. */
function offering(table: Table, ...outcomes: number[]): Table {
  return outcomes.reduce((now, outcome) => {
    const step = moved(now, now.session.turn, offered(outcome));
    if (!step.ok) throw new Error(step.refusal);
    return step.table;
  }, table);
}

describe('a table at the stall', () => {
  const opened = openTable(stallDeal(), seats(PERSON, 'hardliner'), '7');

  test('opens with nothing said, and a record of one line', () => {
    expect(opened.session.moves).toEqual([]);
    const [header, ...more] = linesOf(opened);
    expect(JSON.parse(header as string)).toMatchObject({
      record: 1,
      scenario: 'stall',
      agents: { buyer: PERSON, seller: 'hardliner' },
      seed: '7',
    });
    expect(JSON.parse(header as string)).not.toHaveProperty('parent');
    expect(more).toEqual([]);
  });

  test('a move makes another table, gives the line it adds, and leaves the old one as it was', () => {
    const step = moved(opened, BUYER, offered(1));
    if (!step.ok) throw new Error(step.refusal);
    expect(step.lines.map((line) => JSON.parse(line))).toEqual([
      { move: 1, round: 1, by: 'buyer', type: 'offer', offer: { price: 'low', delivery: 'slow' } },
    ]);
    expect(step.table.session.moves).toHaveLength(1);
    expect(opened.session.moves).toEqual([]);
    expect(opened.session.turn).toBe(BUYER);
    expect(linesOf(step.table)).toEqual([...linesOf(opened), ...step.lines]);
  });

  test('the same table can be gone on from twice, differently', () => {
    const [one, other] = [offering(opened, 1), offering(opened, 2)];
    expect(one.session.moves.map(({ outcome }) => outcome)).toEqual([1]);
    expect(other.session.moves.map(({ outcome }) => outcome)).toEqual([2]);
  });

  test('a move that ends the talks gives the last line too, and its seal fits', () => {
    const before = offering(opened, 1, 5);
    const step = moved(before, BUYER, { type: 'walk', outcome: NONE });
    if (!step.ok) throw new Error(step.refusal);
    expect(step.lines.map((line) => Object.keys(JSON.parse(line))[0])).toEqual(['move', 'ending']);
    const parsed = parseRecord(textOfLines([...linesOf(before), ...step.lines]));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.record.ending).toMatchObject({
      ending: 'walkedOut',
      by: 'buyer',
      utility: { buyer: 0.2, seller: 0.1 },
    });
    expect(brokenSeal(parsed.lines, parsed.record.ending as NonNullable<typeof parsed.record.ending>)).toEqual([]);
  });

  test('a refusal is told, and nothing is made of it', () => {
    expect(moved(opened, BUYER, { type: 'accept', outcome: NONE })).toEqual({ ok: false, refusal: 'nothingOnTable' });
    expect(moved(opened, SELLER, offered(1))).toEqual({ ok: false, refusal: 'outOfTurn' });
    expect(moved(opened, BUYER, offered(6))).toEqual({ ok: false, refusal: 'noSuchOutcome' });
    expect(opened.session.moves).toEqual([]);
  });

  test('people make no rule known, agents do', () => {
    const step = agentMoved(offering(opened, 1));
    expect(step.table.session.moves.map(({ because }) => because)).toEqual([undefined, 'insist']);
    expect(JSON.parse(step.lines[0] as string)).toMatchObject({ by: 'seller', because: 'insist' });
  });
});

describe('whose turn it is', () => {
  const deal = stallDeal({ first: 'seller' });

  test('only a person can be waited for, and nobody when the talks are over', () => {
    const both = openTable(deal, seats(PERSON, PERSON), '7');
    expect(personToMove(both)).toBe(SELLER);
    expect(personToMove(offering(both, 5))).toBe(BUYER);
    expect(personToMove(openTable(deal, seats(PERSON, 'linear'), '7'))).toBeUndefined();
    expect(personToMove(openTable(deal, seats('linear', PERSON), '7'))).toBe(SELLER);
    const over = moved(both, SELLER, { type: 'walk', outcome: NONE });
    expect(over.ok && personToMove(over.table)).toBeUndefined();
  });

  test('an agent is asked only where one sits', () => {
    expect(() => agentMoved(openTable(deal, seats('linear', PERSON), '7'))).toThrow('no agent sits');
  });
});

test('an agent that does what the referee refuses is at fault, with the talk as it stood', () => {
  const cheat: Seat = { name: 'cheat', agent: { decide: () => decision('accept', 'greed') } };
  const table = openTable(stallDeal(), [cheat, person], '7');
  const fault = (() => {
    try {
      return agentMoved(table);
    } catch (error) {
      return error;
    }
  })();
  expect(fault).toBeInstanceOf(AgentFault);
  expect(fault).toMatchObject({
    party: BUYER,
    what: expect.stringMatching(/there is no offer on the table$/),
    session: table.session,
  });
});

test('agents at a table play what they play without one, move for move and line for line', () => {
  for (const [first, second] of [
    ['logroller', 'tit-for-tat'],
    ['random', 'micro'],
  ] as const) {
    const deal = dealOf('market');
    let table = openTable(deal, seats(first, second), 'walk');
    const lines = linesOf(table);
    while (!table.session.over) {
      const step = agentMoved(table);
      lines.push(...step.lines);
      table = step.table;
    }
    const alone = play(deal, [hire(first).seat(), hire(second).seat()], { seed: 'walk' });
    expect(lines).toEqual(recordLines(alone, { agents: [first, second] }));
  }
});

test('whatever people do, the record grows by the lines of each step and no table is ever touched again', () => {
  const property = fc.property(anyScenario, attempts(12), (scenario, tries) => {
    const deal = prepare(scenario);
    let table = openTable(deal, [person, person], 'seed');
    const lines = linesOf(table);
    const tables: [Table, number][] = [[table, lines.length]];
    for (const one of tries) {
      const { by, ...action } = actionOf(deal, table.session.scene(), one);
      const refusal = table.session.whyNot(by, action);
      const step = moved(table, by, action);
      expect(step.ok ? undefined : step.refusal).toBe(refusal);
      if (!step.ok) continue;
      table = step.table;
      lines.push(...step.lines);
      tables.push([table, lines.length]);
    }
    for (const [at, length] of tables) expect(linesOf(at)).toEqual(lines.slice(0, length));
    const parsed = parseRecord(textOfLines(lines));
    expect(parsed.ok && (parsed.record.ending !== undefined) === table.session.over).toBe(true);
  });
  fc.assert(property, { numRuns: 150, seed: 77 });
});

/** A talk as a record of it would give it. */
const keptAs = (session: Session, names: Pair<string>, more: Partial<KeptTalk> = {}): KeptTalk => ({
  session,
  names,
  parent: undefined,
  version: VERSION,
  ...more,
});

const headerOf = (table: Table): RecordHeader => JSON.parse(linesOf(table)[0] as string);

describe('going on with a talk', () => {
  const deal = dealOf('market');
  const names = ['boulware', 'conceder'] as const;
  const whole = play(
    deal,
    pair((party) => hire(names[party]).seat()),
    { seed: 'on' },
  );
  const talk = keptAs(whole, names);

  test('all of its moves are made again unless fewer are asked for', () => {
    expect(whole.moves.length).toBeGreaterThan(4);
    expect(tableFrom(talk, seats(...names)).session.moves).toEqual(whole.moves);
    expect(tableFrom(talk, seats(...names)).session.result()).toEqual(whole.result());
    const some = tableFrom(talk, seats(...names), 3);
    expect(some.session.moves).toEqual(whole.moves.slice(0, 3));
    expect(some.session.seed).toBe('on');
    expect(some.session.over).toBe(false);
  });

  test('from any move on the agents say again what they said', () => {
    for (let at = 0; at < whole.moves.length; at++) {
      const step = agentMoved(tableFrom(talk, seats(...names), at));
      expect(step.table.session.moves).toEqual(whole.moves.slice(0, at + 1));
    }
  });

  test('the parent stays on the record, and the package that began it', () => {
    const parent: RecordParent = { move: 1, sha256: 'x', agents: { mill: 'random', oven: 'random' } };
    const table = tableFrom(keptAs(whole, names, { parent, version: '0.0.1' }), seats(...names), 2);
    expect(headerOf(table)).toMatchObject({ parent, version: '0.0.1' });
    const later = offering(table, whole.moves[2]?.outcome as number);
    expect(headerOf(later)).toEqual(headerOf(table));
    expect(keptTalk(later)).toEqual({ session: later.session, names, parent, version: '0.0.1' });
  });
});

describe('a fork', () => {
  const deal = dealOf('market');
  const names: Pair<string> = ['logroller', 'conceder'];
  const whole = play(
    deal,
    pair((party) => hire(names[party]).seat()),
    { seed: 'fork' },
  );
  const talk = keptAs(whole, names);
  const record = recordLines(whole, { agents: names });
  /** As `sha256sum` prints it for the first lines of the parent's file. */
  const sumOf = (lines: readonly string[], many: number) =>
    createHash('sha256')
      .update(textOfLines(lines.slice(0, many)))
      .digest('hex');

  test.each(PARTIES)(
    'names its parent: how many moves, whose, and the sum of those lines of its file (party %i)',
    (party) => {
      const after: Pair<Seat> = party === 0 ? [person, seatOf(names[1])] : [seatOf(names[0]), person];
      const fork = forkOf(talk, after, 3);
      expect(headerOf(fork)).toMatchObject({
        seed: 'fork',
        agents: { mill: after[0].name, oven: after[1].name },
        parent: { move: 3, sha256: sumOf(record, 4), agents: { mill: 'logroller', oven: 'conceder' } },
      });
      expect(linesOf(fork).slice(1)).toEqual(record.slice(1, 4));
      expect(fork.session.moves).toEqual(whole.moves.slice(0, 3));
    },
  );

  test('at the very start takes over nothing but the names and the seed', () => {
    const fork = forkOf(talk, [person, person], 0);
    expect(linesOf(fork)).toHaveLength(1);
    expect(headerOf(fork).parent).toMatchObject({ move: 0, sha256: sumOf(record, 1) });
  });

  test('of a record that an older package began has the sum of that file, and its own package', () => {
    const older = recordLines(whole, { agents: names, version: '0.0.1' });
    const fork = forkOf(keptAs(whole, names, { version: '0.0.1' }), [person, person], 2);
    expect(headerOf(fork)).toMatchObject({ version: VERSION, parent: { sha256: sumOf(older, 3) } });
    expect(sumOf(older, 3)).not.toBe(sumOf(record, 3));
  });

  test('of a fork keeps the whole line of parents', () => {
    const first = forkOf(talk, [person, seatOf('conceder')], 4);
    const grown = offering(first, whole.moves[4]?.outcome as number);
    const second = forkOf(keptTalk(grown), [person, person], 2);
    expect(headerOf(second).parent).toEqual({
      move: 2,
      sha256: sumOf(linesOf(grown), 3),
      agents: { mill: PERSON, oven: 'conceder' },
      parent: first.parent,
    });
  });
});

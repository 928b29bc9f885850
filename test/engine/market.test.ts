/** The markets in records: worked by hand, replayed, and checked. */
import { afterAll, describe, expect, test } from 'vitest';
import { quotesIn } from '../../src/engine/market.js';
import { recordLines } from '../../src/engine/record.js';
import { firstDifference, replay } from '../../src/engine/replay.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { streamOf } from '../../src/engine/streams.js';
import { forkOf, linesOf as linesAt, moved, openTable, tableFrom } from '../../src/engine/table.js';
import { windowOf } from '../../src/engine/window.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { PERSON, parseRecord, sealOf, type TalkRecord } from '../../src/model/record.js';
import { NONE } from '../../src/model/space.js';
import { checker, linesOf, resealed, rewritten, textOfLines } from '../helpers/records.js';
import { dealOf, IDS, scenarioOf } from '../helpers/scenarios.js';

const check = checker();
afterAll(check.close);

/** The scenario with the markets looking on. */
const watched = (id: string): Deal => prepare(scenarioOf(id), { market: true });
const PEOPLE = [PERSON, PERSON] as const;

function parsed(lines: readonly string[]): TalkRecord {
  const read = parseRecord(textOfLines(lines));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.record;
}

/** Northport asks for all, Southport for all, and Northport walks out. */
function walkedOut(deal: Deal): Session {
  const session = openSession(deal, { seed: '7' });
  session.move(0, { type: 'offer', outcome: 0 });
  session.move(1, { type: 'offer', outcome: 26 });
  session.move(0, { type: 'walk', outcome: NONE });
  return session;
}

describe('a record worked by hand', () => {
  const lines = recordLines(walkedOut(watched('two-ports')), { agents: PEOPLE });
  const { header, ending } = parsed(lines);

  test('says in its header that the markets looked on, and holds their series in its last line', () => {
    expect(Object.keys(header)).toEqual(['record', 'version', 'scenario', 'digest', 'market', 'agents', 'seed']);
    expect(header.market).toBe(true);
    expect(Object.keys(ending ?? {})).toEqual([
      'ending',
      'round',
      'by',
      'deal',
      'utility',
      'market',
      'sha256',
      'lines',
    ]);
    expect(ending?.market?.map(({ move, round }) => [move, round])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
  });

  test('the chance: -2 + 0.6, then with t = 1/11, then all apart, then known', () => {
    // In log odds -1.4, -2 + 0.6 (1 + 4/11) = -1.1818 and -2 + (1 + 4/11) = -0.6364.
    expect(ending?.market?.map(({ chance }) => chance)).toEqual([0.198, 0.235, 0.346, 0.99]);
  });

  test('prices answer to the chance and to the other news of the seed', () => {
    const random = streamOf('7', 'market');
    // A session of ten rounds is twenty moves, and twelve even draws less 6 are one of variance 1.
    const news = () => (Array.from({ length: 12 }, random).reduce((sum, draw) => sum + draw, -6) * 0.8) / Math.sqrt(20);
    const odds = [-1.4, -2 + 0.6 * (15 / 11), -2 + 15 / 11].map((one) => 1 / (1 + Math.exp(-one)));
    const chances = [...odds, 0.99];
    let [sp500, treasury] = [6000, 4.45];
    const expected = chances.map((chance, at) => {
      const change = at === 0 ? 0 : -6 * (chance - (chances[at - 1] as number)) + news();
      sp500 *= 1 + change / 100;
      treasury += (3 * change) / 100;
      return [Number(sp500.toFixed(2)), Number(treasury.toFixed(3))];
    });
    expect(ending?.market?.map((point) => [point.sp500, point.treasury])).toEqual(expected);
  });

  test('is the record without the key but for the two places', () => {
    const plain = recordLines(walkedOut(dealOf('two-ports')), { agents: PEOPLE });
    expect(textOfLines(plain)).not.toContain('market');
    const bare = rewritten(
      rewritten(lines, 1, (data) => delete data.market),
      lines.length,
      (data) => {
        delete data.market;
      },
    );
    expect(resealed(bare)).toEqual(plain);
  });

  test('before the end there is no series, so that a record grows line by line', () => {
    const deal = watched('two-ports');
    const session = walkedOut(deal);
    let table = openTable(deal, [seat, seat], '7');
    const kept = linesAt(table);
    for (const move of session.moves) {
      const step = moved(table, move.by, move);
      if (!step.ok) throw new Error(step.refusal);
      expect(textOfLines(kept)).not.toContain('sp500');
      kept.push(...step.lines);
      table = step.table;
    }
    expect(kept).toEqual(lines);
  });
});

const seat = { name: PERSON, agent: undefined };

describe('replaying', () => {
  test.each(IDS)('%s: a talk with the markets plays again to the same lines', (id) => {
    const deal = watched(id);
    const lines = linesOf(deal, ['boulware', 'conceder'], { seed: '3' });
    const record = parsed(lines);
    const { session, problem } = replay(deal, record);
    expect(problem).toBeUndefined();
    expect(firstDifference(session, record, lines)).toBeUndefined();
    expect(record.ending?.market).toHaveLength(record.moves.length + 1);
    expect(record.ending?.market).toEqual(quotesIn(session));
  });

  const lines = linesOf(watched('two-ports'), ['boulware', 'conceder'], { seed: '7' });
  const last = lines.length;
  type Quotes = { market: Record<string, number>[] };
  const editing = (change: (quotes: Quotes['market']) => unknown) =>
    rewritten(lines, last, (data) => change((data as unknown as Quotes).market));

  test('a true one is found true', async () => {
    expect(await check.firstFault(textOfLines(lines))).toBeUndefined();
  });

  test.each(['chance', 'sp500', 'treasury', 'yuan', 'move', 'round'])(
    'an edited %s is found in its line, and told by its move',
    async (key) => {
      const edited = editing((quotes) => {
        const point = quotes[5] as Record<string, number>;
        point[key] = (point[key] as number) + 1;
      });
      expect(await check.firstFault(textOfLines(edited))).toEqual({
        line: last,
        message: expect.stringMatching(
          /^replayed, the markets after move 5 read \{"move":5,"round":3,"chance":0\.\d+,/,
        ),
      });
    },
  );

  test('so are a point cut off, one too many, and a series where none was or none where one was', async () => {
    const cut = editing((quotes) => quotes.pop());
    expect(await check.firstFault(textOfLines(cut))).toMatchObject({
      line: last,
      message: expect.stringContaining(`the markets after move ${last - 2} read`),
    });
    for (const edited of [
      editing((quotes) => quotes.push({ ...(quotes[0] as Record<string, number>) })),
      rewritten(lines, last, (data) => delete data.market),
    ])
      expect(await check.firstFault(textOfLines(edited))).toMatchObject({
        line: last,
        message: expect.stringMatching(/^replayed, this line reads /),
      });
    const plain = linesOf(dealOf('two-ports'), ['boulware', 'conceder'], { seed: '7' });
    const put = rewritten(plain, last, (data) =>
      Object.assign(data, { market: quotesIn(walkedOut(dealOf('two-ports'))) }),
    );
    expect(await check.firstFault(textOfLines(put))).toMatchObject({ line: last });
  });

  test('the key put in or taken out is found, though sealed anew', async () => {
    const out = resealed(rewritten(lines, 1, (data) => delete data.market));
    expect(await check.firstFault(textOfLines(out))).toMatchObject({ line: last });
    const plain = linesOf(dealOf('two-ports'), ['boulware', 'conceder'], { seed: '7' });
    const into = resealed(rewritten(plain, 1, (data) => Object.assign(data, { market: true })));
    expect(await check.firstFault(textOfLines(into))).toMatchObject({ line: 1 });
    // In the place where it belongs it is the series that is missing.
    const { agents, seed, ...rest } = JSON.parse(plain[0] as string);
    const placed = resealed([JSON.stringify({ ...rest, market: true, agents, seed }), ...plain.slice(1)]);
    expect(await check.firstFault(textOfLines(placed))).toMatchObject({ line: last });
  });

  test.each([false, 'yes', null])('a header may not say %j of them', async (market) => {
    const edited = rewritten(lines, 1, (data) => Object.assign(data, { market }));
    expect(await check.firstFault(textOfLines(edited))).toMatchObject({
      line: 1,
      message: expect.stringMatching(/^market: /),
    });
  });
});

describe('the key goes on', () => {
  test('with a talk that is taken over: its parent is the record with the key', () => {
    const deal = watched('two-ports');
    const talk = { session: walkedOut(deal), names: [PERSON, PERSON], parent: undefined, version: '0' } as const;
    const lines = recordLines(talk.session, { agents: PEOPLE, version: '0' });
    const fork = forkOf(talk, [seat, seat], 2);
    const { header } = parsed(linesAt(fork));
    expect(header.market).toBe(true);
    expect(header.parent?.sha256).toBe(sealOf(lines.slice(0, 3)).sha256);
    expect(parsed(linesAt(tableFrom(talk, [seat, seat], 1))).header.market).toBe(true);
  });

  test('from the scenario, which may say so itself and whose digest then says so', () => {
    const scenario = scenarioOf('two-ports');
    const own = prepare({ ...scenario, market: true });
    expect(own.market).toBe(true);
    expect(own.digest).not.toBe(dealOf('two-ports').digest);
    expect(watched('two-ports').digest).toBe(dealOf('two-ports').digest);
    expect([prepare(scenario).market, prepare({ ...scenario, market: false }).market]).toEqual([false, false]);
    expect(prepare({ ...scenario, market: true }, { market: false }).market).toBe(false);
    expect(parsed(recordLines(walkedOut(own), { agents: PEOPLE })).header.market).toBe(true);
  });
});

describe('a window', () => {
  const begun = (deal: Deal, moves: number) => {
    const session = openSession(deal, { seed: '7' });
    for (const move of walkedOut(deal).moves.slice(0, moves)) session.move(move.by, move);
    return session;
  };

  test('has the series up to now where the markets look on, the same for both, and none elsewhere', () => {
    const whole = quotesIn(walkedOut(watched('two-ports')));
    for (const moves of [0, 1, 2]) {
      const session = begun(watched('two-ports'), moves);
      expect(windowOf(session, 0).market).toHaveLength(moves + 1);
      expect(windowOf(session, 1).market).toEqual(windowOf(session, 0).market);
      // What comes later changes nothing of it: how the talks end is not in it before.
      expect(quotesIn(session)).toEqual(whole.slice(0, moves + 1));
      expect(windowOf(begun(dealOf('two-ports'), moves), 0).market).toBeUndefined();
    }
  });
});

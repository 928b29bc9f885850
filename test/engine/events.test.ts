/** What happens outside the room, and what is said in it, played by hand at the docks. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { imaginedWorlds, trueWorlds } from '../../src/agents/worlds.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import { firstDifference, replay } from '../../src/engine/replay.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { streamOf } from '../../src/engine/streams.js';
import { whatIf } from '../../src/engine/whatIf.js';
import { windowOf } from '../../src/engine/window.js';
import { prepare } from '../../src/model/deal.js';
import { happenings } from '../../src/model/event.js';
import type { Action } from '../../src/model/move.js';
import { type Party, pair } from '../../src/model/party.js';
import { parseRecord } from '../../src/model/record.js';
import { sessionAt } from '../../src/model/schedule.js';
import { NONE } from '../../src/model/space.js';
import { eventful, WORDS } from '../helpers/eventful.js';
import { actionOf, anyScenario, attempts, checked } from '../helpers/play.js';
import { resealed, textOfLines } from '../helpers/records.js';
import { dataOf, dealOf } from '../helpers/scenarios.js';

/*
 * | outcome | fee, berth     | harbour | shipper |
 * |---|---|---|---|
 * | 0 | high, outer   | 100 |   0 |
 * | 1 | high, inner   |  84 |  35 |
 * | 4 | middle, inner |  54 |  65 |
 * | 6 | low, outer    |  40 |  50 |
 * | 7 | low, inner    |  24 |  85 |
 * | 8 | low, best     |   0 | 100 |
 */
const docks = dealOf('docks');
const HARBOUR = 0;
const SHIPPER = 1;
/** A seed with which no rumour goes round. */
const QUIET = quietSeed();

function quietSeed(): string {
  for (let seed = 1; ; seed++) if (told(`${seed}`).length === 2) return `${seed}`;
}

/** The events of a whole talk with this seed that nobody ends. */
function told(seed: string): string[] {
  const session = openSession(docks, { seed });
  while (!session.over && session.view(session.turn).question === 'move')
    session.move(session.turn, offer(session.turn === HARBOUR ? 0 : 8));
  return session.happened.map(({ event, round }) => `${docks.events[event]?.id} ${round}`);
}

function offer(outcome: number, says?: string): Action {
  return { type: 'offer', outcome, says };
}

function said(session: Session, ...moves: [Party, Action][]): (string | undefined)[] {
  return moves.map(([by, action]) => session.move(by, action));
}

const mandates = (session: Session) => pair((party) => session.view(party).mandate);

describe.each(['on', 'off'] as const)('%s stage', (stage) => {
  const open = () => openSession(docks, { seed: QUIET, stage });

  test('an event happens at the beginning of its round, and changes what its effects say', () => {
    const session = open();
    expect(mandates(session)).toEqual([7000, 6000]);
    said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8)]);
    // The storm: the Harbour's mandate is 76 now, the Shipper's 48.
    expect(session.happened).toEqual([{ event: 0, round: 2 }]);
    expect(mandates(session)).toEqual([7600, 4800]);
    expect(pair((party) => session.view(party).preferences.reservation)).toEqual([3400, 1000]);
    expect(session.move(HARBOUR, { type: 'offer', outcome: 3 })).toBe('belowMandate');
    expect(session.view(SHIPPER).events).toEqual([{ id: 'storm', text: 'A storm closes the next harbour.', round: 2 }]);
    said(session, [HARBOUR, offer(0)], [SHIPPER, offer(6)]);
    expect(mandates(session)).toEqual([5600, 3800]);
    said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8)], [HARBOUR, offer(0)], [SHIPPER, offer(8)]);
    // Evening: 40 + 6 - 8 and 30 - 12; the strike halves what waiting leaves to the Shipper.
    expect(mandates(session)).toEqual([3800, 1800]);
    expect(session.view(SHIPPER).preferences.discount).toBe(0.45);
    expect(session.scene().mandates.map(({ state }) => state)).toEqual(['eased', 'eased']);
  });

  test('no deal is worth the reservation as it stands at the end, under the discount as it stands', () => {
    const session = open();
    for (let round = 1; round <= 4; round++) said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8)]);
    session.move(HARBOUR, { type: 'walk', outcome: NONE });
    // Round 5 of 6, t = 5/7: the Harbour gets 34 of 100, the Shipper 10 x 0.45^(5/7).
    const result = session.result();
    expect(result?.utility[0]).toBe(0.34);
    expect(result?.utility[1]).toBeCloseTo(0.1 * 0.45 ** (5 / 7), 12);
  });

  test('what is said is public, and who may not say it is refused with the whole move', () => {
    const session = open();
    const before = session.scene();
    expect(
      said(
        session,
        [HARBOUR, offer(0, 'fair-berth')],
        [HARBOUR, offer(0, 'no-such-word')],
        [HARBOUR, { type: 'walk', outcome: NONE, says: 'low-fee' }],
        [SHIPPER, offer(8, 'no-gift')],
      ),
    ).toEqual(['unsayable', 'unsayable', 'unsayable', 'outOfTurn']);
    expect(session.scene()).toEqual(before);
    expect(session.whyNot(HARBOUR, offer(0, 'fair-berth'))).toBe('unsayable');
    expect(said(session, [HARBOUR, offer(0, 'no-gift')], [SHIPPER, offer(8, 'hostile')])).toEqual([
      undefined,
      undefined,
    ]);
    const all = [
      { by: HARBOUR, round: 1, says: 'no-gift' },
      { by: SHIPPER, round: 1, says: 'hostile' },
    ];
    expect(session.view(HARBOUR).said).toEqual(all);
    expect(session.view(SHIPPER).said).toEqual(all);
  });

  test('a broken word costs its price once, before the discount', () => {
    const session = open();
    said(session, [HARBOUR, offer(0, 'no-gift')], [SHIPPER, offer(8, 'low-fee')]);
    said(session, [HARBOUR, offer(0, 'no-gift')], [SHIPPER, offer(8, 'low-fee')]);
    said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8, 'fair-berth')], [HARBOUR, offer(0)], [SHIPPER, offer(8)]);
    said(session, [HARBOUR, offer(4)]);
    session.move(SHIPPER, { type: 'accept', outcome: NONE });
    // Middle fee, inner berth: only the low fee is broken. Round 5, t = 5/7, after the strike.
    const result = session.result();
    expect(result?.price).toEqual([0, 6000]);
    expect(result?.utility[0]).toBe(0.54);
    expect(result?.utility[1]).toBeCloseTo((0.65 - 0.6) * 0.45 ** (5 / 7), 12);
  });

  test('words that are kept, or never said, cost nothing', () => {
    const session = open();
    said(session, [HARBOUR, offer(0, 'upbeat')], [SHIPPER, offer(8, 'fair-berth')], [HARBOUR, offer(1)]);
    said(
      session,
      [SHIPPER, offer(8)],
      [HARBOUR, offer(1)],
      [SHIPPER, offer(8)],
      [HARBOUR, offer(1)],
      [SHIPPER, offer(8)],
    );
    said(session, [HARBOUR, offer(4)]);
    session.move(SHIPPER, { type: 'accept', outcome: NONE });
    expect(session.result()?.price).toBeUndefined();
    expect(session.result()?.utility[0]).toBe(0.54);
  });
});

test('where a scenario lets nobody speak, nothing may be said', () => {
  const session = openSession(dealOf('market'), { seed: '1' });
  expect(session.move(session.turn, { type: 'walk', outcome: NONE, says: 'upbeat' })).toBe('unsayable');
});

describe('chance', () => {
  test('an event by chance comes in the round in which a coin of that chance first falls', () => {
    const rumour = [{ id: 'r', text: '', round: undefined, chance: 0.25, effects: docks.events[2]?.effects as never }];
    const round = (draw: number, past?: number) =>
      happenings(rumour, () => draw, past === undefined ? undefined : { round: past, happened: [] })[0]?.round;
    // It is still to come after r rounds with chance 0.75^r: 0.75, 0.5625, 0.421875.
    expect([0, 0.24, 0.26, 0.43, 0.44, 0.57, 0.58].map((draw) => round(draw))).toEqual([1, 1, 2, 2, 3, 3, 4]);
    expect(round(0.26, 10)).toBe(12);
    const sure = [{ ...rumour[0], chance: 1 }] as never;
    expect(happenings(sure, () => 0.99)[0]?.round).toBe(1);
  });

  test('with a chance of a quarter about a quarter of seeds begin with it', () => {
    const seeds = Array.from({ length: 2000 }, (_, seed) => openSession(docks, { seed: `${seed}` }));
    const share = seeds.filter(({ happened }) => happened.length > 0).length / seeds.length;
    expect(share).toBeGreaterThan(0.21);
    expect(share).toBeLessThan(0.29);
  });

  test('what the seed draws for agents is the same with events and without', () => {
    const { events: _, ...data } = dataOf('docks');
    const first = openSession(prepare(checked(data)), { seed: '7' });
    expect(openSession(docks, { seed: '7' }).view(0).random()()).toBe(first.view(0).random()());
  });
});

/** A talk between two agents with words and a rumour. */
const WITH_RUMOUR = Array.from({ length: 99 }, (_, seed) => `${seed}`).find((seed) => {
  const rounds = told(seed).filter((one) => one.startsWith('rumour'));
  return rounds[0] === 'rumour 3';
}) as string;

describe('the record', () => {
  const names = ['linear', 'boulware'] as const;
  const seats = () => [hire(names[0]).seat(), hire(names[1]).seat()] as const;
  const lines = recordLines(play(docks, seats(), { seed: WITH_RUMOUR }), { agents: names });
  const check = (changed: readonly string[]) => {
    const parsed = parseRecord(textOfLines(changed));
    if (!parsed.ok) return parsed.problems[0];
    const { session, problem } = replay(docks, parsed.record, { seats: () => [...seats()] });
    return problem ?? firstDifference(session, parsed.record, changed);
  };

  test('has a line for each event before the first move of its round, and the words of each move', () => {
    const short = lines.slice(1).map((line) => {
      const { event, move, round, says } = JSON.parse(line);
      return [event ?? move, round, says];
    });
    expect(short.slice(0, 7)).toEqual([
      [1, 1, 'no-gift'],
      [2, 1, 'fair-berth'],
      ['storm', 2, undefined],
      [3, 2, undefined],
      [4, 2, undefined],
      ['rumour', 3, undefined],
      [5, 3, expect.anything()],
    ]);
  });

  test('is true as it stands, on stage and off', () => {
    expect(check(lines)).toBeUndefined();
    expect(recordLines(play(docks, seats(), { seed: WITH_RUMOUR, stage: 'on' }), { agents: names })).toEqual(lines);
  });

  test.each([
    [
      'an event of another round',
      (all: string[]) => all.map((line) => line.replace('"storm","round":2', '"storm","round":1')),
      4,
    ],
    ['another event', (all: string[]) => all.map((line) => line.replace('"event":"storm"', '"event":"strike"')), 4],
    ['an event that is gone', (all: string[]) => all.filter((line) => !line.includes('"storm"')), 4],
    ['an event too many', (all: string[]) => [...all.slice(0, 2), '{"event":"strike","round":1}', ...all.slice(2)], 3],
    [
      'an event later than it was',
      (all: string[]) => [...all.slice(0, 3), all[4] as string, all[3] as string, ...all.slice(5)],
      4,
    ],
    ['other words', (all: string[]) => all.map((line) => line.replace('"says":"no-gift"', '"says":"upbeat"')), 2],
    [
      'words of the other side',
      (all: string[]) => all.map((line) => line.replace('"says":"no-gift"', '"says":"low-fee"')),
      2,
    ],
    ['words that are gone', (all: string[]) => all.map((line) => line.replace('"says":"no-gift",', '')), 2],
  ] as const)('with %s it is not', (_, change, line) => {
    const changed = change([...lines]);
    expect(changed).not.toEqual(lines);
    expect(check(resealed(changed))?.line).toBe(line);
  });

  test('tells what a broken word cost', () => {
    const session = openSession(docks, { seed: QUIET });
    said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8, 'low-fee')]);
    for (let round = 2; round <= 4; round++) said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8)]);
    said(session, [HARBOUR, offer(4)]);
    session.move(SHIPPER, { type: 'accept', outcome: NONE });
    const ending = JSON.parse(recordLines(session, { agents: ['person', 'person'] }).at(-1) as string);
    expect(ending.price).toEqual({ shipper: 0.6 });
    expect(Object.keys(ending).slice(0, 6)).toEqual(['ending', 'round', 'by', 'deal', 'utility', 'price']);
  });
});

describe('the charts and the deal as it stands agree', () => {
  test('on stage and off, whatever is said and happens', { timeout: 60_000 }, () => {
    let happened = 0;
    const property = fc.property(anyScenario, attempts(16), fc.nat(99), (scenario, tries, seed) => {
      const deal = prepare(eventful(scenario));
      const [on, off] = pair((side) => openSession(deal, { seed: `${seed}`, stage: side === 0 ? 'on' : 'off' }));
      for (const [at, one] of tries.entries()) {
        const action = { ...actionOf(deal, off.scene(), one), says: WORDS[at % WORDS.length] };
        expect(on.move(action.by, action)).toBe(off.move(action.by, action));
        const scene = off.scene();
        if (!isDeepStrictEqual(on.scene(), scene)) expect(on.scene()).toEqual(scene);
        expect(on.happened).toEqual(off.happened);
        // What the capitals' charts came to is what the schedule after the events says.
        const { mandates: levels } = sessionAt(off.standing.schedule, scene.talks.session);
        expect(scene.talks.mandates).toEqual(levels);
        expect(scene.mandates.map(({ context }) => context.level)).toEqual(levels);
      }
      happened += off.happened.length;
      expect(on.result()).toEqual(off.result());
    });
    fc.assert(property, { numRuns: 150, seed: 12, endOnFailure: true });
    expect(happened).toBeGreaterThan(150);
  });
});

describe('what if', () => {
  test('keeps what has happened, and draws what comes by the seed of each continuation', () => {
    const session = openSession(docks, { seed: WITH_RUMOUR });
    for (let round = 1; round <= 3; round++) said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8)]);
    const past = { round: session.round, happened: session.happened };
    const later = Array.from({ length: 40 }, (_, seed) => openSession(docks, { seed: `${seed}`, past }));
    for (const one of later) {
      for (const move of session.moves) one.move(move.by, move);
      expect(one.happened).toEqual(session.happened);
      expect(mandates(one)).toEqual(mandates(session));
    }
    const agents = pair(() => hire('linear'));
    const trial = whatIf({
      moves: session.moves,
      by: session.turn,
      action: { type: 'walk', outcome: NONE },
      seed: 'what-if',
      worlds: trueWorlds(docks, agents, past),
    });
    if (typeof trial === 'string') throw new Error(trial);
    trial.run(3);
    // The Harbour walks out with 30 + 4.
    expect(trial.forecast().utilities).toEqual([0.34, 0.34, 0.34]);
  });
});

describe('what a player may imagine', () => {
  test.each([HARBOUR, SHIPPER] as const)(
    'holds all moves so far, words and changed mandates too, party %i',
    (party) => {
      const session = openSession(docks, { seed: QUIET });
      // What the Harbour offers in the first round it could not offer after the storm.
      said(session, [HARBOUR, offer(3, 'no-gift')], [SHIPPER, offer(8, 'fair-berth')], [HARBOUR, offer(0, 'upbeat')]);
      if (party === HARBOUR) said(session, [SHIPPER, offer(7)]);
      const { knowledge } = windowOf(session, party);
      expect(knowledge.mandates).toEqual(party === HARBOUR ? [7600, 5600, 4600, 4600] : [4800, 3800, 1800, 1800]);
      const worlds = imaginedWorlds(knowledge, hire('linear'), hire('boulware'), (path) => streamOf('imagined', path));
      const again = openSession(worlds(1).deal, { seed: 'what-if' });
      for (const move of knowledge.moves) expect(again.move(move.by, move)).toBeUndefined();
      expect(again.view(party).mandate).toBe(session.view(party).mandate);
      const action = { type: 'walk', outcome: NONE } as const;
      const trial = whatIf({ moves: knowledge.moves, by: party, action, seed: 'what-if', worlds });
      if (typeof trial === 'string') throw new Error(trial);
      trial.run(30);
      const utilities = trial.forecast().utilities;
      expect(utilities).toHaveLength(30);
      expect(new Set(utilities)).toEqual(new Set([party === HARBOUR ? 0.34 : 0.1 * Math.exp((2 / 7) * Math.log(0.9))]));
    },
  );
});

describe('what one side sees', () => {
  /** The docks with other prices and effects of the other side of `party`. */
  function otherwise(party: Party) {
    const data = dataOf('docks');
    const other = data.parties[1 - party].id;
    for (const one of data.statements.commitments) if (one.by === other) one.price = 1.23;
    for (const event of data.events) if (event.effects?.[other]) event.effects[other] = { reservation: 3.21 };
    return prepare(checked(data));
  }
  const written = (value: unknown) =>
    JSON.stringify(value, (key, one) =>
      key === 'digest' ? undefined : ArrayBuffer.isView(one) ? [...(one as Uint8Array)] : one,
    );

  test.each([HARBOUR, SHIPPER] as const)(
    'party %i sees nothing of what the words and events cost the other',
    (party) => {
      const sessions = [docks, otherwise(party)].map((deal) => {
        const session = openSession(deal, { seed: WITH_RUMOUR });
        said(session, [HARBOUR, offer(0, 'no-gift')], [SHIPPER, offer(8, 'low-fee')]);
        said(session, [HARBOUR, offer(0)], [SHIPPER, offer(8, 'hostile')]);
        return session;
      });
      const [here, there] = sessions.map((session) => ({
        view: written(session.view(party)),
        window: written(windowOf(session, party)),
      }));
      expect(there).toEqual(here);
      const other = (1 - party) as Party;
      expect(written(windowOf(sessions[1] as Session, other))).not.toBe(
        written(windowOf(sessions[0] as Session, other)),
      );
      const { commitments } = windowOf(sessions[0] as Session, party).statements ?? { commitments: [] };
      expect(commitments.map(({ by, price }) => [by === party, price === undefined])).toEqual(
        commitments.map(({ by }) => [by === party, by !== party]),
      );
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import type { Move } from '../../src/model/move.js';
import type { Party } from '../../src/model/party.js';
import { rankedAt } from '../../src/model/preferences.js';
import type { Scenario } from '../../src/model/scenario.js';
import { NONE } from '../../src/model/space.js';
import {
  type Attempt,
  actionOf,
  anyScenario,
  attempt,
  attempts,
  BUYER,
  frozen,
  LONDON,
  PORTS,
  SELLER,
  stallDeal,
  written,
} from '../helpers/play.js';

const london = prepare(LONDON);
const NAMES = strategies.map(({ name }) => name);

/** Opens a talk and sends these attempts through the door; `watch` sees it after each. */
function send(
  tries: readonly Attempt[],
  deal = london,
  options: Partial<Parameters<typeof openSession>[1]> = {},
  watch?: (session: Session, refused: boolean) => void,
): Session {
  const session = openSession(deal, { seed: '7', ...options });
  for (const one of tries) {
    if (session.over) break;
    const { by, type, outcome } = actionOf(deal, session.scene(), one);
    const refusal = session.move(by, { type, outcome });
    watch?.(session, refusal !== undefined);
  }
  return session;
}

/** What the scenario says about an outcome, read from its file alone. */
function signing(scenario: Scenario, party: Party, outcome: number): { redLine: boolean; points: number } {
  const { id } = scenario.parties[party];
  let rest = outcome;
  let redLine = false;
  let points = 0;
  for (const { options, weight } of [...scenario.issues].reverse()) {
    const option = options[rest % options.length] as (typeof options)[number];
    rest = Math.floor(rest / options.length);
    redLine ||= option.redLine?.includes(id) ?? false;
    points += (weight?.[id] as number) * (option.value?.[id] as number);
  }
  return { redLine, points };
}

/** What a scenario's capitals let a party sign in a round, in points. */
function mandateIn({ schedule, parties }: Scenario, party: Party, round: number): number {
  let rest = round;
  const session = schedule.find(({ rounds }) => {
    rest -= rounds;
    return rest <= 0;
  });
  return ((session ?? schedule.at(-1))?.mandate?.[parties[party].id] ?? Number.NEGATIVE_INFINITY) * 100;
}

/** Whether a list of moves keeps to what a party may sign; the faults found. */
function faults(scenario: Scenario, moves: readonly Move[]): string[] {
  let table = NONE;
  return moves.flatMap(({ by, type, outcome, round }, at) => {
    if (type !== 'offer' && type !== 'accept') return [];
    const signed = type === 'offer' ? outcome : table;
    table = signed;
    if (signed === NONE) return [`${at}: ${type} of nothing`];
    const { redLine, points } = signing(scenario, by, signed);
    const least = mandateIn(scenario, by, round);
    return [
      ...(redLine ? [`${at}: ${type} across a red line`] : []),
      ...(points < least ? [`${at}: ${type} of ${points}, under ${least}`] : []),
    ];
  });
}

describe('no move that is kept crosses the mover’s red line, falls below its mandate or accepts nothing', () => {
  const kept = { moves: 0, accepts: 0, sessions: new Set<number>() };
  const note = (session: Session) => {
    kept.moves += session.moves.length;
    kept.accepts += session.moves.filter(({ type }) => type === 'accept').length;
    kept.sessions.add(session.scene().talks.session);
    expect(faults(LONDON, session.moves)).toEqual([]);
  };

  test('whatever is tried at the door', () => {
    fc.assert(
      fc.property(attempts(40), (tries) => note(send(tries))),
      { numRuns: 400, seed: 1 },
    );
    expect(kept.moves).toBeGreaterThan(2000);
    expect(kept.accepts).toBeGreaterThan(5);
    expect([...kept.sessions].sort()).toEqual([0, 1, 2, 3]);
  });

  test('whichever agents play, whatever the seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.nat(), (one, other, seed) =>
        note(play(london, [hire(one).seat(), hire(other).seat()], { seed: String(seed) })),
      ),
      { numRuns: 300 },
    );
  });

  test('and this would be seen', () => {
    const move = (by: Party, type: Move['type'], outcome: number, round = 1): Move => ({
      by,
      type,
      outcome,
      round,
      because: undefined,
    });
    // The first option everywhere is best for the United States and a red line of China; the last is the reverse.
    const last = london.space.outcomes - 1;
    expect(faults(LONDON, [move(0, 'offer', 0), move(1, 'offer', last - 1)])).toEqual([]);
    expect(faults(LONDON, [move(0, 'offer', 0), move(1, 'accept', NONE)])).toHaveLength(2);
    expect(faults(LONDON, [move(0, 'offer', last)])).toHaveLength(2);
    expect(faults(LONDON, [move(0, 'accept', NONE)])).toHaveLength(1);
  });
});

describe('the door', () => {
  test('a refused move changes nothing at all', () => {
    let refusals = 0;
    fc.assert(
      fc.property(anyScenario, attempts(16), fc.constantFrom('on', 'off'), (scenario, tries, stage) => {
        let before: string | undefined;
        send(tries, prepare(scenario), { stage: stage as 'on' | 'off' }, (session, refused) => {
          const now = JSON.stringify([session.moves, session.turn, session.over, session.result(), views(session)]);
          const seen = now + written(session.scene());
          if (refused && before !== undefined) {
            expect(seen).toBe(before);
            refusals += 1;
          }
          before = seen;
        });
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(refusals).toBeGreaterThan(50);
  });

  test('keeps every move with its party, its round and its reason, oldest first', () => {
    const session = openSession(stallDeal(), { seed: '7' });
    session.move(BUYER, { type: 'offer', outcome: 2 }, 'open');
    session.move(BUYER, { type: 'offer', outcome: 0 }, 'greed');
    session.move(SELLER, { type: 'offer', outcome: 5 });
    session.move(BUYER, { type: 'walk', outcome: NONE }, 'enough');
    expect(session.moves).toEqual([
      { by: BUYER, type: 'offer', outcome: 2, round: 1, because: 'open' },
      { by: SELLER, type: 'offer', outcome: 5, round: 1, because: undefined },
      { by: BUYER, type: 'walk', outcome: NONE, round: 2, because: 'enough' },
    ]);
  });

  // The door keeps whatever outcome came with an acceptance, an answer or a walk.
  it('keeps an outcome with offers only', () => {
    const session = openSession(stallDeal(), { seed: '7' });
    attempt(session, [
      [BUYER, 'offer', 2],
      [SELLER, 'accept', 4],
    ]);
    expect(session.result()?.outcome).toBe(2);
    expect(session.moves.map(({ outcome }) => outcome)).toEqual([2, NONE]);
  });

  // Names that every object has pass for actions; "xstate.stop" stops the actor of the talks on stage.
  it('refuses what is no action, whatever its name, and goes on', () => {
    const told = (['on', 'off'] as const).map((stage) => {
      const session = openSession(stallDeal(), { seed: '7', stage });
      const names = ['toString', '__proto__', 'constructor', 'resume', '', 'xstate.init', 'xstate.stop'];
      const refusals = names.map((type) => {
        try {
          return session.move(BUYER, { type: type as 'offer', outcome: 2 });
        } catch (error) {
          return (error as Error).message;
        }
      });
      return [...refusals, session.move(BUYER, { type: 'offer', outcome: 2 })];
    });
    expect(told[0]).toEqual([...new Array<string>(7).fill('notNow'), undefined]);
    expect(told[1]).toEqual(told[0]);
  });

  test('has no result while the talks go on', () => {
    const session = openSession(stallDeal(), { seed: '7' });
    expect([session.result(), session.over]).toEqual([undefined, false]);
    attempt(session, [[BUYER, 'walk']]);
    expect([session.result()?.ending, session.over]).toEqual(['walkedOut', true]);
  });

  test('two talks of one deal know nothing of each other', () => {
    const deal = stallDeal();
    for (const stage of ['on', 'off'] as const) {
      const one = openSession(deal, { seed: '7', stage });
      const other = openSession(deal, { seed: '7', stage });
      const before = written(other.scene()) + JSON.stringify(views(other));
      attempt(one, [
        [BUYER, 'offer', 2],
        [SELLER, 'accept'],
      ]);
      expect(written(other.scene()) + JSON.stringify(views(other))).toBe(before);
      expect(other.moves).toEqual([]);
    }
  });
});

test('a talk on stage leaves the scenario as its caller made it', () => {
  const deal = stallDeal();
  attempt(openSession(deal, { seed: '7', stage: 'on' }), [
    [BUYER, 'offer', 2],
    [SELLER, 'accept'],
  ]);
  for (const part of [deal.scenario, deal.scenario.issues, deal.preferences[0], deal.preferences[0].optionPoints])
    expect(Object.isFrozen(part)).toBe(false);
});

describe('seeds', () => {
  const record = (seed: string) =>
    recordLines(play(london, [hire('random').seat(), hire('random').seat()], { seed }), {
      agents: ['random', 'random'],
    });

  test('the same seed leaves the same record, another seed another', () => {
    expect(record('7')).toEqual(record('7'));
    const dealt = Array.from({ length: 40 }, (_, seed) => record(String(seed)).slice(1).join('\n'));
    expect(new Set(dealt).size).toBe(40);
  });

  test('seeds that read alike are not alike', () => {
    const dealt = ['7', '07', '7.0', '7/', ' 7'].map((seed) => record(seed).slice(1).join('\n'));
    expect(new Set(dealt).size).toBe(5);
  });

  test('an agent that draws nothing plays the same under any seed', () => {
    const talk = (seed: string) => play(london, [hire('boulware').seat(), hire('conceder').seat()], { seed });
    expect(talk('7').moves).toEqual(talk('8').moves);
  });
});

test('without the ledger the talk is the same, and its scene has no positions', () => {
  fc.assert(
    fc.property(anyScenario, attempts(16), fc.constantFrom('on', 'off'), (scenario, tries, stage) => {
      const options = { stage: stage as 'on' | 'off' };
      const followed = send(tries, prepare(scenario), options);
      const bare = send(tries, prepare(scenario), { ...options, ledger: false });
      expect([bare.moves, bare.result(), bare.turn]).toEqual([followed.moves, followed.result(), followed.turn]);
      const { positions } = bare.scene();
      expect(written(bare.scene())).toBe(written({ ...followed.scene(), positions }));
      expect(positions.flat().every(({ state, context }) => state === 'unstated' && context.option === NONE)).toBe(
        true,
      );
    }),
    { numRuns: 100 },
  );
  for (const names of [
    ['random', 'tit-for-tat'],
    ['logroller', 'micro'],
  ] as const) {
    const [one, other] = ([true, false] as const).map((ledger) =>
      recordLines(play(london, [hire(names[0]).seat(), hire(names[1]).seat()], { seed: '3', ledger }), {
        agents: names,
      }),
    );
    expect(one).toEqual(other);
  }
});

/** What both windows show of the talks. */
function views(session: Session) {
  return ([0, 1] as const).map((party) => {
    const { round, time, question, mandate, table, offers } = session.view(party);
    return { round, time, question, mandate, table, offers: offers.map((list) => [...list]) };
  });
}

describe('a view', () => {
  test('shows the talks as they are at the time of the call', () => {
    const asked = new Set<string>();
    const { parties } = LONDON;
    fc.assert(
      fc.property(attempts(40), (tries) => {
        send(tries, london, {}, (session) => {
          const { round, session: sitting } = session.scene().talks;
          const made = ([0, 1] as const).map((party) =>
            session.moves.filter(({ by, type }) => by === party && type === 'offer').map(({ outcome }) => outcome),
          );
          for (const party of [0, 1] as const) {
            const view = session.view(party);
            expect(view.party).toBe(party);
            expect(view.brief).toBe(parties[party].brief);
            expect(view.preferences).toBe(london.preferences[party]);
            expect([view.first, view.rounds]).toEqual([0, 18]);
            expect(view.round).toBe(round);
            expect(view.time).toBe(Math.min(round, 18) / 19);
            expect(view.offers).toEqual(made);
            expect(view.table).toBe(made[party === 0 ? 1 : 0]?.at(-1) ?? NONE);
            if (!session.over) {
              expect(view.mandate).toBe(mandateIn(LONDON, party, round));
              asked.add(`${view.question} in ${sitting}`);
            }
          }
        });
      }),
      { numRuns: 150, seed: 1 },
    );
    expect([...asked].sort()).toEqual([
      'answer in 2',
      'answer in 3',
      'extension in 2',
      'move in 0',
      'move in 1',
      'move in 2',
      'move in 3',
    ]);
  });

  test('at the start shows nothing said and nothing on the table', () => {
    const { table, offers, round, question } = openSession(london, { seed: '7' }).view(1);
    expect([table, offers, round, question]).toEqual([NONE, [[], []], 1, 'move']);
  });
});

describe('scenes', () => {
  test.each(['on', 'off'] as const)('that were kept never change afterwards (%s stage)', (stage) => {
    fc.assert(
      fc.property(anyScenario, attempts(16), (scenario, tries) => {
        const deal = prepare(scenario);
        const kept: [ReturnType<Session['scene']>, string][] = [];
        // Frozen as they are, a later move that wrote into one of them would throw.
        const keep = (session: Session) => {
          const scene = frozen(session.scene());
          kept.push([scene, written(scene)]);
        };
        send(tries, deal, { stage }, keep);
        for (const [scene, then] of kept) expect(written(scene)).toBe(then);
      }),
      { numRuns: 100 },
    );
  });

  test('of one moment are equal, on stage and off', () => {
    for (const stage of ['on', 'off'] as const) {
      const session = openSession(stallDeal(), { seed: '7', stage });
      attempt(session, [[BUYER, 'offer', 2]]);
      expect(session.scene()).toEqual(session.scene());
    }
  });

  test('on stage share what a move has not touched', () => {
    const session = openSession(london, { seed: '7', stage: 'on' });
    const best = london.preferences.map((own) => rankedAt(own, 0)) as [number, number];
    attempt(session, [
      [0, 'offer', best[0]],
      [1, 'offer', best[1]],
    ]);
    const before = session.scene();
    // The United States moves on the last issue only, from joint controls to two precursors.
    expect(attempt(session, [[0, 'offer', best[0] + 1]])).toEqual([undefined]);
    const after = session.scene();
    const touched = before.positions.map((list, party) =>
      list.flatMap(({ context }, issue) =>
        after.positions[party as Party][issue]?.context === context ? [] : [issue],
      ),
    );
    expect(touched).toEqual([[8], []]);
    expect(after.mandates.map(({ context }, party) => context === before.mandates[party as Party].context)).toEqual([
      true,
      true,
    ]);
    expect(after.talks.deal).toBe(before.talks.deal);
    expect(after.talks.mandates).toBe(before.talks.mandates);
    expect(after.talks).not.toBe(before.talks);
  });

  test('on stage share it all through a talk of agents', () => {
    let shared = 0;
    let touched = 0;
    let before: ReturnType<Session['scene']> | undefined;
    const watch = (session: Session) => {
      const now = session.scene();
      for (const [party, list] of now.positions.entries())
        for (const [issue, { state, context }] of list.entries()) {
          const old = before?.positions[party as Party][issue];
          if (old === undefined) continue;
          const alike = old.state === state && JSON.stringify(old.context) === JSON.stringify(context);
          if (old.context === context) shared += 1;
          else touched += 1;
          if (alike) expect(context).toBe(old.context);
        }
      before = now;
    };
    play(prepare(LONDON), [hire('tit-for-tat').seat(), hire('logroller').seat()], { seed: '7', stage: 'on' }, watch);
    expect(touched).toBeGreaterThan(10);
    expect(shared).toBeGreaterThan(touched);
  });
});

test('the talks of every pair of agents end, within their rounds', () => {
  for (const scenario of [LONDON, PORTS]) {
    const deal = prepare(scenario);
    const most = deal.schedule.extension?.lastRound ?? deal.schedule.rounds;
    for (const one of NAMES)
      for (const other of NAMES) {
        const session = play(deal, [hire(one).seat(), hire(other).seat()], { seed: '5' });
        expect(session.result()?.round).toBeLessThanOrEqual(most);
        expect(session.over).toBe(true);
      }
  }
});

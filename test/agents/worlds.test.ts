import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hired, hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { imaginedWorlds, trueWorlds } from '../../src/agents/worlds.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import { streamOf } from '../../src/engine/streams.js';
import { whatIf } from '../../src/engine/whatIf.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { knowledgeOf } from '../../src/model/knowledge.js';
import { type Action, type Move, offer } from '../../src/model/move.js';
import { opponent, PARTIES, type Party } from '../../src/model/party.js';
import type { Agent } from '../../src/model/view.js';
import type { World, Worlds } from '../../src/model/world.js';
import { actionOf, anyScenario, attempts, stallDeal } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { otherSecrets } from '../helpers/secrets.js';
import { runs } from '../helpers/soak.js';
import { tabulated } from '../helpers/tabulated.js';
import { table } from '../helpers/versus.js';

const NAMES = panel.map(({ name }) => name);
const streams = (path: string) => streamOf('imagined', path);

/** A strategy of which every seat is this one agent. */
function marked(agent: Agent, name = 'linear'): Hired {
  return { ...hire(name), seat: () => agent };
}

const numbered = (worlds: Worlds, many: number) => Array.from({ length: many }, (_, at) => worlds(at + 1));

describe('the true world', () => {
  const deal = stallDeal();

  test('is the deal itself, one for all, with fresh agents', () => {
    const worlds = trueWorlds(deal, [hire('linear'), hire('micro')]);
    const [first, second] = numbered(worlds, 2) as [World, World];
    expect(first).toBe(second);
    expect(first.deal).toBe(deal);
    expect(first.agents()[0]).not.toBe(first.agents()[0]);
  });

  test('is certain unless one of its agents draws at random', () => {
    const isCertain = (one: string, other: string) => trueWorlds(deal, [hire(one), hire(other)])(1).certain;
    expect([isCertain('logroller', 'micro'), isCertain('random', 'micro'), isCertain('micro', 'random')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('imagined worlds', () => {
  const deal = dealOf('two-ports');
  const own: Agent = { decide: () => offer(0, 'own') };
  const other: Agent = { decide: () => offer(0, 'other') };

  test.each(PARTIES)('party %i plays itself and meets the other', (party) => {
    const worlds = imaginedWorlds(knowledgeOf(deal, party, []), marked(own), marked(other), streams);
    const { agents, deal: imagined } = worlds(1);
    expect(agents()[party]).toBe(own);
    expect(agents()[opponent(party)]).toBe(other);
    expect(imagined.preferences[party]).toBe(deal.preferences[party]);
    expect(imagined.preferences[opponent(party)]).not.toEqual(deal.preferences[opponent(party)]);
  });

  test('know the own side as it is, and the rounds', () => {
    const market = dealOf('market');
    const { schedule, preferences } = imaginedWorlds(
      knowledgeOf(market, 1, []),
      hire('linear'),
      undefined,
      streams,
    )(1).deal;
    const { sessions, extension, ...rest } = market.schedule;
    const plans = (list: typeof sessions) => list.map(({ mandates, ...plan }) => ({ ...plan, own: mandates[1] }));
    expect(schedule).toMatchObject(rest);
    expect(plans([...schedule.sessions, schedule.extension as (typeof sessions)[0]])).toEqual(
      plans([...sessions, extension as (typeof sessions)[0]]),
    );
    expect(preferences[1]).toBe(market.preferences[1]);
  });

  test('show each side a brief of its own, of which the other’s is blank', () => {
    const market = dealOf('market');
    for (const party of PARTIES) {
      const world = imaginedWorlds(knowledgeOf(market, party, []), hire('linear'), undefined, streams)(1);
      const session = openSession(world.deal, { seed: '7' });
      expect(session.view(party).brief).toBe(market.scenario.parties[party].brief);
      expect(session.view(opponent(party)).brief).toBe('');
    }
  });

  test('let the other side lose by waiting what one loses oneself', () => {
    const world = imaginedWorlds(knowledgeOf(dealOf('market'), 0, []), hire('linear'), undefined, streams)(1);
    expect(world.deal.preferences.map(({ discount }) => discount)).toEqual([0.9, 0.9]);
  });

  test('hold one drawing against each strategy of the house, then the next, and begin again after 25', () => {
    const asked: string[] = [];
    const worlds = imaginedWorlds(knowledgeOf(deal, 0, []), hire('linear'), undefined, (path) => {
      asked.push(path);
      return streams(path);
    });
    const first = numbered(worlds, NAMES.length);
    expect(new Set(first.map((world) => world.deal)).size).toBe(1);
    expect(first.map(({ certain }) => certain)).toEqual(panel.map(({ uses }) => !uses.includes('random')));
    expect(asked).toEqual(['1']);
    const all = numbered(worlds, 1000);
    expect(all.slice(0, NAMES.length)).toEqual(first);
    expect(new Set(all).size).toBe(25 * NAMES.length);
    expect(new Set(all.map((world) => JSON.stringify(world.deal.preferences[1].optionPoints))).size).toBe(25);
    for (const [at, world] of all.entries()) expect(all[at % 200]).toBe(world);
    expect(asked).toEqual(Array.from({ length: 25 }, (_, at) => `${at + 1}`));
  });

  test('with an opponent named, hold one drawing after the other', () => {
    const all = numbered(imaginedWorlds(knowledgeOf(deal, 0, []), hire('linear'), hire('micro'), streams), 50);
    expect(new Set(all.map((world) => world.deal)).size).toBe(25);
    expect(all[25]).toBe(all[0]);
  });

  test('are fewer where outcomes are many: all drawings tabulate three million, or else five do', () => {
    const issue = (size: number) => Array.from({ length: size }, (_, at) => [size - at, at] as const);
    const drawings = (sizes: readonly number[]) => {
      const many = prepare(table(sizes.map(issue)));
      const worlds = imaginedWorlds(knowledgeOf(many, 0, []), hire('linear'), hire('linear'), streams);
      return numbered(worlds, 26).lastIndexOf(worlds(1));
    };
    expect(drawings([10, 20, 1000])).toBe(15);
    expect(drawings([20, 40, 1000])).toBe(25);
  });

  test('are the same again from the same stream, and others from another', () => {
    const points = (path: string) =>
      numbered(
        imaginedWorlds(knowledgeOf(deal, 0, []), hire('linear'), hire('micro'), (at) => streamOf(path, at)),
        25,
      ).map((world) => world.deal.preferences[1].optionPoints);
    expect(points('a')).toEqual(points('a'));
    expect(points('a')).not.toEqual(points('b'));
  });
});

describe('secrets', () => {
  const at = (deal: Deal, party: Party, moves: readonly Move[], action: Action, other: string | undefined) => {
    const knowledge = knowledgeOf(deal, party, moves);
    const worlds = imaginedWorlds(knowledge, hire('boulware'), other === undefined ? undefined : hire(other), streams);
    const trying = whatIf({ moves: knowledge.moves, by: party, action, seed: '7', worlds });
    if (typeof trying === 'string') return trying;
    trying.run(48);
    return JSON.stringify(trying.forecast());
  };

  test.each(['market', 'two-ports', 'points', 'fence', 'london-2025'])(
    '%s: deals that differ only in the other side’s secrets give the same forecast to the byte',
    (id) => {
      const deal = dealOf(id);
      const { moves } = play(deal, [hire('linear').seat(), hire('boulware').seat()], { seed: '1' });
      const seen = new Set<string>();
      for (const party of PARTIES) {
        const secret = prepare(otherSecrets(id, party));
        for (const cut of [0, 1, 2, 5, 6].filter((moved) => moves[moved]?.by === party))
          for (const other of [undefined, 'linear', 'random']) {
            const [so, action] = [
              moves.slice(0, cut),
              offer(tabulated(deal.preferences[party]).ranking[2] as number, ''),
            ];
            const told = at(deal, party, so, action, other);
            expect(at(secret, party, so, action, other)).toBe(told);
            seen.add(told);
          }
      }
      expect(seen.size).toBeGreaterThan(4);
    },
  );

  test('what is one’s own does matter', () => {
    const [deal, changed] = [dealOf('market'), prepare(otherSecrets('market', 0))];
    const action = offer(tabulated(deal.preferences[1]).ranking[0] as number, '');
    expect(at(changed, 1, [], action, undefined)).not.toBe(at(deal, 1, [], action, undefined));
  });

  test('no word and no number of the other side is in an imagined deal', () => {
    const deal = dealOf('market');
    const { moves } = play(deal, [hire('linear').seat(), hire('boulware').seat()], { seed: '1' });
    const world = imaginedWorlds(knowledgeOf(deal, 0, moves.slice(0, 4)), hire('linear'), undefined, streams)(1);
    const text = JSON.stringify({ ...world.deal, space: undefined, preferences: undefined });
    expect(text).toContain('Sell your flour dear.');
    for (const secret of ['Buy flour cheap', 'Bake less', '6250', '62.5', 'redLine', 'weight', 'value', deal.digest])
      expect(text).not.toContain(secret);
  });
});

describe('every talk so far is legal in every imagined deal, and goes on without a fault', () => {
  /** Looks at a talk from one side at one point of it, through every drawing. */
  function expectLegal(deal: Deal, party: Party, moves: readonly Move[], other: string): void {
    const worlds = imaginedWorlds(knowledgeOf(deal, party, moves), hire('linear'), hire(other), streams);
    for (const world of numbered(worlds, 25)) {
      const session = openSession(world.deal, { seed: '7', ledger: false });
      for (const move of moves) expect(session.move(move.by, move)).toBeUndefined();
      const agents = world.agents();
      while (!session.over) {
        const by = session.turn;
        const decided = agents[by].decide(session.view(by));
        expect([decided.type, session.move(by, decided)]).toEqual([decided.type, undefined]);
      }
    }
  }

  test.each(['two-ports', 'market', 'points', 'fence'])('%s, between all pairs of agents', (id) => {
    const deal = dealOf(id);
    let place = 0;
    for (const first of NAMES)
      for (const second of NAMES) {
        const { moves } = play(deal, [hire(first).seat(), hire(second).seat()], { seed: '2' });
        for (const party of PARTIES) {
          place += 7;
          expectLegal(deal, party, moves.slice(0, place % moves.length), NAMES[place % NAMES.length] as string);
          expectLegal(deal, party, moves.slice(0, -1), NAMES[(place + 3) % NAMES.length] as string);
        }
      }
  });

  test('London', () => {
    const deal = dealOf('london-2025');
    const { moves } = play(deal, [hire('random').seat(), hire('conceder').seat()], { seed: '2' });
    for (const party of PARTIES) expectLegal(deal, party, moves.slice(0, -1), 'boulware');
  });

  test('any scenario and any talk', () => {
    fc.assert(
      fc.property(
        anyScenario,
        attempts(12),
        fc.constantFrom(...PARTIES),
        fc.nat(30),
        fc.constantFrom(...NAMES),
        (scenario, tries, party, cut, other) => {
          const deal = prepare(scenario);
          const session = openSession(deal, { seed: '7' });
          for (const one of tries) {
            const { by, type, outcome } = actionOf(deal, session.scene(), one);
            if (!session.over && type !== 'walk') session.move(by, { type, outcome });
          }
          const moves = session.over ? session.moves.slice(0, -1) : session.moves;
          expectLegal(deal, party, moves.slice(0, Math.max(cut, moves.length - cut)), other);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

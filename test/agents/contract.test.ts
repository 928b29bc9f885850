/** What every strategy owes, whatever it does: one suite for all of them, with their parameters at both ends. */
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { panel } from '../../src/agents/panel.js';
import { type Strategy, type Use, usesOf } from '../../src/agents/strategy.js';
import { play } from '../../src/engine/play.js';
import type { Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { PARTIES, type Party } from '../../src/model/party.js';
import type { Result } from '../../src/model/result.js';
import type { Agent, View } from '../../src/model/view.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { table } from '../helpers/versus.js';

const twoPorts = scenarioOf('two-ports');
const london = scenarioOf('london-2025');

/** Everything at once: red lines on both sides, mandates that ease twice, a last word, an extension, discounts. */
const everything = table(
  [
    [
      [50, 0],
      [35, 15],
      [20, 20],
      [10, 28],
      [0, 30],
    ],
    [
      [30, 0],
      [20, 20],
      [20, 35],
      [0, 50],
    ],
    [
      [20, 0],
      [12, 12],
      [0, 20],
    ],
  ],
  {
    reservation: [25, 20],
    redLines: { left: ['a/0-30', 'b/0-50'], right: ['a/50-0'] },
    sessions: [
      [3, [80, 75]],
      [3, [60, 55]],
      [2, [30, 30]],
    ],
    lastWord: true,
    extension: 3,
    discount: [0.9, 0.8],
  },
);

/** One option is the best for both. */
const ofOneMind = table([
  [
    [100, 100],
    [60, 40],
    [0, 0],
  ],
]);

/** To one side no deal is worth more than any deal. */
const nothingPays = PARTIES.map((party) =>
  prepare(
    table(
      [
        [
          [90, 0],
          [0, 90],
        ],
      ],
      { reservation: party === 0 ? [95, 10] : [10, 95], lastWord: true, extension: 2 },
    ),
  ),
);

/** Two outcomes pay for each side, and none for both: both lists end, and nobody agrees. */
const farApart = table(
  [
    [
      [100, 0],
      [67, 33],
      [33, 67],
      [0, 100],
    ],
  ],
  { reservation: [50, 50] },
);

const plain = (rounds: number) => [prepare(twoPorts, { rounds }), prepare(london, { rounds })];
const small = [prepare(twoPorts), prepare(everything), prepare(ofOneMind), prepare(farApart)];
const asWritten = [...small, prepare(london)];
const deals = [...asWritten, ...nothingPays, ...plain(1), ...plain(2), ...plain(7), prepare(twoPorts, { rounds: 100 })];
const longTalks = prepare(london, { rounds: 100 });

/** Who sits across: the panel, which is unlike itself and does not grow with the house. */
const standard = panel.map(({ name }) => name);

/** What the agent of this name declares to look at. */
function declaredBy(spelled: string): Use[] {
  const { strategy, parameters } = hire(spelled);
  return usesOf(strategy, parameters);
}

/** What some word of a strategy declares, with the name that chooses it. */
function declaredByWords({ name, parameters }: Strategy): [spelled: string, uses: readonly Use[]][] {
  return Object.entries(parameters).flatMap(([key, parameter]) =>
    'choices' in parameter
      ? Object.entries(parameter.uses ?? {}).map(([word, uses]): [string, readonly Use[]] => [
          `${name}(${key}=${word})`,
          uses,
        ])
      : [],
  );
}

/** The names of a strategy: as standard, with each number at its least and at its most, and with each other word. */
function namesOf({ name, parameters }: Strategy): string[] {
  const ends = Object.entries(parameters).flatMap(([key, parameter]) =>
    'choices' in parameter
      ? parameter.choices.filter((word) => word !== parameter.standard).map((word) => `${key}=${word}`)
      : [`${key}=${parameter.least}`, `${key}=${parameter.most}`],
  );
  return [name, ...ends.map((end) => `${name}(${end})`)];
}

function agentAt(name: string): Agent {
  return hire(name).seat();
}

function talk(deal: Deal, agent: Agent, seat: Party, other: string): Session {
  const pair = seat === 0 ? ([agent, agentAt(other)] as const) : ([agentAt(other), agent] as const);
  return play(deal, pair, { seed: '11', ledger: false });
}

/** Every talk of an agent on these deals, in either seat against every strategy; `seated` gives a fresh agent. */
function* talks(over: readonly Deal[], seated: () => Agent): Generator<[Session, Party]> {
  for (const deal of over)
    for (const other of standard) for (const seat of PARTIES) yield [talk(deal, seated(), seat, other), seat];
}

/** The same with fresh agents. Several tests look at these talks, and from either side, so each is played once. */
function* freshTalks(over: readonly Deal[], spelled: string): Generator<[Session, Party]> {
  for (const deal of over)
    for (const other of standard) for (const seat of PARTIES) yield [freshTalk(deal, spelled, seat, other), seat];
}

const played = new Map<Deal, Map<string, Session>>();

function freshTalk(deal: Deal, spelled: string, seat: Party, other: string): Session {
  const known = played.get(deal) ?? new Map<string, Session>();
  played.set(deal, known);
  const pair = seat === 0 ? `${spelled} ${other}` : `${other} ${spelled}`;
  const session = known.get(pair) ?? talk(deal, agentAt(spelled), seat, other);
  known.set(pair, session);
  return session;
}

/** The rules by which a party moved. */
function because({ moves }: Session, party: Party): string[] {
  return moves.flatMap((move) => (move.by === party ? [`${move.because}`] : []));
}

/** All that a view shows, as text that can be compared at once. */
function written(view: View): string {
  return JSON.stringify(view, (_, value) => (ArrayBuffer.isView(value) ? `${value}` : value));
}

/** What a view shows now, so that nothing in it can change. */
function frozen(view: View): View {
  const { preferences, offers } = view;
  const { space, optionPoints, points, forbidden, ranking } = preferences;
  return Object.freeze({
    ...view,
    preferences: Object.freeze({
      ...preferences,
      space: Object.freeze({
        ...space,
        sizes: Object.freeze([...space.sizes]),
        strides: Object.freeze([...space.strides]),
      }),
      optionPoints: Object.freeze(optionPoints.map((list) => Object.freeze([...list]))),
      points: points.slice(),
      forbidden: forbidden.slice(),
      ranking: ranking.slice(),
    }),
    offers: Object.freeze([Object.freeze([...offers[0]]), Object.freeze([...offers[1]])] as const),
  });
}

/** What an agent must declare before it may read it; an agent with a model learns it from the offers. */
const NEEDED: Partial<Record<keyof View, readonly Use[]>> = {
  round: ['clock'],
  rounds: ['clock'],
  time: ['clock'],
  offers: ['offers', 'model'],
  random: ['random'],
  other: ['model'],
};

/** The agent behind a view that notes what of it is read. */
function watched(agent: Agent, read: (key: keyof View) => void): Agent {
  return {
    decide: (view) =>
      agent.decide(
        new Proxy(view, {
          get: (target, key) => {
            read(key as keyof View);
            return target[key as keyof View];
          },
        }),
      ),
  };
}

describe.each(strategies.map((strategy) => [strategy.name, strategy] as const))('%s', (name, strategy) => {
  const { rules, uses } = strategy;

  describe.each(namesOf(strategy))('%s', (spelled) => {
    it('makes only moves that the referee lets pass, each by a rule of its own', () => {
      // `play` throws on a refusal.
      for (const [session, seat] of freshTalks(spelled === name ? [...deals, longTalks] : deals, spelled)) {
        expect(session.over).toBe(true);
        expect(because(session, seat).filter((rule) => !Object.hasOwn(rules, rule))).toEqual([]);
        const { ending, outcome } = session.result() as Result;
        if (ending !== 'agreed') continue;
        const { points, reservation } = session.deal.preferences[seat];
        expect(points[outcome]).toBeGreaterThanOrEqual(reservation);
      }
    });

    it('says the same in the same talk, whatever talks it sat in before', () => {
      const { seat } = hire(spelled);
      const again = talks(asWritten, seat);
      for (const [session] of freshTalks(asWritten, spelled))
        expect((again.next().value as [Session, Party])[0].moves).toEqual(session.moves);
    });

    it('gives the same answer to the same view, asked twice or afresh, and changes nothing in it', () => {
      let asked = 0;
      const asking = (agent: Agent): Agent => ({
        decide: (view) => {
          const shown = frozen(view);
          const before = written(view);
          const first = agent.decide(view);
          expect(agent.decide(view)).toEqual(first);
          // A fresh agent has nothing to go by but the view, so what the other remembered was all in it.
          expect(agentAt(spelled).decide(shown)).toEqual(first);
          expect([written(view), written(shown)]).toEqual([before, before]);
          asked++;
          return first;
        },
      });
      for (const [session] of talks(small, () => asking(agentAt(spelled)))) expect(session.over).toBe(true);
      expect(asked).toBeGreaterThan(100);
    });

    it('walks out where nothing is worth as much as no deal', () => {
      for (const seat of PARTIES)
        for (const other of standard) {
          const { moves } = freshTalk(nothingPays[seat] as Deal, spelled, seat, other);
          const own = moves.filter(({ by }) => by === seat);
          expect(own).toMatchObject([{ type: 'walk', because: 'hopeless' }]);
        }
    });
  });

  it('reads nothing that it does not declare', () => {
    for (const spelled of namesOf(strategy)) {
      const declared = declaredBy(spelled);
      const undeclared = new Set<string>();
      const note = (key: keyof View) => {
        if (NEEDED[key] && !NEEDED[key].some((use) => declared.includes(use))) undeclared.add(key);
      };
      for (const [session] of talks([...small, ...nothingPays], () => watched(agentAt(spelled), note)))
        expect(session.over).toBe(true);
      expect([...undeclared]).toEqual([]);
    }
  });

  it('reads in some talk all that it declares', () => {
    for (const [spelled, declared] of [[name, uses] as const, ...declaredByWords(strategy)]) {
      const read = new Set<Use>();
      const note = (key: keyof View) => {
        for (const use of NEEDED[key] ?? []) read.add(use);
      };
      for (const [session] of talks(small, () => watched(agentAt(spelled), note))) expect(session.over).toBe(true);
      for (const use of declared) expect([spelled, ...read]).toContain(use);
    }
  });

  it('has no rule that never fires', () => {
    const fired = new Set<string>();
    for (const spelled of namesOf(strategy))
      for (const [session, seat] of freshTalks([...small, ...nothingPays], spelled))
        for (const rule of because(session, seat)) fired.add(rule);
    expect([...fired].sort()).toEqual(Object.keys(rules).sort());
  });
});

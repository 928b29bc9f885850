/** What every strategy owes, whatever it does: one suite for all of them, with their parameters at both ends. */
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { panel } from '../../src/agents/panel.js';
import { NEEDED, promisesOf } from '../../src/agents/promises.js';
import type { Strategy, Use } from '../../src/agents/strategy.js';
import { type Trial, type Tried, trialsOn, tried } from '../../src/engine/contract.js';
import { provingGround } from '../../src/engine/provingGround.js';
import type { Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { PARTIES, type Party } from '../../src/model/party.js';
import { pointsOf } from '../../src/model/preferences.js';
import type { Result } from '../../src/model/result.js';
import type { Agent } from '../../src/model/view.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { someOf } from '../helpers/soak.js';

const twoPorts = scenarioOf('two-ports');
const london = scenarioOf('london-2025');

const ground = provingGround();
const { nothingPays } = ground;

const plain = (rounds: number) => [prepare(twoPorts, { rounds }), prepare(london, { rounds })];
const small = [prepare(twoPorts), ground.everything, ground.ofOneMind, ground.farApart];
const asWritten = [...small, prepare(london)];
const deals = [
  ...asWritten,
  ground.inTheRed,
  ...nothingPays,
  ...plain(1),
  ...plain(2),
  ...plain(7),
  prepare(twoPorts, { rounds: 100 }),
];
/** Each sees that there is nothing to agree on, and waiting costs: some rules fire only there. */
const openBooks = prepare(
  { ...ground.farApart.scenario, discount: { left: 0.9, right: 0.9 } },
  { completeInformation: true },
);
const longTalks = prepare(london, { rounds: 100 });

/** So many of the talks are enough, on every run, for a strategy with one parameter at its end. */
const AT_THE_ENDS = 1 / 4;

/** Who sits across: the panel, which is unlike itself and does not grow with the house. */
const rivals = panel.map(({ name }) => ({ name, seat: () => agentAt(name) }));

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

/** The talks in which an agent is tried; `share` of them where it is one of many that a strategy makes. */
function trialsOf(over: readonly Deal[], share = 1): Trial[] {
  const all = trialsOn(
    over.map((deal) => [deal.scenario.title, deal]),
    rivals,
  );
  return someOf(all, share);
}

/** Every talk of a strategy on these deals, with fresh agents that are watched closely, without a breach. */
function* watchedTalks(over: readonly Deal[], spelled: string, share = 1): Generator<Tried> {
  const promises = promisesOf(hire(spelled));
  for (const trial of trialsOf(over, share)) yield kept(tried(promises, trial, agentAt(spelled), true));
}

/** The same, played once: several tests look at these talks, and from either side. */
function* freshTalks(over: readonly Deal[], spelled: string, share = 1): Generator<[Session, Party]> {
  for (const trial of trialsOf(over, share)) yield [freshTalk(trial, spelled), trial.seat];
}

const played = new Map<Deal, Map<string, Session>>();

function freshTalk(trial: Trial, spelled: string): Session {
  const { deal, seat, rival } = trial;
  const known = played.get(deal) ?? new Map<string, Session>();
  played.set(deal, known);
  const pair = `${spelled} ${rival.name} ${seat}`;
  const session = known.get(pair) ?? kept(tried(promisesOf(hire(spelled)), trial, agentAt(spelled), false)).session;
  known.set(pair, session);
  return session;
}

function kept(talk: Tried): Tried {
  expect([...talk.breaches]).toEqual([]);
  expect(talk.session.over).toBe(true);
  return talk;
}

/** The rules by which a party moved. */
function because({ moves }: Session, party: Party): string[] {
  return moves.flatMap((move) => (move.by === party ? [`${move.because}`] : []));
}

describe.each(strategies.map((strategy) => [strategy.name, strategy] as const))('%s', (name, strategy) => {
  const { rules, uses } = strategy;

  describe.each(namesOf(strategy))('%s', (spelled) => {
    const share = spelled === name ? 1 : AT_THE_ENDS;

    it('makes only moves that the referee lets pass, each by a rule of its own, and signs nothing under no deal', () => {
      for (const [session, seat] of freshTalks(spelled === name ? [...deals, longTalks] : deals, spelled, share)) {
        expect(because(session, seat).filter((rule) => !Object.hasOwn(rules, rule))).toEqual([]);
        const { ending, outcome } = session.result() as Result;
        if (ending !== 'agreed') continue;
        const own = session.deal.preferences[seat];
        expect(pointsOf(own, outcome)).toBeGreaterThanOrEqual(own.reservation);
      }
    });

    it('says the same in the same talk, whatever talks it sat in before', () => {
      const promises = promisesOf(hire(spelled));
      const seat = promises.seating();
      for (const trial of trialsOf(asWritten, share))
        expect(tried(promises, trial, seat(), false).session.moves).toEqual(freshTalk(trial, spelled).moves);
    });

    it('gives the same answer to the same view, asked twice or afresh, changes nothing in it and reads what it declares', () => {
      let asked = 0;
      for (const talk of watchedTalks([...small, openBooks, ...nothingPays], spelled, share)) asked += talk.asked;
      expect(asked).toBeGreaterThan(100 * share);
    });

    it('walks out where nothing is worth as much as no deal', () => {
      for (const seat of PARTIES)
        for (const trial of trialsOf([nothingPays[seat]])) {
          if (trial.seat !== seat) continue;
          const own = freshTalk(trial, spelled).moves.filter(({ by }) => by === seat);
          expect(own).toMatchObject([{ type: 'walk', because: 'hopeless' }]);
        }
    });
  });

  it('reads in some talk all that it declares', () => {
    for (const [spelled, declared] of [[name, uses] as const, ...declaredByWords(strategy)]) {
      const read = new Set<Use>();
      for (const talk of watchedTalks(small, spelled))
        for (const key of talk.read) for (const use of NEEDED[key] ?? []) read.add(use);
      for (const use of declared) expect([spelled, ...read]).toContain(use);
    }
  });

  it('has no rule that never fires', () => {
    const fired = new Set<string>();
    for (const spelled of namesOf(strategy))
      for (const [session, seat] of freshTalks([...small, openBooks, ...nothingPays], spelled))
        for (const rule of because(session, seat)) fired.add(rule);
    expect([...fired].sort()).toEqual(Object.keys(rules).sort());
  });
});

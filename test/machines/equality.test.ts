/**
 * The permanent test: on stage and off stage are two ways to play the same charts. Whatever is sent to both, they answer
 * the same, stand at the same place and end the same.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import { openSession } from '../../src/engine/session.js';
import { openOffStage } from '../../src/machines/offStage.js';
import { openOnStage } from '../../src/machines/onStage.js';
import type { Stage } from '../../src/machines/stage.js';
import { type Phase, REFUSALS } from '../../src/machines/talks.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Party } from '../../src/model/party.js';
import { eventful, WORDS } from '../helpers/eventful.js';
import { type Attempt, actionOf, anyScenario, attempts, LONDON, PORTS, stall } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { someOf } from '../helpers/soak.js';

/** Demands equality, quickly if it is there and in detail if it is not. */
function same(on: unknown, off: unknown): void {
  if (!isDeepStrictEqual(on, off)) expect(on).toStrictEqual(off);
}

/** How many tries a talk may go on after its end. */
const AFTER_THE_END = 3;

describe('through the door', () => {
  const tally = {
    events: 0,
    happened: 0,
    refusals: new Map<string | undefined, number>(),
    phases: new Map<Phase, number>(),
  };
  const count = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);

  function sendToBoth(deal: Deal, tries: readonly Attempt[]): void {
    const seed = `${tries.length}`;
    const on = openSession(deal, { seed, stage: 'on' });
    const off = openSession(deal, { seed, stage: 'off' });
    let over = 0;
    for (const [at, one] of tries.entries()) {
      if (off.over && ++over > AFTER_THE_END) break;
      const { by, type, outcome } = actionOf(deal, off.scene(), one);
      // One move in eight comes with each of the words; where nothing may be said, one in eight with any.
      const word = WORDS[at % WORDS.length];
      const says = deal.statements === undefined && word !== 'upbeat' ? undefined : word;
      const refusal = off.move(by, { type, outcome, says });
      expect(on.move(by, { type, outcome, says })).toBe(refusal);
      same(on.scene(), off.scene());
      expect([on.turn, on.over]).toEqual([off.turn, off.over]);
      tally.events += 1;
      count(tally.refusals, refusal);
      count(tally.phases, off.scene().phase);
    }
    same(on.moves, off.moves);
    same(on.happened, off.happened);
    tally.happened += off.happened.length;
    same(on.result(), off.result());
  }

  test('any talks of any scenario', { timeout: 120_000 }, () => {
    const property = fc.property(anyScenario, attempts(16), (scenario, tries) =>
      sendToBoth(prepare(scenario.issues.length % 2 === 0 ? scenario : eventful(scenario)), tries),
    );
    fc.assert(property, { numRuns: 1600, seed: 2025, endOnFailure: true });
  });

  test('any talks in London', { timeout: 120_000 }, () => {
    const london = prepare(LONDON);
    const property = fc.property(attempts(40), (tries) => sendToBoth(london, tries));
    fc.assert(property, { numRuns: 200, seed: 610, endOnFailure: true });
  });

  test('the events were many, and of every kind', () => {
    expect(tally.events).toBeGreaterThan(20_000);
    expect(tally.happened).toBeGreaterThan(1000);
    const often = [...tally.refusals].filter(([, times]) => times > 50).map(([refusal]) => refusal ?? 'let pass');
    expect(often.sort()).toEqual(['let pass', ...Object.keys(REFUSALS)].sort());
    // Between sessions the door lets the capitals speak at once, so that nobody ever meets a recess.
    const phases = [...tally.phases].filter(([, times]) => times > 50).map(([phase]) => phase);
    expect(phases.sort()).toEqual(['agreed', 'expired', 'extending', 'lastWord', 'talking', 'walkedOut']);
  });
});

describe('straight to the stage', () => {
  type Signal =
    | { readonly kind: 'act'; readonly attempt: Attempt }
    | { readonly kind: 'resume'; readonly mandates: readonly [number, number] }
    | {
        readonly kind: 'stand';
        readonly party: Party;
        readonly place: readonly [number, number];
        readonly met: boolean;
      }
    | { readonly kind: 'tell'; readonly party: Party; readonly issue: number; readonly news: 'join' | 'leave' }
    | { readonly kind: 'instruct'; readonly party: Party }
    | { readonly kind: 'happen'; readonly mandates: readonly [number, number] }
    | { readonly kind: 'change'; readonly party: Party; readonly change: number };

  const party = fc.constantFrom<Party>(0, 1);
  const level = fc.oneof(fc.nat(400), fc.constant(Number.NEGATIVE_INFINITY));
  const act = attempts(1).map((list): Signal => ({ kind: 'act', attempt: list[0] as Attempt }));
  const signal: fc.Arbitrary<Signal> = fc.oneof(
    { weight: 5, arbitrary: act },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resume' as const), mandates: fc.tuple(level, level) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('stand' as const),
        party,
        place: fc.tuple(fc.nat(9), fc.integer({ min: -300, max: 300 })),
        met: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('tell' as const),
        party,
        issue: fc.nat(9),
        news: fc.constantFrom('join' as const, 'leave' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('instruct' as const), party }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('happen' as const), mandates: fc.tuple(level, level) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        party,
        change: fc.oneof(fc.constant(0), fc.integer({ min: -200, max: 200 })),
      }),
    },
  );

  /** What the stage answers to a signal, if it answers. */
  function send(stage: Stage, deal: Deal, one: Signal): boolean | number | undefined {
    const issues = deal.scenario.issues.length;
    switch (one.kind) {
      case 'act':
        return stage.act({ ...actionOf(deal, stage, one.attempt) });
      case 'resume':
        return stage.act({ type: 'resume', mandates: one.mandates });
      case 'stand':
        stage.stand(one.party, one.place[0] % issues, one.place[0] % 4, one.place[1], one.met);
        return undefined;
      case 'tell':
        stage.tell(one.party, one.issue % issues, one.news);
        return undefined;
      case 'instruct':
        return stage.instruct(one.party);
      case 'happen':
        return stage.act({ type: 'happen', mandates: one.mandates });
      case 'change':
        return stage.happen(one.party, one.change);
    }
  }

  test('any signals, in any order', { timeout: 120_000 }, () => {
    let sent = 0;
    const reached = new Set<string>();
    const property = fc.property(
      anyScenario,
      fc.array(signal, { minLength: 10, maxLength: 60, size: 'max' }),
      (scenario, signals) => {
        const deal = prepare(scenario);
        const on = openOnStage(deal);
        const off = openOffStage(deal);
        for (const one of signals) {
          const answer = send(off, deal, one);
          expect(send(on, deal, one)).toBe(answer);
          expect(on.phase).toBe(off.phase);
          same(on.talks, off.talks);
          same(on.scene(), off.scene());
          reached.add(off.phase);
          sent += 1;
        }
      },
    );
    fc.assert(property, { numRuns: 500, seed: 9, endOnFailure: true });
    expect(sent).toBeGreaterThan(15_000);
    expect([...reached].sort()).toEqual([
      'agreed',
      'expired',
      'extending',
      'lastWord',
      'recess',
      'talking',
      'walkedOut',
    ]);
  });
});

describe('every pair of agents leaves the same record', () => {
  const names = strategies.map(({ name }) => name);
  const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
  const known = new Set(panel.map(({ name }) => name));
  /** On stage a talk takes its time: all pairs meet where talks are short, and everybody the panel where they are long. */
  const withPanel = pairs.filter((pair) => pair.some((name) => known.has(name)));
  const scenarios = [
    LONDON,
    PORTS,
    stall({
      lastWord: true,
      extension: { title: 'One more hour', rounds: 2 },
      discount: { buyer: 0.8, seller: 0.9 },
      schedule: [
        { title: 'The morning', rounds: 2, mandate: { buyer: 65, seller: 65 } },
        { title: 'The evening', rounds: 2, mandate: { buyer: 30, seller: 30 } },
      ],
    }),
    ...fc.sample(anyScenario, { numRuns: 3, seed: 1 }),
  ];

  const named = scenarios.map((scenario, at) => [`${scenario.id} (${at})`, scenario] as const);

  test.each(named)('%s', { timeout: 180_000 }, (_, scenario) => {
    const deal = prepare(scenario);
    const meeting = someOf(scenario === PORTS ? pairs : withPanel, 1 / 2);
    const differences = meeting.filter((pair) => {
      const [on, off] = (['on', 'off'] as const).map((stage) => {
        const [one, other] = pair;
        return recordLines(play(deal, [hire(one).seat(), hire(other).seat()], { seed: '11', stage }), { agents: pair });
      });
      expect(off?.length).toBeGreaterThan(2);
      return !isDeepStrictEqual(on, off);
    });
    expect(differences).toEqual([]);
    expect(new Set(meeting.map(([one]) => one))).toEqual(new Set(names));
    expect(new Set(meeting.map(([, other]) => other))).toEqual(new Set(names));
  });

  test('where much is said', { timeout: 60_000 }, () => {
    const docks = dealOf('docks');
    let words = 0;
    for (const [at, name] of names.entries()) {
      const agents = [name, names[(at + 7) % names.length] as string] as const;
      const [on, off] = (['on', 'off'] as const).map((stage) =>
        recordLines(play(docks, [hire(agents[0]).seat(), hire(agents[1]).seat()], { seed: '4', stage }), { agents }),
      );
      expect(on).toEqual(off);
      words += on?.filter((line) => line.includes('"says"')).length ?? 0;
    }
    expect(words).toBeGreaterThan(names.length);
  });
});

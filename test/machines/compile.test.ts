import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import { createActor } from 'xstate';
import type { Chart, ChartConfig } from '../../src/machines/chart.js';
import { compile, REFUSED } from '../../src/machines/compile.js';
import type { Tree } from '../../src/machines/decisions.js';
import { machineOf } from '../../src/machines/machine.js';
import { mandate } from '../../src/machines/mandate.js';
import { position } from '../../src/machines/position.js';
import { talks } from '../../src/machines/talks.js';

/** A context that keeps a diary, and answers each guard by name. */
interface Diary {
  readonly answers: Record<string, boolean>;
  readonly lines: string[];
}

interface Signal {
  readonly type: string;
}

/** A chart of these states in which every guard `g…` asks the diary and every rule `r…` writes a line. */
function chartOf(states: ChartConfig['states'], initial = 'a'): Chart<Diary, Signal> {
  const names = [...new Set(JSON.stringify(states).match(/"[gr][A-Z]\w*"/g) ?? [])].map((name) => name.slice(1, -1));
  return {
    config: { id: 'chart', initial, states },
    guards: Object.fromEntries(
      names
        .filter((name) => name.startsWith('g'))
        .map((name) => [name, (diary: Diary) => diary.answers[name] ?? false] as const),
    ),
    rules: Object.fromEntries(
      names
        .filter((name) => name.startsWith('r'))
        .map((name) => [name, (diary: Diary) => void diary.lines.push(name)] as const),
    ),
  };
}

/** The tree as one line: `gA ? rB > c : -`, where `-` is a refusal. */
function line(tree: Tree | undefined): string {
  if (tree === undefined) return 'unknown';
  if ('ask' in tree) return `${tree.ask} ? ${line(tree.yes)} : ${line(tree.no)}`;
  if ('run' in tree) return `${tree.run} > ${line(tree.next)}`;
  return tree.state ?? '-';
}

function treesOf(states: ChartConfig['states']): Record<string, Record<string, string>> {
  const { trees } = compile(chartOf(states));
  return Object.fromEntries(
    Object.entries(trees).map(([state, events]) => [
      state,
      Object.fromEntries(Object.entries(events).map(([event, tree]) => [event, line(tree)])),
    ]),
  );
}

describe('decision trees', () => {
  test('guards are asked in the order in which they are written, and the last way needs none', () => {
    expect(
      treesOf({
        a: {
          on: {
            go: [
              { guard: 'gOne', target: 'b', actions: ['rOne'] },
              { guard: 'gTwo', target: 'c' },
              { actions: ['rThree'], target: 'a' },
            ],
          },
        },
        b: {},
        c: {},
      }),
    ).toEqual({ a: { go: 'gOne ? rOne > b : gTwo ? c : rThree > a' }, b: {}, c: {} });
  });

  test('if no guard holds the event is refused', () => {
    const states = {
      a: {
        on: {
          go: [
            { guard: 'gOne', target: 'b' },
            { guard: 'gTwo', target: 'b' },
          ],
        },
      },
      b: {},
    };
    expect(treesOf(states).a).toEqual({ go: 'gOne ? b : gTwo ? b : -' });
  });

  test('rules run in order, and before the guards of the next state are asked', () => {
    expect(
      treesOf({
        a: { on: { go: { guard: 'gMay', actions: ['rFirst', 'rSecond'], target: 'passing' } } },
        passing: {
          always: [{ guard: 'gBack', target: 'a' }, { guard: 'gOn', actions: ['rOn'], target: 'end' }, { target: 'b' }],
        },
        b: {},
        end: { type: 'final' },
      }).a,
    ).toEqual({ go: 'gMay ? rFirst > rSecond > gBack ? a : gOn ? rOn > end : b : -' });
  });

  test('one state that nobody rests in may lead to the next', () => {
    const compiled = compile(
      chartOf({
        a: { on: { go: { target: 'first' } } },
        first: { always: [{ guard: 'gOne', target: 'second' }, { target: 'b' }] },
        second: {
          always: [
            { guard: 'gTwo', target: 'c' },
            { actions: ['rBack'], target: 'a' },
          ],
        },
        b: {},
        c: {},
      }),
    );
    expect(line(compiled.trees.a?.go)).toBe('gOne ? gTwo ? c : rBack > a : b');
    expect([...compiled.states].sort()).toEqual(['a', 'b', 'c']);
    expect(compiled.states[0]).toBe('a');
  });

  test('a guard that is asked twice may answer differently', () => {
    expect(
      treesOf({
        a: { on: { go: { guard: 'gOpen', actions: ['rShut'], target: 'passing' } } },
        passing: { always: [{ guard: 'gOpen', target: 'b' }, { target: 'a' }] },
        b: {},
      }).a,
    ).toEqual({ go: 'gOpen ? rShut > gOpen ? b : a : -' });
  });

  test('a transition to itself is one if it runs a rule; one that does nothing is a refusal', () => {
    expect(
      treesOf({
        a: {
          on: {
            stay: { actions: ['rNote'] },
            again: { actions: ['rNote'], target: 'a' },
            nothing: {},
            around: { target: 'a' },
            perhaps: [{ guard: 'gA' }, { actions: ['rNote'] }],
          },
        },
      }).a,
    ).toEqual({ stay: 'rNote > a', again: 'rNote > a', nothing: '-', around: '-', perhaps: 'gA ? - : rNote > a' });
  });

  test('states that cannot be reached have no trees', () => {
    const { states, trees } = compile(
      chartOf({ a: { on: { go: { target: 'b' } } }, b: {}, island: { on: { go: { target: 'a' } } } }),
    );
    expect(states).toEqual(['a', 'b']);
    expect(Object.keys(trees)).toEqual(['a', 'b']);
  });

  test('the talks: what an offer, an acceptance and an answer to an extension ask and do', () => {
    const { states, trees } = compile(talks);
    expect([...states].sort()).toEqual([
      'agreed',
      'expired',
      'extending',
      'lastWord',
      'recess',
      'talking',
      'walkedOut',
    ]);
    expect(line(trees.talking?.offer)).toBe(
      'unsayable ? - : mayOffer ? table > passTurn > roundOpen ? talking : roundsLeft ? nextRound > talking : ' +
        'sessionsLeft ? recess : lastWord ? lastWord : mayExtend ? extending : expired : -',
    );
    expect(line(trees.talking?.accept)).toBe('unsayable ? - : mayAccept ? close > agreed : -');
    expect(line(trees.talking?.walk)).toBe('unsayable ? - : inTurn ? close > walkedOut : -');
    expect(line(trees.lastWord?.reject)).toBe('unsayable ? - : inTurn ? mayExtend ? extending : expired : -');
    expect(line(trees.extending?.extend)).toBe(
      'unsayable ? - : firstToAnswer ? askToExtend > passTurn > extending : inTurn ? passTurn > recess : -',
    );
    expect(line(trees.recess?.resume)).toBe('openSession > nextRound > talking');
    expect(line(trees.talking?.happen)).toBe('happen > talking');
    expect(trees.agreed).toEqual({});
  });

  test('a position: eased, hardened and met are told apart by its guards, met first', () => {
    const { trees } = compile(position);
    const stating = 'meets ? stand > met : eases ? stand > eased : hardens ? stand > hardened : stand > stated';
    for (const state of ['stated', 'eased', 'hardened', 'met']) expect(line(trees[state]?.state)).toBe(stating);
    expect(line(trees.unstated?.state)).toBe('meets ? stand > met : stand > stated');
  });

  test('a mandate: eased if the next level is lower', () => {
    const { trees } = compile(mandate);
    expect(line(trees.instructed?.recess)).toBe('lower ? instruct > eased : instruct > confirmed');
    expect(line(trees.instructed?.happen)).toBe('lowers ? shift > eased : raises ? shift > raised : -');
  });
});

describe('a step', () => {
  const chart = chartOf({
    a: {
      on: {
        go: [
          { guard: 'gFar', actions: ['rPack', 'rLeave'], target: 'passing' },
          { guard: 'gNear', target: 'b' },
        ],
      },
    },
    passing: { always: [{ guard: 'gNight', actions: ['rSleep'], target: 'b' }, { target: 'c' }] },
    b: { on: { back: { target: 'a' } } },
    c: { type: 'final' },
  });
  const { states, step } = compile(chart);
  const at = (state: string) => states.indexOf(state);

  test('follows the answers and mutates the context in place', () => {
    const diary: Diary = { answers: { gFar: true, gNight: true }, lines: [] };
    expect(step(at('a'), diary, { type: 'go' })).toBe(at('b'));
    expect(diary.lines).toEqual(['rPack', 'rLeave', 'rSleep']);
    expect(step(at('b'), diary, { type: 'back' })).toBe(at('a'));
    diary.answers.gNight = false;
    expect(step(at('a'), diary, { type: 'go' })).toBe(at('c'));
    expect(diary.lines).toEqual(['rPack', 'rLeave', 'rSleep', 'rPack', 'rLeave']);
  });

  test('refuses with -1, and then nothing has changed', () => {
    expect(REFUSED).toBe(-1);
    const diary: Diary = Object.freeze({ answers: Object.freeze({}), lines: Object.freeze([]) as unknown as string[] });
    for (const [state, type] of [
      ['a', 'go'],
      ['a', 'back'],
      ['b', 'go'],
      ['c', 'go'],
      ['a', 'unheard'],
      ['a', 'toString'],
      ['a', '__proto__'],
      ['a', 'default'],
    ] as const)
      expect(step(at(state), diary, { type })).toBe(REFUSED);
  });

  test('refuses a state that is none of the compiled ones', () => {
    const diary: Diary = { answers: { gFar: true, gNear: true }, lines: [] };
    for (const state of [-1, 99, 0.5, Number.NaN]) expect(step(state, diary, { type: 'go' })).toBe(REFUSED);
    expect(diary.lines).toEqual([]);
  });

  test('one compiled chart serves many contexts', () => {
    const one: Diary = { answers: { gFar: true }, lines: [] };
    const other: Diary = { answers: { gNear: true }, lines: [] };
    expect(step(at('a'), one, { type: 'go' })).toBe(at('c'));
    expect(step(at('a'), other, { type: 'go' })).toBe(at('b'));
    expect([one.lines, other.lines]).toEqual([['rPack', 'rLeave'], []]);
  });

  test('names that JavaScript keeps for itself are names like others', () => {
    const { step: play, states: places } = compile(
      chartOf({
        a: { on: { constructor: { guard: 'gA', actions: ['rA'], target: 'default' }, delete: { actions: ['rA'] } } },
        default: { on: { class: { target: 'a' } } },
      }),
    );
    const diary: Diary = { answers: { gA: true }, lines: [] };
    expect(places).toEqual(['a', 'default']);
    expect(play(0, diary, { type: 'delete' })).toBe(0);
    expect(play(0, diary, { type: 'constructor' })).toBe(1);
    expect(play(1, diary, { type: 'class' })).toBe(0);
    expect(diary.lines).toEqual(['rA', 'rA']);
  });
});

describe('what cannot be carried is refused at start, with its place', () => {
  /** Charts from outside know no types. */
  const refusal = (
    states: Record<string, unknown>,
    extra: object = {},
    functions: Partial<Chart<never, never>> = {},
  ) => {
    const config = { id: 'chart', initial: 'a', states, ...extra } as unknown as ChartConfig;
    try {
      compile({ config, guards: { gA: () => true }, rules: { rA: () => {} }, ...functions } as Chart<object, Signal>);
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
    return 'carried';
  };
  const b: ChartConfig['states'][string] = {};

  const cases: [string, string, string][] = [
    ['an invoked actor', refusal({ a: {}, b: { invoke: { src: 'clock' } } }), 'chart.b: .*"invoke"'],
    ['a delay', refusal({ a: { after: { 100: 'b' } }, b }), 'chart.a: .*"after"'],
    ['nested states', refusal({ a: { initial: 'x', states: { x: {} } } }), 'chart.a: .*"(initial|states)"'],
    ['a history', refusal({ a: {}, b: { history: 'deep' } }), 'chart.b: .*"history"'],
    ['a rule on entry', refusal({ a: { entry: ['rA'] } }), 'chart.a: .*"entry"'],
    ['a rule on exit', refusal({ a: { exit: ['rA'] } }), 'chart.a: .*"exit"'],
    ['a way for when a state is done', refusal({ a: { onDone: { target: 'b' } }, b }), 'chart.a: .*"onDone"'],
    ['a state of type history', refusal({ a: {}, h: { type: 'history' } }), 'chart.h: .*"history"'],
    ['a state of type parallel', refusal({ a: {}, b: { type: 'parallel' } }), 'chart.b: .*"parallel"'],
    [
      'a way out of a final state',
      refusal({ a: {}, b: { type: 'final', on: { go: { target: 'a' } } } }),
      'chart.b: .*final',
    ],
    [
      'a state in which the chart rests although it may go on by itself',
      refusal({ a: { on: { go: { target: 'b' } } }, b: { always: [{ guard: 'gA', target: 'a' }] } }),
      'chart.b.always: ',
    ],
    ['a parallel chart', refusal({ a: {} }, { type: 'parallel' }), 'chart: .*"type"'],
    ['a context', refusal({ a: {} }, { context: {} }), 'chart: .*"context"'],
    ['a way for all states', refusal({ a: {} }, { on: { go: { target: 'a' } } }), 'chart: .*"on"'],
    [
      'an inline guard',
      refusal({ a: { on: { go: [{ target: 'b' }, { guard: () => true, target: 'b' }] } }, b }),
      'chart.a.go\\[1\\]: unknown guard without a name',
    ],
    [
      'a guard with parameters',
      refusal({ a: { on: { go: { guard: { type: 'gA' }, target: 'b' } } }, b }),
      'chart.a.go\\[0\\]: unknown guard',
    ],
    [
      'an inline rule',
      refusal({ a: { on: { go: { actions: ['rA', () => {}] } } } }),
      'chart.a.go\\[0\\]: unknown rule without a name',
    ],
    [
      'a rule with parameters',
      refusal({ a: { on: { go: { actions: [{ type: 'rA' }] } } } }),
      'chart.a.go\\[0\\]: unknown rule',
    ],
    [
      'an unknown guard',
      refusal({ a: { on: { go: { guard: 'gB', target: 'b' } } }, b }),
      'chart.a.go\\[0\\]: unknown guard "gB"',
    ],
    ['a guard that only every object has', refusal({ a: { on: { go: { guard: 'valueOf' } } } }), 'unknown guard'],
    ['a rule that only every object has', refusal({ a: { on: { go: { actions: ['valueOf'] } } } }), 'unknown rule'],
    ['an unknown rule', refusal({ a: { on: { go: { actions: ['rB'] } } } }), 'chart.a.go\\[0\\]: unknown rule "rB"'],
    [
      'an unknown target',
      refusal({ a: { on: { go: { target: 'nowhere' } } } }),
      'chart.a.go\\[0\\]: unknown state "nowhere"',
    ],
    [
      'an unknown target on the way through',
      refusal({ a: { on: { go: { target: 'b' } } }, b: { always: [{ target: 'nowhere' }] } }),
      'chart.b.always\\[0\\]: unknown state "nowhere"',
    ],
    [
      'a reentering way',
      refusal({ a: { on: { go: { target: 'a', reenter: true } } } }),
      'chart.a.go\\[0\\]: .*"reenter"',
    ],
    ['a fault in a state that is never reached', refusal({ a: {}, island: { after: {} } }), 'chart.island: .*"after"'],
    [
      'an initial state that does not rest',
      refusal({ a: { always: [{ guard: 'gA', target: 'b' }] }, b }),
      'chart.a: .*initial state must rest',
    ],
    ['an event that is no identifier', refusal({ a: { on: { 'go now': { target: 'a' } } } }), 'chart.a: "go now"'],
    ['the event that stands for all', refusal({ a: { on: { '*': { target: 'a' } } } }), 'chart.a: "\\*"'],
    ['an event with code in its name', refusal({ a: { on: { "x': throw 1; '": {} } } }), 'chart.a: '],
    [
      'a guard that is no identifier',
      refusal({ a: { on: { go: { guard: 'g-a' } } } }, {}, { guards: { 'g-a': () => true } }),
      'chart: "g-a" is not an identifier',
    ],
    [
      'a guard whose name begins with a digit',
      refusal({ a: { on: { go: { guard: '1st' } } } }, {}, { guards: { '1st': () => true } }),
      'chart: "1st" is not an identifier',
    ],
    [
      'a rule that is no identifier',
      refusal({ a: {} }, {}, { rules: { 'r = 1; rA': () => {} } }),
      'chart: "r = 1; rA" is not an identifier',
    ],
    ['an initial state that there is not', refusal({ b }), 'chart'],
  ];

  test.each(cases)('%s', (_, message, place) => {
    expect(message).toMatch(new RegExp(`^Error: .*${place}`));
  });

  test('the same chart without a fault is carried', () => {
    expect(refusal({ a: { on: { go: { guard: 'gA', actions: ['rA'], target: 'b' } } }, b })).toBe('carried');
  });

  // Guards are tried with every answer, so that a ring of them never ends; the call is cut off here, since it hangs.
  it('states that lead to each other without an event', () => {
    const ring = { a: { on: { go: { target: 'b' } } }, b: { always: [{ target: 'c' }] } };
    const ways = { c: { always: [{ guard: 'gA', target: 'b' }, { target: 'a' }] } };
    const told: unknown = runInNewContext('told()', { told: () => refusal({ ...ring, ...ways }) }, { timeout: 1000 });
    expect(told).toMatch(/^Error: chart\.[bc]/);
  });
});

describe('an actor and the compiled chart come to the same states', () => {
  /** What an actor does with these events, and what the compiled chart does: the states they come to. */
  function both(chart: Chart<Diary, Signal>, events: readonly string[]): { actor: string[]; compiled: string[] } {
    const actor = createActor(machineOf<Diary, Signal>(chart, { answers: {}, lines: [] })).start();
    const byActor = events.map((type) => {
      if (actor.getSnapshot().status === 'active') actor.send({ type });
      return String((actor.getSnapshot() as { readonly value: unknown }).value);
    });
    const { states, step } = compile(chart);
    const diary: Diary = { answers: {}, lines: [] };
    let state = 0;
    const byCompiled = events.map((type) => {
      const next = step(state, diary, { type });
      if (next !== REFUSED) state = next;
      return states[state] as string;
    });
    return { actor: byActor, compiled: byCompiled };
  }

  test('back and forth, and past what they do not know', () => {
    const chart = chartOf({ a: { on: { go: { target: 'b' } } }, b: { on: { back: { target: 'a' } } } });
    const told = both(chart, ['back', 'go', 'go', 'unheard', 'back']);
    expect(told).toEqual({ actor: ['a', 'b', 'b', 'b', 'a'], compiled: ['a', 'b', 'b', 'b', 'a'] });
  });

  test('through states in which they do not rest, to the end', () => {
    const chart = chartOf({
      a: { on: { go: { target: 'passing' }, stay: { guard: 'gNever', target: 'b' } } },
      passing: {
        always: [
          { guard: 'gNever', target: 'a' },
          { actions: ['rPass'], target: 'b' },
        ],
      },
      b: { on: { go: { target: 'c' } } },
      c: { type: 'final' },
    });
    const told = both(chart, ['stay', 'go', 'stay', 'go', 'go']);
    expect(told).toEqual({ actor: ['a', 'b', 'b', 'c', 'c'], compiled: ['a', 'b', 'b', 'c', 'c'] });
  });
});

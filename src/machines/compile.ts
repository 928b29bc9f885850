/**
 * Charts off stage: compiled once, then played at the speed of a plain loop.
 *
 * XState stays the authority. Its own transition logic is walked from every reachable state with every event, guards
 * answered by an oracle and rules only written down; trying all answers gives, for each state and event, the decision
 * tree of what XState asks and runs, in its order. The trees are then written out as one function.
 */
import { assign, getInitialSnapshot, getNextSnapshot, setup } from 'xstate';
import { type Chart, type ChartConfig, transitions } from './chart.js';

/** What XState does with one event: asks a guard, runs a rule, or ends in a state; `undefined` if it takes nothing. */
export type Tree =
  | { readonly ask: string; readonly yes: Tree; readonly no: Tree }
  | { readonly run: string; readonly next: Tree }
  | { readonly state: string | undefined };

export interface Compiled<Context, Event> {
  /** The states in which the chart can rest; the first is the initial one. */
  readonly states: readonly string[];
  /** The decision tree of each state for each event it knows. */
  readonly trees: Readonly<Record<string, Readonly<Record<string, Tree>>>>;
  /** Plays one event on the context, in place. The next state by number, or `REFUSED` and nothing changed. */
  readonly step: Step<Context, Event>;
  /** The same for events of one type, for callers who know it: V8 keeps these apart, which `step` cannot. */
  readonly on: Readonly<Record<string, Step<Context, Event>>>;
}

type Step<Context, Event> = (state: number, context: Context, event: Event) => number;

export const REFUSED = -1;

/** Compiles a chart, or throws an `Error` that names the place of what it cannot carry. */
export function compile<Context extends object, Event extends { readonly type: string }>(
  chart: Chart<Context, Event>,
): Compiled<Context, Event> {
  inspect(chart);
  const { initial, walk } = oracle(chart.config);
  const states = [initial];
  const trees: Record<string, Record<string, Tree>> = {};
  for (const state of states) {
    trees[state] = {};
    for (const event of Object.keys(chart.config.states[state]?.on ?? {})) {
      const tree = treeOf(everyWalk((told) => walk(state, event, told)));
      trees[state][event] = tree;
      for (const reached of endsOf(tree)) if (!states.includes(reached)) states.push(reached);
    }
  }
  return { states, trees, ...written(chart, states, trees) };
}

const TOP_KEYS = ['id', 'initial', 'states'];
const STATE_KEYS = ['type', 'on', 'always'];
const TRANSITION_KEYS = ['guard', 'target', 'actions'];

/** Refuses what a compiled chart cannot carry: delays, actors, history, nesting, and anything without a name. */
function inspect({ config, guards, rules }: Chart<never, never>): void {
  only(config, TOP_KEYS, config.id);
  if (config.states[config.initial]?.always)
    throw new Error(`${config.id}.${config.initial}: the initial state must rest`);
  for (const name of [...Object.keys(guards), ...Object.keys(rules)]) identifier(name, config.id);
  for (const [name, state] of Object.entries(config.states)) {
    const place = `${config.id}.${name}`;
    only(state, STATE_KEYS, place);
    if (state.type !== undefined && state.type !== 'final')
      throw new Error(`${place}: a compiled chart cannot carry a state of type "${state.type}"`);
    if (state.always !== undefined && state.always.at(-1)?.guard !== undefined)
      throw new Error(`${place}.always: the last transition needs no guard, so that the chart never rests here`);
    if (state.type === 'final' && (state.on ?? state.always) !== undefined)
      throw new Error(`${place}: nothing leads out of a final state`);
    const lists = [...Object.entries(state.on ?? {}), ...(state.always ? [['always', state.always] as const] : [])];
    for (const [event, list] of lists) {
      identifier(event, place);
      transitions(list).forEach((transition, at) => {
        const spot = `${place}.${event}[${at}]`;
        only(transition, TRANSITION_KEYS, spot);
        const { guard, actions = [], target } = transition;
        if (guard !== undefined && !Object.hasOwn(guards, guard))
          throw new Error(`${spot}: unknown guard ${named(guard)}`);
        for (const action of actions)
          if (!Object.hasOwn(rules, action)) throw new Error(`${spot}: unknown rule ${named(action)}`);
        if (target !== undefined && !Object.hasOwn(config.states, target))
          throw new Error(`${spot}: unknown state ${named(target)}`);
      });
    }
  }
  mustRest(config);
}

/** Refuses states that lead to each other without an event: the walk through them would never end. */
function mustRest({ id, states }: ChartConfig): void {
  const passing = (name: string) =>
    (states[name]?.always ?? []).flatMap(({ target }) => (target === undefined ? [name] : [target]));
  for (const start of Object.keys(states)) {
    const reached = new Set(passing(start));
    for (const name of reached) for (const next of passing(name)) reached.add(next);
    if (reached.has(start)) throw new Error(`${id}.${start}.always: leads back here without an event`);
  }
}

function only(object: object, keys: readonly string[], place: string): void {
  const stray = Object.keys(object).find((key) => !keys.includes(key));
  if (stray !== undefined) throw new Error(`${place}: a compiled chart cannot carry "${stray}"`);
}

/** Names end up in the compiled function, so they must be identifiers. */
function identifier(name: string, place: string): void {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`${place}: "${name}" is not an identifier`);
}

function named(name: unknown): string {
  return typeof name === 'string' ? `"${name}"` : 'without a name';
}

/** One way through an event: what XState asked and ran, in order, and the state it came to rest in. */
interface Walk {
  readonly steps: readonly ({ readonly ask: string; readonly answer: boolean } | { readonly run: string })[];
  readonly state: string | undefined;
}

/** XState's transition logic over the chart's config, with guards that answer as told and rules that only note. */
function oracle(config: ChartConfig) {
  let answers: readonly boolean[] = [];
  let steps: Walk['steps'][number][] = [];

  const used = (key: 'guard' | 'actions') =>
    Object.values(config.states).flatMap(({ on = {}, always = [] }) =>
      [...Object.values(on).flatMap(transitions), ...always].flatMap((transition) => transition[key] ?? []),
    );
  const guards = used('guard').map((ask) => {
    const guard = () => {
      const answer = answers[questions(steps).length] ?? true;
      steps.push({ ask, answer });
      return answer;
    };
    return [ask, guard] as const;
  });
  const rules = used('actions').map((run) => {
    const rule = () => {
      steps.push({ run });
      return {};
    };
    return [run, assign(rule)] as const;
  });
  const machine = setup({
    guards: Object.fromEntries(guards),
    actions: Object.fromEntries(rules) as never,
  }).createMachine(config as never);
  const initial = getInitialSnapshot(machine);

  const walk = (from: string, event: string, told: readonly boolean[]): Walk => {
    answers = told;
    steps = [];
    const before = machine.resolveState({ value: from, context: initial.context });
    const after = getNextSnapshot(machine, before, { type: event });
    const taken = after.value !== from || steps.some((step) => 'run' in step);
    return { steps, state: taken ? String(after.value) : undefined };
  };
  return { initial: String(initial.value), walk };
}

function questions(steps: Walk['steps']): boolean[] {
  return steps.flatMap((step) => ('ask' in step ? [step.answer] : []));
}

/** Every walk through one event: after each, the questions that it answered with yes are answered with no. */
function everyWalk(walk: (told: readonly boolean[]) => Walk): Walk[] {
  const walks: Walk[] = [];
  const untried: boolean[][] = [[]];
  for (let told = untried.pop(); told !== undefined; told = untried.pop()) {
    const found = walk(told);
    const answers = questions(found.steps);
    for (let at = told.length; at < answers.length; at++) untried.push([...answers.slice(0, at), false]);
    walks.push(found);
  }
  return walks;
}

/** The walks, which agree in all before step `at`, as one tree. */
function treeOf(walks: readonly Walk[], at = 0): Tree {
  const [first] = walks as [Walk, ...Walk[]];
  const step = first.steps[at];
  if (step === undefined) return { state: first.state };
  if ('run' in step) return { run: step.run, next: treeOf(walks, at + 1) };
  const answering = (answer: boolean) =>
    walks.filter(({ steps }) => (steps[at] as { readonly answer: boolean }).answer === answer);
  return { ask: step.ask, yes: treeOf(answering(true), at + 1), no: treeOf(answering(false), at + 1) };
}

function endsOf(tree: Tree): string[] {
  if ('ask' in tree) return [...endsOf(tree.yes), ...endsOf(tree.no)];
  if ('run' in tree) return endsOf(tree.next);
  return tree.state === undefined ? [] : [tree.state];
}

/** The trees written out as nested switches, a function for each event, which V8 inlines as it would hand-written code. */
function written<Context, Event>(
  { guards, rules }: Chart<Context, Event & { readonly type: string }>,
  states: readonly string[],
  trees: Compiled<Context, Event>['trees'],
): Pick<Compiled<Context, Event>, 'step' | 'on'> {
  const write = (tree: Tree): string => {
    if ('ask' in tree)
      return `if (guard_${tree.ask}(context, event)) { ${write(tree.yes)} } else { ${write(tree.no)} }`;
    if ('run' in tree) return `rule_${tree.run}(context, event); ${write(tree.next)}`;
    return `return ${tree.state === undefined ? REFUSED : states.indexOf(tree.state)};`;
  };
  const types = [...new Set(Object.values(trees).flatMap((events) => Object.keys(events)))];
  const casesOf = (type: string) =>
    states.flatMap((state, number) => {
      const tree = trees[state]?.[type];
      return tree === undefined ? [] : [`case ${number}: ${write(tree)}`];
    });
  const source = [
    `'use strict';`,
    ...Object.keys(guards).map((name) => `const guard_${name} = guards.${name};`),
    ...Object.keys(rules).map((name) => `const rule_${name} = rules.${name};`),
    ...types.map(
      (type) =>
        `function on_${type}(state, context, event) { switch (state) { ${casesOf(type).join(' ')} default: return ${REFUSED}; } }`,
    ),
    `function step(state, context, event) { switch (event.type) {`,
    ...types.map((type) => `case '${type}': return on_${type}(state, context, event);`),
    `default: return ${REFUSED}; } }`,
    `return { step, on: { ${types.map((type) => `${type}: on_${type}`).join(', ')} } };`,
  ].join('\n');
  return new Function('guards', 'rules', source)(guards, rules) as Pick<Compiled<Context, Event>, 'step' | 'on'>;
}

/**
 * The decision trees of a chart, read off XState: its own transition logic is walked from every reachable state with
 * every event, guards answered by an oracle and rules only written down, until all answers have been tried.
 */
import { assign, getInitialSnapshot, getNextSnapshot, setup } from 'xstate';
import { type ChartConfig, transitions } from './chart.js';

/** What XState does with one event: asks a guard, runs a rule, or ends in a state; `undefined` if it takes nothing. */
export type Tree =
  | { readonly ask: string; readonly yes: Tree; readonly no: Tree }
  | { readonly run: string; readonly next: Tree }
  | { readonly state: string | undefined };

export interface Decisions {
  /** The states in which the chart can rest; the first is the initial one. */
  readonly states: readonly string[];
  /** The decision tree of each state for each event it knows. */
  readonly trees: Readonly<Record<string, Readonly<Record<string, Tree>>>>;
}

/** Every state that can be reached and every tree. The chart must be one that can be carried. */
export function decisionsOf(config: ChartConfig): Decisions {
  const { initial, walk } = oracle(config);
  const states = [initial];
  const trees: Record<string, Record<string, Tree>> = {};
  for (const state of states) {
    trees[state] = {};
    for (const event of Object.keys(config.states[state]?.on ?? {})) {
      const tree = treeOf(everyWalk((told) => walk(state, event, told)));
      trees[state][event] = tree;
      for (const reached of endsOf(tree)) if (!states.includes(reached)) states.push(reached);
    }
  }
  return { states, trees };
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

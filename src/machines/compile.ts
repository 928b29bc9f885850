/**
 * Charts off stage: compiled once, then played at the speed of a plain loop. XState stays the authority: what it asks and
 * runs for each state and event is read off it as a decision tree, and the trees are written out as functions.
 */
import { mustCarry } from './carry.js';
import type { Chart } from './chart.js';
import { type Decisions, decisionsOf, type Tree } from './decisions.js';

export interface Compiled<Context, Event> extends Decisions {
  /** Plays one event on the context, in place. The next state by number, or `REFUSED` and nothing changed. */
  readonly step: Step<Context, Event>;
  /** The same for events of one type, for callers who know it: V8 keeps these apart, which `step` cannot. */
  readonly on: Readonly<Record<string, Step<Context, Event>>>;
}

type Step<Context, Event> = (state: number, context: Context, event: Event) => number;

/** What a step answers where the chart takes nothing from the event. */
export const REFUSED = -1;

/** Compiles a chart, or throws an `Error` that names the place of what it cannot carry. */
export function compile<Context extends object, Event extends { readonly type: string }>(
  chart: Chart<Context, Event>,
): Compiled<Context, Event> {
  mustCarry(chart);
  const decisions = decisionsOf(chart.config);
  return { ...decisions, ...written(chart, decisions) };
}

/** The trees written out as nested switches, a function for each event, which V8 inlines as it would hand-written code. */
function written<Context, Event>(
  { guards, rules }: Chart<Context, Event & { readonly type: string }>,
  { states, trees }: Decisions,
): Pick<Compiled<Context, Event>, 'step' | 'on'> {
  const write = (tree: Tree): string => {
    if ('ask' in tree)
      return `if (guard_${tree.ask}(context, event)) { ${write(tree.yes)} } else { ${write(tree.no)} }`;
    if ('run' in tree) return `rule_${tree.run}(context, event); ${write(tree.next)}`;
    return `return ${tree.state === undefined ? REFUSED : states.indexOf(tree.state)};`;
  };
  const types = [...new Set(Object.values(trees).flatMap((events) => Object.keys(events)))];
  // States that answer alike share their answer, so that what each answer calls stays little enough to be inlined.
  const casesOf = (type: string) => {
    const answers = new Map<string, number[]>();
    for (const [number, state] of states.entries()) {
      const tree = trees[state]?.[type];
      if (tree === undefined) continue;
      const answer = write(tree);
      answers.set(answer, [...(answers.get(answer) ?? []), number]);
    }
    return [...answers].map(([answer, numbers]) => `${numbers.map((number) => `case ${number}:`).join(' ')} ${answer}`);
  };
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

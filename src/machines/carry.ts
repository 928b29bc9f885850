/** What a compiled chart can carry; anything else is refused at start, with its place. */
import { type Chart, type ChartConfig, transitions } from './chart.js';

const TOP_KEYS = ['id', 'initial', 'states'];
const STATE_KEYS = ['type', 'on', 'always'];
const TRANSITION_KEYS = ['guard', 'target', 'actions'];

/** Refuses delays, actors, history, nesting, anything without a name, and states from which no event leads. */
export function mustCarry({ config, guards, rules }: Chart<never, never>): void {
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

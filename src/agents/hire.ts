/** From an agent's name, such as `boulware(exponent=0.1)`, to a seat at the table. */
import { rightNames } from '../model/problem.js';
import { PERSON } from '../model/record.js';
import type { Agent } from '../model/view.js';
import { apart } from './apart.js';
import { speaking } from './parts/speaking.js';
import { isGuest, roster } from './roster.js';
import type { ChoiceParameter, NumberParameter, Parameter, Strategy } from './strategy.js';

export interface Hired {
  /** The name as records keep it: parameters that differ from the standard, in the strategy's order. */
  readonly name: string;
  readonly strategy: Strategy;
  /** Every parameter of the strategy, given or standard. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** A fresh agent for one seat of one talk. */
  readonly seat: () => Agent;
}

/** The name is wrong; the message says where and what would be right. */
export class AgentNameError extends Error {
  override readonly name = 'AgentNameError';
}

/** Reads a name and makes its strategy ready. Throws `AgentNameError` with one sentence. */
export function hire(text: string): Hired {
  const { one: strategy, name, parameters } = spelled(text, roster(), ['agent', 'agents']);
  const make = strategy.make(parameters);
  const seat = isGuest(strategy) ? () => speaking(apart(make())) : () => speaking(make());
  return { name, strategy, parameters, seat };
}

/**
 * Fresh agents by name, each name hired once: what its strategy precomputes serves all its talks. Throws `AgentNameError`
 * for the first wrong name.
 */
export function hiredOnce(names: readonly string[]): (name: string) => Agent {
  const seats = new Map(names.map((name) => [name, hire(name).seat] as const));
  return (name) => (seats.get(name) as Hired['seat'])();
}

type Spelled = Pick<Strategy, 'name' | 'parameters'>;

/**
 * Which of a list a text names, with which parameters, and how records would spell that. `kind` is what the list holds,
 * one and many. Throws `AgentNameError` with one sentence.
 */
export function spelled<One extends Spelled>(
  text: string,
  list: readonly One[],
  [kind, kinds]: readonly [string, string],
): { readonly one: One; readonly name: string; readonly parameters: Record<string, number | string> } {
  const [, name = '', open, inside] = /^\s*([^\s()]*)\s*(?:(\()(.*?)\)?)?\s*$/.exec(text) ?? [];
  if (name === PERSON) throw new AgentNameError(`"${PERSON}" stands for somebody who plays, and is no agent`);
  const one = list.find((each) => each.name === name);
  if (one === undefined) {
    const names = list.map((each) => each.name);
    throw new AgentNameError(`there is no ${kind} "${name || text}"${rightNames(name, names, kinds)}`);
  }
  if (open !== undefined && !text.trimEnd().endsWith(')'))
    throw new AgentNameError(`"${text}" must end with its closing parenthesis`);
  const parameters = parametersOf(one, inside);
  const told = Object.entries(one.parameters).filter(([key, { standard }]) => parameters[key] !== standard);
  return {
    one,
    name: told.length === 0 ? name : `${name}(${told.map(([key]) => `${key}=${parameters[key]}`).join(',')})`,
    parameters,
  };
}

/** Every parameter of a strategy as it stands unless it is set. */
export function standardsOf({ parameters }: Spelled): Record<string, number | string> {
  return Object.fromEntries(Object.entries(parameters).map(([key, { standard }]) => [key, standard]));
}

function parametersOf(strategy: Spelled, list: string | undefined): Record<string, number | string> {
  const values = standardsOf(strategy);
  const given = new Set<string>();
  for (const item of list?.trim() ? list.split(',') : []) {
    const [key = '', ...rest] = item.split('=').map((part) => part.trim());
    const parameter = Object.hasOwn(strategy.parameters, key) ? strategy.parameters[key] : undefined;
    if (parameter === undefined) throw new AgentNameError(unknownParameter(strategy, key));
    if (given.has(key)) throw new AgentNameError(`${strategy.name}: ${key} is given twice`);
    given.add(key);
    values[key] = valueIn(parameter, rest.join('='), `${strategy.name}(${key})`);
  }
  return values;
}

function unknownParameter({ name, parameters }: Spelled, key: string): string {
  const names = Object.keys(parameters);
  if (names.length === 0) return `${name} takes no parameters, so "${key}" cannot be set`;
  return `${name} has no parameter "${key}"${rightNames(key, names, names.length === 1 ? 'parameter' : 'parameters')}`;
}

function valueIn(parameter: Parameter, text: string, place: string): number | string {
  return 'choices' in parameter ? choiceIn(parameter, text, place) : numberIn(parameter, text, place);
}

function choiceIn({ choices }: ChoiceParameter, text: string, place: string): string {
  if (choices.includes(text)) return text;
  throw new AgentNameError(`${place} takes a word, not "${text}"${rightNames(text, choices, 'words')}`);
}

function numberIn({ least, most, whole }: NumberParameter, text: string, place: string): number {
  const value = text === '' ? Number.NaN : Number(text);
  const kind = whole ? 'a whole number' : 'a number';
  if (Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw new AgentNameError(`${place} takes ${kind} from ${least} to ${most}, not "${text}"`);
}

/** The names in a list such as `boulware(exponent=0.1),random`: parted at commas outside parentheses. */
export function splitNames(list: string): string[] {
  return list.split(/,(?![^()]*\))/).map((name) => name.trim());
}

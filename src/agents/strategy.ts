/** What a strategy is: a file of this folder exports one, and one line of `index.ts` adds it to the house. */
import type { Agent } from '../model/view.js';

export interface NumberParameter {
  readonly says: string;
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  /** Whether only whole numbers are right. */
  readonly whole?: boolean;
}

export interface ChoiceParameter {
  readonly says: string;
  readonly standard: string;
  /** Every word that is right. */
  readonly choices: readonly string[];
  /** What an agent looks at with a word beyond what its strategy looks at anyway; left out where that is nothing. */
  readonly uses?: Readonly<Record<string, readonly Use[]>>;
}

export type Parameter = NumberParameter | ChoiceParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

type ValueOf<One extends Parameter> = One extends ChoiceParameter ? One['choices'][number] : number;

/** A value for each parameter: a number, or one of the words to choose from. */
type Values<Of extends Parameters> = { readonly [Name in keyof Of]: ValueOf<Of[Name]> };

/** What an agent of the strategy looks at beyond its own points and the offer on the table. */
export type Use = 'clock' | 'offers' | 'random' | 'model';

export interface Strategy<Of extends Parameters = Parameters> {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly says: string;
  /** The paper it comes from. */
  readonly source: string;
  /** What is our own reading and not the paper's; left out where nothing is. */
  readonly reading?: string;
  /**
   * `clock`: the time; `offers`: earlier offers; `random`: draws; `model`: estimates what the other side wants. What
   * hangs on a word that is chosen stands with the word: see `usesOf`.
   */
  readonly uses: readonly Use[];
  readonly parameters: Of;
  /** Every rule that may fire, and its sentence; `reasons.ts` says what stands in the braces. */
  readonly rules: Readonly<Record<string, string>>;
  /** Whether it may move by rules that it does not name here, as guests may. */
  readonly anyRule?: boolean;
  /** How many of their offers ago the step was that {heard} tells of; the last one unless said. */
  readonly heardAgo?: (parameters: Values<Of>) => number;
  /** Makes a fresh agent for one seat of one talk. What it precomputes it may share between talks, never what it heard. */
  readonly make: (parameters: Values<Of>) => () => Agent;
}

/** What an agent of the strategy looks at with these parameters. */
export function usesOf({ uses, parameters }: Strategy, values: Readonly<Record<string, number | string>>): Use[] {
  const chosen = Object.entries(parameters).flatMap(([name, parameter]) =>
    'choices' in parameter ? (parameter.uses?.[`${values[name]}`] ?? []) : [],
  );
  return [...new Set([...uses, ...chosen])];
}

/** Says a strategy with its parameters' names and kinds checked. */
export function strategy<const Of extends Parameters>(definition: Strategy<Of>): Strategy {
  return definition as unknown as Strategy;
}

/** What a strategy is: a file of this folder exports one, and one line of `index.ts` adds it to the house. */
import type { Agent } from '../model/view.js';

export interface Parameter {
  readonly says: string;
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  /** Whether only whole numbers are right. */
  readonly whole?: boolean;
}

/** What an agent of the strategy looks at beyond its own points and the offer on the table. */
export type Use = 'clock' | 'offers' | 'random' | 'model';

export interface Strategy<Name extends string = string> {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly says: string;
  /** The paper it comes from, and what is our own reading of it. */
  readonly source: string;
  /** `clock`: the time; `offers`: earlier offers; `random`: draws; `model`: estimates what the other side wants. */
  readonly uses: readonly Use[];
  readonly parameters: Readonly<Record<Name, Parameter>>;
  /** Every rule that may fire, and its sentence; `reasons.ts` says what stands in the braces. */
  readonly rules: Readonly<Record<string, string>>;
  /** How many of their offers ago the step was that {heard} tells of; the last one unless said. */
  readonly heardAgo?: (parameters: Readonly<Record<Name, number>>) => number;
  /** Makes a fresh agent for one seat of one talk. What it precomputes it may share between talks, never what it heard. */
  readonly make: (parameters: Readonly<Record<Name, number>>) => () => Agent;
}

/** Says a strategy with its parameters' names checked. */
export function strategy<const Name extends string>(definition: Strategy<Name>): Strategy {
  return definition as unknown as Strategy;
}

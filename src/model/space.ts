/**
 * The outcome space: one option for every issue, and all of them numbered.
 *
 * Outcomes are numbered by mixed radix, the last issue varying fastest, so that outcome 0 takes the first option of
 * every issue. Everything below the fronts speaks of outcomes by number, and ties go to the lowest number.
 */
export interface Space {
  /** Options of each issue. */
  readonly sizes: readonly number[];
  /** What one step on each issue adds to the number of an outcome. */
  readonly strides: readonly number[];
  /** How many there are. Over 2^53 they have no numbers: such a space can be analysed, and nothing can be played on it. */
  readonly outcomes: number;
  /**
   * The option that each outcome takes on each issue: `options[outcome * issues + issue]`; `undefined` where there are
   * more outcomes than are tabulated.
   */
  readonly options: Uint16Array | undefined;
}

/** The number that stands for no outcome. */
export const NONE = -1;

/** The most outcomes of which anything is tabulated. */
export const MOST_TABULATED = 1_000_000;

export function spaceOf(sizes: readonly number[]): Space {
  const strides = sizes.map((_, issue) => sizes.slice(issue + 1).reduce((product, size) => product * size, 1));
  const outcomes = outcomesOf(sizes);
  const options = outcomes > MOST_TABULATED ? undefined : optionsOf(sizes, strides, outcomes);
  return { sizes, strides, outcomes, options };
}

/** How many outcomes there are with so many options of each issue. */
export function outcomesOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

function optionsOf(sizes: readonly number[], strides: readonly number[], outcomes: number): Uint16Array {
  const options = new Uint16Array(outcomes * sizes.length);
  for (let outcome = 0; outcome < outcomes; outcome++)
    for (let issue = 0; issue < sizes.length; issue++)
      options[outcome * sizes.length + issue] =
        Math.floor(outcome / (strides[issue] as number)) % (sizes[issue] as number);
  return options;
}

/** Whether the outcomes of a space have numbers of their own. */
export function isNumbered({ outcomes }: Space): boolean {
  return outcomes <= Number.MAX_SAFE_INTEGER;
}

/** Whether a number is that of an outcome. */
export function isOutcome({ outcomes }: Space, number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < outcomes;
}

/** The option, by its place, that an outcome takes on an issue. */
export function optionOf({ options, sizes, strides }: Space, outcome: number, issue: number): number {
  if (options !== undefined) return options[outcome * sizes.length + issue] as number;
  // Exact: the floor of a quotient of whole numbers up to 2^53 is never rounded over the next whole number.
  return Math.floor(outcome / (strides[issue] as number)) % (sizes[issue] as number);
}

/** The number of the outcome with these options, one place for each issue. */
export function outcomeWith(space: Space, options: readonly number[]): number {
  return options.reduce((number, option, issue) => number + option * (space.strides[issue] as number), 0);
}

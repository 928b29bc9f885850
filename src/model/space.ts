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
  readonly outcomes: number;
  /** The option that each outcome takes on each issue: `options[outcome * issues + issue]`. */
  readonly options: Uint16Array;
}

/** The number that stands for no outcome. */
export const NONE = -1;

export function spaceOf(sizes: readonly number[]): Space {
  const strides = sizes.map((_, issue) => sizes.slice(issue + 1).reduce((product, size) => product * size, 1));
  const outcomes = sizes.reduce((product, size) => product * size, 1);
  const options = new Uint16Array(outcomes * sizes.length);
  for (let outcome = 0; outcome < outcomes; outcome++)
    for (let issue = 0; issue < sizes.length; issue++)
      options[outcome * sizes.length + issue] =
        Math.floor(outcome / (strides[issue] as number)) % (sizes[issue] as number);
  return { sizes, strides, outcomes, options };
}

/** The option, by its place, that an outcome takes on an issue. */
export function optionOf(space: Space, outcome: number, issue: number): number {
  return space.options[outcome * space.sizes.length + issue] as number;
}

/** The number of the outcome with these options, one place for each issue. */
export function outcomeWith(space: Space, options: readonly number[]): number {
  return options.reduce((number, option, issue) => number + option * (space.strides[issue] as number), 0);
}

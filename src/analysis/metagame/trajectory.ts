/** How the shares of strategies change over time, thinned to be drawn. */

export interface Moment {
  /** In the time of the dynamics: generations, or steps times the step. */
  readonly time: number;
  /** The share of each strategy: 0 to 1, together 1. */
  readonly mix: readonly number[];
}

export interface Walk {
  /** Where it starts: all strategies alike unless said. */
  readonly start?: readonly number[];
  readonly steps: number;
  /** The most moments to keep, 2 or more; the first and the last are always kept. 200 unless said. */
  readonly moments?: number;
}

/** A start for so many strategies; throws a `RangeError` if it is no shares that sum to 1. */
export function startOf({ start }: Walk, strategies: number): readonly number[] {
  if (start === undefined) return Array.from({ length: strategies }, () => 1 / strategies);
  const total = start.reduce((sum, share) => sum + share, 0);
  if (start.length !== strategies || !start.every((share) => share >= 0) || !(Math.abs(total - 1) <= 1e-9))
    throw new RangeError(`a start is ${strategies} shares from 0 that sum to 1`);
  return start;
}

/** Goes so many steps from a state, keeping what `seen` sees of every so-manieth. */
export function walked<State>(
  state: State,
  { steps, moments = 200 }: Walk,
  next: (state: State) => State,
  seen: (state: State, step: number) => Moment,
): Moment[] {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError('steps are a whole number from 1');
  if (!Number.isInteger(moments) || moments < 2) throw new RangeError('moments are a whole number from 2');
  const every = Math.ceil(steps / (moments - 1));
  const kept = [seen(state, 0)];
  let here = state;
  for (let step = 1; step <= steps; step++) {
    here = next(here);
    if (step % every === 0 || step === steps) kept.push(seen(here, step));
  }
  return kept;
}

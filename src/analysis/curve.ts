/** The concession curve that fits a party's offers best. */

/** The exponents between which the best one is sought; what bends more sharply is given the nearer of the two. */
const LEAST = 0.01;
const MOST = 100;

/** Steps of the first, coarse search, even in the logarithm of the exponent. */
const STEPS = 200;

/** Halvings, nearly, of the second search. */
const REFINEMENTS = 60;

/**
 * The exponent e for which u(t) = first - (first - last) t^(1/e) fits the levels best, in least squares; t runs from 0 at
 * the first time to 1 at the last. Under 1 it is Boulware, 1 linear, over 1 conceding (Faratin, Sierra and Jennings
 * 1998), and always from 0.01 to 100. `undefined` for fewer than four levels, for levels that end no lower than they
 * began, and for times that do not pass.
 */
export function exponentOf(times: readonly number[], levels: readonly number[]): number | undefined {
  const [start, top] = [times[0], levels[0]];
  const [end, bottom] = [times.at(-1), levels.at(-1)];
  if (start === undefined || end === undefined || top === undefined || bottom === undefined) return undefined;
  if (levels.length < 4 || top <= bottom || end <= start) return undefined;
  const passed = times.map((time) => (time - start) / (end - start));
  const conceded = levels.map((level) => (top - level) / (top - bottom));
  const misfit = (logarithm: number): number => {
    const power = Math.exp(-logarithm);
    return passed.reduce((sum, time, at) => {
      const error = (conceded[at] as number) - Math.exp(power * Math.log(time));
      return sum + error * error;
    }, 0);
  };
  return Math.min(MOST, Math.max(LEAST, Math.exp(lowest(misfit, Math.log(LEAST), Math.log(MOST)))));
}

/** Where a function is lowest, though it may have several valleys: the best of many steps, then golden sections. */
function lowest(of: (x: number) => number, from: number, to: number): number {
  const step = (to - from) / STEPS;
  let best = from;
  let value = of(from);
  for (let at = 1; at <= STEPS; at++) {
    const here = of(from + at * step);
    if (here >= value) continue;
    best = from + at * step;
    value = here;
  }
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.max(from, best - step);
  let high = Math.min(to, best + step);
  for (let at = 0; at < REFINEMENTS; at++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (of(left) <= of(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

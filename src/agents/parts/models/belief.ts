/**
 * Part: what the Bayesian models have in common (Hindriks & Tykhonov 2008): how a hypothesis gains or loses by an offer,
 * and what options may be worth to the other side.
 */
import { shared } from './weights.js';

/** How far an offer may lie from what a party is expected to ask for, as a standard deviation of its utility. */
const DEVIATION = 0.25;

/** In long talks it is not expected to come further down than this; our reading. */
const LEAST_ASKED = 0.3;

/** What a party is expected to ask for in its offer number `place`, from 0, if it gives way by `step` with each. */
export function asked(place: number, step: number): number {
  return Math.max(LEAST_ASKED, 1 - step * place);
}

/** The logarithm of how likely an offer worth `utility` is where `expected` is asked for; up to a sum. */
export function logLikelihood(utility: number, expected: number): number {
  const off = (utility - expected) / DEVIATION;
  return (-off * off) / 2;
}

/** From logarithms up to a common sum, of which one at least is finite, to probabilities. */
export function probabilities(logs: readonly number[]): number[] {
  const most = logs.reduce((highest, log) => Math.max(highest, log), Number.NEGATIVE_INFINITY);
  return shared(logs.map((log) => Math.exp(log - most)));
}

/** For each option of an issue as the best, what every option is worth: 1, and evenly down to 0 at either end. */
export function peaks(size: number): readonly (readonly number[])[] {
  const places = Array.from({ length: size }, (_, option) => option);
  return places.map((peak) =>
    places.map((option) =>
      option < peak ? option / peak : option === peak ? 1 : (size - 1 - option) / (size - 1 - peak),
    ),
  );
}

/** The sum of these lists, each as often as it weighs. */
export function mixed(weights: readonly number[], lists: readonly (readonly number[])[]): number[] {
  return (lists[0] as readonly number[]).map((_, at) =>
    lists.reduce((sum, list, which) => sum + (weights[which] as number) * (list[at] as number), 0),
  );
}

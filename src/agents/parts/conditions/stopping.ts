/**
 * Optimal stopping (Baarslag & Hindriks 2013): takes an offer that is worth at least what it expects of going on, if the
 * offers to come are drawn evenly from all utilities and it always chooses best.
 */
import { type Preferences, pointsOf, remaining } from '../../../model/preferences.js';
import type { AcceptanceCondition } from '../acceptance.js';
import { wholeTarget } from '../aspiration.js';

/**
 * v_0 to v_j, the utility of having so many offers still to come, given v_0 and what is left of a unit of utility one
 * round later: v_j = E max(X, v_(j-1)) with X even on 0 to 1.
 */
export function stoppingValues(offers: number, nothing: number, kept: number): Float64Array {
  const values = new Float64Array(offers + 1);
  values[0] = nothing;
  for (let left = 1; left <= offers; left++) values[left] = kept * betterOf(values[left - 1] as number);
  return values;
}

/** E max(X, v) with X even on 0 to 1. */
function betterOf(value: number): number {
  if (value >= 1) return value;
  return value <= 0 ? 0.5 : 0.5 + 0.5 * value * value;
}

/** For each number of offers to come the least points that are enough. */
interface Levels {
  readonly rounds: number;
  readonly points: readonly number[];
}

/**
 * u(table) >= v_j with j offers to come, one in each round that is left. With none to come no deal is worth the
 * reservation, where the paper has 0, and waiting costs the own discount.
 */
export function acStopping(): AcceptanceCondition {
  const known = new WeakMap<Preferences, Levels>();
  return ({ preferences, table, rounds, round }) => {
    let levels = known.get(preferences);
    if (levels?.rounds !== rounds) {
      levels = levelsOver(preferences, rounds);
      known.set(preferences, levels);
    }
    return pointsOf(preferences, table) >= (levels.points[Math.max(0, rounds - round)] as number);
  };
}

function levelsOver(preferences: Preferences, rounds: number): Levels {
  const { scale, reservation } = preferences;
  const values = stoppingValues(rounds, reservation / scale, remaining(preferences, 1 / (rounds + 1)));
  return { rounds, points: Array.from(values, (value) => wholeTarget(value * scale)) };
}

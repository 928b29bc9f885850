/** Part: how much each issue matters to a party, as shares of 1. Where nothing tells issues apart they matter the same. */
import type { View } from '../../model/view.js';
import { shared } from './models/weights.js';
import type { OpponentModel } from './opponentModel.js';

/** How much better the best option of each issue is than its worst (swing weights), from points on any scale. */
export function importance(optionPoints: readonly (readonly number[])[]): number[] {
  return shared(optionPoints.map((points) => Math.max(...points) - Math.min(...points)));
}

/**
 * To the other side: as the model has it, which counts what an issue's best option is worth from nothing; under complete
 * information, as it is. `model` must have heard the view.
 */
export function importanceToOther({ other }: View, model: OpponentModel): number[] {
  if (other !== undefined) return importance(other.optionPoints);
  return shared(model.estimate().map((worths) => Math.max(...worths)));
}

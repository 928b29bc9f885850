/** Part: no model of the other side, to measure models against: every option is alike, whatever is heard. */
import type { Space } from '../../../model/space.js';
import type { Estimate, ModelMaker } from '../opponentModel.js';

export const noModel: ModelMaker = (space) => {
  const estimate = allAlike(space);
  return { hear: () => undefined, estimate: () => estimate };
};

/** What a model makes of nothing: all issues weigh the same, and all their options are the best. */
export function allAlike({ sizes }: Space): Estimate {
  return sizes.map((size) => new Array<number>(size).fill(1 / sizes.length));
}

import { isNumbered, NONE, outcomeWith, type Space } from '../model/space.js';

/** The number of the outcome with these options, one place for each issue; `NONE` in a space too large to be numbered. */
export function numberOf(space: Space, options: readonly number[]): number {
  return isNumbered(space) ? outcomeWith(space, options) : NONE;
}

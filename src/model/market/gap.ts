import { optionOf, type Space } from '../space.js';

/**
 * How far apart two offers stand to the eye, from 0 to 1: over the issues the mean of whether the options differ and how
 * far apart they stand in the scenario's order, half each. It knows no points.
 */
export function gapBetween(space: Space, one: number, other: number): number {
  const { sizes } = space;
  const apart = sizes.reduce((sum, size, issue) => {
    const steps = Math.abs(optionOf(space, one, issue) - optionOf(space, other, issue));
    return steps === 0 ? sum : sum + 0.5 + (0.5 * steps) / (size - 1);
  }, 0);
  return apart / sizes.length;
}

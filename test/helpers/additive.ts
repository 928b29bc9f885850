/** Additive domains drawn at random: the same from the same draws. */
import type { Scenario } from '../../src/model/scenario.js';
import { table } from './versus.js';

/** How the values of an issue's options lie: anyhow, or falling along the list for Left and rising for Right. */
export type Values = 'anyhow' | 'opposed';

const SCALE = 10_000;

/** Two to five issues of two to five options; each side's weights are even over all that sum to 1. */
export function additive(draw: () => number, values: Values): Scenario {
  const upTo = (most: number) => Math.floor(draw() * most);
  const sizes = Array.from({ length: 2 + upTo(4) }, () => 2 + upTo(4));
  const side = (rising: boolean): number[][] => {
    const weights = sizes.map(() => -Math.log(1 - draw()));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return sizes.map((size, issue) => {
      const steps = Array.from({ length: size }, (_, at) => (rising ? at : size - 1 - at));
      const worths = values === 'opposed' ? steps : steps.map(draw);
      const least = Math.min(...worths);
      const range = Math.max(...worths) - least;
      return worths.map((worth) => Math.round((SCALE * (weights[issue] as number) * (worth - least)) / range / total));
    });
  };
  const left = side(false);
  const right = side(true);
  return table(
    sizes.map((size, issue) =>
      Array.from({ length: size }, (_, at) => [left[issue]?.[at] as number, right[issue]?.[at] as number] as const),
    ),
    { scale: SCALE },
  );
}

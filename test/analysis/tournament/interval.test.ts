import { expect, test } from 'vitest';
import { drawnMeans } from '../../../src/analysis/tournament/drawnMeans.js';
import { drawsOf } from '../../../src/analysis/tournament/draws.js';
import { intervalOf } from '../../../src/analysis/tournament/interval.js';
import { streamOf } from '../../../src/engine/streams.js';

/** The numbers from 1 in some other order. */
function mixed(many: number): number[] {
  return Array.from({ length: many }, (_, at) => ((at * 7) % many) + 1);
}

test.each([
  // Of a thousand replicates 25 lie below and 25 above.
  [1000, 26, 975],
  [200, 6, 195],
  [40, 2, 39],
  // Under forty nothing is left out.
  [39, 1, 39],
  [1, 1, 1],
])('of %d replicates', (many, low, high) => {
  expect(intervalOf(mixed(many))).toEqual({ low, high, exact: false });
});

test.each([
  [3, 0.75],
  [10, 0.9],
  [50, 0.94],
])('of a normal sample of %d holds the true mean in this part of the cases: %d', (size, part) => {
  const SAMPLES = 600;
  const random = streamOf('coverage', String(size));
  // Box and Muller (1958).
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let held = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const draws = drawsOf(random, [...Array(size).keys()], 400);
    const values = Array.from({ length: size }, normal);
    // Each value weighs 1; the means stand behind the weights.
    const means = drawnMeans(Float64Array.of(...Array(size).fill(1), ...values), size, 400, draws);
    const { low, high } = intervalOf(means.filter((_, at) => at % 2 === 1));
    if (low <= 0 && high >= 0) held++;
  }
  // Three standard errors of so many samples.
  expect(Math.abs(held / SAMPLES - part)).toBeLessThan(3 * Math.sqrt((part * (1 - part)) / SAMPLES));
});

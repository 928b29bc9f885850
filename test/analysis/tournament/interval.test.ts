import { expect, test } from 'vitest';
import { intervalOf } from '../../../src/analysis/tournament/interval.js';

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

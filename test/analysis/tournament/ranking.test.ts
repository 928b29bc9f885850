import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranksOf } from '../../../src/analysis/tournament/ranking.js';

test.each([
  [[], []],
  [[0.3], [1]],
  [
    [0.1, 0.3, 0.2],
    [3, 1, 2],
  ],
  [
    [0.3, 0.1, 0.3, 0.2],
    [1, 4, 1, 3],
  ],
  // The last bit does not rank anybody, and a billionth does.
  [
    [0.1 + 0.2, 0.3],
    [1, 1],
  ],
  [
    [0.3, 0.300000001],
    [2, 1],
  ],
  [
    [-0.5, 0, -0],
    [3, 1, 1],
  ],
])('%j are ranked %j', (values, ranks) => {
  expect(ranksOf(values)).toEqual(ranks);
});

test('a rank is one more than there are higher values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
      expect(ranksOf(values)).toEqual(values.map((value) => 1 + values.filter((other) => other > value).length));
    }),
  );
});

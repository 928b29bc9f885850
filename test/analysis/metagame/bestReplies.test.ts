import { expect, test } from 'vitest';
import { bestReplies } from '../../../src/analysis/metagame/bestReplies.js';
import { AXELROD } from './games.js';

test('all ties are told: the example of Axelrod-Python', () => {
  // Columns 3, 5, 3, 3; 0, 1, .9, .9; 3, 1.4, 3, 3; 3, 1.4, 3, 3.
  expect(bestReplies(AXELROD.payoff)).toEqual([
    { value: { replies: [1], payoff: 5, unmet: [] } },
    { value: { replies: [1], payoff: 1, unmet: [] } },
    { value: { replies: [0, 2, 3], payoff: 3, unmet: [] } },
    { value: { replies: [0, 2, 3], payoff: 3, unmet: [] } },
  ]);
});

test('the last bit of a mean breaks no tie, and a billionth does', () => {
  const [sum, apart] = [0.1 + 0.2, 0.300000001];
  expect(sum).not.toBe(0.3);
  expect(bestReplies([[0.3], [sum], [0.299]])).toMatchObject([{ value: { replies: [0, 1] } }]);
  expect(bestReplies([[0.3], [apart], [0.299]])).toMatchObject([{ value: { replies: [1], payoff: apart } }]);
});

test('who never met a strategy is told apart, and where nobody did there is no best reply', () => {
  expect(
    bestReplies([
      [undefined, 1, undefined],
      [-3, undefined, undefined],
      [-4, 2, undefined],
    ]),
  ).toEqual([
    { value: { replies: [1], payoff: -3, unmet: [0] } },
    { value: { replies: [2], payoff: 2, unmet: [1] } },
    { value: undefined, reason: 'no strategy met it' },
  ]);
});

import { describe, expect, test } from 'vitest';
import { payoffMatrix } from '../../../src/analysis/metagame/payoffs.js';
import { deviationGains, regretsAgainst, worstRegrets } from '../../../src/analysis/metagame/regret.js';
import { AXELROD, hawkDove, matrixOf } from './games.js';

test('the worst regret is the largest loss to a best reply', () => {
  // Best 5, 1, 3, 3: losses 2, 1, 0, 0; 0, 0, 1.6, 1.6; 2, .1, 0, 0; 2, .1, 0, 0.
  expect(worstRegrets(AXELROD.payoff)).toEqual([{ value: 2 }, { value: 1.6 }, { value: 2 }, { value: 2 }]);
});

test('the gain of a deviator is nothing at a symmetric equilibrium', () => {
  // 5 - 3, 1 - 1, 3 - 3, 3 - 3.
  expect(deviationGains(AXELROD)).toEqual([{ value: 2 }, { value: 0 }, { value: 0 }, { value: 0 }]);
});

describe('with gaps', () => {
  const game = matrixOf([
    [undefined, 1, undefined],
    [-3, undefined, undefined],
    [-4, 2, undefined],
  ]);

  test('regret is over those that were met', () => {
    expect(worstRegrets(game.payoff)).toEqual([{ value: 1 }, { value: 0 }, { value: 1 }]);
    expect(worstRegrets([[undefined], [1]])).toEqual([{ value: undefined, reason: 'it met nobody' }, { value: 0 }]);
  });

  test('there is no gain over a strategy that never met itself', () => {
    const none = { value: undefined, reason: 'it never met itself' };
    expect(deviationGains(game)).toEqual([none, none, none]);
  });
});

describe('regret against a mix', () => {
  const game = hawkDove(2, 4);

  test('is nothing for all that an equilibrium uses', () => {
    // Hawk against a quarter of hawks: (2 - 4)/2/4 + 3/4 x 2 = 1.25; dove 3/4 x 1 = 0.75. At a half they are alike.
    expect(regretsAgainst(game, [0.25, 0.75])).toEqual({ value: [0, 0.5] });
    expect(regretsAgainst(game, [0.5, 0.5])).toEqual({ value: [0, 0] });
  });

  test('goes by the names, not by their order', () => {
    const other = payoffMatrix(['b', 'a'], game.payoff);
    expect(regretsAgainst(other, [0.25, 0.75])).toEqual({ value: [0, 0.5] });
  });

  test('is not told with a gap', () => {
    const gap = matrixOf([
      [0, 1],
      [1, undefined],
    ]);
    expect(regretsAgainst(gap, [1, 0])).toEqual({ value: undefined, reason: 'b never met b' });
  });
});

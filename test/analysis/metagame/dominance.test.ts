import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dominatedStrategies, eliminate } from '../../../src/analysis/metagame/dominance.js';
import { ownPayoffs } from '../../../src/analysis/metagame/payoffs.js';
import { anyOrder, bimatrixOf, PRISONERS_DILEMMA, relisted, smallPayoffs } from './games.js';

describe('dominated strategies', () => {
  test('by all that dominate them', () => {
    // The second is under the first everywhere, the third nowhere over it and once under; the fourth is its twin.
    const payoffs = [
      [3, 2, 1],
      [2, 1, 0],
      [3, 1, 1],
      [3, 2, 1],
    ];
    expect(dominatedStrategies(payoffs, 'strict')).toEqual([{ strategy: 1, by: [0, 3] }]);
    expect(dominatedStrategies(payoffs, 'weak')).toEqual([
      { strategy: 1, by: [0, 2, 3] },
      { strategy: 2, by: [0, 3] },
    ]);
  });

  test('cooperation in the dilemma', () => {
    expect(dominatedStrategies(PRISONERS_DILEMMA.payoff, 'strict')).toEqual([{ strategy: 0, by: [1] }]);
  });

  test('a strategy with a gap neither dominates nor is dominated', () => {
    const payoffs = [
      [2, undefined],
      [1, 0],
      [2, 1],
      [0, undefined],
    ];
    for (const dominance of ['strict', 'weak'] as const)
      expect(dominatedStrategies(payoffs, dominance)).toEqual([{ strategy: 1, by: [2] }]);
  });

  test('the last bit of a mean does not dominate', () => {
    expect(dominatedStrategies([[0.3], [0.1 + 0.2]], 'weak')).toEqual([]);
  });
});

describe('iterated elimination', () => {
  test('a game that is solved in three rounds', () => {
    // Right is under middle (1 < 2, 0 < 1); then down is under up (0 < 1, 0 < 1); then left is under middle (0 < 2).
    const up = [
      [1, 0],
      [1, 2],
      [0, 1],
    ];
    const down = [
      [0, 3],
      [0, 1],
      [2, 0],
    ];
    const game = bimatrixOf(
      [up, down].map((row) => row.map(([own]) => own)),
      [up, down].map((row) => row.map(([, other]) => other)),
    );
    expect(eliminate(ownPayoffs(game), 'strict')).toEqual({
      rounds: [
        [[], [{ strategy: 2, by: [1] }]],
        [[{ strategy: 1, by: [0] }], []],
        [[], [{ strategy: 0, by: [1] }]],
      ],
      survivors: [[0], [1]],
    });
  });

  test('weak elimination goes further, in both seats at once', () => {
    const payoffs = [
      [1, 1],
      [1, 0],
    ];
    expect(eliminate([payoffs, payoffs], 'strict').survivors).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const gone = [{ strategy: 1, by: [0] }];
    expect(eliminate([payoffs, payoffs], 'weak')).toEqual({ rounds: [[gone, gone]], survivors: [[0], [0]] });
  });

  test('the survivors are the same in whatever order the strategies are listed, and nobody among them is dominated', () => {
    fc.assert(
      fc.property(
        smallPayoffs(4, 3),
        smallPayoffs(3, 4),
        anyOrder(4),
        fc.constantFrom('strict' as const, 'weak' as const),
        (rows, columns, order, dominance) => {
          const { survivors } = eliminate([rows, columns], dominance);
          const other = eliminate(
            [relisted(rows, order), columns.map((column) => relisted(column, order))],
            dominance,
          ).survivors;
          expect(other[0].map((at) => order[at]).sort()).toEqual(survivors[0]);
          expect(other[1]).toEqual(survivors[1]);
          expect(dominatedStrategies(rows, dominance, ...survivors)).toEqual([]);
          expect(dominatedStrategies(columns, dominance, survivors[1], survivors[0])).toEqual([]);
          expect(Math.min(...survivors.map(({ length }) => length))).toBeGreaterThan(0);
        },
      ),
    );
  });
});

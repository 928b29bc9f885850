import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lemkeHowson, symmetricLemkeHowson } from '../../../src/analysis/metagame/lemkeHowson.js';
import { sharesOf, shortest, wholeTable } from '../../../src/analysis/metagame/wholeVectors.js';
import { earnings, measuredPayoffs, smallPayoffs } from './games.js';

/** The game of chapter 3 of Algorithmic Game Theory (Nisan et al. 2007), own strategies as rows for both. */
const ROWS = [
  [3n, 3n],
  [2n, 5n],
  [0n, 6n],
];
const COLUMNS = [
  [3n, 2n, 3n],
  [2n, 6n, 1n],
];

describe('a path by hand', () => {
  test('from the first row', () => {
    // x1 comes in: of 3 x1 <= 1 and 2 x1 <= 1 the first is met. y1 comes in: of 3 y1 <= 1 and 2 y1 <= 1 the first is
    // met: the first row's slack, the missing label.
    expect(lemkeHowson(ROWS, COLUMNS, 0).map(shortest)).toEqual([
      [1n, 0n, 0n],
      [1n, 0n],
    ]);
  });

  test('from the second row', () => {
    // x2 comes in: of 2 x2 <= 1 and 6 x2 <= 1 the second is met at 1/6. y2: of 3, 5 and 6 y2 <= 1 the third, at 1/6.
    // x3: x2 = (1 - x3)/6, and (1 - x3)/3 + 3 x3 <= 1 is met at x3 = 1/4, x2 = 1/8. y1: y2 stays 1/6, 3 y1 + 1/2 <= 1
    // and 2 y1 + 5/6 <= 1: the second row's slack is met at y1 = 1/12. So 1/8 : 1/4 and 1/12 : 1/6.
    expect(lemkeHowson(ROWS, COLUMNS, 1).map(shortest)).toEqual([
      [0n, 1n, 2n],
      [1n, 2n],
    ]);
  });
});

describe('every path ends in an equilibrium, degenerate or not', () => {
  const tables = (rows: number, columns: number) =>
    fc.oneof(smallPayoffs(rows, columns), measuredPayoffs(rows, columns));
  const sizes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));

  /** What a mix loses against another to the best reply. */
  function loss(table: number[][], mix: readonly number[], other: readonly number[]): number {
    const earned = earnings(table, other);
    return Math.max(...earned) - (earnings([earned], mix)[0] as number);
  }

  test('of two seats', () => {
    const games = sizes.chain(([rows, columns]) => fc.tuple(tables(rows, columns), tables(columns, rows)));
    fc.assert(
      fc.property(games, ([rows, columns]) => {
        for (const label of rows.keys()) {
          const ends = lemkeHowson(wholeTable(rows), wholeTable(columns), label);
          const [mix = [], other = []] = ends.map(sharesOf);
          expect(loss(rows, mix, other)).toBeLessThan(2e-9);
          expect(loss(columns, other, mix)).toBeLessThan(2e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a symmetric game', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((size) => tables(size, size)),
        (table) => {
          for (const label of table.keys()) {
            const mix = sharesOf(symmetricLemkeHowson(wholeTable(table), label));
            expect(loss(table, mix, mix)).toBeLessThan(2e-9);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanSumsOf } from '../../src/analysis/cleanSums.js';
import { frontierOf } from '../../src/analysis/frontier.js';
import { cellOf, type Frame, frameOf, occupancyOf } from '../../src/analysis/picture.js';
import { streamOf } from '../../src/engine/streams.js';
import { type Pair, pair } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { dealOf } from '../helpers/scenarios.js';
import { anyDeal, counted, mirrored, swapped, tableDeal, vastDeal } from './deals.js';

const size = fc.integer({ min: 1, max: 9 });

/** A picture as lines, the top one first: a dot for nothing, o for clean outcomes, Z for some in the ZOPA. */
function drawn(cells: Uint8Array, columns: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < cells.length; at += columns)
    lines.unshift([...cells.subarray(at, at + columns)].map((cell) => '.oZ'[cell]).join(''));
  return lines;
}

describe('the frame', () => {
  test('is the smallest that holds clean outcomes, reservations and what is named', () => {
    fc.assert(
      fc.property(anyDeal, fc.array(fc.nat(255), { maxLength: 3 }), (deal, places) => {
        const all = counted(deal);
        const named = places.map((place) => place % all.length);
        const held = [
          ...all.filter(({ clean, outcome }) => clean || named.includes(outcome)).map(({ points }) => points),
          pair((party) => deal.preferences[party].reservation),
        ];
        const along = (party: 0 | 1) => held.map((points) => points[party]);
        expect(frameOf(deal, [...named, NONE])).toEqual({
          least: [Math.min(...along(0)), Math.min(...along(1))],
          most: [Math.max(...along(0)), Math.max(...along(1))],
        });
      }),
      { numRuns: 300 },
    );
  });

  test('by hand: red lines shrink it, names and reservations stretch it', () => {
    const deal = (more: Parameters<typeof tableDeal>[1]) =>
      tableDeal(
        [
          [
            [100, 0],
            [60, 50],
            [20, 80],
          ],
        ],
        more,
      );
    const redLines = { right: ['a/100-0'] };
    expect(frameOf(deal({ reservation: [30, 60] }), [])).toEqual({ least: [20, 0], most: [100, 80] });
    expect(frameOf(deal({ reservation: [30, 60], redLines }), [])).toEqual({ least: [20, 50], most: [60, 80] });
    expect(frameOf(deal({ reservation: [30, 60], redLines }), [0])).toEqual({ least: [20, 0], most: [100, 80] });
    expect(frameOf(deal({ reservation: [10, 90], redLines }), [NONE])).toEqual({ least: [10, 50], most: [60, 90] });
  });
});

describe('a cell', () => {
  const frame: Frame = { least: [0, -10], most: [100, 10] };

  test.each<[Pair<number>, number, number]>([
    [[0, -10], 0, 0],
    [[100, 10], 9, 3],
    [[99, 9], 9, 3],
    [[9, -6], 0, 0],
    [[10, -5], 1, 1],
    [[50, 0], 5, 2],
    [[-1000, -1000], 0, 0],
    [[1000, 1000], 9, 3],
  ])('of %j in 10 by 4 is column %d, row %d', (points, column, row) => {
    expect(cellOf(frame, points, 10, 4)).toEqual({ column, row });
  });

  test('is the middle one where the frame has no width, or no height', () => {
    expect(cellOf({ least: [5, 0], most: [5, 8] }, [5, 6], 9, 4)).toEqual({ column: 4, row: 3 });
    expect(cellOf({ least: [0, 5], most: [8, 5] }, [6, 5], 4, 9)).toEqual({ column: 3, row: 4 });
  });

  test('is exact', () => {
    const wide: Frame = { least: [0, 0], most: [1_000_000_000, 1_000_000_000] };
    expect(cellOf(wide, [333_333_333, 333_333_334], 3, 3)).toEqual({ column: 0, row: 1 });
    // 0.29 x 100 and 0.58 x 100 round to a little less than 29 and 58.
    expect(cellOf({ least: [0, 0], most: [100, 100] }, [29, 58], 100, 100)).toEqual({ column: 29, row: 58 });
  });
});

describe('the picture', () => {
  test('shows in every cell the best of what lies in it', () => {
    fc.assert(
      fc.property(anyDeal, size, size, (deal, columns, rows) => {
        const frame = frameOf(deal, []);
        const expected = new Uint8Array(columns * rows);
        for (const { points, clean, zopa } of counted(deal)) {
          const { column, row } = cellOf(frame, points, columns, rows);
          const at = row * columns + column;
          expected[at] = Math.max(expected[at] as number, zopa ? 2 : clean ? 1 : 0);
        }
        expect(occupancyOf(deal, frame, columns, rows)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('turns over with the parties', () => {
    fc.assert(
      fc.property(anyDeal, size, size, (deal, columns, rows) => {
        const picture = occupancyOf(deal, frameOf(deal, []), columns, rows);
        const other = mirrored(deal);
        const turned = occupancyOf(other, frameOf(other, []), rows, columns);
        for (let row = 0; row < rows; row++)
          for (let column = 0; column < columns; column++)
            expect(turned[column * rows + row]).toBe(picture[row * columns + column]);
        expect(frameOf(other, [])).toEqual({
          least: swapped(frameOf(deal, []).least),
          most: swapped(frameOf(deal, []).most),
        });
      }),
    );
  });

  test('by hand: nine outcomes in cells of 20 by 20 points', () => {
    const deal = tableDeal(
      [
        [
          [60, 0],
          [30, 20],
          [0, 30],
        ],
        [
          [40, 0],
          [25, 40],
          [0, 70],
        ],
      ],
      { reservation: [20, 30] },
    );
    // 85/40, 60/70, 55/60, 30/90, 40/30 and 25/70 are in the ZOPA; 100/0, 70/20 and 0/100 are not.
    expect(drawn(occupancyOf(deal, frameOf(deal, []), 5, 5), 5)).toEqual(['oZ...', '.ZZZ.', '....Z', '..Zo.', '....o']);
  });

  test('of over a million outcomes shows the frontier and nothing that is not there', () => {
    const draw = streamOf('1', 'picture');
    const issues = Array.from({ length: 7 }, () =>
      Array.from({ length: 8 }, () => [Math.floor(draw() * 101), Math.floor(draw() * 101)] as const),
    );
    const deal = vastDeal(issues, { scale: 700, reservation: [350, 350] });
    const frame = frameOf(deal, []);
    const ends = (party: 0 | 1, end: (...levels: number[]) => number) =>
      issues.reduce((sum, list) => sum + end(...list.map((points) => points[party])), 0);
    expect(frame).toEqual({
      least: [ends(0, Math.min), ends(1, Math.min)],
      most: [ends(0, Math.max), ends(1, Math.max)],
    });
    const cells = occupancyOf(deal, frame, 40, 20);
    const { own, others } = cleanSumsOf(deal);
    const real = new Uint8Array(40 * 20);
    own.forEach((mine, at) => {
      const points = [mine, others[at] as number] as const;
      const { column, row } = cellOf(frame, points, 40, 20);
      const cell = row * 40 + column;
      real[cell] = Math.max(real[cell] as number, points[0] >= 350 && points[1] >= 350 ? 2 : 1);
    });
    expect(own).toHaveLength(8 ** 7);
    const shown = cells.filter((cell) => cell > 0).length;
    expect([...cells].filter((cell, at) => cell > (real[at] as number))).toEqual([]);
    expect(shown).toBeGreaterThan(0.8 * real.filter((cell) => cell > 0).length);
    for (const { points } of frontierOf(deal)) {
      const { column, row } = cellOf(frame, points, 40, 20);
      expect(cells[row * 40 + column]).toBe(real[row * 40 + column]);
    }
  });

  test('London: from the best that each may sign to what that leaves the other, and the real deal in the ZOPA', () => {
    const deal = dealOf('london-2025');
    const frame = frameOf(deal, []);
    // United States 36x85 + 64x100, which leaves China 22x40; China 22x92 + 22x90 + 18x65 + 38x100, which leaves
    // 36x20 + 12x60 + 3x80 + 3x60 + 20x40 + 8x20 + 3x60.
    expect(frame).toEqual({ least: [3000, 880], most: [9460, 8974] });
    const { column, row } = cellOf(frame, [6610, 6620], 60, 20);
    expect(occupancyOf(deal, frame, 60, 20)[row * 60 + column]).toBe(2);
  });
});

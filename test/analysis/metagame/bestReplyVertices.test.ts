import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestReplyVertices } from '../../../src/analysis/metagame/bestReplyVertices.js';
import { sharesOf, wholeTable } from '../../../src/analysis/metagame/wholeVectors.js';
import { roundedPayoffs, smallPayoffs } from './games.js';
import { cornersOf, sameMix } from './vertices.js';

const shapes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));

test('the corners are those that brute force finds, with what is tight there', () => {
  const any = shapes.chain(([rows, columns]) => fc.oneof(smallPayoffs(rows, columns), roundedPayoffs(rows, columns)));
  // Of this size one in ten has corners that much is tight at and that are no neighbours all the same.
  const tables = fc.oneof(any, smallPayoffs(5));
  fc.assert(
    fc.property(tables, (table) => {
      const vertices = bestReplyVertices(wholeTable(table)).map(({ weights, unused, bestReplies }) => ({
        mix: sharesOf(weights),
        unused: weights.map((_, at) => (unused & (1 << at)) !== 0),
        best: table.map((_, at) => (bestReplies & (1 << at)) !== 0),
      }));
      const corners = cornersOf(table);
      expect(vertices).toHaveLength(corners.length);
      for (const { mix, unused, best } of corners)
        expect(vertices.find((one) => sameMix(one.mix, mix))).toMatchObject({ unused, best });
    }),
    { numRuns: 300 },
  );
});

test('matching pennies: each side alone, and the half', () => {
  expect(
    bestReplyVertices([
      [1n, -1n],
      [-1n, 1n],
    ]),
  ).toEqual(
    expect.arrayContaining([
      { weights: [1n, 0n], unused: 0b10, bestReplies: 0b01 },
      { weights: [0n, 1n], unused: 0b01, bestReplies: 0b10 },
      { weights: [1n, 1n], unused: 0b00, bestReplies: 0b11 },
    ]),
  );
});

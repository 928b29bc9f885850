import { expect, test } from 'vitest';
import { drawsOf } from '../../../src/analysis/tournament/draws.js';
import { streamOf } from '../../../src/engine/streams.js';

/** A stream of these numbers. */
function streamed(...numbers: number[]): () => number {
  return () => numbers.shift() as number;
}

test('as many draws as things, counted in the given order', () => {
  // Of three things .1 is the first, .5 the second, .9 the third; the order lists thing 2 first.
  expect([...drawsOf(streamed(0.1, 0.5, 0.5, 0.9, 0.9, 0.9), [2, 0, 1], 2)]).toEqual([2, 0, 1, 0, 3, 0]);
});

test('a row that is of no use is drawn again', () => {
  const row = drawsOf(streamed(0, 0, 0.9, 0.9, 0, 0.9), [0, 1], 1, (counts) => !counts.includes(2));
  expect([...row]).toEqual([1, 1]);
});

test('a thing is left out of a row as often as chance has it', () => {
  // (1 - 1/4)^4 = .316, give or take .0047 in 10,000 rows.
  const draws = drawsOf(streamOf('draws', 'four'), [0, 1, 2, 3], 10_000);
  const missed = Array.from({ length: 10_000 }, (_, row) => draws[4 * row + 2]).filter((times) => times === 0);
  expect(Math.abs(missed.length / 10_000 - 0.31640625)).toBeLessThan(0.02);
});

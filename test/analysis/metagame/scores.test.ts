import { expect, test } from 'vitest';
import { ranks, scores } from '../../../src/analysis/metagame/scores.js';
import { AXELROD, figure, matrixOf } from './games.js';

test('the example of Axelrod-Python: 60, 78, 69 and 69 points in three matches of ten turns', () => {
  const scored = scores(AXELROD);
  expect(scored.map((score) => Math.round(figure(score) * 3 * 10 * 1e9) / 1e9)).toEqual([60, 78, 69, 69]);
  expect(ranks(scored).map(figure)).toEqual([4, 1, 2, 2]);
});

test('scores are over the others that were met, and who met none has neither score nor rank', () => {
  const none = { value: undefined, reason: 'it met no other' };
  const scored = scores(
    matrixOf([
      [100, 1, 3],
      [4, 100, undefined],
      [undefined, undefined, 100],
    ]),
  );
  expect(scored).toEqual([{ value: 2 }, { value: 4 }, none]);
  expect(ranks(scored)).toEqual([{ value: 2 }, { value: 1 }, none]);
});

test('scores that differ in the last bit share a rank', () => {
  expect(ranks([{ value: 0.3 }, { value: 0.1 + 0.2 }, { value: 0.299 }]).map(figure)).toEqual([1, 1, 3]);
});

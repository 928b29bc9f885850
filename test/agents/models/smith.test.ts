import { describe, expect, it } from 'vitest';
import { smithModel } from '../../../src/agents/parts/models/smith.js';
import { likingBy } from '../../../src/agents/parts/opponentModel.js';
import { outcomeWith, spaceOf } from '../../../src/model/space.js';
import { flat, told } from '../../helpers/hearing.js';

describe('the Smith frequency model', () => {
  const space = spaceOf([2, 3]);

  it('gives the published figures: a x 4, b x 1; x x 2, y x 2, z x 1', () => {
    const model = told(smithModel, space, [
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
    // Weights 4/5 and 2/5, so 2/3 and 1/3; values 4/5 1/5 and 2/5 2/5 1/5.
    const figures = [(2 / 3) * (4 / 5), (2 / 3) * (1 / 5), (1 / 3) * (2 / 5), (1 / 3) * (2 / 5), (1 / 3) * (1 / 5)];
    for (const [at, worth] of flat(model.estimate()).entries()) expect(worth).toBeCloseTo(figures[at] as number, 12);
    expect(likingBy(space, model.estimate())(outcomeWith(space, [0, 0]))).toBeCloseTo(2 / 3, 8);
  });

  it('finds all alike before the first offer', () => {
    expect(told(smithModel, space, []).estimate()).toEqual([
      [0.5, 0.5],
      [0.5, 0.5, 0.5],
    ]);
  });
});

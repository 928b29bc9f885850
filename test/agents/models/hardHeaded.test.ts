import { describe, expect, it } from 'vitest';
import { hardHeadedModel } from '../../../src/agents/parts/models/hardHeaded.js';
import { spaceOf } from '../../../src/model/space.js';
import { told } from '../../helpers/hearing.js';

/** The weights of the issues: what the best option of each is worth. */
const weightsAfter = (sizes: readonly number[], offers: readonly (readonly number[])[]) =>
  told(hardHeadedModel, spaceOf(sizes), offers)
    .estimate()
    .map((ofIssue) => Math.max(...ofIssue));

describe('the frequency model of HardHeaded', () => {
  it('does not count the first offer: there is nothing that it could differ from', () => {
    expect(told(hardHeadedModel, spaceOf([2, 2]), [[1, 0]]).estimate()).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('gives the published weights: of three issues two unchanged', () => {
    // g = .2/3, total 1 + 2g = 1.133333: (1/3 + g)/1.133333 = .352941 twice, (1/3)/1.133333 = .294118.
    const [first, second, third] = weightsAfter(
      [2, 2, 2],
      [
        [0, 0, 0],
        [0, 0, 1],
      ],
    ) as [number, number, number];
    expect(first).toBeCloseTo(0.352941, 6);
    expect(second).toBeCloseTo(0.352941, 6);
    expect(third).toBeCloseTo(0.294118, 6);
  });

  it('values options by how often they were offered, once more for each, over the most', () => {
    // Counted are 1, 1, 0: so 2 for the first option and 3 for the second.
    const [ofIssue] = told(hardHeadedModel, spaceOf([2]), [[0], [1], [1], [0]]).estimate();
    expect(ofIssue).toEqual([2 / 3, 1]);
  });

  it('lets an issue gain no more from its bound on, and shares the weights out again', () => {
    // Two issues, g = .1; the first never changes, the second always: bound 1 - .2/1.1 = .818182. The first has
    // 1 - .5/1.1^k after k changes: .807228 after 10, under the bound, and .824753 after 11, over it; there it stays.
    const changing = (times: number) => Array.from({ length: times + 1 }, (_, at) => [0, at % 2]);
    expect(weightsAfter([2, 2], changing(10))[0]).toBeCloseTo(0.807228, 6);
    for (const times of [11, 12, 13, 1000]) {
      const [kept, changed] = weightsAfter([2, 2], changing(times)) as [number, number];
      expect(kept).toBeCloseTo(0.824753, 6);
      expect(kept + changed).toBeCloseTo(1, 12);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { startOf, walked } from '../../../src/analysis/metagame/trajectory.js';

describe('a start', () => {
  test('is uniform unless said', () => {
    expect(startOf({ steps: 1 }, 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(startOf({ steps: 1, start: [0.2, 0.8] }, 2)).toEqual([0.2, 0.8]);
  });

  test.each([
    ['of too few shares', [1]],
    ['of too many', [0.5, 0.25, 0.25]],
    ['with one under 0', [1.5, -0.5]],
    ['that sums to less', [0.5, 0.4]],
    ['that sums to more', [0.5, 0.6]],
    ['of what is no number', [Number.NaN, 1]],
  ])('%s is refused', (_, start) => {
    expect(() => startOf({ steps: 1, start }, 2)).toThrow(RangeError);
  });
});

describe('a walk', () => {
  /** The times kept of a walk that counts. */
  function times(steps: number, moments?: number): number[] {
    const walk = moments === undefined ? { steps } : { steps, moments };
    return walked(
      0,
      walk,
      (count) => count + 1,
      (count, step) => ({ time: step, mix: [count] }),
    ).map(({ time, mix }) => {
      expect(mix).toEqual([time]);
      return time;
    });
  }

  test('keeps no more moments than wanted, at even distances, and the first and the last', () => {
    expect(times(10, 6)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(times(10, 5)).toEqual([0, 3, 6, 9, 10]);
    expect(times(10, 2)).toEqual([0, 10]);
    expect(times(3, 100)).toEqual([0, 1, 2, 3]);
    for (let steps = 1; steps < 30; steps++)
      for (let moments = 2; moments < 12; moments++) expect(times(steps, moments).length).toBeLessThanOrEqual(moments);
  });

  test('keeps 200 unless said', () => {
    expect(times(199)).toHaveLength(200);
    expect(times(200).length).toBeLessThanOrEqual(200);
  });

  test.each([0, -1, 1.5, Number.NaN])('of %d steps is refused', (steps) => {
    expect(() => times(steps)).toThrow('steps are a whole number');
  });

  test.each([1, 2.5, Number.NaN])('with %d moments is refused', (moments) => {
    expect(() => times(5, moments)).toThrow('moments are a whole number');
  });
});

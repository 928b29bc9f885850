import { describe, expect, test } from 'vitest';
import { logFixation, moranFixation } from '../../../src/analysis/metagame/fixation.js';

describe('in a Moran process of ten', () => {
  test.each([
    [1.1, 0.14795],
    [2, 0.500489],
    [0.9, 0.059482],
    [1, 0.1],
  ])('a mutant of fitness %d takes over with %d', (fitness, chance) => {
    expect(moranFixation(fitness, 10)).toBeCloseTo(chance, 6);
  });

  test.each([0.5, 0.99, 1.01, 3])('it is (1 - 1/r) / (1 - 1/r^10) for r = %d', (fitness) => {
    expect(moranFixation(fitness, 10)).toBeCloseTo((1 - 1 / fitness) / (1 - fitness ** -10), 12);
  });
});

test('who is alone has taken over', () => {
  expect(moranFixation(0.2, 1)).toBe(1);
});

test('the advantage may change with the number of mutants', () => {
  // 1 / (1 + 1/2 + 1/6): twice as likely up as down with one mutant, three times with two.
  expect(Math.exp(logFixation([0, Math.log(2), Math.log(6)]))).toBeCloseTo(0.6, 14);
});

test('no chance is too small for its logarithm', () => {
  // Of e^0, e^1e6, e^2e6 the last is all that counts.
  expect(logFixation([0, -1e6, -2e6])).toBe(-2e6);
  expect(logFixation([0, 1e6, 2e6])).toBeCloseTo(0, 12);
});

test.each([
  [0, 10],
  [-1, 10],
  [Number.POSITIVE_INFINITY, 10],
  [1, 0],
  [1, 2.5],
])('a fitness of %d in a population of %d is refused', (fitness, population) => {
  expect(() => moranFixation(fitness, population)).toThrow(RangeError);
});

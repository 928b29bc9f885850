import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NONE, optionOf, outcomeWith, spaceOf } from '../../src/model/space.js';

const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

/** Every choice of one option per issue, counted like the wheels of an odometer: the last wheel turns first. */
function odometer(wheels: readonly number[]): number[][] {
  const [first, ...rest] = wheels;
  if (first === undefined) return [[]];
  return Array.from({ length: first }, (_, option) => odometer(rest).map((others) => [option, ...others])).flat();
}

describe('the outcomes of issues with 2, 3 and 4 options', () => {
  const space = spaceOf([2, 3, 4]);
  const optionsOf = (outcome: number) => [0, 1, 2].map((issue) => optionOf(space, outcome, issue));

  test('are 24', () => {
    expect(space.outcomes).toBe(24);
  });

  test.each([
    [0, [0, 0, 0]],
    [1, [0, 0, 1]],
    [3, [0, 0, 3]],
    [4, [0, 1, 0]],
    [11, [0, 2, 3]],
    [12, [1, 0, 0]],
    [17, [1, 1, 1]],
    [23, [1, 2, 3]],
  ])('outcome %i takes the options %j', (outcome, options) => {
    expect(optionsOf(outcome)).toEqual(options);
    expect(outcomeWith(space, options)).toBe(outcome);
  });

  test('lie 12, 4 and 1 apart for one step on each issue', () => {
    expect(space.strides).toEqual([12, 4, 1]);
  });
});

test('outcomes are numbered with the last issue varying fastest', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      const space = spaceOf(all);
      const listed = Array.from({ length: space.outcomes }, (_, outcome) =>
        all.map((_size, issue) => optionOf(space, outcome, issue)),
      );
      expect(listed).toEqual(odometer(all));
    }),
    { numRuns: 60 },
  );
});

test('from options to number and back gives the same options', () => {
  fc.assert(
    fc.property(
      sizes.chain((all) =>
        fc.record({
          all: fc.constant(all),
          options: fc.tuple(...all.map((size) => fc.integer({ min: 0, max: size - 1 }))),
        }),
      ),
      ({ all, options }) => {
        const space = spaceOf(all);
        const outcome = outcomeWith(space, options);
        expect(outcome).toBeGreaterThanOrEqual(0);
        expect(outcome).toBeLessThan(space.outcomes);
        expect(all.map((_, issue) => optionOf(space, outcome, issue))).toEqual(options);
      },
    ),
  );
});

test('an issue may have a thousand options', () => {
  const space = spaceOf([1000, 2]);
  expect(optionOf(space, 1999, 0)).toBe(999);
  expect(optionOf(space, 1999, 1)).toBe(1);
});

test('no outcome is the number of none', () => {
  expect(NONE).toBeLessThan(0);
});

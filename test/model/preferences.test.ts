import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestPoints,
  countAtLeast,
  lowestAtLeast,
  maySign,
  type Preferences,
  pointsOf,
  preferencesOver,
  remaining,
  utilityOf,
} from '../../src/model/preferences.js';
import { optionOf, type Space, spaceOf } from '../../src/model/space.js';
import { tabulated } from '../helpers/tabulated.js';

/** An outcome as brute force finds it: no numbering formula, only counting. */
interface Counted {
  readonly outcome: number;
  readonly points: number;
  readonly signable: boolean;
}

interface Table {
  readonly points: number[][];
  readonly red: boolean[][];
}

function counted({ points, red }: Table): Counted[] {
  let sums = [{ points: 0, signable: true }];
  for (const [issue, options] of points.entries())
    sums = sums.flatMap((sum) =>
      options.map((worth, option) => ({
        points: sum.points + worth,
        signable: sum.signable && !red[issue]?.[option],
      })),
    );
  return sums.map((sum, outcome) => ({ outcome, ...sum }));
}

function preferencesOf({ points, red }: Table): Preferences {
  return preferencesOver(spaceOf(points.map((options) => options.length)), {
    scale: 100,
    reservation: 0,
    discount: 1,
    optionPoints: points,
    redLines: red,
  });
}

/** Few different points, so that ties are many; one option in five is a red line, and sometimes all of an issue. */
const table: fc.Arbitrary<Table> = fc
  .array(
    fc.array(fc.record({ points: fc.integer({ min: -4, max: 6 }), red: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((issues) => ({
    points: issues.map((options) => options.map((option) => option.points)),
    red: issues.map((options) => options.map((option) => option.red === 0)),
  }));

/** Below the worst, between, on a whole number, on a half, over the best. */
const target = fc.oneof(
  fc.integer({ min: -18, max: 26 }),
  fc.integer({ min: -36, max: 52 }).map((twice) => twice / 2),
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1e12, -1e12, 0.1 + 0.2),
);

describe('against brute force', () => {
  test('points of an outcome are the sum over its options', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const preferences = preferencesOf(drawn);
        expect([...tabulated(preferences).points]).toEqual(counted(drawn).map(({ points }) => points));
      }),
    );
  });

  test('an outcome is forbidden when any of its options is a red line', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const preferences = preferencesOf(drawn);
        expect([...tabulated(preferences).forbidden]).toEqual(counted(drawn).map(({ signable }) => (signable ? 0 : 1)));
      }),
    );
  });

  test('the ranking holds what may be signed, best first, ties by lowest number', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const left = counted(drawn).filter(({ signable }) => signable);
        const expected: number[] = [];
        while (left.length > 0) {
          const most = Math.max(...left.map(({ points }) => points));
          const at = left.findIndex(({ points }) => points === most);
          expected.push(...left.splice(at, 1).map(({ outcome }) => outcome));
        }
        expect([...tabulated(preferencesOf(drawn)).ranking]).toEqual(expected);
      }),
    );
  });

  test('countAtLeast counts what may be signed at or above the target', () => {
    fc.assert(
      fc.property(table, target, (drawn, least) => {
        const expected = counted(drawn).filter(({ points, signable }) => signable && points >= least).length;
        expect(countAtLeast(preferencesOf(drawn), least)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('lowestAtLeast finds the least that reaches the target, and of ties the lowest number', () => {
    fc.assert(
      fc.property(table, target, (drawn, least) => {
        const reaching = counted(drawn).filter(({ points, signable }) => signable && points >= least);
        const lowest = Math.min(...reaching.map(({ points }) => points));
        const expected = reaching.find(({ points }) => points === lowest)?.outcome;
        expect(lowestAtLeast(preferencesOf(drawn), least)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('maySign is no red line and at or above the mandate', () => {
    fc.assert(
      fc.property(table, target, (drawn, mandate) => {
        const preferences = preferencesOf(drawn);
        for (const { outcome, points, signable } of counted(drawn))
          expect(maySign(preferences, outcome, mandate)).toBe(signable && points >= mandate);
      }),
    );
  });
});

describe('against a sort that compares', () => {
  /** Points far apart and close together, around the edges of the digits that a fast sort may work in. */
  const farPoints = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc
      .tuple(fc.constantFrom(8, 10, 11, 14, 16, 20, 24, 28), fc.integer({ min: -1, max: 1 }))
      .map(([bits, more]) => 2 ** bits + more),
  );
  const far: fc.Arbitrary<Table> = fc
    .array(fc.array(fc.tuple(farPoints, fc.nat(5)), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    .map((issues) => ({
      points: issues.map((options) => options.map(([points]) => points)),
      red: issues.map((options) => options.map(([, lot]) => lot === 0)),
    }));

  /** Points and red lines as every option of every outcome says, and the ranking as a comparison sorts it. */
  function compared(space: Space, { points: optionPoints, red }: Table) {
    const all = Array.from({ length: space.outcomes }, (_, outcome) => outcome);
    const optionsOf = (outcome: number) => space.sizes.map((_, issue) => optionOf(space, outcome, issue));
    const points = all.map((outcome) =>
      optionsOf(outcome).reduce((sum, option, issue) => sum + (optionPoints[issue]?.[option] as number), 0),
    );
    const isShut = (outcome: number) => optionsOf(outcome).some((option, issue) => red[issue]?.[option]);
    const ranking = all
      .filter((outcome) => !isShut(outcome))
      .sort((a, b) => (points[b] as number) - (points[a] as number) || a - b);
    return { points, forbidden: all.map((outcome) => (isShut(outcome) ? 1 : 0)), ranking };
  }

  function expectSame(drawn: Table): void {
    const preferences = preferencesOf(drawn);
    const { points, forbidden, ranking } = compared(preferences.space, drawn);
    expect([...tabulated(preferences).points]).toEqual(points);
    expect([...tabulated(preferences).forbidden]).toEqual(forbidden);
    expect([...tabulated(preferences).ranking]).toEqual(ranking);
  }

  test('the tables are the same, however far the points lie apart', () => {
    fc.assert(fc.property(far, expectSame), { numRuns: 1000 });
  });

  test('and over 20,000 outcomes', () => {
    const sizes = [12, 2, 1, 9, 10, 10];
    for (const most of [3, 500, 200_000_000]) {
      let last = most;
      const next = () => {
        last = (last * 16_807 + 11) % 2_147_483_647;
        return last % (most + 1);
      };
      const points = sizes.map((size) => Array.from({ length: size }, next));
      expectSame({ points, red: points.map((options) => options.map((_, at) => options.length > 2 && at === 1)) });
    }
  });
});

describe('two issues worked by hand', () => {
  // Points 0: 5+2, 1: 5+0, 2: 3+2, 3: 3+0, 4: 3+2, 5: 3+0; the second option of the first issue is a red line.
  const preferences = preferencesOf({
    points: [
      [5, 3, 3],
      [2, 0],
    ],
    red: [
      [false, true, false],
      [false, false],
    ],
  });

  test('outcome 0 is the best, and worth 7', () => {
    expect(bestPoints(preferences)).toBe(7);
    expect(pointsOf(preferences, 0)).toBe(7);
    expect(utilityOf(preferences, 0)).toBe(0.07);
  });

  test('outcomes 1 and 4 tie at 5 points, and 1 comes first', () => {
    expect([...tabulated(preferences).ranking]).toEqual([0, 1, 4, 5]);
    expect(lowestAtLeast(preferences, 5)).toBe(1);
    expect(lowestAtLeast(preferences, 4)).toBe(1);
  });

  test('outcome 2 also has 5 points but crosses a red line', () => {
    expect(pointsOf(preferences, 2)).toBe(5);
    expect(maySign(preferences, 2, 0)).toBe(false);
    expect(countAtLeast(preferences, 5)).toBe(3);
  });

  test('a target over the best reaches nothing', () => {
    expect(lowestAtLeast(preferences, 7.5)).toBeUndefined();
    expect(lowestAtLeast(preferences, 8)).toBeUndefined();
    expect(countAtLeast(preferences, 8)).toBe(0);
  });

  test('any target under the worst reaches the worst', () => {
    expect(lowestAtLeast(preferences, Number.NEGATIVE_INFINITY)).toBe(5);
    expect(countAtLeast(preferences, -1)).toBe(4);
  });
});

describe('what is left at time t', () => {
  const discounted = (discount: number): Preferences => ({
    ...preferencesOf({ points: [[1]], red: [[false]] }),
    discount,
  });

  test('without a discount is everything', () => {
    expect(remaining(discounted(1), 0.7)).toBe(1);
  });

  test('at the start is everything', () => {
    expect(remaining(discounted(0.3), 0)).toBe(1);
  });

  test('is discount to the power of t', () => {
    expect(remaining(discounted(0.25), 0.5)).toBeCloseTo(0.5, 12);
    expect(remaining(discounted(0.81), 0.5)).toBeCloseTo(0.9, 12);
    expect(remaining(discounted(0.8), 1)).toBeCloseTo(0.8, 12);
  });
});

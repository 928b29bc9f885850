import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_STRATEGIES } from '../../../src/analysis/metagame/equilibria.js';
import { symmetricEquilibria } from '../../../src/analysis/metagame/symmetricEquilibria.js';
import {
  AXELROD,
  anyOrder,
  earnings,
  figure,
  hawkDove,
  matrixOf,
  measuredPayoffs,
  PRISONERS_DILEMMA,
  ROCK_PAPER_SCISSORS,
  relisted,
  relistedMatrix,
  roundedPayoffs,
  smallPayoffs,
} from './games.js';
import { cornersOf, sameMix } from './vertices.js';

const third = 1 / 3;

describe('games of the textbooks', () => {
  test.each([
    ['rock, paper, scissors', ROCK_PAPER_SCISSORS, [[[third, third, third], 0]]],
    ["the prisoner's dilemma", PRISONERS_DILEMMA, [[[0, 1], 1]]],
    // V/C hawks, who get V/2 (1 - V/C).
    ['hawk and dove', hawkDove(2, 4), [[[0.5, 0.5], 0.5]]],
    ['hawk and dove where fights are cheap', hawkDove(4, 2), [[[1, 0], 1]]],
  ] as const)('%s', (_, game, expected) => {
    expect(figure(symmetricEquilibria(game))).toEqual({
      equilibria: expected.map(([mix, payoff]) => ({ mix, payoff, regret: 0 })),
      complete: true,
      continuum: false,
    });
  });

  test('the stag hunt: both pure ones, and the mix between', () => {
    // Stag 4 p, hare 3 p + 3 (1 - p) = 3: alike at p = 3/4.
    const found = figure(
      symmetricEquilibria(
        matrixOf([
          [4, 0],
          [3, 3],
        ]),
      ),
    );
    expect(found.equilibria.map(({ mix }) => mix)).toEqual([
      [1, 0],
      [0.75, 0.25],
      [0, 1],
    ]);
    expect(found.equilibria.map(({ payoff }) => payoff)).toEqual([4, 3, 3]);
  });

  test('coordination: the uniform mix over every set of the strategies', () => {
    const size = 7;
    const game = matrixOf(
      Array.from({ length: size }, (_, own) => Array.from({ length: size }, (_, at) => +(at === own))),
    );
    const { equilibria, complete, continuum } = figure(symmetricEquilibria(game));
    expect([equilibria.length, complete, continuum]).toEqual([2 ** size - 1, true, false]);
    for (const { mix, payoff } of equilibria) {
      const used = mix.filter((share) => share > 0);
      expect(payoff).toBeCloseTo(1 / used.length, 12);
      for (const share of used) expect(share).toBe(1 / used.length);
    }
  });

  test('the example of Axelrod-Python is degenerate: the nice strategies are alike among themselves', () => {
    // Defectors gain nothing against c cooperators and 1 - c retaliators as long as 5 c + 1.4 (1 - c) <= 3: up to
    // c = 4/9. Retaliators t earn 3 t + 0.9 (1 - t) against defectors' 1.4 t + 1 - t: alike at t = 1/17.
    const { equilibria, complete, continuum } = figure(symmetricEquilibria(AXELROD));
    expect([complete, continuum]).toEqual([true, true]);
    expect(equilibria.map(({ mix }) => mix)).toEqual([
      [4 / 9, 0, 5 / 9, 0],
      [4 / 9, 0, 0, 5 / 9],
      [0, 1, 0, 0],
      [0, 16 / 17, 1 / 17, 0],
      [0, 16 / 17, 0, 1 / 17],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  test('two strategies alike are a continuum', () => {
    expect(
      figure(
        symmetricEquilibria(
          matrixOf([
            [1, 1],
            [1, 1],
          ]),
        ),
      ),
    ).toMatchObject({ continuum: true });
  });
});

describe('all equilibria', () => {
  test('are those that brute force finds', () => {
    let several = 0;
    let infinite = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((size) => fc.oneof(smallPayoffs(size), roundedPayoffs(size))),
        (payoff) => {
          const labelled = cornersOf(payoff).filter(({ unused, best }) => unused.every((not, at) => not || best[at]));
          const { equilibria, complete, continuum } = figure(symmetricEquilibria(matrixOf(payoff)));
          expect(complete).toBe(true);
          expect(equilibria).toHaveLength(labelled.length);
          for (const { mix } of labelled) expect(equilibria.some((one) => sameMix(one.mix, mix))).toBe(true);
          // Others lie between two of them if an odd point between them is one; the half might be one by chance.
          const between = labelled.flatMap((one, at) =>
            labelled
              .slice(at + 1)
              .map((other) => one.mix.map((share, place) => 0.381966 * share + 0.618034 * (other.mix[place] ?? 0))),
          );
          expect(continuum).toBe(between.some((mix) => gainFrom(payoff, mix) < 1e-12));
          if (equilibria.length > 1) several++;
          if (continuum) infinite++;
        },
      ),
      { numRuns: 500 },
    );
    expect(several).toBeGreaterThan(50);
    expect(infinite).toBeGreaterThan(10);
  });

  test('are odd in number in a game that is not degenerate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }).chain((size) => measuredPayoffs(size)),
        (payoff) => {
          expect(figure(symmetricEquilibria(matrixOf(payoff))).equilibria.length % 2).toBe(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('in games of any size', () => {
  const sizes = fc.constantFrom(3, 5, MOST_STRATEGIES + 1, MOST_STRATEGIES + 3);
  const games = sizes.chain((size) => fc.oneof(smallPayoffs(size), measuredPayoffs(size)));

  test('nobody gains more than a billionth by deviating, no two are the same, and every pure one is there', () => {
    fc.assert(
      fc.property(games, (payoff) => {
        const { equilibria } = figure(symmetricEquilibria(matrixOf(payoff)));
        expect(equilibria.length).toBeGreaterThan(0);
        expect(new Set(equilibria.map(({ mix }) => mix.join())).size).toBe(equilibria.length);
        for (const { mix, regret } of equilibria) {
          expect(mix.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
          expect(Math.min(...mix)).toBeGreaterThanOrEqual(0);
          expect(gainFrom(payoff, mix)).toBeLessThan(1e-9);
          expect(regret).toBeCloseTo(Math.max(0, gainFrom(payoff, mix)), 12);
        }
        for (const [own, row] of payoff.entries())
          if (payoff.every((other) => (other[own] as number) <= (row[own] as number)))
            expect(equilibria.some(({ mix }) => mix[own] === 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which strategies are listed changes no bit', () => {
    fc.assert(
      fc.property(
        sizes.chain((size) => fc.tuple(fc.oneof(smallPayoffs(size), measuredPayoffs(size)), anyOrder(size))),
        ([payoff, order]) => {
          const game = matrixOf(payoff);
          const { equilibria, ...others } = figure(symmetricEquilibria(game));
          const relistedOnes = figure(symmetricEquilibria(relistedMatrix(game, order)));
          expect(relistedOnes).toMatchObject(others);
          const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
          expect(sorted(relistedOnes.equilibria)).toEqual(
            sorted(equilibria.map((one) => ({ ...one, mix: relisted(one.mix, order) }))),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  test('too many for all: pure ones and the ends of paths, and it is said', () => {
    const size = MOST_STRATEGIES + 1;
    const coordination = Array.from({ length: size }, (_, own) =>
      Array.from({ length: size }, (_, at) => +(at === own)),
    );
    const { equilibria, complete, continuum } = figure(symmetricEquilibria(matrixOf(coordination)));
    expect([equilibria.length, complete, continuum]).toEqual([size, false, undefined]);
  });

  test('strictly dominated strategies do not count for the size', () => {
    const size = MOST_STRATEGIES + 5;
    // Whoever plays p earns p against everybody: all but the last are dominated.
    const ladder = Array.from({ length: size }, (_, own) => Array.from({ length: size }, () => own));
    const { equilibria, complete } = figure(symmetricEquilibria(matrixOf(ladder)));
    expect(complete).toBe(true);
    expect(equilibria).toMatchObject([{ payoff: size - 1, regret: 0 }]);
    expect(equilibria[0]?.mix.at(-1)).toBe(1);
  });
});

test('the last bit of a mean breaks no tie', () => {
  const found = figure(
    symmetricEquilibria(
      matrixOf([
        [0.3, 0.3],
        [0.1 + 0.2, 0.3],
      ]),
    ),
  );
  expect(found.equilibria.map(({ mix }) => mix)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(found.continuum).toBe(true);
});

test('with a gap nothing is told, and why', () => {
  expect(
    symmetricEquilibria(
      matrixOf([
        [1, 2],
        [3, undefined],
      ]),
    ),
  ).toEqual({
    value: undefined,
    reason: 'b never met b',
  });
});

/** What a deviator gains where all play the mix. */
function gainFrom(payoff: readonly (readonly number[])[], mix: readonly number[]): number {
  const earned = earnings(payoff, mix);
  return Math.max(...earned) - (earnings([earned], mix)[0] as number);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bimatrixEquilibria } from '../../../src/analysis/metagame/bimatrixEquilibria.js';
import { MOST_STRATEGIES } from '../../../src/analysis/metagame/equilibria.js';
import { bimatrix, inBothSeats, type Table } from '../../../src/analysis/metagame/payoffs.js';
import {
  anyOrder,
  bimatrixOf,
  earnings,
  figure,
  hawkDove,
  measuredPayoffs,
  PRISONERS_DILEMMA,
  ROCK_PAPER_SCISSORS,
  relisted,
  roundedPayoffs,
  smallPayoffs,
} from './games.js';
import { cornersOf, sameMix } from './vertices.js';

const third = 1 / 3;

describe('games of the textbooks', () => {
  const battle = bimatrixOf(
    [
      [2, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [0, 2],
    ],
  );
  const pennies = bimatrixOf(
    [
      [1, -1],
      [-1, 1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
  );
  // Chapter 3 of Algorithmic Game Theory (Nisan et al. 2007), also the how-to of Nashpy.
  const nisan = bimatrixOf(
    [
      [3, 3],
      [2, 5],
      [0, 6],
    ],
    [
      [3, 2],
      [2, 6],
      [3, 1],
    ],
  );
  // The front page of Nashpy.
  const nashpy = bimatrixOf(
    [
      [1, 2],
      [3, 0],
    ],
    [
      [0, 2],
      [3, 1],
    ],
  );

  test.each([
    [
      'the battle of the sexes',
      battle,
      [
        [
          [1, 0],
          [1, 0],
          [2, 1],
        ],
        [
          [2 / 3, third],
          [third, 2 / 3],
          [2 / 3, 2 / 3],
        ],
        [
          [0, 1],
          [0, 1],
          [1, 2],
        ],
      ],
    ],
    [
      'matching pennies',
      pennies,
      [
        [
          [0.5, 0.5],
          [0.5, 0.5],
          [0, 0],
        ],
      ],
    ],
    [
      'rock, paper, scissors',
      inBothSeats(ROCK_PAPER_SCISSORS),
      [
        [
          [third, third, third],
          [third, third, third],
          [0, 0],
        ],
      ],
    ],
    [
      "the prisoner's dilemma",
      inBothSeats(PRISONERS_DILEMMA),
      [
        [
          [0, 1],
          [0, 1],
          [1, 1],
        ],
      ],
    ],
    [
      'hawk and dove',
      inBothSeats(hawkDove(2, 4)),
      [
        [
          [1, 0],
          [0, 1],
          [2, 0],
        ],
        [
          [0.5, 0.5],
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        [
          [0, 1],
          [1, 0],
          [0, 2],
        ],
      ],
    ],
    [
      'three rows, two columns',
      nisan,
      [
        [
          [1, 0, 0],
          [1, 0],
          [3, 3],
        ],
        [
          [0.8, 0.2, 0],
          [2 / 3, third],
          [3, 2.8],
        ],
        [
          [0, third, 2 / 3],
          [third, 2 / 3],
          [4, 8 / 3],
        ],
      ],
    ],
    [
      'the example of Nashpy',
      nashpy,
      [
        [
          [1, 0],
          [0, 1],
          [2, 2],
        ],
        [
          [0.5, 0.5],
          [0.5, 0.5],
          [1.5, 1.5],
        ],
        [
          [0, 1],
          [1, 0],
          [3, 3],
        ],
      ],
    ],
  ] as const)('%s', (_, game, expected) => {
    const { equilibria, complete, continuum } = figure(bimatrixEquilibria(game));
    expect([complete, continuum]).toEqual([true, false]);
    expect(equilibria).toHaveLength(expected.length);
    for (const [at, [row, column, payoffs]] of expected.entries()) {
      const found = equilibria[at];
      expect(found?.mixes).toEqual([row, column]);
      expect(found?.payoffs[0]).toBeCloseTo(payoffs[0], 12);
      expect(found?.payoffs[1]).toBeCloseTo(payoffs[1], 12);
      expect(found?.regret).toBeLessThan(1e-12);
    }
  });

  test('a degenerate game: the ends of what is infinitely many', () => {
    // The game of three rows with both columns worth 3 against the first row. It is a best reply as long as
    // 2 (1 - y) + 5 y <= 3, y <= 1/3. Rows 2 and 3 are alike at y = 2/3, and the columns against them at 1 : 2.
    const game = bimatrixOf(
      [
        [3, 3],
        [2, 5],
        [0, 6],
      ],
      [
        [3, 3],
        [2, 6],
        [3, 1],
      ],
    );
    const { equilibria, complete, continuum } = figure(bimatrixEquilibria(game));
    expect(equilibria.map(({ mixes }) => mixes)).toEqual([
      [
        [1, 0, 0],
        [1, 0],
      ],
      [
        [1, 0, 0],
        [2 / 3, third],
      ],
      [
        [0, third, 2 / 3],
        [third, 2 / 3],
      ],
    ]);
    expect([complete, continuum]).toEqual([true, true]);
  });

  test('where nothing matters every pair is one', () => {
    const nothing = [
      [1, 1],
      [1, 1],
    ];
    const { equilibria, continuum } = figure(bimatrixEquilibria(bimatrixOf(nothing, nothing)));
    expect([equilibria.length, continuum]).toEqual([4, true]);
  });
});

/** Games, degenerate and not: row payoffs and column payoffs, both with the row seat's strategies as rows. */
function anyGame(
  sizes: fc.Arbitrary<number>,
  payoffs: (rows: number, columns: number) => fc.Arbitrary<number[][]>,
): fc.Arbitrary<[number[][], number[][]]> {
  return fc
    .tuple(sizes, sizes)
    .chain(([rows, columns]) =>
      fc.oneof(
        fc.tuple(smallPayoffs(rows, columns), smallPayoffs(rows, columns)),
        fc.tuple(payoffs(rows, columns), payoffs(rows, columns)),
      ),
    );
}

describe('all equilibria', () => {
  test('are those that brute force finds', () => {
    let several = 0;
    let infinite = 0;
    fc.assert(
      fc.property(anyGame(fc.integer({ min: 1, max: 4 }), roundedPayoffs), ([rows, columns]) => {
        const mine = cornersOf(turned(columns));
        const theirs = cornersOf(rows);
        const labelled = mine.flatMap((one) =>
          theirs
            .filter(
              (other) =>
                one.unused.every((not, at) => not || other.best[at]) &&
                other.unused.every((not, at) => not || one.best[at]),
            )
            .map((other) => [one.mix, other.mix] as const),
        );
        const { equilibria, complete, continuum } = figure(bimatrixEquilibria(bimatrixOf(rows, columns)));
        expect(complete).toBe(true);
        expect(equilibria).toHaveLength(labelled.length);
        for (const [row, column] of labelled)
          expect(equilibria.some(({ mixes }) => sameMix(mixes[0], row) && sameMix(mixes[1], column))).toBe(true);
        // Two that share the mix of a seat have others between them, and only such have.
        const shared = labelled.some(([row, column], at) =>
          labelled.slice(at + 1).some((other) => sameMix(row, other[0]) || sameMix(column, other[1])),
        );
        expect(continuum).toBe(shared);
        if (equilibria.length > 1) several++;
        if (continuum) infinite++;
      }),
      { numRuns: 400 },
    );
    expect(several).toBeGreaterThan(50);
    expect(infinite).toBeGreaterThan(10);
  });

  test('are odd in number in a game that is not degenerate (Lemke & Howson 1964)', () => {
    const games = fc
      .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }))
      .chain(([rows, columns]) => fc.tuple(measuredPayoffs(rows, columns), measuredPayoffs(rows, columns)));
    fc.assert(
      fc.property(games, ([rows, columns]) => {
        expect(figure(bimatrixEquilibria(bimatrixOf(rows, columns))).equilibria.length % 2).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});

describe('in games of any size', () => {
  const sizes = fc.constantFrom(2, 4, MOST_STRATEGIES + 1, MOST_STRATEGIES + 2);

  test('nobody gains more than a billionth by deviating, no two are the same, and every pure one is there', () => {
    fc.assert(
      fc.property(anyGame(sizes, measuredPayoffs), ([rows, columns]) => {
        const { equilibria } = figure(bimatrixEquilibria(bimatrixOf(rows, columns)));
        expect(equilibria.length).toBeGreaterThan(0);
        expect(new Set(equilibria.map(({ mixes }) => mixes.join('/'))).size).toBe(equilibria.length);
        for (const { mixes, payoffs, regret } of equilibria) {
          const earned = [earnings(rows, mixes[1]), earnings(turned(columns), mixes[0])] as const;
          const own = [earnings([earned[0]], mixes[0])[0], earnings([earned[1]], mixes[1])[0]] as [number, number];
          const gains = [Math.max(...earned[0]) - own[0], Math.max(...earned[1]) - own[1]];
          expect(Math.max(...gains)).toBeLessThan(1e-9);
          expect(regret).toBeCloseTo(Math.max(0, ...gains), 12);
          expect(payoffs[0]).toBeCloseTo(own[0], 12);
          expect(payoffs[1]).toBeCloseTo(own[1], 12);
        }
        for (const [at, row] of rows.entries())
          for (const [place, payoff] of row.entries()) {
            const deviations = rows.map((other) => other[place] as number);
            const answers = columns[at] as number[];
            if (Math.max(...deviations) === payoff && Math.max(...answers) === answers[place])
              expect(equilibria.some(({ mixes }) => mixes[0][at] === 1 && mixes[1][place] === 1)).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which strategies are listed changes no bit', () => {
    const games = sizes.chain((size) =>
      fc.tuple(
        fc.oneof(smallPayoffs(size), measuredPayoffs(size)),
        fc.oneof(smallPayoffs(size), measuredPayoffs(size)),
        anyOrder(size),
        anyOrder(size),
      ),
    );
    fc.assert(
      fc.property(games, ([rows, columns, order, otherOrder]) => {
        const game = bimatrixOf(rows, columns);
        const listed = (payoff: Table) => relisted(payoff, order).map((row) => relisted(row, otherOrder));
        const names = [relisted(game.names[0], order), relisted(game.names[1], otherOrder)] as const;
        const found = figure(bimatrixEquilibria(game));
        const other = figure(bimatrixEquilibria(bimatrix(names, [listed(rows), listed(columns)])));
        const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(other.equilibria)).toEqual(
          sorted(
            found.equilibria.map(({ mixes, ...rest }) => ({
              ...rest,
              mixes: [relisted(mixes[0], order), relisted(mixes[1], otherOrder)],
            })),
          ),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('too many for all: pure ones and the ends of paths, and it is said', () => {
    const size = MOST_STRATEGIES + 1;
    const coordination = Array.from({ length: size }, (_, own) =>
      Array.from({ length: size }, (_, at) => +(at === own)),
    );
    const { equilibria, complete, continuum } = figure(bimatrixEquilibria(bimatrixOf(coordination, coordination)));
    expect([equilibria.length, complete, continuum]).toEqual([size, false, undefined]);
  });

  test('paths go from the strategies of both seats', () => {
    // Nobody's pure strategy is an equilibrium: all columns but the first two lose, but are not strictly dominated.
    const size = MOST_STRATEGIES + 1;
    const rows = Array.from({ length: 2 }, (_, own) =>
      Array.from({ length: size }, (_, at) => (at % 2 === own ? 1 : 0)),
    );
    const columns = rows.map((row) => row.map((payoff, at) => 1 - payoff - (at > 1 && payoff === 0 ? 0.25 : 0)));
    const { equilibria, complete } = figure(bimatrixEquilibria(bimatrixOf(rows, columns)));
    expect(complete).toBe(false);
    const half = [0.5, 0.5, ...Array.from({ length: size - 2 }, () => 0)];
    expect(equilibria.map(({ mixes }) => mixes)).toEqual([[[0.5, 0.5], half]]);
  });
});

test('with a gap in either seat nothing is told, and why', () => {
  const [whole, gap] = [[[1, 2]], [[1, undefined]]];
  const names = [['a'], ['x', 'y']] as const;
  const reason = (row: typeof gap, column: typeof gap) => bimatrixEquilibria(bimatrix(names, [row, column]));
  expect(reason(gap, whole)).toEqual({ value: undefined, reason: 'a never met y' });
  expect(reason(whole, gap)).toEqual({ value: undefined, reason: 'y never met a' });
});

function turned(payoff: Table): number[][] {
  return (payoff[0] ?? []).map((_, column) => payoff.map((row) => row[column] as number));
}

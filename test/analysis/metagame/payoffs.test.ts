import { describe, expect, test } from 'vitest';
import {
  acrossSeats,
  bimatrix,
  inBothSeats,
  ownPayoffs,
  payoffMatrix,
} from '../../../src/analysis/metagame/payoffs.js';

describe('a game is refused', () => {
  test.each<[string, readonly string[], (number | undefined)[][], RegExp]>([
    ['without strategies', [], [], /one strategy or more/],
    ['with a name twice', ['a', 'b', 'a'], [[], [], []], /strategy a is named twice/],
    ['with too few rows', ['a', 'b'], [[1, 2]], /2 rows of 2/],
    ['with a short row', ['a', 'b'], [[1, 2], [3]], /2 rows of 2/],
    ['with what is no number', ['a'], [[Number.NaN]], /NaN is no payoff/],
    ['with an endless payoff', ['a'], [[Number.NEGATIVE_INFINITY]], /-Infinity is no payoff/],
    ['with a payoff too large', ['a'], [[1_000_001]], /1000001 is no payoff/],
  ])('%s', (_, names, payoff, reason) => {
    expect(() => payoffMatrix(names, payoff)).toThrow(reason);
    expect(() => payoffMatrix(names, payoff)).toThrow(RangeError);
  });

  test('of two seats, if one of both payoffs does not fit', () => {
    const fits = [[1, 2, 3]];
    expect(() => bimatrix([['a'], ['x', 'y', 'z']], [fits, fits])).not.toThrow();
    expect(() => bimatrix([['a'], ['x', 'y', 'z']], [fits, [[1], [2], [3]]])).toThrow('1 rows of 3');
    expect(() => bimatrix([['a'], ['x', 'y', 'y']], [fits, fits])).toThrow('y is named twice');
  });
});

test('payoffs may have gaps, and reach to a million', () => {
  const payoff = [[undefined, -1_000_000]];
  expect(bimatrix([['a'], ['x', 'y']], [payoff, payoff]).payoffs).toEqual([payoff, payoff]);
});

test('each seat sees its own strategies as rows', () => {
  const rows = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const columns = [
    [7, undefined, 9],
    [10, 11, 12],
  ];
  const game = bimatrix(
    [
      ['a', 'b'],
      ['x', 'y', 'z'],
    ],
    [rows, columns],
  );
  expect(ownPayoffs(game)).toEqual([
    rows,
    [
      [7, 10],
      [undefined, 11],
      [9, 12],
    ],
  ]);
});

test('in both seats of a matrix a strategy gets the same', () => {
  const payoff = [
    [1, 2],
    [3, undefined],
  ];
  const game = inBothSeats(payoffMatrix(['a', 'b'], payoff));
  expect(game.payoffs).toEqual([
    payoff,
    [
      [1, 3],
      [2, undefined],
    ],
  ]);
  expect(ownPayoffs(game)).toEqual([payoff, payoff]);
});

describe('across seats', () => {
  const names = ['a', 'b'];

  test('a strategy gets the mean of both', () => {
    // a against b: 2 as row, and 7 as column where b is the row. b against a: 3 as row, 6 as column.
    const game = bimatrix(
      [names, names],
      [
        [
          [1, 2],
          [3, undefined],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ],
    );
    expect(acrossSeats(game)).toEqual({
      names,
      payoff: [
        [3, 4.5],
        [4.5, undefined],
      ],
    });
  });

  test('there is nothing if the seats have different strategies', () => {
    const [one, two] = [[[1, 2]], [[1], [2]]];
    expect(() => acrossSeats(bimatrix([['a'], names], [one, one]))).toThrow(RangeError);
    expect(() => acrossSeats(bimatrix([names, ['a']], [two, two]))).toThrow(RangeError);
    expect(() => acrossSeats(bimatrix([['a'], ['b']], [[[1]], [[1]]]))).toThrow('the same strategies');
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOrder, putBack, tableInNameOrder, taken } from '../../../src/analysis/metagame/nameOrder.js';

test('names are ordered by code units, whatever the locale', () => {
  const names = ['b', 'ä', 'a', 'B', 'a2', 'a10'];
  expect(taken(nameOrder(names), names)).toEqual(['B', 'a', 'a10', 'a2', 'b', 'ä']);
});

test('what is put back stands where it stood', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), (names) => {
      const order = nameOrder(names);
      expect(putBack(order, taken(order, names))).toEqual(names);
    }),
  );
});

test('rows and columns each go by their own names', () => {
  const payoffs = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(
    tableInNameOrder(payoffs, [
      ['b', 'a'],
      ['y', 'z', 'x'],
    ]),
  ).toEqual({
    value: [
      [6, 4, 5],
      [3, 1, 2],
    ],
  });
});

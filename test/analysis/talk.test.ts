import { expect, test } from 'vitest';
import { agreedIn, offersIn, turnsIn } from '../../src/analysis/talk.js';
import { NONE } from '../../src/model/space.js';
import { tableDeal, talkOf } from './deals.js';

// 0: 90/10, 1: 60/40, 2: 20/80
const three = (more: Parameters<typeof tableDeal>[1] = {}) =>
  tableDeal(
    [
      [
        [90, 10],
        [60, 40],
        [20, 80],
      ],
    ],
    { sessions: [[3]], ...more },
  );

test('offers are told with their place, round, time and points', () => {
  expect(offersIn(talkOf(three(), 0, 2, 1, 'accept'))).toEqual([
    { move: 0, by: 0, round: 1, time: 0.25, outcome: 0, points: [90, 10] },
    { move: 1, by: 1, round: 1, time: 0.25, outcome: 2, points: [20, 80] },
    { move: 2, by: 0, round: 2, time: 0.5, outcome: 1, points: [60, 40] },
  ]);
});

test('moves that offer nothing are counted in the place, and time stands still in an extension', () => {
  const talk = talkOf(three({ sessions: [[1]], lastWord: true, extension: 2 }), 0, 2, 'reject', 'extend', 'extend', 1);
  expect(offersIn(talk).map(({ move, round, time }) => [move, round, time])).toEqual([
    [0, 1, 0.5],
    [1, 1, 0.5],
    [5, 2, 0.5],
  ]);
});

test('an offer knows the same party’s offer before', () => {
  const talk = talkOf(three(), 0, 2, 1, 2, 0);
  expect(turnsIn(talk).map(({ offer, before }) => [offer.move, before?.move])).toEqual([
    [0, undefined],
    [1, undefined],
    [2, 0],
    [3, 1],
    [4, 2],
  ]);
});

test('a talk is agreed on the outcome signed, and otherwise on none', () => {
  expect(agreedIn(talkOf(three(), 0, 2, 'accept'))).toBe(2);
  expect(agreedIn(talkOf(three(), 0, 2))).toBe(NONE);
  expect(agreedIn(talkOf(three(), 0, 'walk'))).toBe(NONE);
  expect(agreedIn(talkOf(three(), 0, 2, 0, 2, 0, 2))).toBe(NONE);
  expect(talkOf(three(), 0, 2, 0, 2, 0, 2).result?.ending).toBe('expired');
});

test('a talk without a move has no offers', () => {
  expect(offersIn(talkOf(three()))).toEqual([]);
  expect(turnsIn(talkOf(three()))).toEqual([]);
});

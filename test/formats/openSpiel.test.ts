import { describe, expect, test } from 'vitest';
import { importScenario } from '../../src/formats/importScenario.js';
import { fixtures, refusal, utilities } from '../helpers/formats.js';

const ITEMS = fixtures('items.txt');
const one = (text: string) => [{ name: 'one.txt', text }];

describe('a bargaining instance of OpenSpiel', () => {
  const { scenario, notes } = importScenario(ITEMS);

  test('has an issue for each kind, and how many the first party keeps for options', () => {
    expect(scenario.issues.map(({ options }) => options.map(({ id }) => id))).toEqual([
      ['0', '1'],
      ['0', '1', '2'],
      ['0', '1', '2', '3'],
    ]);
    expect(scenario.id).toBe('items-1');
    expect(notes).toContain('this is instance 1 of 2');
  });

  // 1, 2 and 3 items, worth 8, 1, 0 to the first and 4, 0, 2 to the second: 10 in all to each.
  test.each([
    [
      ['1', '2', '3'],
      [1, 0],
    ],
    [
      ['0', '0', '0'],
      [0, 1],
    ],
    [
      ['1', '0', '0'],
      [0.8, 0.6],
    ],
    [
      ['0', '1', '1'],
      [0.1, 0.8],
    ],
  ])('keeping %j is worth %j', (options, worth) => {
    expect(utilities(scenario, ...options)).toEqual(worth);
  });

  test('another one is chosen by its number', () => {
    // 1, 4 and 1 items, worth 4, 1, 2 and 2, 2, 0.
    const second = importScenario(ITEMS, { instance: 2 }).scenario;
    expect(utilities(second, '1', '2', '0')).toEqual([0.6, 0.4]);
  });

  test('a kind without items is left out', () => {
    expect(importScenario(one('2,0,1 3,5,4 5,5,0')).scenario.issues).toHaveLength(2);
  });

  test.each([
    [ITEMS, { instance: 3 }, 'items.txt, line 3: there are 2 instances in it, and no number 3'],
    [
      one('1,2,3 8,1,0 4,0,2\n1,2 3,4'),
      { instance: 2 },
      'one.txt, line 2: an instance is three lists of whole numbers',
    ],
    [one('1,2,3 8,1 4,0,2'), {}, 'one.txt, line 1: the three lists are not of one length'],
    [one('1000000000 1 1'), {}, 'one.txt, line 1: kind 1 has 1000000000 items, and 999 are the most'],
    [one('0,0 1,1 1,1'), {}, 'every issue has one option only: there is nothing to negotiate'],
    [[...ITEMS, ...ITEMS], {}, 'items.txt holds OpenSpiel instances, and goes alone'],
    [
      fixtures('rate.xml', 'rate-buyer.xml', 'rate-seller.xml'),
      { instance: 1 },
      'an instance is chosen in a file of OpenSpiel',
    ],
  ])('refused: %#', (files, options, sentence) => {
    expect(refusal(files, options)).toContain(sentence);
  });
});

/** Numbers in words: rounded, but never to what they are not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimals, inside, listed, percent, several, stopped, thousands } from '../../src/report/english/numbers.js';
import { amount, change, level, sharesInWords } from '../../src/report/english/points.js';
import { roundAndHour } from '../../src/report/english/rounds.js';
import { dealOf } from '../helpers/scenarios.js';

describe('numbers', () => {
  test.each([
    [percent(0), '0%'],
    [percent(0.001), 'under 1%'],
    [percent(0.005), '1%'],
    [percent(0.994), '99%'],
    [percent(0.999), 'over 99%'],
    [percent(1), '100%'],
    [percent(1.2), '120%'],
    [decimals(0), '0.00'],
    [decimals(0.001), 'under 0.01'],
    [decimals(0.5), '0.50'],
    [decimals(0.999), 'over 0.99'],
    [decimals(1), '1.00'],
    [thousands(999), '999'],
    [thousands(103_680), '103,680'],
    [thousands(-1000), '−1,000'],
    [several(0, 'offer'), 'no offers'],
    [several(1, 'offer'), 'one offer'],
    [several(12, 'offer'), 'twelve offers'],
    [several(1300, 'offer'), '1,300 offers'],
    [listed([]), ''],
    [listed(['a']), 'a'],
    [listed(['a', 'b']), 'a and b'],
    [listed(['a', 'b', 'c']), 'a, b and c'],
    [stopped('Height'), 'Height.'],
    [stopped('Who pays?'), 'Who pays?'],
    [stopped('He said “no.”'), 'He said “no.”'],
    [inside('The mill'), 'the mill'],
    [inside('Theodor'), 'Theodor'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('points', () => {
  const deal = dealOf('points');

  test.each([
    [level(deal, 0, 330), '66.0'],
    [level(deal, 0, -20), '−4.0'],
    [change(deal, 0, 21), '+4.2'],
    [change(deal, 0, -21), '−4.2'],
    [change(deal, 0, 0), '0.0'],
    [amount(deal, 0, -21), '4.2'],
    [amount(deal, 0, 0), '0.0'],
    [amount(deal, 0, 0.2), 'under 0.1'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  test('a gain and the same loss have the same size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (points) => {
        const london = dealOf('london-2025');
        expect(change(london, 0, -points).slice(1)).toBe(change(london, 0, points).slice(1));
      }),
    );
  });

  test('shares make 100 together, whoever is named first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const [one, other] = sharesInWords(thousandths / 1000).map((share) => Number(share.slice(0, -1))) as [
          number,
          number,
        ];
        expect(one + other).toBe(100);
        expect(Math.abs(one - thousandths / 10)).toBeLessThan(0.51);
        expect(sharesInWords(1 - thousandths / 1000)).toEqual([`${other}%`, `${one}%`]);
      }),
    );
  });
});

test('a round is told with its session and its hour, where there are several and hours', () => {
  expect(roundAndHour(dealOf('fence'), 2)).toBe('round 2 of 4');
  expect(roundAndHour(dealOf('two-ports'), 1)).toBe('round 1 of 10 (14:00)');
  expect(roundAndHour(dealOf('market'), 4)).toBe('round 4 of 6 (Morning, 06:00)');
  expect(roundAndHour(dealOf('market'), 7)).toBe('round 7, in the extra session (Noon, 12:00)');
});

import { describe, expect, test } from 'vitest';
import { dayPoints, pactOf } from '../../src/model/compliance.js';
import { parseScenario } from '../../src/model/parseScenario.js';
import { dataOf } from '../helpers/scenarios.js';

describe('what a day is worth', () => {
  const quiet = { flow: 100, slow: false, rival: 0, counters: 0, open: false };

  test.each([
    ['a normal day', quiet, 100, 100],
    ['a day of slow-walking at 8 per cent pays 9 points', { ...quiet, flow: 8, slow: true }, 109, 8],
    ['a low month that nobody slow-walks pays nothing', { ...quiet, flow: 60 }, 100, 60],
    ['a measure outside the text', { ...quiet, rival: 1 }, 80, 105],
    ['five countermeasures take all', { ...quiet, counters: 5 }, 0, 75],
    ['30 May 2025', { flow: 8, slow: true, rival: 1, counters: 4, open: true }, 100 + 9 - 100 - 10, 8 + 5 - 20 - 10],
  ])('%s', (_, day, licensor, other) => {
    expect(dayPoints(day)).toEqual({ licensor, other });
  });
});

describe('what was signed', () => {
  const market = (compliance?: object) => {
    const parsed = parseScenario({ ...dataOf('market'), ...(compliance && { compliance }) });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.value;
  };
  const licences = { issue: 'price', named: ['9', '8'] };
  const standstill = { issue: 'day', options: ['friday'] };

  test.each([
    [
      { price: '9', day: 'friday' },
      { licences: 'named', standstill: true },
    ],
    [
      { price: '8', day: 'monday' },
      { licences: 'named', standstill: false },
    ],
    [
      { price: '6', day: 'friday' },
      { licences: 'vague', standstill: true },
    ],
    [{}, { licences: 'vague', standstill: false }],
  ])('%j', (deal, terms) => {
    const pact = pactOf(market({ slowWalker: 'oven', licences, standstill }), deal);
    expect(pact).toEqual({ terms, parties: ['mill', 'oven'], licensor: 1 });
  });

  test('the slow-walker may be either party, and a scenario without the clause has no standstill', () => {
    const pact = pactOf(market({ slowWalker: 'mill', licences }), { price: '9', day: 'friday' });
    expect(pact).toMatchObject({ licensor: 0, terms: { standstill: false } });
    expect(pactOf(market(), { price: '9' })).toBeUndefined();
  });

  test('leaves as many quarrels behind it as the scenario says', () => {
    const pact = pactOf(market({ slowWalker: 'mill', licences, quarrels: 1 }), { price: '9' });
    expect(pact?.quarrels).toBe(1);
  });
});

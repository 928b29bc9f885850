import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionIds, outcomeOf, partyOf, prepare } from '../../src/model/deal.js';
import { pointsOf, utilityOf } from '../../src/model/preferences.js';
import { NONE } from '../../src/model/space.js';
import { worthInWords } from '../../src/model/words.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';

/** The points of both parties for an outcome in the scenario's words. */
function points(id: string, ids: Readonly<Record<string, string>>): [number, number] {
  const deal = dealOf(id);
  const outcome = outcomeOf(deal, ids);
  expect(outcome).not.toBe(NONE);
  return [pointsOf(deal.preferences[0], outcome), pointsOf(deal.preferences[1], outcome)];
}

const LONDON_DEAL = {
  'rare-earths': 'm6',
  'chip-software': 'lift',
  'jet-engines': 'reinstate',
  chemicals: 'lift',
  nuclear: 'reinstate',
  tariffs: '30-10',
  truce: 'aug-12',
  visas: 'drop',
  fentanyl: 'none',
};

describe('two ports, by hand', () => {
  test.each([
    // 60x100 + 15x0 + 25x60 and 15x0 + 60x100 + 25x60
    ['12', 'open', '90', [7500, 7500]],
    // 60x50 + 15x50 + 25x60 and the mirror
    ['6', 'case', '90', [5250, 5250]],
    ['12', 'blocked', '30', [10_000, 0]],
    ['0', 'open', '365', [0, 10_000]],
    // 60x0 + 15x100 + 25x0 and 15x100 + 60x0 + 25x100
    ['0', 'blocked', '365', [1500, 4000]],
  ])('magnets %s, tools %s, truce %s', (magnets, tools, truce, expected) => {
    expect(points('two-ports', { magnets, tools, truce })).toEqual(expected);
  });

  test('12 months, open tools and 90 days are outcome 7 of 27', () => {
    expect(outcomeOf(dealOf('two-ports'), { magnets: '12', tools: 'open', truce: '90' })).toBe(7);
  });

  test('the scale is 10,000 points and no deal is worth 4,000', () => {
    const [north] = dealOf('two-ports').preferences;
    expect(north.scale).toBe(10_000);
    expect(north.reservation).toBe(4000);
  });
});

describe('London, by hand', () => {
  test('the real deal is worth 66.1 to the United States and 66.2 to China', () => {
    // 36x60 + 12x60 + 6x55 + 3x80 + 3x60 + 20x100 + 8x100 + 3x60 + 9x0
    // 22x80 + 22x90 + 12x90 + 6x100 + 5x100 + 18x0 + 8x0 + 4x100 + 3x100
    expect(points('london-2025', LONDON_DEAL)).toEqual([6610, 6620]);
  });

  test('with the nuclear licences still suspended it is worth 1.2 more and 5 less', () => {
    expect(points('london-2025', { ...LONDON_DEAL, nuclear: 'keep' })).toEqual([6730, 6120]);
  });

  test('things as they stood are worth 55 and 25', () => {
    expect(
      points('london-2025', {
        'rare-earths': 'april-regime',
        'chip-software': 'keep',
        'jet-engines': 'keep',
        chemicals: 'refuse',
        nuclear: 'keep',
        tariffs: '30-10',
        truce: 'aug-12',
        visas: 'revoke',
        fentanyl: 'none',
      }),
    ).toEqual([5500, 2500]);
  });

  test('the real deal is outcome 55,592 of 103,680', () => {
    // 2 x 20736 + 2 x 5184 + 2 x 1296 + 2 x 432 + 2 x 144 + 0 x 36 + 0 x 9 + 2 x 3 + 2
    expect(outcomeOf(dealOf('london-2025'), LONDON_DEAL)).toBe(55_592);
  });
});

describe('points given straight', () => {
  const deal = dealOf('points');
  const at = (price: string, lock: string) => outcomeOf(deal, { price, lock });

  test('are summed as they stand, below zero too', () => {
    expect(points('points', { price: '300', lock: 'with' })).toEqual([270, -55]);
    expect(points('points', { price: '100', lock: 'without' })).toEqual([100, 250]);
  });

  test('make utility 1 at the scale', () => {
    expect(utilityOf(deal.preferences[0], at('200', 'without'))).toBe(0.4);
    expect(utilityOf(deal.preferences[1], at('100', 'without'))).toBe(0.5);
    expect(worthInWords(deal.preferences[0], 200)).toBe('40.0');
  });

  test('make reservations and mandates points as well', () => {
    expect(deal.preferences.map(({ reservation }) => reservation)).toEqual([120, -20]);
    expect(deal.schedule.sessions[0]?.mandates).toEqual([150, 0]);
  });

  test('are read as points out of 100 with one decimal when there are weights', () => {
    expect(worthInWords(dealOf('london-2025').preferences[0], 6610)).toBe('66.1');
  });
});

describe('an outcome in words', () => {
  test('and back is the same outcome', () => {
    const deal = dealOf('london-2025');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: deal.space.outcomes - 1 }), (outcome) => {
        expect(outcomeOf(deal, optionIds(deal, outcome))).toBe(outcome);
      }),
    );
  });

  test('names the issues in the order of the scenario', () => {
    expect(Object.keys(optionIds(dealOf('london-2025'), 0))).toEqual(Object.keys(LONDON_DEAL));
  });

  test('does not depend on the order of its issues', () => {
    const backwards = Object.fromEntries(Object.entries(LONDON_DEAL).reverse());
    expect(outcomeOf(dealOf('london-2025'), backwards)).toBe(55_592);
  });

  test.each([
    ['an issue is missing', { magnets: '12', tools: 'open' }],
    ['an issue is unknown', { magnets: '12', tools: 'open', peace: '90' }],
    ['there is an issue too many', { magnets: '12', tools: 'open', truce: '90', peace: '90' }],
    ['an option is unknown', { magnets: '12', tools: 'ajar', truce: '90' }],
    ['an option belongs to another issue', { magnets: 'open', tools: 'open', truce: '90' }],
    ['there is nothing', {}],
  ])('is none when %s', (_, ids) => {
    expect(outcomeOf(dealOf('two-ports'), ids)).toBe(NONE);
  });
});

test('a party is found by its id, and nobody else is', () => {
  const deal = dealOf('london-2025');
  expect([partyOf(deal, 'us'), partyOf(deal, 'china'), partyOf(deal, 'France'), partyOf(deal, 'US')]).toEqual([
    0,
    1,
    undefined,
    undefined,
  ]);
});

test('levels with decimals that a computer cannot hold become whole points', () => {
  const scenario = scenarioOf('fence');
  const [ash, birch] = scenario.parties;
  const deal = prepare({
    ...scenario,
    parties: [
      { ...ash, reservation: 57.29 },
      { ...birch, reservation: 1.1 },
    ],
  });
  expect(deal.preferences.map(({ reservation }) => reservation)).toEqual([5729, 110]);
});

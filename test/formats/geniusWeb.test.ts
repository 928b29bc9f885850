import { describe, expect, test } from 'vitest';
import { importScenario } from '../../src/formats/importScenario.js';
import { edited, fixtures, refusal, utilities } from '../helpers/formats.js';

const PARTY = fixtures('party.json', 'party-host.json', 'party-guest.json');

describe('a domain and two profiles of GeniusWeb', () => {
  const { scenario, platform, notes } = importScenario(PARTY);

  test('are told by their content', () => {
    expect(platform).toBe('GeniusWeb');
    expect(scenario.id).toBe('party');
    expect(scenario.parties.map(({ id }) => id)).toEqual(['host', 'guest']);
    expect(scenario.issues[1]?.options).toHaveLength(21);
    expect(scenario.discount).toBeUndefined();
  });

  // Host: 0.6 x food + 0.4 x (1 - hours / 10). Guest: 0.2 x food + 0.8 x (hours - 2) / 6, nothing outside 2 to 8.
  test.each([
    [
      ['soup', '10'],
      [0.6, 0],
    ],
    [
      ['soup', '0'],
      [1, 0],
    ],
    [
      ['chips', '5'],
      [0.2, 0.45],
    ],
    [
      ['cake', '8'],
      [0.08, 1],
    ],
    [
      ['cake', '8-5'],
      [0.06, 0.2],
    ],
    [
      ['soup', '2'],
      [0.92, 0],
    ],
    [
      ['chips', '6-5'],
      [0.14, 0.65],
    ],
  ])('%j is worth %j', (options, worth) => {
    expect(utilities(scenario, ...options)).toEqual(worth);
  });

  test('the reservation is the utility of a bid: soup at 10 hours is worth 0.6 to the host', () => {
    expect(scenario.parties.map(({ reservation }) => reservation)).toEqual([600_000_000, 0]);
  });

  test('an issue that the bid leaves open adds nothing, and that is told', () => {
    const files = edited(PARTY, 'party-host.json', '{ "Food": "Soup", "Hours": 10 }', '{ "Hours": 0 }');
    const open = importScenario(files);
    expect(open.scenario.parties[0].reservation).toBe(400_000_000);
    expect(open.notes.join()).toContain('the reservation bid leaves 1 of 2 issues open');
  });

  test('a value without a utility counts nothing, and that is told', () => {
    expect(notes).toContain('party-host.json: issue "Food" has 1 of 3 values without a utility: they count 0');
  });

  test('tabs, line ends of Windows and a byte order mark do not matter', () => {
    const odd = PARTY.map(({ name, text }) => ({
      name,
      text: `\ufeff${text.replaceAll('  ', '\t').replaceAll('\n', '\r\n')}`,
    }));
    expect(importScenario(odd)).toEqual({ scenario, platform, notes });
  });

  test('the profiles hold the domain', () => {
    expect(importScenario(PARTY.slice(1)).scenario).toEqual(scenario);
  });
});

describe('refused, with the line and the place', () => {
  test.each<[string, string, string, string, string]>([
    [
      'another kind of space',
      'party-host.json',
      '"LinearAdditiveUtilitySpace"',
      '"SumOfGroupsUtilitySpace"',
      'party-host.json, line 1: only a LinearAdditiveUtilitySpace can be imported, not a SumOfGroupsUtilitySpace',
    ],
    [
      'another kind of utilities',
      'party-host.json',
      'NumberValueSetUtilities',
      'CurveUtilities',
      'party-host.json, line 5, LinearAdditiveUtilitySpace.issueUtilities.Hours: only DiscreteValueSetUtilities and NumberValueSetUtilities can be imported',
    ],
    [
      'a weight that is missing',
      'party-guest.json',
      '"Food": 0.2, ',
      '',
      'party-guest.json, line 7, LinearAdditiveUtilitySpace.issueWeights: "Food" is missing',
    ],
    [
      'a number that is none',
      'party-guest.json',
      '"Food": 0.2',
      '"Food": "much"',
      'party-guest.json, line 7, LinearAdditiveUtilitySpace.issueWeights.Food: a number belongs here, not "much"',
    ],
    [
      'a number without end',
      'party-guest.json',
      '"Food": 0.2',
      '"Food": 1e999',
      'issueWeights.Food: a number belongs here, not Infinity',
    ],
    [
      'an issue that the domain has not',
      'party.json',
      '"Food"',
      '"Drink"',
      'party-host.json, line 4, LinearAdditiveUtilitySpace.issueUtilities.Food: this issue is not in party.json: do these files belong together?',
    ],
    [
      'a value that the domain has not',
      'party.json',
      '"Soup"',
      '"Salad"',
      'valueUtilities.Soup: this value is not in party.json: do these files belong together?',
    ],
    [
      'a value twice',
      'party.json',
      '"Soup"',
      '"Chips"',
      'party.json, line 4, issuesValues.Food.values[1]: the value "Chips" is already there',
    ],
    [
      'too many numbers',
      'party.json',
      '"step": 0.5',
      '"step": 0.00000001',
      'party.json, line 5, issuesValues.Hours.range: it has 1000000001 options, and 1000 are the most',
    ],
    [
      'a step of nothing',
      'party.json',
      '"step": 0.5',
      '"step": 0',
      'a range runs from low up to high by a step over 0',
    ],
    ['a key twice', 'party.json', '"Hours"', '"Food"', 'party.json, line 5: the key "Food" is already there'],
    ['a comma too many', 'party.json', '"Cake"]', '"Cake",]', 'party.json, line 4: JSON cannot go on with "]"'],
    ['a list for a block', 'party.json', '{ "values": ["Chips", "Soup", "Cake"] }', '[]', '"low" is missing'],
    [
      'a bid for what is no value',
      'party-host.json',
      '"Food": "Soup", "Hours": 10',
      '"Food": "Stew", "Hours": 10',
      'reservationBid.issuevalues.Food: "Stew" is not a value of issue "Food"',
    ],
  ])('%s', (_, name, passage, replacement, sentence) => {
    expect(refusal(edited(PARTY, name, passage, replacement))).toContain(sentence);
  });

  test('a file that is cut off, wherever', () => {
    const [domain, ...rest] = PARTY as [(typeof PARTY)[0]];
    for (let length = 0; length < domain.text.trimEnd().length; length++) {
      const sentence = refusal([{ name: 'cut.json', text: domain.text.slice(0, length) }, ...rest]);
      expect(sentence).toMatch(/^cut\.json, line \d: (?:the file ends too early|JSON cannot go on|the file is empty)/);
    }
  });
});

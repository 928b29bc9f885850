import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importScenario } from '../../src/formats/importScenario.js';
import { edited, fixtures, refusal, utilities } from '../helpers/formats.js';

const PARTS = fixtures('parts.yml', 'parts-buyer.yml', 'parts-seller.yml');

describe('an outcome space and two functions of NegMAS', () => {
  const { scenario, platform, notes } = importScenario(PARTS);

  test('are told by their content', () => {
    expect(platform).toBe('NegMAS');
    expect(scenario.parties.map(({ id }) => id)).toEqual(['buyer', 'seller']);
    expect(scenario.issues.map(({ id, options }) => [id, options.length])).toEqual([
      ['price', 3],
      ['qty', 11],
      ['days', 3],
      ['share', 21],
    ]);
    expect(notes).toContain('NegMAS gives utilities as they stand in the files: nothing is normalised anew');
    expect(notes).toContain('issue "Share" is continuous: it is cut into 21 steps');
  });

  // Buyer: 0.5 price + 0.25 (0.1 qty - 0.2) + 0.125 days - 0.0625 share. Seller: 2 price + 0.01 qty + 0 + 0.125.
  test.each([
    [
      ['4-37', '0', '10', '2'],
      [-0.175, 2.125],
    ],
    [
      ['3-98', '10', '1', '0'],
      [0.825, 0.225],
    ],
    [
      ['4-12', '5', '2-5', '1'],
      [0.2, 1.175],
    ],
    [
      ['4-12', '2', '10', '0-5'],
      [0.09375, 1.145],
    ],
  ])('%j is worth %j, also under 0 and over 1', (options, worth) => {
    const found = utilities(scenario, ...options);
    for (const party of [0, 1]) expect(found[party]).toBeCloseTo(worth[party] as number, 7);
  });

  test('a reserved value may be negative', () => {
    expect(scenario.parties.map(({ reservation }) => reservation / (scenario.scale as number))).toEqual([
      -0.0248805, 0.3,
    ]);
  });

  test('where an option is worth over 1, points are counted more coarsely, and that is told', () => {
    expect(scenario.scale).toBe(100_000_000);
    expect(notes.join()).toContain('100,000,000 of which make a utility of 1');
  });

  test('JSON is as good as YAML', () => {
    const json = PARTS.map(({ name, text }) => ({ name, text: JSON.stringify(parse(text)) }));
    expect(importScenario(json).scenario).toEqual(scenario);
  });

  test.each(['reserved_value: -.inf', 'reserved_value: null', '# none'])(
    '%j puts no deal at the worst deal',
    (line) => {
      const bare = importScenario(edited(PARTS, 'parts-buyer.yml', 'reserved_value: -0.0248805', line));
      // The worst for the buyer: 0.25 x -0.2 - 0.0625 x 2.
      expect(bare.scenario.parties[0].reservation).toBe(-17_500_000);
      expect(bare.notes.join()).toContain('parts-buyer.yml: no reserved value is given');
    },
  );

  test('a function may be discounted by relative time', () => {
    const discounted = PARTS.map((file) =>
      file.name === 'parts-buyer.yml'
        ? {
            name: file.name,
            text: `type: ExpDiscountedUFun\ndiscount: 0.75\nfactor: relative_time\nufun:\n${file.text.replace(/^(?=.)/gm, '  ')}`,
          }
        : file,
    );
    expect(importScenario(discounted).scenario.discount).toEqual({ 'parts-buyer': 0.75, seller: 1 });
    expect(refusal(edited(discounted, 'parts-buyer.yml', 'factor: relative_time', 'factor: step'))).toBe(
      'parts-buyer.yml, line 3, factor: only a discount by relative_time can be imported',
    );
  });

  test('an affine function weighs the numbers themselves', () => {
    const files = [
      {
        name: 'space.yml',
        text: 'type: CartesianOutcomeSpace\nissues:\n- {name: a, type: ContiguousIssue, values: [2, 4]}\n- {name: b, type: ContiguousIssue, values: 3}\n',
      },
      { name: 'x.yml', text: 'type: AffineUtilityFunction\nweights: [0.125, -0.25]\nbias: 0.5\nreserved_value: 0\n' },
      { name: 'y.yml', text: 'type: ConstUtilityFunction\nvalue: 0.25\nreserved_value: 0\n' },
    ];
    const made = importScenario(files).scenario;
    expect(utilities(made, '2', '0')).toEqual([0.75, 0.25]);
    expect(utilities(made, '4', '2')).toEqual([0.5, 0.25]);
    expect(utilities(made, '3', '1')).toEqual([0.625, 0.25]);
  });
});

describe('refused, with the line and the place', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a function without a sum',
      'parts-buyer.yml',
      'type: LinearAdditiveUtilityFunction',
      'type: MappingUtilityFunction',
      'parts-buyer.yml, line 1: a MappingUtilityFunction is no sum over issues and cannot be imported',
    ],
    [
      'rectangles',
      'parts-buyer.yml',
      'type: LinearAdditiveUtilityFunction',
      'type: negmas.HyperRectangleUtilityFunction',
      'a HyperRectangleUtilityFunction is no sum over issues',
    ],
    [
      'a value function of another kind',
      'parts-buyer.yml',
      'type: LinearFun',
      'type: CosFun',
      'parts-buyer.yml, line 9, values[3]: a CosFun cannot be imported: a TableFun can',
    ],
    [
      'an issue without end',
      'parts.yml',
      'type: ContinuousIssue',
      'type: ContinuousInfiniteIssue',
      'parts.yml, line 9, issues[3].type: an issue of the class ContinuousInfiniteIssue cannot be imported',
    ],
    [
      'too many numbers',
      'parts.yml',
      '[0, 10]',
      '[0, 1000000000]',
      'parts.yml, line 5, issues[1].values: issue "Qty": it has 1000000001 options, and 1000 are the most',
    ],
    [
      'a table that misses a value',
      'parts-buyer.yml',
      '$4.12: 0.25, ',
      '',
      'parts-buyer.yml, line 6, values[0].mapping: the value "$4.12" of issue "Price" is missing',
    ],
    [
      'a table with another value',
      'parts-buyer.yml',
      '$3.98: 1.0',
      '$3.98: 1.0, $3.00: 2',
      'values[0].mapping.$3.00: issue "Price" has no such value: do these files belong together?',
    ],
    [
      'a line over words',
      'parts-seller.yml',
      'Price: {type: TableFun, mapping: {$3.98: 0, $4.12: 0.5, $4.37: 1}}',
      'Price: {type: IdentityFun}',
      'values.Price: the value "$4.37" of issue "Price" is not a number',
    ],
    [
      'a weight too few',
      'parts-buyer.yml',
      '[0.5, 0.25, 0.125, 0.125]',
      '[0.5, 0.25, 0.125]',
      'parts-buyer.yml, line 4, weights: there are 3 here for 4 issues: do these files belong together?',
    ],
    ['not a number', 'parts-buyer.yml', 'slope: 0.1', 'slope: .nan', 'a number belongs here, not NaN'],
    [
      'an issue twice',
      'parts.yml',
      'name: Qty',
      'name: Price',
      'parts.yml, line 5, issues[1]: an issue "Price" is already there',
    ],
  ])('%s', (_, name, passage, replacement, sentence) => {
    expect(refusal(edited(PARTS, name, passage, replacement))).toContain(sentence);
  });

  test('two functions without their outcome space', () => {
    expect(refusal(PARTS.slice(1))).toBe(
      'parts-buyer.yml, line 1: a function names no issues: give the file of their outcome space, too',
    );
  });

  test('files of two platforms', () => {
    const [domain] = fixtures('rate.xml') as [(typeof PARTS)[0]];
    expect(refusal([domain, ...PARTS.slice(1)])).toBe('rate.xml is of Genius and parts-buyer.yml of NegMAS');
  });
});

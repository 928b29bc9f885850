import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exportScenario, TARGETS, type Target } from '../../src/formats/exportScenario.js';
import { importScenario } from '../../src/formats/importScenario.js';
import { FormatError } from '../../src/formats/sourceFile.js';
import { prepare } from '../../src/model/deal.js';
import type { Scenario } from '../../src/model/scenario.js';
import { allUtilities } from '../helpers/formats.js';
import { checked, stall } from '../helpers/play.js';
import { countableIds, scenarioOf } from '../helpers/scenarios.js';

/** What a scenario is worth: all utilities, the reservations, the discounts. */
function worth(scenario: Scenario) {
  const deal = prepare(scenario);
  return {
    utilities: allUtilities(deal),
    reservations: deal.preferences.map(({ reservation, scale }) => reservation / scale),
    discounts: deal.preferences.map(({ discount }) => discount),
  };
}

function back(scenario: Scenario, target: Target, options = {}): Scenario {
  return importScenario(exportScenario(scenario, target).files, options).scenario;
}

/** Scenarios of points given straight, of any sign, with reservations and discounts. */
function straight(least: number): fc.Arbitrary<Scenario> {
  const points = fc.oneof(
    fc.integer({ min: least, max: 20 }),
    fc.integer({ min: least * 1_000_000, max: 100_000_000 }),
  );
  const both = <T>(one: fc.Arbitrary<T>) => fc.record({ left: one, right: one });
  return fc
    .record({
      options: fc.array(fc.array(both(points), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      reservation: both(fc.integer({ min: -1_000_000, max: 1_000_000 })),
      discount: fc.option(both(fc.double({ min: 1e-9, max: 1, noNaN: true })), { nil: undefined }),
      scale: fc.constantFrom(1_000_000_000, 500_000_000, 400_000_000, 999_999_937),
    })
    .map(({ options, reservation, discount, scale }) =>
      checked({
        format: 1,
        id: 'any-points',
        title: 'Any',
        situation: 'Any.',
        scale,
        parties: (['left', 'right'] as const).map((id) => ({
          id,
          name: `The <${id}> & "Co"`,
          brief: 'b',
          batna: 'b',
          reservation: reservation[id],
        })),
        ...(discount && { discount }),
        schedule: [{ title: 'Now', rounds: 3 }],
        issues: options.map((list, at) => ({
          id: `issue-${at}`,
          name: `Issue ${at} <"&'>`,
          options: list.map((own, place) => ({ id: `${place}`, name: `Option ${place} > & "`, points: own })),
        })),
      }),
    );
}

describe.each(TARGETS)('written for %s and read again, every utility is the same, exactly', (target) => {
  test.each(countableIds())('%s', (id) => {
    expect(worth(back(scenarioOf(id), target))).toEqual(worth(scenarioOf(id)));
  });

  test('big-board, option by option', () => {
    const byOption = (scenario: Scenario) =>
      prepare(scenario).preferences.map(({ optionPoints, scale }) =>
        optionPoints.map((list) => list.map((points) => points / scale)),
      );
    expect(byOption(back(scenarioOf('big-board'), target))).toEqual(byOption(scenarioOf('big-board')));
  });

  test.each(['market', 'fence'])('the fixture %s', (id) => {
    expect(worth(back(scenarioOf(id), target))).toEqual(worth(scenarioOf(id)));
  });

  test('any points given straight, in the scale they are counted in', () => {
    const least = target === 'genius' ? 0 : -20;
    fc.assert(
      fc.property(straight(least), (scenario) => {
        expect(worth(back(scenario, target, { scale: scenario.scale }))).toEqual(worth(scenario));
      }),
      { numRuns: 150 },
    );
  });

  test('any weights and values, in a thousand millionth', () => {
    const hundred = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.tuple(hundred, hundred),
        fc.array(hundred, { minLength: 10, maxLength: 10 }),
        hundred,
        (weights, values, no) => {
          const value = (at: number) => ({ buyer: values[at] as number, seller: values[9 - at] as number });
          const weight = (at: 0 | 1) => {
            const [buyer, seller] = weights;
            return at === 0 ? { buyer, seller } : { buyer: 100 - buyer, seller: 100 - seller };
          };
          const base = stall();
          const [buyer, seller] = base.parties;
          const scenario = stall({
            parties: [{ ...buyer, reservation: no }, seller],
            discount: { buyer: 0.3, seller: 1 },
            issues: base.issues.map((issue, at) => ({
              ...issue,
              weight: weight(at as 0 | 1),
              options: issue.options.map((option, place) => ({ ...option, value: value(at * 5 + place) })),
            })),
          });
          expect(worth(back(scenario, target))).toEqual(worth(scenario));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** One issue pair of which single options are negative, and no outcome is; 100 points make a utility of 1. */
const offset = (lowest: number, highest = 60) =>
  checked({
    ...stall(),
    scale: 100,
    issues: [
      {
        id: 'gift',
        name: 'Gift',
        options: [30, highest].map((own, at) => ({ id: `${at}`, name: `g${at}`, points: { buyer: own, seller: 1 } })),
      },
      {
        id: 'cost',
        name: 'Cost',
        options: [lowest, 0].map((own, at) => ({ id: `${at}`, name: `c${at}`, points: { buyer: own, seller: 2 } })),
      },
    ],
  });

describe('Genius', () => {
  // The worst outcomes are worth 0 and 20 points.
  test.each([-30, -10])('has no negatives: from %d points move between issues, and outcomes keep theirs', (lowest) => {
    const scenario = offset(lowest);
    expect(exportScenario(scenario, 'genius').notes[0]).toBe(
      'buyer: points are moved between issues, for want of negatives; every outcome keeps its utility',
    );
    expect(worth(back(scenario, 'genius'))).toEqual(worth(scenario));
  });

  test.each([
    [offset(-31), 'an outcome is worth -0.01 to buyer, and Genius knows no utility below 0: NegMAS does (--to negmas)'],
    [offset(0, 101), 'an outcome is worth 1.01 to buyer, and Genius cuts off at 1: NegMAS does not (--to negmas)'],
  ])('refuses utilities that it cannot say: %#', (scenario, sentence) => {
    expect(() => exportScenario(scenario, 'genius')).toThrow(new FormatError(sentence));
    expect(worth(back(scenario, 'negmas'))).toEqual(worth(scenario));
  });

  test('gets the points as evaluations, and the highest over the scale as weight', () => {
    const [domain, buyer] = exportScenario(stall(), 'genius').files;
    expect(domain?.name).toBe('stall.xml');
    expect(buyer?.name).toBe('stall-buyer.xml');
    expect(domain?.text).toContain('<item index="1" value="low" description="The low one" cost="0"/>');
    expect(buyer?.text).toContain('<item index="2" value="mid" evaluation="3000"/>');
    expect(buyer?.text).toContain('<weight index="1" value="0.6"/>');
    expect(buyer?.text).toContain('<reservation value="0.2"/>');
  });
});

describe('NegMAS', () => {
  test('gets the weights and values of the author', () => {
    const [domain, buyer] = exportScenario(stall(), 'negmas').files;
    expect(parse(domain?.text ?? '')).toEqual({
      name: 'stall',
      type: 'DiscreteCartesianOutcomeSpace',
      issues: [
        { name: 'price', type: 'CategoricalIssue', values: ['low', 'mid', 'high'] },
        { name: 'delivery', type: 'CategoricalIssue', values: ['fast', 'slow'] },
      ],
    });
    expect(parse(buyer?.text ?? '')).toEqual({
      name: 'buyer',
      type: 'LinearAdditiveUtilityFunction',
      reserved_value: 0.2,
      weights: [0.6, 0.4],
      values: [
        { type: 'TableFun', mapping: { low: 1, mid: 0.5, high: 0 } },
        { type: 'TableFun', mapping: { fast: 1, slow: 0 } },
      ],
    });
  });

  test('gets no number that YAML 1.1 takes for a text: there is a point in each', () => {
    const tiny = checked({ ...offset(0), scale: 1_000_000_000, discount: { buyer: 1e-7, seller: 1 } });
    const text = exportScenario(tiny, 'negmas')
      .files.map((file) => file.text)
      .join('\n');
    expect(text).toContain('1.0e-9');
    expect(text).toContain('discount: 1.0e-7');
    expect(text).not.toMatch(/[: [][-\d]+e/);
    expect(text).not.toMatch(/[:[] ?-?\d+[,}\]\n]/);
  });
});

describe('what the files cannot hold is told', () => {
  test('of London', () => {
    expect(exportScenario(scenarioOf('london-2025'), 'genius').notes).toEqual([
      '4 red lines are left out: every option may be signed there',
      'the mandates are left out: only the reservations bind there',
      'the number of rounds is not in the files: set 18 there',
      'the 3 sessions and their recesses are left out',
      'the extension is left out',
      'the last word of the first mover is left out',
      'names, briefs and all other texts are left out: issues and options go by their ids',
    ]);
  });

  test('of a scale that does not go into a thousand million', () => {
    const thirds = checked({ ...offset(0), scale: 300 });
    expect(exportScenario(thirds, 'negmas').notes).toContain(
      'utility is counted in parts of 300: to import it again exactly, say --scale 300',
    );
    expect(worth(back(thirds, 'negmas', { scale: 300 }))).toEqual(worth(thirds));
  });

  test('of a first mover who is not the first party', () => {
    expect(exportScenario(stall({ first: 'seller' }), 'negmas').notes).toContain(
      'that seller moves first is not in the files',
    );
  });
});

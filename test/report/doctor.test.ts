/** What the doctor says, in the words of the scenario. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/analysis/doctor/doctor.js';
import { streamOf } from '../../src/engine/streams.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { adviceOn } from '../../src/report/doctor/advice.js';
import { boundInWords, figureOf } from '../../src/report/doctor/figures.js';
import { findingJson } from '../../src/report/doctor/json.js';
import { doctorSections } from '../../src/report/doctor/sections.js';
import { anyDeal, tableDeal } from '../analysis/deals.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';

const findings = (deal: Deal) => findingsOf({ deal, random: streamOf('1', 'noise') });

function advice(deal: Deal): string {
  return findings(deal)
    .flatMap((finding) => adviceOn(deal, finding))
    .join('\n');
}

describe('numbers', () => {
  test.each([
    [figureOf('share', 0.274, { most: 0.2 }), '27.4%'],
    // Never rounded to the other side of a bound.
    [figureOf('share', 0.20004, { most: 0.2 }), '20.004%'],
    [figureOf('coefficient', -0.4999, { most: -0.5 }), '−0.4999'],
    [figureOf('points', 5.04, { most: 5 }), '5.04'],
    [figureOf('points', 5.04), '5.0'],
    [figureOf('count', 17_464, { least: 1 }), '17,464'],
    [boundInWords('share', { least: 0.03, most: 0.2 }), '3% to 20%'],
    [boundInWords('coefficient', { least: -0.85, most: -0.5 }), '−0.85 to −0.50'],
    [boundInWords('count', { least: 5 }), 'at least 5'],
    [boundInWords('points', { most: 3 }), 'at most 3'],
    [boundInWords('count', { most: 0 }), 'none'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('advice for London', () => {
  const said = advice(dealOf('london-2025'));

  test('names the issues, options and parties', () => {
    expect(said).toContain('turn the values of China round on visas');
    expect(said).toContain('“6 months” on rare earths gives US 62% and China 77%');
    expect(said).toContain('Widen the weights of rare earths and tariffs');
  });

  test('moves the last mandates, which are harder than the BATNAs', () => {
    expect(said).toContain('raise the last mandate of US from 55.0 to 61.0');
    expect(said).not.toContain('raise the BATNA');
  });

  test('leaves no blank unfilled', () => {
    expect(said).not.toMatch(/undefined|NaN|\{|\}|\$/);
  });
});

test('where no mandate is harder, the BATNA is to move', () => {
  const line = Array.from({ length: 10 }, (_, at) => [90 - 10 * at, 10 * at] as const);
  expect(advice(tableDeal([line], { reservation: [40, 30] }))).toContain(
    'raise the BATNA of Left from 40.0 to 41.0, or the BATNA of Right from 30.0 to 31.0',
  );
});

test('what has to come down may be both, BATNA and last mandate', () => {
  const line = Array.from({ length: 10 }, (_, at) => [90 - 10 * at, 10 * at] as const);
  expect(advice(tableDeal([line], { reservation: [60, 40], sessions: [[5, [65, 0]]] }))).toContain(
    'lower the BATNA and last mandate of Left to 50.0, or the BATNA of Right from 40.0 to 20.0',
  );
});

/** A scenario of the package as if it said of no rule that it breaks it. */
function unexcused(id: string): Deal {
  const { breaks: _, ...scenario } = scenarioOf(id);
  return prepare(scenario);
}

describe('sections', () => {
  const deal = unexcused('two-ports');

  test('begin with the ten rules, and leave out what there is not', () => {
    const [rules, change, ...rest] = doctorSections({ deal, findings: findings(deal) });
    expect(rules?.id).toBe('rules');
    expect(change?.id).toBe('change');
    expect(rest.map(({ id }) => id)).toEqual(['unmeasured']);
    const [table] = rules?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('the rules are no table');
    expect(table.rows.map(([rule]) => rule).filter(Boolean)).toHaveLength(10);
    expect(table.rows).toContainEqual(['opposition', '✓ holds', expect.any(String), '−0.54', '−0.85 to −0.50']);
  });

  test('tell what is on purpose, and what is said to be broken and is not', () => {
    const breaks = [
      { rule: 'zopa' as const, why: 'Beginners need a wide one.' },
      { rule: 'opposition' as const, why: 'They hardly argue.' },
    ];
    const own: Deal = { ...deal, scenario: { ...deal.scenario, breaks } };
    const sections = doctorSections({ deal: own, findings: findings(own) });
    expect(sections.find(({ id }) => id === 'purpose')?.blocks).toEqual([
      {
        kind: 'list',
        items: [
          'The rule opposition holds, although the file says that it breaks it: take it out of breaks.',
          'zopa: Beginners need a wide one.',
        ],
      },
    ]);
    expect(JSON.stringify(sections.find(({ id }) => id === 'change'))).not.toContain('zopa:');
  });
});

test('as data a rule has its measures by party, its bounds and its advice', () => {
  const deal = unexcused('two-ports');
  const [zopa] = findings(deal).filter(({ rule }) => rule === 'zopa');
  if (zopa === undefined) throw new Error('nothing on zopa');
  expect(findingJson(deal, zopa)).toEqual({
    rule: 'zopa',
    verdict: 'broken',
    measured: { clean: 27, inside: 8, share: 0.296296296, forbidden: { northport: 8, southport: 8 } },
    bounds: { share: { least: 0.03, most: 0.2 }, forbidden: { least: 1 } },
    advice: [expect.stringContaining('raise the last mandate of North from 45.0 to 56.0')],
  });
});

test('there are words for whatever is found in any deal', () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const sections = doctorSections({ deal, findings: findings(deal) });
      expect(JSON.stringify(sections)).not.toMatch(/undefined|NaN|Infinity/);
    }),
    { numRuns: 60 },
  );
});

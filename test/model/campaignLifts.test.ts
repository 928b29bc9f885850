/** Which changes can come together, and how high they lift a level at most. */
import { describe, expect, test } from 'vitest';
import type { Campaign, Condition } from '../../src/model/campaign.js';
import { liftedTooHigh } from '../../src/model/campaignLifts.js';
import { holds } from '../../src/model/carry.js';
import { scenarioOf } from '../helpers/scenarios.js';

/** Two ports three times over, in which no deal is worth 40 to each and the best deal 100. */
const PORTS = scenarioOf('two-ports');
const source = { title: 'a source' };
const parties = { northport: 'north', southport: 'south' };

function campaign(more: Partial<Campaign>): Campaign {
  return {
    format: 1,
    id: 'ports',
    title: 'Ports',
    situation: 'Three talks.',
    parties: [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ],
    order: 'fixed',
    talks: ['first', 'second', 'third'].map((id) => ({ id, scenario: PORTS.id, from: '2025-05-01', parties })),
    ...more,
  };
}

const lifted = (more: Partial<Campaign>) =>
  liftedTooHigh(campaign(more), new Map(['first', 'second', 'third'].map((id) => [id, PORTS]))).map(
    ({ path, message }) => [path.join('.'), /to (\S+), over (\S+),/.exec(message)?.slice(1)],
  );

const signed = (talk: string, options: Record<string, string[]> = {}): Condition => ({
  talk,
  ends: 'deal',
  with: options,
});

/** North's no deal in the third talk is worth 35 more in each of these cases. */
const carries = (...whens: Condition[]) => ({
  carries: whens.map((when) => ({ when, to: 'third', change: { north: { reservation: 35 } }, why: 'Why.', source })),
});

describe('rises that can come together are added up: 40 and twice 35 are over 100', () => {
  test.each<[string, Condition, Condition]>([
    ['deals in two talks', signed('first'), signed('second')],
    ['the same option', signed('first', { truce: ['30', '90'] }), signed('first', { truce: ['90'] })],
    ['options of two issues', signed('first', { truce: ['30'] }), signed('first', { tools: ['open'] })],
    ['what is unsigned so far, and signed later', { talk: 'first', ends: 'unsigned' }, signed('first')],
  ])('%s', (_, one, other) => {
    expect(lifted(carries(one, other))).toEqual([['carries.1.change.north.reservation', ['110', '100']]]);
  });
});

describe('of rises that exclude each other the greatest counts', () => {
  test.each<[string, Condition, Condition]>([
    ['a deal and none', signed('first'), { talk: 'first', ends: 'no-deal' }],
    ['two options of an issue', signed('first', { truce: ['30'] }), signed('first', { truce: ['90', '365'] })],
    [
      'by another talk that they name',
      { ...signed('second'), and: [signed('first')] },
      { ...signed('second'), and: [{ talk: 'first', ends: 'no-deal' }] },
    ],
  ])('%s', (_, one, other) => {
    expect(lifted(carries(one, other))).toEqual([]);
  });

  test('and a third that goes with either comes on top', () => {
    const whens = [signed('first'), { talk: 'first', ends: 'no-deal' } as const, signed('second')];
    expect(lifted(carries(...whens))).toEqual([['carries.2.change.north.reservation', ['110', '100']]]);
  });

  test('what is found of a deal in two opposite ways, and a deal that is not there', () => {
    const finds = (['flowing', 'slowed'] as const).map((word) => ({
      if: word,
      change: { north: { reservation: 35 } },
      why: 'Why.',
      source,
    }));
    const compliance = [{ of: 'first', signed: '2025-05-01', until: 'third', finds }];
    expect(lifted({ compliance })).toEqual([]);
    expect(lifted({ compliance, ...carries({ talk: 'first', ends: 'no-deal' }) })).toEqual([]);
    expect(lifted({ compliance, ...carries(signed('first')) })).toEqual([
      ['compliance.0.finds.1.change.north.reservation', ['110', '100']],
    ]);
    const countered = finds.map((find) => (find.if === 'slowed' ? { ...find, if: 'countered' as const } : find));
    expect(lifted({ compliance: [{ of: 'first', signed: '2025-05-01', until: 'third', finds: countered }] })).toEqual([
      ['compliance.0.finds.1.change.north.reservation', ['110', '100']],
    ]);
  });
});

test('a condition with others holds where every one of them does', () => {
  const when: Condition = { ...signed('first', { truce: ['90'] }), and: [{ talk: 'second', ends: 'no-deal' }] };
  const held = (first: string | undefined, second: Readonly<Record<string, string>> | null | undefined) =>
    holds(
      when,
      new Map([
        ['first', first === undefined ? null : { truce: first }],
        ...(second === undefined ? [] : [['second', second] as const]),
      ]),
    );
  expect(held('90', null)).toBe(true);
  expect([held('30', null), held(undefined, null), held('90', { truce: '30' }), held('90', undefined)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

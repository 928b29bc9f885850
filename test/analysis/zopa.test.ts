import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOutcomes, inZopa, isClean } from '../../src/analysis/zopa.js';
import { optionIds } from '../../src/model/deal.js';
import { NONE } from '../../src/model/space.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';
import { anyDeal, counted, mirrored } from './deals.js';

test('every outcome is told apart as counting does', () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const outcomes = counted(deal);
      const clean = outcomes.filter((one) => one.clean);
      const zone = outcomes.filter(({ zopa }) => zopa).map(({ outcome }) => outcome);
      for (const { outcome, clean, zopa } of outcomes) {
        expect(isClean(deal, outcome)).toBe(clean);
        expect(inZopa(deal, outcome)).toBe(zopa);
      }
      expect(countOutcomes(deal)).toEqual({ outcomes: outcomes.length, clean: clean.length, zopa: zone.length });
      expect(countOutcomes(mirrored(deal))).toEqual(countOutcomes(deal));
    }),
    { numRuns: 300 },
  );
});

test('what is no outcome is neither clean nor in the ZOPA', () => {
  const deal = dealOf('two-ports');
  for (const outcome of [NONE, 27, 0.5, Number.NaN])
    expect([isClean(deal, outcome), inZopa(deal, outcome)]).toEqual([false, false]);
});

test.each([
  ['london-2025', { outcomes: 103_680, clean: 34_992, zopa: 9601 }],
  ['two-ports', { outcomes: 27, clean: 27, zopa: 8 }],
  ['points', { outcomes: 6, clean: 6, zopa: 2 }],
])('%s', (id, counts) => {
  expect(countOutcomes(dealOf(id))).toEqual(counts);
});

describe('what both could sign in the last session', () => {
  test('is in London, on Tuesday night, the real deal too', () => {
    expect(inZopa(dealOf('london-2025'), 55_592)).toBe(true);
  });

  test('is, in the points given straight, 200 crowns with or without the lock', () => {
    const deal = dealOf('points');
    const zone = [...Array(6).keys()]
      .filter((outcome) => inZopa(deal, outcome))
      .map((outcome) => optionIds(deal, outcome));
    expect(zone).toEqual([
      { price: '200', lock: 'with' },
      { price: '200', lock: 'without' },
    ]);
  });

  test('is at or above the reservation where no mandate is given', () => {
    // Ash: low+ash 7000, low+birch 10000, high+ash 0, high+birch 3000; Birch: 6000, 600, 10000, 4600.
    const deal = dealOf('fence');
    expect([0, 1, 2, 3].map((outcome) => inZopa(deal, outcome))).toEqual([true, false, false, true]);
  });

  test('crosses no red line and reaches the last mandate of both, against brute force', () => {
    const deal = dealOf('market');
    const { issues } = scenarioOf('market');
    const zone: boolean[] = [];
    for (let outcome = 0; outcome < deal.space.outcomes; outcome++) {
      const ids = optionIds(deal, outcome);
      const chosen = issues.map((issue) => ({ issue, option: issue.options.find(({ id }) => id === ids[issue.id]) }));
      const worth = (party: string) =>
        chosen.reduce(
          (sum, { issue, option }) => sum + (issue.weight?.[party] ?? 0) * (option?.value?.[party] ?? 0),
          0,
        );
      const red = chosen.some(({ option }) => option?.redLine !== undefined);
      zone[outcome] = !red && worth('mill') >= 4500 && worth('oven') >= 4000;
      expect(inZopa(deal, outcome)).toBe(zone[outcome]);
    }
    expect(new Set(zone)).toEqual(new Set([true, false]));
  });
});

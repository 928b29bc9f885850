import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stakesOf } from '../../../src/analysis/doctor/issues.js';
import { correlationOf } from '../../../src/analysis/doctor/opposition.js';
import { anyDeal, counted, mirrored, stretched, tableDeal } from '../deals.js';
import { disputed, findingOn, shared } from './findings.js';

describe('the correlation', () => {
  test('is that over all clean outcomes, counted one by one', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const clean = counted(deal).filter((one) => one.clean);
        const found = correlationOf(stakesOf(deal));
        const expected = pearson(clean.map(({ points }) => points));
        if (expected === undefined) expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(expected, 9);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same for the parties the other way round, and in other points', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const found = correlationOf(stakesOf(deal));
        for (const other of [mirrored(deal), stretched(deal, 0), stretched(deal, 1)]) {
          const again = correlationOf(stakesOf(other));
          if (found === undefined) expect(again).toBeUndefined();
          else expect(again).toBeCloseTo(found, 9);
        }
      }),
    );
  });

  // One issue of two options: what one wins the other loses.
  test.each([
    [[disputed(100, 100, 1)], -1],
    [[shared(100, 100, 1)], 1],
    // Covariance -60 x 40 / 4 twice over variances 60² / 4 + 40² / 4: -4800 / 5200.
    [[disputed(60, 40, 1), disputed(40, 60, 1)], -12 / 13],
    [[disputed(60, 20, 1), disputed(20, 60, 1), shared(20, 20, 1)], -2000 / 4400],
  ])('of %j is %d', (issues, expected) => {
    expect(correlationOf(stakesOf(tableDeal(issues)))).toBeCloseTo(expected, 12);
  });

  test.each([10, 49, 1e9])('sees none to whom three options are all worth 5 of %d points', (scale) => {
    const issues: [number, number][][] = [
      [
        [5, 0],
        [5, 1],
        [5, 4],
      ],
    ];
    expect(correlationOf(stakesOf(tableDeal(issues, { scale })))).toBeUndefined();
  });
});

describe('the rule of opposition', () => {
  test('is broken by haggling, and the heaviest issues of like weight are to be widened', () => {
    const deal = tableDeal([disputed(20, 30, 2), disputed(50, 40, 2), disputed(30, 30, 2)]);
    expect(findingOn('opposition', deal)).toMatchObject({
      verdict: 'broken',
      faults: [{ kind: 'haggling', issues: [1, 2] }],
    });
  });

  test('is broken where they agree, and the issue on which they do is named', () => {
    const deal = tableDeal([disputed(30, 30, 2), shared(40, 40, 2), disputed(30, 30, 2)]);
    expect(findingOn('opposition', deal)).toMatchObject({
      verdict: 'broken',
      faults: [{ kind: 'nothingToArgue', because: 'agreed', issues: [1] }],
    });
  });

  test('is broken where each wants something else, and the most unequal weights are named', () => {
    const deal = tableDeal([disputed(88, 4, 2), disputed(6, 90, 2), disputed(6, 6, 2)]);
    expect(findingOn('opposition', deal)).toMatchObject({
      verdict: 'broken',
      faults: [{ kind: 'nothingToArgue', because: 'lopsided', issues: [0, 1] }],
    });
  });

  test('holds in between', () => {
    // -2 x 60 x 30 / (60² + 30²) = -0.8.
    const deal = tableDeal([disputed(60, 30, 2), disputed(30, 60, 2)]);
    const finding = findingOn('opposition', deal);
    expect(finding.verdict).toBe('holds');
    expect(finding.measured.correlation).toBeCloseTo(-0.8, 12);
  });

  test('cannot be measured where one does not care, or where nothing may be signed', () => {
    const indifferent = tableDeal([
      [
        [10, 5],
        [0, 5],
      ],
    ]);
    expect(findingOn('opposition', indifferent)).toMatchObject({
      verdict: 'unmeasured',
      unmeasured: { kind: 'indifferent', party: 1 },
    });
    const shut = tableDeal([disputed(10, 10, 1)], { redLines: { left: ['a/0-10'], right: ['a/10-0'] } });
    expect(findingOn('opposition', shut)).toMatchObject({
      verdict: 'unmeasured',
      unmeasured: { kind: 'nothingClean' },
    });
  });
});

/** By the definition; `undefined` where one of the two does not vary. */
function pearson(points: readonly (readonly [number, number])[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [points.map(([own]) => own), points.map(([, others]) => others)];
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = mean(points.map(([own, others]) => (own - meanX) * (others - meanY)));
  const spread = Math.sqrt(mean(x.map((one) => (one - meanX) ** 2)) * mean(y.map((one) => (one - meanY) ** 2)));
  return new Set(x).size < 2 || new Set(y).size < 2 ? undefined : covariance / spread;
}

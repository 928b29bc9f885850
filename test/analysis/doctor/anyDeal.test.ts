import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/analysis/doctor/doctor.js';
import { streamOf } from '../../../src/engine/streams.js';
import type { Deal } from '../../../src/model/deal.js';
import { anyDeal, mirrored } from '../deals.js';

const findings = (deal: Deal) => findingsOf({ deal, random: streamOf('1', 'noise') });

test('any deal is examined: every measure is a number that can be written, or is told as not defined', () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      for (const { verdict, measured, faults, unmeasured } of findings(deal)) {
        expect(verdict === 'unmeasured').toBe(unmeasured !== undefined);
        if (verdict === 'holds') expect(faults).toEqual([]);
        if (verdict === 'broken') expect(faults).not.toEqual([]);
        for (const value of Object.values(measured).flat())
          if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the parties the other way round are judged the same, but for what the noise draws', () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const verdicts = (one: Deal) =>
        findings(one).flatMap(({ rule, verdict }) => (rule === 'sensitivity' ? [] : [`${rule} ${verdict}`]));
      expect(verdicts(mirrored(deal))).toEqual(verdicts(deal));
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_KINDS, openFaultList } from '../../../src/analysis/tournament/faultList.js';

test('the same whatever the order, and nothing is lost', () => {
  const talks = fc.array(
    fc.record({
      agent: fc.integer({ min: 0, max: 1 }),
      what: fc.integer({ min: 0, max: 120 }).map((n) => `threw ${n}`),
    }),
    { minLength: 200, maxLength: 400 },
  );
  fc.assert(
    fc.property(talks, fc.integer(), (list, seed) => {
      const told = list.map((fault, fixture) => ({ ...fault, fixture }));
      const faultsIn = (order: typeof told) => {
        const open = openFaultList(2);
        for (const { agent, what, fixture } of order) open.add(agent, what, fixture);
        return open.faults();
      };
      const faults = faultsIn(told);
      const key = ({ fixture }: { fixture: number }) => (fixture * 7919 + seed) % 401;
      expect(faultsIn(told.toSorted((one, other) => key(one) - key(other)))).toEqual(faults);
      for (const agent of [0, 1]) {
        const own = told.filter((fault) => fault.agent === agent);
        const kept = [...new Set(own.map(({ what }) => what))].sort().slice(0, MOST_KINDS);
        const kinds = faults.kinds.filter((kind) => kind.agent === agent);
        expect(kinds.map(({ what }) => what).sort()).toEqual(kept);
        for (const { what, talks, example } of kinds) {
          const same = own.filter((fault) => fault.what === what).map(({ fixture }) => fixture);
          expect([talks, example]).toEqual([same.length, Math.min(...same)]);
        }
        expect(faults.others[agent]).toBe(own.filter(({ what }) => !kept.includes(what)).length);
        expect(kinds.map(({ talks }) => talks)).toEqual(kinds.map(({ talks }) => talks).sort((a, b) => b - a));
      }
    }),
    { numRuns: 50 },
  );
});

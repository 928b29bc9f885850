import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alone, aloneOffStage, aloneOnStage } from '../../src/machines/alone.js';
import { compile } from '../../src/machines/compile.js';
import {
  type ComplianceContext,
  type ComplianceEvent,
  compliance,
  complianceContext,
  flowOf,
  NEVER,
} from '../../src/machines/compliance.js';
import { COMPLIANCE_STEPS } from '../../src/machines/complianceTimings.js';
import type { Terms } from '../../src/model/compliance.js';

const compiled = compile(compliance);

const opened = {
  on: (terms: Terms) => aloneOnStage(compliance, complianceContext(terms)),
  off: (terms: Terms) => aloneOffStage(compiled, complianceContext(terms)),
};

const VAGUE: Terms = { licences: 'vague', standstill: false };
const NAMED: Terms = { licences: 'named', standstill: true };

type Chart = Alone<ComplianceContext, ComplianceEvent>;

const send = (chart: Chart, type: ComplianceEvent['type'], change: Partial<ComplianceEvent> = {}) =>
  chart.send({ type, draw: 0, willed: true, pace: 8, bundle: 4, ...change });

function waits(chart: Chart, days: number): void {
  for (let day = 0; day < days; day++) expect(send(chart, 'nextDay')).toBe(true);
}

describe.each(['on', 'off'] as const)('%s stage', (stage) => {
  const open = opened[stage];

  test('May to July 2025, step by step, on its own days', () => {
    const geneva = open(VAGUE);
    expect(geneva.state).toBe('signed');
    expect(send(geneva, 'strike')).toBe(true);
    expect(send(geneva, 'enter')).toBe(false);
    waits(geneva, 2);
    expect(send(geneva, 'enter')).toBe(true);
    expect(send(geneva, 'slow')).toBe(true);
    expect([geneva.state, geneva.context.pace, geneva.context.trigger]).toEqual(['slowWalking', 8, 0]);
    waits(geneva, 3);
    expect(send(geneva, 'counter')).toBe(false);
    waits(geneva, 6);
    expect(send(geneva, 'counter', { bundle: 6 })).toBe(true);
    expect(geneva.state).toBe('countermeasures');
    waits(geneva, 5);
    for (let more = 0; more < 3; more++) expect(send(geneva, 'counter')).toBe(true);
    expect(send(geneva, 'call')).toBe(false);
    waits(geneva, 2);
    expect(send(geneva, 'accuse')).toBe(true);
    expect(send(geneva, 'accuse')).toBe(false);
    expect([geneva.state, geneva.context.day]).toEqual(['countermeasures', 18]);
    waits(geneva, 6);
    expect(send(geneva, 'call')).toBe(true);
    expect(send(geneva, 'counter')).toBe(true);
    expect(send(geneva, 'meet')).toBe(false);
    waits(geneva, 4);
    expect(send(geneva, 'meet')).toBe(true);
    expect([geneva.state, geneva.context.pace, geneva.context.deal]).toEqual(['renegotiating', NEVER, 28]);
    waits(geneva, 15);
    expect(send(geneva, 'confirm')).toBe(true);
    expect(geneva.context.licences).toBe('named');
    waits(geneva, 8);
    expect([geneva.context.rival, geneva.context.counters]).toEqual([1, 5]);
    expect(send(geneva, 'release')).toBe(true);
    expect([geneva.context.day, geneva.context.rival, geneva.context.counters]).toEqual([51, 0, 0]);
    expect(send(geneva, 'resume')).toBe(false);
    waits(geneva, 1);
    expect(send(geneva, 'resume')).toBe(true);
    expect([geneva.state, geneva.context.quarrels, geneva.context.trigger]).toEqual(['implementing', 1, NEVER]);
    // Once bitten: a day's chance of the next measure is 1 in 88.
    expect(send(geneva, 'strike', { draw: 0.0114 })).toBe(false);
    expect(send(geneva, 'strike', { draw: 0.0113 })).toBe(true);
  });

  test('the flow: 60 per cent in the first month after a deal, 105 in the second, then as the month has it', () => {
    const deal = open(VAGUE);
    const flows = [0, 29, 30, 59, 60, 200].map((day) => {
      waits(deal, day - deal.context.day);
      return flowOf(deal.context, 71);
    });
    expect(flows).toEqual([60, 60, 105, 105, 71, 71]);
    send(deal, 'enter');
    send(deal, 'slow', { pace: 8 });
    expect(flowOf(deal.context, 71)).toBe(8);
  });

  test('a strain that is taken back in time is forgotten', () => {
    const deal = open(VAGUE);
    waits(deal, 2);
    send(deal, 'enter');
    send(deal, 'strike');
    send(deal, 'slow');
    expect(send(deal, 'deliver')).toBe(false);
    waits(deal, 1);
    expect(send(deal, 'deliver')).toBe(true);
    expect([deal.state, deal.context.trigger]).toEqual(['implementing', 2]);
    expect(send(deal, 'lift')).toBe(true);
    expect([deal.context.rival, deal.context.trigger]).toEqual([0, NEVER]);
    expect(send(deal, 'lift')).toBe(false);
    waits(deal, 30);
    expect(send(deal, 'accuse')).toBe(false);
  });

  test('a clause makes what it forbids twenty times as rare, and a mishap is rarer still', () => {
    const taken = (terms: Terms, type: 'strike' | 'slow', change: Partial<ComplianceEvent>) => {
      const deal = open(terms);
      waits(deal, 2);
      send(deal, 'enter');
      return send(deal, type, change);
    };
    for (const [terms, strike, slow, mishap] of [
      [VAGUE, 0.25, 0.5, 0.01],
      [NAMED, 0.0125, 0.025, 0.0005],
    ] as const) {
      expect(taken(terms, 'strike', { draw: strike - 1e-9 })).toBe(true);
      expect(taken(terms, 'strike', { draw: strike + 1e-9 })).toBe(false);
      expect(taken(terms, 'slow', { draw: slow - 1e-9 })).toBe(true);
      expect(taken(terms, 'slow', { draw: slow + 1e-9 })).toBe(false);
      for (const type of ['strike', 'slow'] as const) {
        expect(taken(terms, type, { draw: mishap - 1e-9, willed: false })).toBe(true);
        expect(taken(terms, type, { draw: mishap + 1e-9, willed: false })).toBe(false);
      }
    }
  });

  test('a bundle is closed when it is full, or two weeks old', () => {
    const quarrel = () => {
      const deal = open(VAGUE);
      waits(deal, 2);
      send(deal, 'enter');
      send(deal, 'slow');
      waits(deal, 6);
      expect(send(deal, 'counter', { bundle: 5 })).toBe(true);
      return deal;
    };
    const full = quarrel();
    expect([1, 2, 3, 4, 5].map(() => send(full, 'counter'))).toEqual([true, true, true, true, false]);
    const old = quarrel();
    waits(old, 14);
    expect(send(old, 'counter')).toBe(true);
    waits(old, 1);
    expect(send(old, 'counter')).toBe(false);
  });

  test('words alone lead to a call, and seldom', () => {
    const deal = open(VAGUE);
    waits(deal, 2);
    send(deal, 'enter');
    send(deal, 'strike');
    waits(deal, 14);
    expect(send(deal, 'accuse')).toBe(true);
    expect([deal.state, send(deal, 'counter')]).toEqual(['accused', false]);
    waits(deal, 4);
    expect(send(deal, 'call', { draw: 0.031 })).toBe(false);
    expect(send(deal, 'call', { draw: 0.029 })).toBe(true);
  });
});

test('on stage and off stage any events, in any order, lead to the same', () => {
  const steps = fc.constantFrom(...COMPLIANCE_STEPS, 'nextDay' as const, 'nextDay' as const, 'nextDay' as const);
  const event = fc.record({
    type: fc.oneof(
      { weight: 9, arbitrary: steps },
      { weight: 1, arbitrary: fc.constant('toString' as ComplianceEvent['type']) },
    ),
    draw: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.999, noNaN: true })),
    willed: fc.boolean(),
    pace: fc.nat(99),
    bundle: fc.integer({ min: 4, max: 6 }),
  });
  // A long way through: each step often, and the days between.
  const along = fc.array(event, { minLength: 100, maxLength: 400, size: 'max' });
  const terms = fc.record({ licences: fc.constantFrom('vague' as const, 'named' as const), standstill: fc.boolean() });
  const reached = new Map<string, number>();
  let taken = 0;
  fc.assert(
    fc.property(terms, along, (signed, events) => {
      const on = opened.on(signed);
      const off = opened.off(signed);
      for (const one of events) {
        const answer = off.send(one);
        taken += answer ? 1 : 0;
        expect(on.send(one)).toBe(answer);
        expect(on.state).toBe(off.state);
        if (!isDeepStrictEqual(on.context, { ...off.context })) expect(on.context).toEqual(off.context);
        reached.set(off.state, (reached.get(off.state) ?? 0) + 1);
      }
    }),
    { numRuns: 300, seed: 512, endOnFailure: true },
  );
  expect(taken).toBeGreaterThan(10_000);
  expect([...reached.keys()].sort()).toEqual(Object.keys(compliance.config.states).sort());
  expect(Math.min(...reached.values())).toBeGreaterThan(20);
});

test('on stage earlier contexts stay as they were', () => {
  const deal = opened.on(VAGUE);
  const before = deal.context;
  send(deal, 'strike');
  expect([before.rival, deal.context.rival]).toEqual([0, 1]);
});

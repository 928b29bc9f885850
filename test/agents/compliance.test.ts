import { describe, expect, it } from 'vitest';
import { keeperNamed } from '../../src/agents/compliance/keep.js';
import { complianceStrategies } from '../../src/agents/compliance/strategies.js';
import type { ComplianceView } from '../../src/model/compliance.js';

const view = (change: Partial<ComplianceView> = {}): ComplianceView => ({
  day: 10,
  terms: { licences: 'vague', standstill: false },
  grants: true,
  wronged: 0,
  wrongs: 0,
  ...change,
});
const wronged = (days: number, before = 0) => view({ wronged: days, wrongs: days + before });
const keeps = (name: string, seen: ComplianceView) => keeperNamed(name).keeper(seen).keeps;

describe('how each keeps a deal', () => {
  it.each([
    ['faithful', wronged(50), 1],
    ['slow-walker', view(), 0.08],
    ['slow-walker(pace=0.2)', view({ terms: { licences: 'named', standstill: true } }), 0.2],
    ['tit-for-tat', view(), 1],
    ['tit-for-tat', wronged(1), 0.08],
    ['tit-for-tat', view({ wrongs: 9 }), 1],
    ['patient', wronged(14), 1],
    ['patient', wronged(15), 0.08],
    ['patient(days=0,pace=0.5)', wronged(1), 0.5],
    ['grim', view(), 1],
    ['grim', view({ wrongs: 1 }), 0.08],
  ])('%s, seeing %j, gives %d of what it owes', (name, seen, share) => {
    expect(keeps(name, seen)).toBe(share);
  });

  it('an opportunist uses its own gap in the text, and no other', () => {
    const seeing = (grants: boolean, licences: 'vague' | 'named', standstill: boolean, days = 0) =>
      keeps('opportunist', view({ grants, terms: { licences, standstill }, wronged: days }));
    expect([seeing(true, 'vague', true), seeing(true, 'named', false)]).toEqual([0.08, 1]);
    expect([seeing(false, 'vague', true), seeing(false, 'named', false)]).toEqual([1, 0.08]);
    expect([seeing(true, 'named', true, 1), seeing(false, 'named', true, 1)]).toEqual([0.08, 0.08]);
  });

  it('only grim would not talk, and only once it was wronged', () => {
    const silent = complianceStrategies.filter(({ name }) => !keeperNamed(name).keeper(wronged(3)).talks);
    expect(silent.map(({ name }) => name)).toEqual(['grim']);
    expect(keeperNamed('grim').keeper(view()).talks).toBe(true);
  });
});

describe('names', () => {
  it('are kept as records would spell them', () => {
    expect(keeperNamed(' slow-walker( pace = 0.10 )').name).toBe('slow-walker(pace=0.1)');
    expect(keeperNamed('patient(pace=0.5,days=7)').name).toBe('patient(days=7,pace=0.5)');
    expect(keeperNamed('patient(days=14)').name).toBe('patient');
  });

  it.each([
    ['titfortat', 'there is no compliance strategy "titfortat" (did you mean "tit-for-tat"?)'],
    ['boulware', 'there is no compliance strategy "boulware"; the compliance strategies are opportunist, faithful,'],
    ['', 'there is no compliance strategy ""'],
    ['faithful(pace=1)', 'faithful takes no parameters, so "pace" cannot be set'],
    ['slow-walker(pace=1)', 'slow-walker(pace) takes a number from 0 to 0.99, not "1"'],
    ['patient(days=1.5)', 'patient(days) takes a whole number from 0 to 1000, not "1.5"'],
    ['grim(pace=0.1', '"grim(pace=0.1" must end with its closing parenthesis'],
  ])('"%s" is refused', (name, sentence) => {
    expect(() => keeperNamed(name)).toThrow(sentence);
  });

  it('each says what it does in one sentence, and where it comes from', () => {
    for (const { says, source } of complianceStrategies) {
      expect(says).toMatch(/^[A-Z][^.]*\.$/);
      expect(source).not.toBe('');
    }
    expect(new Set(complianceStrategies.map(({ name }) => name)).size).toBe(6);
  });
});

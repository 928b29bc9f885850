import { describe, expect, it } from 'vitest';
import { AgentNameError, hire, splitNames } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { usesOf } from '../../src/agents/strategy.js';

describe('hiring an agent', () => {
  it('knows every strategy by its name', () => {
    for (const strategy of strategies) expect(hire(strategy.name)).toMatchObject({ name: strategy.name, strategy });
  });

  /** The name as records keep it. */
  it.each([
    ['boulware', 'boulware'],
    ['boulware()', 'boulware'],
    ['boulware(exponent=0.1)', 'boulware(exponent=0.1)'],
    [' boulware ( exponent = 0.10 ) ', 'boulware(exponent=0.1)'],
    ['boulware(exponent=1e-1)', 'boulware(exponent=0.1)'],
    ['boulware(exponent=0.2)', 'boulware'],
    ['boulware(kappa=0)', 'boulware'],
    ['boulware(kappa=0.1,exponent=0.1)', 'boulware(exponent=0.1,kappa=0.1)'],
    ['linear(kappa=0.25)', 'linear(kappa=0.25)'],
    ['conceder(exponent=2)', 'conceder'],
    ['boulware(exponent=0)', 'boulware(exponent=0)'],
    ['tit-for-tat(delta=2)', 'tit-for-tat(delta=2)'],
    ['tit-for-tat(delta=1)', 'tit-for-tat'],
    ['logroller(gain=0.1,exponent=2)', 'logroller(exponent=2,gain=0.1)'],
    ['logroller(gain=0.1, band=0.05)', 'logroller(gain=0.1)'],
    ['boulware(accept=combi-max-window)', 'boulware(accept=combi-max-window)'],
    ['boulware(accept=next)', 'boulware'],
  ])('reads "%s" as %s', (text, name) => {
    expect(hire(text).name).toBe(name);
    expect(hire(hire(text).name).name).toBe(name);
  });

  /** What is wrong, and what would be right. */
  it.each([
    ['bulware', 'there is no agent "bulware" (did you mean "boulware"?)'],
    ['Boulware', 'there is no agent "Boulware" (did you mean "boulware"?)'],
    ['titfortat', 'there is no agent "titfortat" (did you mean "tit-for-tat"?)'],
    ['hard', 'there is no agent "hard" (did you mean "hardliner"?)'],
    ['boulware(exponnt=0.1)', 'boulware has no parameter "exponnt" (did you mean "exponent"?)'],
    ['tit-for-tat(gain=1)', 'tit-for-tat has no parameter "gain"; the parameter is delta'],
    ['logroller(x=1)', 'logroller has no parameter "x"; the parameters are exponent, band and gain'],
    ['hardliner(exponent=1)', 'hardliner takes no parameters, so "exponent" cannot be set'],
    ['boulware(exponent=200)', 'boulware(exponent) takes a number from 0 to 100, not "200"'],
    ['boulware(exponent=-0.1)', 'boulware(exponent) takes a number from 0 to 100, not "-0.1"'],
    ['conceder(exponent=0.5)', 'conceder(exponent) takes a number from 1 to 100, not "0.5"'],
    ['boulware(exponent=low)', 'boulware(exponent) takes a number from 0 to 100, not "low"'],
    ['boulware(exponent=NaN)', 'boulware(exponent) takes a number from 0 to 100, not "NaN"'],
    ['boulware(exponent=)', 'boulware(exponent) takes a number from 0 to 100, not ""'],
    ['boulware(exponent)', 'boulware(exponent) takes a number from 0 to 100, not ""'],
    ['tit-for-tat(delta=1.5)', 'tit-for-tat(delta) takes a whole number from 1 to 20, not "1.5"'],
    ['tit-for-tat(delta=0)', 'tit-for-tat(delta) takes a whole number from 1 to 20, not "0"'],
    ['boulware(exponent=0.1,exponent=0.2)', 'boulware: exponent is given twice'],
    ['tit-for-tat(__proto__=1)', 'tit-for-tat has no parameter "__proto__"; the parameter is delta'],
    ['boulware(accept=combimax)', 'boulware(accept) takes a word, not "combimax" (did you mean "combi-max"?)'],
    ['constructor', expect.stringMatching(/^there is no agent "constructor"/)],
  ])('refuses "%s" in a sentence', (text, message) => {
    expect(() => hire(text)).toThrow(AgentNameError);
    expect(() => hire(text)).toThrow(expect.objectContaining({ message }));
  });

  it('lists the agents where no name is near', () => {
    expect(() => hire('somebody-else')).toThrow(
      'there is no agent "somebody-else"; the agents are hardliner, boulware',
    );
    expect(() => hire('')).toThrow('there is no agent ""; the agents are hardliner, boulware');
  });

  it('refuses what is not closed', () => {
    for (const text of ['boulware(exponent=0.1', 'boulware(', 'linear ( ', 'tit-for-tat(delta=2']) {
      expect(() => hire(text)).toThrow(AgentNameError);
      expect(() => hire(text)).toThrow(
        expect.objectContaining({ message: `"${text}" must end with its closing parenthesis` }),
      );
    }
    for (const text of ['boulware(exponent=0.1))', 'boulware((exponent=0.1)', 'linear)', 'boulware exponent=0.1'])
      expect(() => hire(text)).toThrow(AgentNameError);
  });

  it('refuses a second value for a parameter', () => {
    const message = 'boulware(exponent) takes a number from 0 to 100, not "0.1=0.3"';
    expect(() => hire('boulware(exponent=0.1=0.3)')).toThrow(AgentNameError);
    expect(() => hire('boulware(exponent=0.1=0.3)')).toThrow(expect.objectContaining({ message }));
    expect(() => hire('boulware(exponent=0.1=)')).toThrow(AgentNameError);
  });

  it('tells every parameter, given or standard', () => {
    expect(hire('logroller(gain=0.1)').parameters).toEqual({ exponent: 1, band: 0.05, gain: 0.1 });
    expect(hire('boulware').parameters).toMatchObject({ exponent: 0.2, accept: 'next' });
    expect(hire('tit-for-tat(delta=1)').parameters).toEqual({ delta: 1 });
    expect(hire('micro').parameters).toEqual({});
  });

  it('looks at what its strategy looks at, and at what the chosen words add', () => {
    const looksAt = (name: string) => {
      const { strategy, parameters } = hire(name);
      return usesOf(strategy, parameters);
    };
    expect(looksAt('boulware')).toEqual(['clock']);
    expect(looksAt('boulware(accept=const)')).toEqual(['clock']);
    expect(looksAt('boulware(accept=combi-max)')).toEqual(['clock', 'offers']);
    expect(looksAt('random')).toEqual(['random']);
  });

  it('describes each strategy and parameter in words, with its standard within bounds', () => {
    for (const { says, source, uses, parameters } of strategies) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/\d{4}/);
      expect(new Set(uses).size).toBe(uses.length);
      for (const parameter of Object.values(parameters)) {
        expect(parameter.says).not.toBe('');
        if ('choices' in parameter) {
          expect(parameter.choices).toContain(parameter.standard);
          expect(new Set(parameter.choices).size).toBe(parameter.choices.length);
          continue;
        }
        const { standard, least, most, whole } = parameter;
        expect(standard).toBeGreaterThanOrEqual(least);
        expect(standard).toBeLessThanOrEqual(most);
        if (whole) expect([standard, least, most].every(Number.isInteger)).toBe(true);
      }
    }
  });
});

describe('a list of agents', () => {
  it.each([
    ['boulware,conceder', ['boulware', 'conceder']],
    ['boulware(exponent=0.1),random', ['boulware(exponent=0.1)', 'random']],
    [
      'logroller(exponent=2,band=0.1), tit-for-tat(delta=2) ,micro',
      ['logroller(exponent=2,band=0.1)', 'tit-for-tat(delta=2)', 'micro'],
    ],
    ['linear', ['linear']],
    ['linear,', ['linear', '']],
  ])('"%s" is parted at commas outside parentheses', (list, names) => {
    expect(splitNames(list)).toEqual(names);
  });
});

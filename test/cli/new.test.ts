import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asked } from '../../src/cli/scenarioQuestions.js';
import { scenarioText } from '../../src/cli/scenarioText.js';
import { scenarioJsonSchema } from '../../src/model/scenario.js';
import { lancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { problemsIn, soundScenario } from '../helpers/scenarios.js';
import { heardWith } from '../helpers/voice.js';

const folder = temporaryFolder();
const here = (...args: string[]) => lancaster(args, {}, '', folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('new without a terminal', () => {
  const { stdout, stderr, status } = here('new', 'our-talks.yaml');

  it('writes a scenario without problems, of that id, and the schema beside it', () => {
    expect([status, stderr]).toEqual([0, '']);
    expect(soundScenario(read('our-talks.yaml')).id).toBe('our-talks');
    expect(JSON.parse(read('schema.json'))).toEqual(scenarioJsonSchema());
    expect(read('our-talks.yaml').split('\n')[0]).toBe('# yaml-language-server: $schema=schema.json');
  });

  it('says what to call next, and these calls work', () => {
    expect(stdout).toContain('  lancaster check ./our-talks.yaml\n  lancaster play ./our-talks.yaml\n');
    const checked = here('check', './our-talks.yaml', '--json');
    expect([checked.status, checked.stderr]).toEqual([0, '']);
    const { rules } = JSON.parse(checked.stdout);
    expect(rules.map(({ verdict }: { verdict: string }) => verdict)).toEqual(Array.from({ length: 10 }, () => 'holds'));
  });

  it('shows breaks as a comment that can be used as it stands', () => {
    const text = read('our-talks.yaml');
    const used = text.replace(/^# (breaks:|\s+- rule:.*|\s+why:.*)$/gm, '$1');
    expect(used).not.toBe(text);
    expect(soundScenario(used).breaks).toHaveLength(1);
  });

  it('overwrites nothing, neither the scenario nor the schema', () => {
    writeFileSync(join(folder, 'schema.json'), '{}');
    const before = read('our-talks.yaml');
    const again = here('new', 'our-talks.yaml');
    expect(again.status).toBe(2);
    expect(again.stderr).toBe(
      'lancaster: our-talks.yaml is there already, and nothing is overwritten: name another file\n',
    );
    expect(read('our-talks.yaml')).toBe(before);
    expect(here('new', 'others.yaml', '--blank').stdout).not.toContain('schema.json');
    expect(read('schema.json')).toBe('{}');
  });

  it.each(['Our Talks.yaml', 'talks.json'])('refuses the name %s', (name) => {
    const refused = here('new', name);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('cannot name a scenario');
    expect(existsSync(join(folder, name))).toBe(false);
  });
});

const ANSWERS = [
  'Rent: a "quarrel"',
  'The Mill #1',
  'the mill #1',
  'Città',
  '9',
  '3',
  'Price: per sack',
  'high, middle',
  'high, middle, low, HIGH',
  '100, 90, 80, 70',
  'maybe',
  'no',
  'Delivery',
  'fast, slow, never',
  'NO',
  'Place',
  'yes, no, null',
  'y',
  '50',
  '60',
  '30',
  '20',
  '30',
  '101',
  '52',
  '50',
];

describe('the questions', () => {
  it('are asked until each has an answer that can be taken', async () => {
    const heard = heardWith(ANSWERS);
    expect(await asked(heard.voice)).toEqual({
      title: 'Rent: a "quarrel"',
      parties: ['The Mill #1', 'Città'],
      issues: [
        { name: 'Price: per sack', options: ['100', '90', '80', '70'], weight: [50, 20], compatible: false },
        { name: 'Delivery', options: ['fast', 'slow', 'never'], weight: [30, 30], compatible: false },
        { name: 'Place', options: ['yes', 'no', 'null'], weight: [20, 50], compatible: true },
      ],
      reservation: [52, 50],
    });
    expect(heard.left).toEqual([]);
    for (const wrong of [
      'There is one called the mill #1 already.',
      'It takes a whole number from 3 to 5.',
      'It takes 3 to 6 options with commas between them.',
      'There is one called HIGH already.',
      'Yes or no?',
      'It takes a whole number from 0 to 50.',
      'It takes a whole number from 0 to 100.',
    ])
      expect(heard.texts).toContain(wrong);
  });

  it('end in nothing where the input ends', async () => {
    for (let lines = 0; lines < ANSWERS.length; lines++)
      expect(await asked(heardWith(ANSWERS.slice(0, lines)).voice)).toBeUndefined();
  });

  it('make a scenario without problems of whatever names were given', async () => {
    const answers = await asked(heardWith(ANSWERS).voice);
    if (answers === undefined) throw new Error('the answers do not suffice');
    const text = scenarioText('rent', answers);
    expect(problemsIn(text)).toEqual([]);
    const { title, parties, issues } = soundScenario(text);
    expect(title).toBe('Rent: a "quarrel"');
    expect(parties.map(({ id, name, reservation }) => [id, name, reservation])).toEqual([
      ['the-mill-1', 'The Mill #1', 52],
      ['citta', 'Città', 50],
    ]);
    expect(issues.map(({ id }) => id)).toEqual(['price-per-sack', 'delivery', 'place']);
    expect(issues[0]?.options.map(({ id, value }) => [id, value?.['the-mill-1'], value?.citta])).toEqual([
      ['100', 100, 0],
      ['90', 67, 33],
      ['80', 33, 67],
      ['70', 0, 100],
    ]);
    expect(issues[2]?.options.map(({ id, name, value }) => [id, name, value?.citta])).toEqual([
      ['yes', 'yes', 100],
      ['no', 'no', 50],
      ['null', 'null', 0],
    ]);
  });

  it('take names without a letter or digit, and names that come to the same', () => {
    const text = scenarioText('signs', {
      title: '谈判',
      parties: ['美国', '中国'],
      issues: ['稀土', 'A!', 'a?'].map((name, at) => ({
        name,
        options: ['+', '-', '±', '10%', '10'],
        weight: [at === 0 ? 50 : 25, at === 0 ? 50 : 25],
        compatible: false,
      })),
      reservation: [50, 50],
    });
    expect(problemsIn(text)).toEqual([]);
    const { parties, issues } = soundScenario(text);
    expect(parties.map(({ id }) => id)).toEqual(['party', 'party-2']);
    expect(issues.map(({ id }) => id)).toEqual(['issue', 'a', 'a-2']);
    expect(issues[0]?.options.map(({ id }) => id)).toEqual(['option', 'option-2', 'option-3', '10', '10-2']);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { campaignIds } from '../../src/cli/campaignShelf.js';
import { CAMPAIGN_RULES, RULES } from '../../src/model/rules.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { changed, textOf } from '../helpers/scenarios.js';

const folder = temporaryFolder();

describe('check --json', () => {
  const { stdout, stderr, status } = warmLancaster(['check', 'london-2025', 'two-ports', '--json']);
  const [london, ports, ...rest] = stdout.split('\n').map((line) => (line === '' ? undefined : JSON.parse(line)));

  it('prints one line for each scenario and nothing else', () => {
    expect(rest).toEqual([undefined]);
    expect(Object.keys(london)).toEqual(['scenario', 'digest', 'problems', 'rules']);
    expect([london.scenario, ports.scenario]).toEqual(['london-2025', 'two-ports']);
    expect(london.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(london.problems).toEqual([]);
    for (const { rules } of [london, ports]) expect(rules.map(({ rule }: { rule: string }) => rule)).toEqual(RULES);
  });

  it('has played the talks that two rules ask for', () => {
    expect(london.rules[6].measured).toMatchObject({ talks: 2000, botsApart: expect.any(Number) });
    expect(london.rules[7].measured).toMatchObject({ talks: 1000 });
    // Most talks of random bots fail in London, and of a thousand in the harbour hardly any does.
    expect(london.rules[7].measured.noDeal).toBeGreaterThan(0.4);
    expect(ports.rules[7].measured.noDeal).toBeLessThan(0.05);
  });

  it('ends with 0, because both say which rules they break on purpose', () => {
    const broken = [london, ports].map(({ rules }) =>
      rules.flatMap(({ rule, verdict }: { rule: string; verdict: string }) => (verdict === 'onPurpose' ? [rule] : [])),
    );
    expect(broken).toEqual([
      ['trades', 'zopa', 'midpoint', 'balance', 'impasse', 'sensitivity'],
      ['trades', 'frontier', 'zopa', 'midpoint', 'impasse'],
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is the same for the same seed', () => {
    const again = warmLancaster(['check', 'two-ports', '--json', '--seed', '1']);
    expect(again.stdout).toBe(`${JSON.stringify(ports)}\n`);
    expect(warmLancaster(['check', 'two-ports', '--json', '--seed', '2']).stdout).not.toBe(again.stdout);
  });
});

describe('check', () => {
  it('tells every problem of a file before anything of its rules', () => {
    const path = join(folder, 'heavy.yaml');
    writeFileSync(path, changed(textOf('two-ports'), 'weight: { northport: 60', 'weight: { northport: 70'));
    const { stdout, stderr, status } = warmLancaster(['check', path]);
    expect(stdout).toContain('has a problem\nline ');
    expect(stdout).toContain('issues: the weights of northport sum to 110; they must sum to 100\n');
    expect(stdout).not.toContain('Does it teach?');
    expect(stderr).toContain('is no scenario yet');
    expect(status).toBe(1);
    const data = JSON.parse(warmLancaster(['check', path, '--json']).stdout);
    expect(data).toEqual({
      scenario: path,
      digest: null,
      problems: [
        {
          line: expect.any(Number),
          path: 'issues',
          message: 'the weights of northport sum to 110; they must sum to 100',
        },
      ],
      rules: [],
    });
  });

  it('with --strict ends with 1 where a rule is broken not on purpose', () => {
    const path = join(folder, 'ports.yaml');
    const [before] = textOf('two-ports').split('\nbreaks:\n') as [string];
    const told = ['trades', 'frontier', 'zopa', 'midpoint'];
    const breaks = told.map((rule) => `  - rule: ${rule}\n    why: It is the first exercise.\n`).join('');
    writeFileSync(path, `${before}\nbreaks:\n${breaks}`);
    const strict = warmLancaster(['check', path, '--strict']);
    expect([strict.status, strict.stderr]).toEqual([1, `lancaster: ${path} breaks the rule: impasse\n`]);
    expect(strict.stdout).toContain('On purpose\n\n - trades: It is the first exercise.\n');
    expect(strict.stdout).toContain('What to change\n\n - impasse: ');
    const { stdout, stderr, status } = warmLancaster(['check', path]);
    expect([status, stderr, stdout]).toEqual([0, '', strict.stdout]);
  });

  it('ends with 2 where a file is missing, and says nothing of the others', () => {
    const { stdout, stderr, status } = warmLancaster(['check', 'two-ports', join(folder, 'none.yaml')]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cannot be read: there is no such file or folder');
    expect(warmLancaster(['check']).status).toBe(2);
  });
});

describe('check of campaigns', () => {
  const campaign = (name: string) => readFileSync(new URL(`../../campaigns/${name}.yaml`, import.meta.url), 'utf8');
  const written = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const GENEVA = campaign('geneva-to-london');
  const leverage = `us: { reservation: 3 }\n      china: { reservation: -4 }\n    why: Geneva`;
  const zero = written('zero.yaml', changed(GENEVA, leverage, leverage.replace('3', '0')));
  const wrong = written('wrong.yaml', changed(GENEVA, 'scenario: london-2025', 'scenario: london-2026'));
  const torn = written('torn.yaml', changed(GENEVA, 'order: fixed', 'order: fixed: no'));

  it('those of the package keep all four rules, or say why not', () => {
    const { stdout, stderr, status } = warmLancaster(['check', ...campaignIds(), '--strict', '--json']);
    expect([stderr, status]).toEqual(['', 0]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ campaign: id, problems }) => [id, problems])).toEqual(campaignIds().map((id) => [id, []]));
    for (const { digest, rules } of lines) {
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(rules.map(({ rule }: { rule: string }) => rule)).toEqual(CAMPAIGN_RULES);
    }
    expect(lines.find(({ campaign: id }) => id === 'july-9').links).toMatchObject({
      chooses: 'us',
      carries: 20,
      deadlines: ['2025-07-09', '2025-08-12'],
      news: 1,
      talks: [{ talk: 'china', parties: ['us', 'china'], changedBy: 4, askedBy: 3 }, {}, {}, {}],
    });
  });

  it('tell what is linked, how the rules are kept, and what to change on which line', () => {
    const { stdout, stderr, status } = warmLancaster(['check', zero, 'two-ports']);
    expect([stderr, status]).toEqual(['', 0]);
    const prose = stdout.replace(/\s+/g, ' ');
    for (const said of [
      'geneva 2025-05-10 to 2025-05-11 US, China geneva-2025',
      'They are held in this order.',
      'Between them: 21 carries, two deadlines (2025-08-12) and seven pieces of news.',
      'How the deal of geneva was kept is looked at when london begins, 28 days after the signature: two findings.',
      'effects ✗ broken changes 29 that have no effect 1 none',
    ])
      expect(prose).toContain(said);
    const line = GENEVA.split('\n').findIndex((one) => one.includes('us: { reservation: 3 }')) + 1;
    expect(prose).toContain(
      `What to change - effects: line ${line}, carries[1].change.us: it changes nothing for us: give points other than 0`,
    );
    expect(stdout).toContain('Does it teach?');
    expect(Math.max(...stdout.split('\n').map((one) => one.length))).toBeLessThanOrEqual(100);
  });

  it('end with 1 with --strict, and tell the same as data', () => {
    const strict = warmLancaster(['check', zero, '--strict']);
    expect([strict.stderr, strict.status]).toEqual([`lancaster: ${zero} breaks the rule: effects\n`, 1]);
    const { stdout, status } = warmLancaster(['check', zero, '--json']);
    const { rules } = JSON.parse(stdout);
    expect(rules[1]).toMatchObject({
      rule: 'effects',
      verdict: 'broken',
      measured: { idle: 1 },
      advice: [{ line: expect.any(Number), path: 'carries[1].change.us', message: expect.any(String) }],
    });
    expect(status).toBe(0);
  });

  it('tell every problem of a file instead', () => {
    const { stdout, stderr, status } = warmLancaster(['check', wrong]);
    expect(stdout).toMatch(
      /wrong\.yaml has a problem\nline \d+, talks\[1\]\.scenario: there is no scenario "london-2026"/,
    );
    expect([stderr, status]).toEqual([
      `lancaster: ${wrong} is no campaign yet: mend its problems, then its rules can be measured\n`,
      1,
    ]);
    expect(JSON.parse(warmLancaster(['check', wrong, '--json']).stdout)).toMatchObject({
      campaign: wrong,
      digest: null,
      problems: [{ path: 'talks[1].scenario' }],
      rules: [],
    });
    // Not even YAML, and still no scenario.
    expect(warmLancaster(['check', torn]).stderr).toContain(`${torn} is no campaign yet`);
  });

  it('take no seed, of which nothing would depend, unless scenarios are named too', () => {
    const seeded = warmLancaster(['check', 'july-9', '--seed', '7']);
    expect([seeded.stderr, seeded.status]).toEqual([
      'lancaster: --seed is for scenarios, of which talks are played: leave it out\n',
      2,
    ]);
    expect(warmLancaster(['check', 'july-9', 'two-ports', '--seed', '7', '--json']).status).toBe(0);
    expect(warmLancaster(['check', 'july-10']).stderr).toBe(
      'lancaster: there is no scenario or campaign "july-10" (did you mean "july-9"?)\n',
    );
  });
});

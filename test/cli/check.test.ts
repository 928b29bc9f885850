import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/model/rules.js';
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

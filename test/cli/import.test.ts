import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/cli/scenarioFile.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const FILES = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));
const LAPTOP = ['laptop.xml', 'laptop-buyer.xml', 'laptop-seller.xml'].map((name) => join(FILES, name));

describe('lancaster import', () => {
  const folder = temporaryFolder();

  it('prints a scenario and nothing else on stdout, and notes on stderr', () => {
    const { stdout, stderr, status } = warmLancaster(['import', ...LAPTOP, '--rounds', '20']);
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '# yaml-language-server: $schema=schema.json',
      '#',
      '# Imported from files of Genius: laptop.xml, laptop-buyer.xml, laptop-seller.xml',
      'format: 1',
      'id: laptops',
    ]);
    expect(stdout).toContain('  - { title: Alternating offers, rounds: 20 }\n');
    expect(stderr).toContain('laptop-buyer.xml: the weights sum to 1.00005; Genius takes them as they are\n');
    for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^note: /);
  });

  it('writes a file that can be played, named as the file is, and never over another', () => {
    const path = join(folder, 'My Laptops.yaml');
    const { stdout, status } = warmLancaster(['import', ...LAPTOP, '-o', path]);
    expect([stdout, status]).toEqual(['', 0]);
    expect(openScenario(path).id).toBe('my-laptops');
    const run = warmLancaster(['run', path, '--agents', 'boulware,conceder']);
    expect([run.stderr, run.status]).toEqual(['', 0]);
    expect(run.stdout).toContain('The talks end: agreed');
    const before = readFileSync(path, 'utf8');
    const again = warmLancaster(['import', ...LAPTOP, '-o', path]);
    expect(again.status).toBe(2);
    expect(again.stderr).toBe(`lancaster: ${path} is there already: name another file, or move it away\n`);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['truncated.xml', '<negotiation_template>\n<utility_space', 'truncated.xml, line 2: this is not XML'],
    ['binary.xml', Uint8Array.from([0xff, 0xfe, 0x3c]), 'binary.xml is not a text file in UTF-8'],
    [
      'big.xml',
      `<a>${' '.repeat(100_000_000)}</a>`,
      'big.xml cannot be read: it is too big for a domain or profile: 100000007 bytes',
    ],
  ])('refuses %s in one sentence', (name, text, sentence) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { stdout, stderr, status } = warmLancaster(['import', path, ...LAPTOP.slice(1)]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('lancaster export', () => {
  const folder = temporaryFolder();

  it('writes a domain and two profiles, tells what is left out, and takes them back', () => {
    const { stdout, stderr, status } = warmLancaster([
      'export',
      'london-2025',
      '--to',
      'genius',
      '-o',
      join(folder, 'new'),
    ]);
    expect(status).toBe(0);
    const paths = stdout.trimEnd().split('\n');
    expect(paths).toEqual(
      ['london-2025.xml', 'london-2025-us.xml', 'london-2025-china.xml'].map((name) => join(folder, 'new', name)),
    );
    expect(stderr).toContain('note: 4 red lines are left out: every option may be signed there\n');
    const back = warmLancaster(['import', ...paths]);
    expect(back.status).toBe(0);
    expect(back.stdout).toContain('id: london-2025\n');
    expect(back.stdout).toContain('{ id: general, name: general, points: { us: 360000000, china: 0 } }');
  });

  it('writes nothing where one of the files is there already', () => {
    const taken = join(folder, 'two-ports-northport.yml');
    writeFileSync(taken, 'mine');
    const { stdout, stderr, status } = warmLancaster(['export', 'two-ports', '--to', 'negmas', '-o', folder]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toBe(`lancaster: ${taken} is there already: name another file, or move it away\n`);
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'two-ports.yml'))).toBe(false);
  });

  it.each([
    [['export'], "required option '--to <platform>' not specified"],
    [['export', '--to', 'geniusweb'], 'Allowed choices are genius, negmas.'],
    [['import'], "missing required argument 'files'"],
    [['import', 'a.xml', '--rounds', '0'], 'It takes a whole number from 1 to 10,000.'],
  ])('%j is refused', (args, sentence) => {
    const { stderr, status } = warmLancaster(args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

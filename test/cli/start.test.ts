/** The lists, from a real program without a terminal. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/agents/index.js';
import { campaignIds } from '../../src/cli/campaignShelf.js';
import { scenarioIds } from '../../src/cli/scenarioFile.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { scenarioOf } from '../helpers/scenarios.js';

const folder = temporaryFolder();

/** The lists with these lines typed, and records in this folder. */
function started(records: string, ...lines: string[]) {
  return warmLancaster(['start', '--plain'], { LANCASTER_RECORDS: records }, lines.map((line) => `${line}\n`).join(''));
}

const fresh = () => mkdtempSync(join(folder, 'own-'));

/** What to type for an agent or a scenario. */
const number = (names: readonly string[], name: string) => String(names.indexOf(name) + 1);
const agent = (name: string) =>
  number(
    strategies.map((one) => one.name),
    name,
  );
const PORTS = number(scenarioIds(), 'two-ports');

describe('without a terminal', () => {
  it('start is what the program does without a verb: it prints London', () => {
    const { stdout, stderr, status } = warmLancaster(['start']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(warmLancaster([]).stdout);
    expect(stdout.split('\n')[0]).toBe(scenarioOf('london-2025').title);
  });

  it('--plain alone lists every scenario, and the end of input is the end', () => {
    const records = join(fresh(), 'records');
    const { stdout, stderr, status } = warmLancaster(['--plain'], { LANCASTER_RECORDS: records });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(started(records).stdout);
    for (const [at, id] of scenarioIds().entries()) expect(stdout).toContain(`${at + 1}. ${scenarioOf(id).title}`);
    expect(existsSync(records)).toBe(false);
  });

  it('nothing else may be said with it', () => {
    const { stderr, status } = warmLancaster(['start', 'london-2025']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('too many arguments')]);
  });
});

describe('the lists', () => {
  it('lead by numbers to a talk, to its debrief and to the lists again', () => {
    const records = fresh();
    const { stdout, stderr, status } = started(records, PORTS, '2', agent('hardliner'), 'walk', 'yes', '', 'q');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('You sit for Southport. Whom do you talk with?');
    expect(stdout).toContain('Confidential: the brief of Southport');
    expect(readdirSync(records)).toEqual(['two-ports-1.jsonl']);
    const path = join(records, 'two-ports-1.jsonl');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[0] as string).agents).toEqual({ northport: 'hardliner', southport: 'person' });
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({ ending: 'walkedOut', by: 'southport' });
    const home = stdout.slice(stdout.lastIndexOf('Lancaster: talks between two parties'));
    expect(home).toContain(
      `Look back\n${scenarioIds().length + campaignIds().length + 1}. Two ports, one afternoon  (two-ports-1)`,
    );
    expect(home).toContain(`Kept in ${path}`);
  });

  it('go on first with what was left last', () => {
    const records = fresh();
    started(records, PORTS, '1', agent('linear'), 'copy linear', 'send');
    const { stdout } = started(records, '1', 'log', 'walk', 'yes');
    expect(stdout).toContain('Go on\n1. Two ports, one afternoon  (two-ports-1)');
    expect(stdout).toContain('northport: you v southport: linear, 2 moves');
    expect(stdout).toContain('1. North offers, worth 100.0 to you');
    const text = readFileSync(join(records, 'two-ports-1.jsonl'), 'utf8');
    expect(text).toContain('"ending":"walkedOut"');
  });

  it('lead to a talk of agents, which keeps no record', () => {
    const records = join(fresh(), 'records');
    const { stdout, status } = started(records, PORTS, '4', agent('micro'), agent('random'), '', 'q');
    expect(status).toBe(0);
    expect(stdout).toContain('Northport: micro   Southport: random');
    expect(existsSync(records)).toBe(false);
  });

  it('open whatever lies in the folder of records', () => {
    const records = fresh();
    for (const name of ['a.jsonl', 'b.txt', 'c.jsonl']) writeFileSync(join(records, name), Buffer.from([0, 255, 10]));
    const { stdout, stderr, status } = started(records, 'q');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/Go on|Look back/);
  });

  it('say what is wrong with the folder of records, and stay open', () => {
    const records = join(folder, 'file');
    writeFileSync(records, '');
    const { stdout, stderr, status } = started(records, PORTS, '1', '1', 'q');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe(
      `the folder of records, ${records}, cannot be read: part of the path is a file, not a folder; name another folder in LANCASTER_RECORDS`,
    );
    expect(stdout).toContain(`That cannot be done: the folder of records, ${records}, cannot be made:`);
    expect(stdout.split('Lancaster: talks between two parties')).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import { verbs } from '../../src/cli/verbs.js';
import { VERSION } from '../../src/model/version.js';
import { lancaster, warmLancaster } from '../helpers/cli.js';

/** A call, and what it is told. */
const WRONG: [string[], string][] = [
  [['rnu'], 'there is no verb "rnu" (did you mean "run"?)'],
  [['--seed', '7'], "unknown option '--seed'"],
  [['run', 'londn-2025'], 'there is no scenario "londn-2025" (did you mean "london-2025"?)'],
  [['run', './nowhere.yaml'], './nowhere.yaml cannot be read: there is no such file or folder'],
  [['run', '--agents', 'boulwar,linear'], 'there is no agent "boulwar" (did you mean "boulware"?)'],
  [['run', '--agents', 'linear'], '--agents takes two agents, one for each of us and china'],
  [['run', '--agents', 'boulware(exp=0.1),linear'], 'boulware has no parameter "exp" (did you mean "exponent"?)'],
  [['run', '--agents', 'boulware(exponent=900),linear'], 'boulware(exponent) takes a number from 0 to 100, not "900"'],
  [['run', '--agents', 'micro(exponent=1),linear'], 'micro takes no parameters'],
  [['run', '--sed', '7'], "unknown option '--sed' (did you mean --seed?)"],
  [['run', '--rounds', '0'], 'It takes a whole number from 1 to 1,000,000.'],
  [['run', '--repeats', 'many'], 'It takes a whole number from 1'],
  [['run', 'two-ports', 'london-2025'], 'too many arguments'],
  [['run', '-o', '/nowhere/at/all.jsonl'], '/nowhere/at/all.jsonl cannot be written: there is no such file or folder'],
  [['replay', 'nothing.jsonl'], 'nothing.jsonl cannot be read: there is no such file or folder'],
  [['replay'], "missing required argument 'record'"],
  [['watch', '--agents', 'linear'], '--agents takes two agents, one for each of us and china'],
  [['watch', 'two-ports', '--seed', 'a\u0007b'], 'A seed is a word of 1 to 200 characters that can be printed.'],
  [['start', '--seed', '7'], "unknown option '--seed'"],
  [['--plain', '--html', 'x'], "unknown option '--html'"],
  [['play', '--form', '3'], "unknown option '--form' (did you mean --from?)"],
  [['replay', 'a.jsonl', 'b.jsonl'], 'too many arguments'],
  [['agents', 'zeuten'], 'there is no agent "zeuten"'],
  [['chart', 'london-2025', 'tals'], 'Allowed choices are talks, position, mandate, compliance.'],
];

describe('the command line', () => {
  it('plays London as text and exits 0 without a verb and without a terminal', () => {
    const { stdout, stderr, status } = lancaster([]);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('US-China, London, 9-10 June 2025');
    expect(stdout).toMatch(/The talks end: agreed in round \d+: US \d+\.\d, China \d+\.\d/);
    expect(stdout).toContain('What really happened');
  });

  it('lists every verb in its help, and tells its version', () => {
    const { stdout, status } = lancaster(['--help']);
    expect(status).toBe(0);
    for (const { name } of verbs) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(lancaster(['--version']).stdout.trim()).toBe(VERSION);
  });

  it.each(verbs.map(({ name }) => name))('%s explains itself', (name) => {
    const { stdout, status } = warmLancaster([name, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`lancaster ${name}`);
  });

  it.each(WRONG)('%j is refused in one sentence with exit code 2', (args, sentence) => {
    const { stdout, stderr, status } = warmLancaster(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('prints with watch what run prints, where there is no terminal, --plain or not', () => {
    const talk = ['two-ports', '--agents', 'micro,logroller', '--seed', '7'];
    const { stdout } = lancaster(['run', ...talk]);
    expect(lancaster(['watch', ...talk]).stdout).toBe(stdout);
    expect(lancaster(['watch', ...talk, '--plain']).stdout).toBe(stdout);
  });

  it('answers the same in any locale and time zone', () => {
    const here = lancaster(['run', '--json', '--seed', '7']).stdout;
    const there = lancaster(['run', '--json', '--seed', '7'], {
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Asia/Shanghai',
    });
    expect(there.stdout).toBe(here);
  });
});

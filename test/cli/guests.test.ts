/** Strategies of one's own through the real command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { families } from '../../src/agents/families.js';
import { strategies } from '../../src/agents/index.js';
import { lancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();
const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const own = here('examples/own-strategy.js');
const throws = here('test/fixtures/guests/throws.js');

function kept(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function refused(args: readonly string[]): string {
  const { stdout, stderr, status } = lancaster(args);
  expect([stdout, status]).toEqual(['', 2]);
  return stderr;
}

describe('--agent', () => {
  it('names its breaches and what to do, and --untried plays it until it breaks', () => {
    const talk = ['run', 'two-ports', '--agents', 'throws,linear', '--agent', throws];
    const said = refused(talk);
    expect(said).toMatch(
      /throws\.js breaks the contract of a strategy; --untried plays it all the same\nthrows threw TypeError/,
    );
    const untried = refused([...talk, '--untried']);
    expect(untried).toBe(String.raw`lancaster: the agent of northport threw TypeError: out of \u001b[31mluck${'\n'}`);
  });

  it('refuses a name that is taken, by the house or by another guest, and a file that is not there', () => {
    const linear = kept('linear.mjs', readFileSync(own, 'utf8').replace("'own-strategy'", "'linear'"));
    const copy = kept('copy.mjs', readFileSync(own, 'utf8'));
    expect(refused(['run', '--agent', linear, '--untried'])).toMatch(
      /linear\.mjs: the house has a strategy "linear" of its own/,
    );
    expect(refused(['run', '--agent', own, '--agent', copy, '--untried'])).toMatch(
      /copy\.mjs: .*own-strategy\.js has a strategy "own-strategy" too/,
    );
    expect(refused(['watch', '--agent', 'nowhere.js'])).toBe(
      'lancaster: nowhere.js cannot be read: there is no such file or folder\n',
    );
  });

  it('lets a record be checked and gone on with, which otherwise says what it lacks', () => {
    const record = join(folder, 'talk.jsonl');
    expect(
      lancaster(['run', 'two-ports', '--agents', 'linear,minimal', '--agent', minimal(), '-o', record]).status,
    ).toBe(0);
    expect(readFileSync(record, 'utf8')).toContain('"because":"unsaid"');
    const lacking = lancaster(['replay', '--check', record]);
    expect(lacking.status).toBe(1);
    expect(lacking.stderr).toContain(
      'nobody here has the agent "minimal": bring the file of its strategy with --agent',
    );
    expect(lancaster(['replay', '--check', record, '--agent', minimal()])).toMatchObject({ status: 0 });
    expect(refused(['play', record, '--from', '1'])).toContain('bring the file of its strategy with --agent');
    const page = ['replay', record, '--plain', '--agent', minimal(), '--untried'];
    expect(lancaster(page).stdout).toContain('South gives no reason.');
  });

  it('sits across from a person', () => {
    const talk = ['play', 'two-ports', '--against', 'minimal', '--agent', minimal(), '-o', join(folder, 'met.jsonl')];
    expect(lancaster(talk, {}, 'walk\nyes\n').status).toBe(0);
    expect(readFileSync(join(folder, 'met.jsonl'), 'utf8')).toContain('"southport":"minimal"');
  });
});

/** A strategy that says nothing but what it must, and keeps the contract. */
function minimal(): string {
  return kept(
    'minimal.mjs',
    `export default { name: 'minimal', make: () => ({ decide: ({ question, preferences: { points, ranking, reservation }, mandate }) => {
      if (question === 'extension') return { type: 'stop' };
      if (points[ranking[0]] < Math.max(reservation, mandate)) return { type: 'walk' };
      return question === 'answer' ? { type: 'reject' } : { type: 'offer', outcome: ranking[0] };
    } }) };`,
  );
}

describe('agents', () => {
  it('lists every strategy of the house once, under its family', () => {
    expect(families.flatMap((family) => family.strategies)).toEqual(strategies);
    for (const family of families) expect(family.strategies.length).toBeGreaterThan(0);
    const { stdout } = lancaster(['agents']);
    for (const { title } of families) expect(stdout).toContain(`${title}\n`);
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const { title, strategies } of families)
      for (const { name } of strategies)
        expect(readme).toMatch(new RegExp(`^\\| ${title.toLowerCase()} \\|.*\`${name}\``, 'm'));
    for (const { name, says } of strategies)
      expect(stdout).toMatch(new RegExp(`^  ${name} +${says.replace(/[.?]/g, String.raw`\$&`)}$`, 'm'));
    expect(JSON.parse(lancaster(['agents', '--json']).stdout)).toHaveLength(strategies.length);
  });

  it('tells all about one', () => {
    const { stdout } = lancaster(['agents', 'logroller']);
    expect(stdout).toContain('what the other side seems to want, by a model of it');
    expect(stdout).toContain('Draws no random numbers');
    expect(stdout).toMatch(/^ {2}open +\{self\} opens with \{offer\}, the best it may sign\.$/m);
    expect(JSON.parse(lancaster(['agents', 'random', '--json']).stdout)).toMatchObject({
      name: 'random',
      family: 'By chance',
      uses: ['random'],
    });
  });

  it('tells as much about a file, and whether it keeps the contract', () => {
    expect(lancaster(['agents', own]).stdout).toMatch(
      /^own-strategy\n[\s\S]*\nIt keeps the contract of a strategy\.\n$/,
    );
    expect(lancaster(['agents', throws]).stdout).toMatch(/\nIt breaks the contract of a strategy:\n {2}throws threw/);
    expect(JSON.parse(lancaster(['agents', throws, '--json']).stdout).breaches).toHaveLength(2);
  });
});

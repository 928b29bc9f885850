/** `--first` and `--complete-information`: what a call changes of the rules, its record keeps. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lancaster, warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { checker, resealed, rewritten, textOfLines } from '../helpers/records.js';
import { table } from '../helpers/versus.js';

const folder = temporaryFolder();
const check = checker();
afterAll(check.close);

const TALK = ['run', 'two-ports', '--agents', 'zeuthen,zeuthen', '--seed', '7'];

type Line = Record<string, unknown>;

/** The lines of the record that a call prints, and what they say. */
function recordOf(...options: readonly string[]): { lines: string[]; header: Line; moves: Line[]; ending: Line } {
  const lines = warmLancaster([...TALK, ...options, '--json'])
    .stdout.trimEnd()
    .split('\n');
  const data = lines.map((line): Line => JSON.parse(line));
  return { lines, header: data[0] as Line, moves: data.slice(1, -1), ending: data.at(-1) as Line };
}

const plain = recordOf();
const second = recordOf('--first', 'southport');
const open = recordOf('--complete-information');
const both = recordOf('--complete-information', '--first', 'southport', '--rounds', '30');

function kept(name: string, lines: readonly string[]): string {
  const path = join(mkdtempSync(join(folder, 'own-')), `${name}.jsonl`);
  writeFileSync(path, textOfLines(lines));
  return path;
}

describe('a record', () => {
  const of = (...changes: readonly string[]) => [
    'record',
    'version',
    'scenario',
    'digest',
    ...changes,
    'agents',
    'seed',
  ];

  it('says in its header what the call changed, and nothing where it changed nothing', () => {
    expect(Object.keys(plain.header)).toEqual(of());
    expect(Object.keys(second.header)).toEqual(of('first'));
    expect(Object.keys(open.header)).toEqual(of('completeInformation'));
    expect(Object.keys(both.header)).toEqual(of('rounds', 'first', 'completeInformation'));
    expect(both.header).toMatchObject({ rounds: 30, first: 'southport', completeInformation: true });
    // Northport is first in the scenario too.
    expect(recordOf('--first', 'northport').lines).toEqual(plain.lines);
  });

  it('begins with the move of whoever was to be first', () => {
    expect([plain, second, open, both].map(({ moves }) => moves[0]?.by)).toEqual([
      'northport',
      'southport',
      'northport',
      'southport',
    ]);
    expect(second.moves.slice(0, 3).map(({ by, round }) => [by, round])).toEqual([
      ['southport', 1],
      ['northport', 1],
      ['southport', 2],
    ]);
  });

  it('is another where the agents see both books', () => {
    // Each has 75.0 from the outcome of the greatest product of gains; by a model they find another.
    expect(open.ending).toMatchObject({ ending: 'agreed', utility: { northport: 0.75, southport: 0.75 } });
    expect(plain.ending.utility).not.toEqual(open.ending.utility);
  });

  it('is the same for one of several repeats', () => {
    const options = ['--complete-information', '--first', 'southport'];
    const [line = ''] = warmLancaster([...TALK, ...options, '--repeats', '1', '--json']).stdout.split('\n');
    const { ending, round, deal, utility } = recordOf(...options, '--seed', '7/1').ending;
    expect(JSON.parse(line)).toEqual({ seed: '7/1', ending, round, deal, utility });
  });

  it.each([
    ['first', second, ['--first', 'southport']],
    ['complete', open, ['--complete-information']],
    ['both', both, ['--complete-information', '--first', 'southport', '--rounds', '30']],
  ] as const)('is replayed under the rules that it was played by: %s', (name, { lines }, options) => {
    const path = kept(name, lines);
    expect(warmLancaster(['replay', path]).stdout).toBe(warmLancaster([...TALK, ...options]).stdout);
    const { stdout, status } = warmLancaster(['replay', path, '--check']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('is true: every move is legal')]);
  });
});

describe('an edited header is found by --check', () => {
  const without = (key: string) => (header: Line) => delete header[key];
  const having = (changes: Line) => (header: Line) => Object.assign(header, changes);

  it.each([
    ['complete information taken out', open, without('completeInformation'), 2, /^the agent of northport decides/],
    ['complete information put in', plain, having({ completeInformation: true }), 2, /^the agent of northport decides/],
    ['the first mover taken out', second, without('first'), 2, /^the referee refuses this move: .*turn/],
    ['the first mover put in', plain, having({ first: 'southport' }), 2, /^the referee refuses this move: .*turn/],
    ['a first mover who is no party', second, having({ first: 'mars' }), 1, /^there is no party "mars"/],
    ['complete information denied', open, having({ completeInformation: false }), 1, /^completeInformation: /],
  ] as const)('%s', async (_, { lines }, change, line, message) => {
    const edited = rewritten(lines, 1, change);
    expect(await check.firstFault(textOfLines(resealed(edited)))).toEqual({
      line,
      message: expect.stringMatching(message),
    });
    // Who does not seal it anew has changed the first line.
    expect(await check.firstFault(textOfLines(edited))).toMatchObject({ line: 1 });
  });

  it('through the program too', () => {
    const edited = kept('edited', rewritten(second.lines, 1, without('first')));
    const { stderr, status } = warmLancaster(['replay', edited, '--check']);
    expect([status, stderr]).toEqual([
      1,
      `lancaster: ${edited}, line 1: this line was changed after the record was sealed\n`,
    ]);
  });
});

const wrong: [string[], string][] = [
  [['--first', 'southprt'], 'there is no party "southprt" (did you mean "southport"?)'],
  [['--first', 'mars'], 'there is no party "mars"; the parties are northport and southport'],
  [['--first', ''], 'there is no party ""; the parties are northport and southport'],
  [['--complete-information', 'yes'], 'too many arguments'],
];
const output = join(folder, 'not.jsonl');
it.each(wrong)('run %j: one sentence, exit code 2, and nothing is played', (options, sentence) => {
  const { stdout, stderr, status } = warmLancaster([...TALK, ...options, '-o', output]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync(output)).toBe(false);
});

describe('a person who takes over a seat in a talk of open books', () => {
  // Every number of Right has five digits before its point, every number of Left three at most, and no name has any.
  const scenario = table(
    [
      [
        [900, 100_003],
        [500, 210_019],
        [100, 320_021],
      ],
      [
        [800, 100_019],
        [400, 210_021],
        [100, 320_043],
      ],
    ],
    { scale: 1000, reservation: [211, 240_011], sessions: [[6, [300, 250_013]]] },
  );
  const issues = scenario.issues.map((issue) => ({
    ...issue,
    options: issue.options.map((option, at) => ({ ...option, id: `option-${at}`, name: `Option ${at}` })),
  }));
  const file = join(folder, 'table.yaml');
  writeFileSync(file, JSON.stringify({ ...scenario, issues }));
  const record = join(folder, 'table.jsonl');
  warmLancaster(['run', file, '--agents', 'linear,zeuthen', '--complete-information', '-o', record]);
  const records = mkdtempSync(join(folder, 'own-'));
  const words =
    'brief\ntable\noptions 1\ntrade\nhint\nhint logroller\nwhatif\nlog\nset 1 1\nset 2 2\nsend\ntable\nlog\n';
  const { stdout, status } = lancaster(
    ['play', record, '--scenario', file, '--from', '2', '--as', 'left', '--plain'],
    { LANCASTER_RECORDS: records },
    words,
  );
  const fork = join(records, readdirSync(records)[0] as string);

  it('sees nothing of the other side', () => {
    expect(status).toBe(0);
    const told = stdout.replaceAll(records, '');
    expect(told).toContain('worth 170.0 to you');
    expect(told).not.toMatch(/\d{5,}/);
    // The debrief of the same talk has them.
    expect(warmLancaster(['replay', record, '--debrief', '--scenario', file]).stdout).toMatch(/\d{5,}\.\d/);
  });

  it('plays against an agent that still sees both, in a record that says so', () => {
    lancaster(['play', fork, '--scenario', file, '--plain'], {}, 'walk\nyes\n');
    const [header = ''] = readFileSync(fork, 'utf8').split('\n');
    expect(JSON.parse(header)).toMatchObject({
      completeInformation: true,
      agents: { left: 'person', right: 'zeuthen' },
      parent: { move: 2, agents: { left: 'linear', right: 'zeuthen' } },
    });
    expect(warmLancaster(['replay', fork, '--scenario', file, '--check']).stdout).toContain('is true');
  });
});

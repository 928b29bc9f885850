/** A tournament from the command line: one set of bytes however it is played, broken off, killed and taken up again. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, lancaster, liveLancaster, MAIN, warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();
const TOO_FEW_AGENTS =
  'a tournament takes two agents or more where they do not meet themselves: name them with --agents, or leave out --no-self-play';

const guest = (name: string) => fileURLToPath(new URL(`../fixtures/guests/${name}.js`, import.meta.url));

const AGENTS = 'random,micro,boulware(exponent=0.1..0.3/2),conceder';
const call = (out: string, ...more: readonly string[]) => [
  'tournament',
  ...['--scenarios', 'two-ports,london-2025', '--agents', AGENTS, '--repeats', '20', '--seed', '7', '--out', out],
  ...more,
];
const FILES = [
  'rows.jsonl',
  'rows.csv',
  'rows.parquet',
  'results.json',
  'standings.csv',
  'report.html',
  'manifest.json',
] as const;

const whole = join(folder, 'whole');
const rowsIn = (out: string) => readFileSync(join(out, 'rows.jsonl'), 'utf8');
const filesIn = (out: string) => FILES.map((name) => readFileSync(join(out, name)));

/** Talks: 2 scenarios, 5 agents against 5, 20 repeats. */
const TALKS = 1000;

beforeAll(() => {
  const { status, stderr } = warmLancaster(call(whole, '--workers', '2'));
  expect([status, stderr]).toEqual([0, '']);
});

describe('a tournament with a folder', () => {
  it('writes a row for each talk, in order, and a manifest whose digest fits them', () => {
    const rows = rowsIn(whole)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ talk }) => talk)).toEqual(Array.from({ length: TALKS }, (_, at) => at + 1));
    const manifest = JSON.parse(readFileSync(join(whole, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      tournament: 1,
      agents: ['random', 'micro', 'boulware(exponent=0.1)', 'boulware(exponent=0.3)', 'conceder'],
      repeats: 20,
      seed: '7',
      talks: TALKS,
      rows: { file: 'rows.jsonl', sha256: createHash('sha256').update(rowsIn(whole)).digest('hex') },
    });
    expect(manifest.scenarios.map(({ id }: { id: string }) => id)).toEqual(['two-ports', 'london-2025']);
  });

  it('has in each row the talk that run plays from its seed', () => {
    const rows = rowsIn(whole)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const number of [1, 333, 998]) {
      const row = rows[number - 1];
      const { stdout } = warmLancaster([
        'run',
        row.scenario,
        '--agents',
        `${row.agent_1},${row.agent_2}`,
        '--seed',
        row.seed,
        '--json',
      ]);
      const end = JSON.parse(stdout.trimEnd().split('\n').at(-1) as string);
      expect(end).toMatchObject({ ending: row.ending, round: row.round, by: row.by });
      expect(end.utility).toEqual({ [row.party_1]: row.utility_1, [row.party_2]: row.utility_2 });
      expect(end.deal === null ? null : Object.values(end.deal).join(' ')).toBe(row.deal);
    }
  });

  it('comes to the same bytes with one worker, and called again when it is done', () => {
    const one = join(folder, 'one');
    expect(warmLancaster(call(one, '--workers', '1')).status).toBe(0);
    expect(filesIn(one)).toEqual(filesIn(whole));
    expect(warmLancaster(call(one, '--workers', '3')).status).toBe(0);
    expect(filesIn(one)).toEqual(filesIn(whole));
  });

  it('goes on after kill -9 at any moment, half a line and all, to the same bytes', { timeout: 180_000 }, async () => {
    const killed = join(folder, 'killed');
    const path = join(killed, 'rows.jsonl');
    for (const share of [0.1, 0.5, 0.9]) {
      const live = liveLancaster(call(killed, '--workers', '2'));
      const enough = rowsIn(whole).length * share;
      while ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < enough)
        await new Promise((done) => setTimeout(done, 1));
      await live.kill();
      expect(rowsIn(whole).startsWith(readFileSync(path, 'utf8'))).toBe(true);
    }
    appendFileSync(path, rowsIn(whole).slice(statSync(path).size, statSync(path).size + 40));
    expect(warmLancaster(call(killed)).status).toBe(0);
    expect(filesIn(killed)).toEqual(filesIn(whole));
  });

  it('is broken off by Ctrl-C in good order, and goes on', { timeout: 180_000 }, async () => {
    const broken = join(folder, 'broken');
    const live = liveLancaster(call(broken, '--workers', '2'));
    while ((statSync(join(broken, 'rows.jsonl'), { throwIfNoEntry: false })?.size ?? 0) === 0)
      await new Promise((done) => setTimeout(done, 1));
    const closed = live.kill('SIGINT');
    await closed;
    const { status, stderr } = await live.end();
    if (status !== 0) {
      expect([status, stderr]).toEqual([
        130,
        expect.stringMatching(
          /^lancaster: stopped after [\d,]+ of 1,000 talks; they are kept in .*broken, and the same call goes on\n$/,
        ),
      ]);
      expect(existsSync(join(broken, 'report.html'))).toBe(false);
    }
    expect(warmLancaster(call(broken)).status).toBe(0);
    expect(filesIn(broken)).toEqual(filesIn(whole));
  });
});

describe('a folder that is not of this tournament', () => {
  it('is left alone, and the difference is named', () => {
    const before = filesIn(whole);
    const { status, stderr } = warmLancaster([...call(whole), '--seed', '8']);
    expect([status, stderr]).toEqual([
      2,
      `lancaster: ${whole} holds another tournament (it differs in seed): name another folder with --out, or take that one away\n`,
    ]);
    expect(warmLancaster([...call(whole), '--repeats', '21']).stderr).toContain('it differs in repeats, talks');
    expect(filesIn(whole)).toEqual(before);
  });

  it('with an edited row is not believed', () => {
    const edited = join(folder, 'edited');
    cpSync(whole, edited, { recursive: true });
    const lines = rowsIn(whole).split('\n');
    lines[499] = (lines[499] as string).replace(/"utility_1":[\d.]+/, '"utility_1":0.99');
    writeFileSync(join(edited, 'rows.jsonl'), lines.join('\n'));
    const { status, stderr } = warmLancaster(call(edited));
    expect([status, stderr]).toEqual([
      2,
      `lancaster: line 500 of the rows in ${edited} is not what this tournament wrote: take the folder away and begin again\n`,
    ]);
  });

  it('but of one that was killed as it wrote is cleared of what is half written, and of nothing else', () => {
    const half = join(folder, 'half');
    cpSync(whole, half, { recursive: true });
    writeFileSync(join(half, 'rows.csv.12345.part'), 'talk,scen');
    writeFileSync(join(half, 'notes.12345.part'), 'mine');
    expect(warmLancaster(call(half)).status).toBe(0);
    expect(readdirSync(half).filter((name) => name.endsWith('.part'))).toEqual(['notes.12345.part']);
  });

  it('with a row that could have been so but was not is told from what its manifest seals', () => {
    const sealed = join(folder, 'sealed');
    cpSync(whole, sealed, { recursive: true });
    writeFileSync(join(sealed, 'rows.jsonl'), rowsIn(whole).replace(/"moves":\d+/, '"moves":7777'));
    const before = filesIn(sealed);
    const { status, stderr } = warmLancaster(call(sealed));
    expect([status, stderr]).toEqual([
      2,
      `lancaster: the rows in ${sealed} are no longer those that its manifest seals: take the folder away and begin again\n`,
    ]);
    expect(filesIn(sealed)).toEqual(before);
  });

  it('with more rows than it has talks, or with another file for a manifest, is not believed', () => {
    const longer = join(folder, 'longer');
    cpSync(whole, longer, { recursive: true });
    appendFileSync(join(longer, 'rows.jsonl'), '{"talk":1001}\n');
    expect(warmLancaster(call(longer)).stderr).toContain('line 1001 of the rows');
    writeFileSync(join(longer, 'manifest.json'), 'not JSON');
    expect(warmLancaster(call(longer)).stderr).toContain('is not the manifest of a tournament');
  });

  it('with a file of somebody else is left alone', () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'report.html'), 'mine');
    const { status, stderr } = warmLancaster(call(own));
    expect([status, stderr]).toEqual([
      2,
      `lancaster: ${own} has a file report.html that is of no tournament here: name another folder with --out\n`,
    ]);
    expect(readdirSync(own)).toEqual(['report.html']);
    expect(readFileSync(join(own, 'report.html'), 'utf8')).toBe('mine');
  });

  it('that cannot be made is told in a sentence', () => {
    const { status, stderr } = warmLancaster(call(join(whole, 'rows.csv', 'below')));
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toMatch(/cannot be made: part of the path is a file, not a folder/);
  });
});

describe('a call that is wrong', () => {
  const wrong: [string[], string][] = [
    [['--agents', 'bulware,micro'], 'there is no agent "bulware" (did you mean "boulware"?)'],
    [['--agents', 'micro', '--no-self-play'], TOO_FEW_AGENTS],
    [['--scenarios', 'londn-2025'], 'there is no scenario "londn-2025" (did you mean "london-2025"?)'],
    [['--repeats', '0'], 'It takes a whole number from 1'],
    [['--first', 'me'], 'It takes scenario or both.'],
    [['--patience', '0'], 'It takes seconds from 0.1 to 3600.'],
    [['--workers', 'two'], 'It takes a whole number from 1'],
    [['--agent', '/nowhere.js'], '/nowhere.js cannot be read: there is no such file or folder'],
    [['--agents', 'conceder(exponent=1..5/1)'], 'a range is of 2 to 1000 values'],
  ];

  it.each(wrong)('%s is told in one sentence', (more, sentence) => {
    const { status, stdout, stderr } = warmLancaster(['tournament', ...more]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('an agent that is named twice', () => {
  const played = (agents: string, ...more: readonly string[]) => {
    const args = ['tournament', '--scenarios', 'two-ports', '--repeats', '1', '--json', '--agents', agents, ...more];
    const { status, stdout, stderr } = warmLancaster(args);
    const names = stdout === '' ? [] : JSON.parse(stdout).agents.map(({ name }: { name: string }) => name);
    return { status, names, stderr };
  };
  const note = (name: string) =>
    `note: --agents names ${name} more than once: that is one agent, which meets itself unless --no-self-play is given\n`;

  it('plays as one, and a note says so, however it is spelled', () => {
    expect(played('linear,linear')).toEqual({ status: 0, names: ['linear'], stderr: note('linear') });
    expect(played('micro,boulware,linear,boulware(exponent=0.2), boulware,linear')).toEqual({
      status: 0,
      names: ['micro', 'boulware', 'linear'],
      stderr: note('boulware') + note('linear'),
    });
  });

  it('alone has nobody to meet where agents do not meet themselves', () => {
    expect(played('linear,linear', '--no-self-play')).toEqual({
      status: 2,
      names: [],
      stderr: `${note('linear')}lancaster: ${TOO_FEW_AGENTS}\n`,
    });
  });

  it('by a group or a range beside its name is meant so', () => {
    expect(played('panel,linear')).toMatchObject({ status: 0, stderr: '' });
    expect(played('boulware(exponent=0.1..0.3/3),boulware(exponent=0.3..0.5/3),boulware(exponent=0.4)')).toEqual({
      status: 0,
      names: [
        'boulware(exponent=0.1)',
        'boulware',
        'boulware(exponent=0.3)',
        'boulware(exponent=0.4)',
        'boulware(exponent=0.5)',
      ],
      stderr: '',
    });
  });

  it('is played though nobody reads the note', async () => {
    const args = ['tournament', '--scenarios', 'two-ports', '--repeats', '1', '--json', '--agents', 'linear,linear'];
    const child = spawn(process.execPath, [MAIN, ...args], { env: environment() });
    child.stderr.destroy();
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
    expect(JSON.parse(said).talks).toBe(1);
  });
});

describe('guests', () => {
  it('that break lose their talks, are named, and the others go on', { timeout: 120_000 }, () => {
    const out = join(folder, 'guests');
    const args = ['tournament', '--scenarios', 'two-ports', '--agents', 'micro,linear', '--repeats', '4', '--out', out];
    const { status, stdout, stderr } = lancaster([...args, '--agent', guest('throws'), '--untried', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const rows = rowsIn(out)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const faulted = rows.filter(({ ending }) => ending === 'faulted');
    expect(new Set(faulted.map(({ fault }) => fault))).toEqual(
      new Set([String.raw`threw TypeError: out of \u001b[31mluck`]),
    );
    expect(faulted.every((row) => row.agent_1 === 'throws' || row.agent_2 === 'throws')).toBe(true);
    expect(rows.length).toBe(36);
    expect(stdout).toContain('threw TypeError');
  });
});

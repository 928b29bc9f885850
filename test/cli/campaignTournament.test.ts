/** A tournament of campaigns from the command line: the same bytes however it is played, killed and taken up again. */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CampaignRow } from '../../src/report/campaigns/row.js';
import { lancaster, liveLancaster, warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();
const guest = (name: string) => fileURLToPath(new URL(`../fixtures/guests/${name}.js`, import.meta.url));

const call = (out: string, ...more: readonly string[]) => [
  'tournament',
  ...['--campaigns', 'july-9,geneva-to-london', '--agents', 'random,conceder', '--repeats', '2', '--seed', '7'],
  ...['--out', out, ...more],
];
const FILES = ['rows.jsonl', 'rows.csv', 'rows.parquet', 'results.json', 'report.html', 'manifest.json'] as const;

const whole = join(folder, 'whole');
const textOf = (out: string) => readFileSync(join(out, 'rows.jsonl'), 'utf8');
const filesIn = (out: string) => FILES.map((name) => readFileSync(join(out, name)));
const rowsIn = (out: string) =>
  textOf(out)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CampaignRow);

/** 5 focal parties and 2, each with 2 strategies against 2, 2 repeats. */
const CAMPAIGNS = (5 + 2) * 4 * 2;

beforeAll(() => {
  const { status, stderr } = warmLancaster(call(whole, '--workers', '2'));
  expect([status, stderr]).toEqual([0, '']);
});

describe('a tournament of campaigns with a folder', () => {
  it('has a line for each campaign, in order, and a manifest whose digest fits them', () => {
    expect(rowsIn(whole).map(({ number }) => number)).toEqual(Array.from({ length: CAMPAIGNS }, (_, at) => at + 1));
    const manifest = JSON.parse(readFileSync(join(whole, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      of: 'campaigns',
      agents: ['random', 'conceder'],
      strategies: { us: 'opportunist', india: 'opportunist' },
      played: CAMPAIGNS,
      rows: { file: 'rows.jsonl', sha256: createHash('sha256').update(textOf(whole)).digest('hex') },
    });
  });

  it('has in each line the campaign that the campaign command plays from its seed', () => {
    for (const number of [1, 28, 56]) {
      const row = rowsIn(whole)[number - 1] as CampaignRow;
      const seats = Object.keys(row.totals).map(
        (party) => `${party}=${party === row.focus ? row.focal_agent : row.field_agent}`,
      );
      const args = ['campaign', row.campaign, '--agents', seats.join(','), '--seed', row.seed, '--json'];
      const data = JSON.parse(warmLancaster(args).stdout);
      expect(data.totals).toEqual(row.totals);
      for (const [at, { talk, ending, round, deal, utility }] of row.talks.entries())
        expect(data.talks[at]).toMatchObject({ talk, ending, round, deal, utility });
      expect(data.talks).toHaveLength(row.talks.length);
    }
  });

  it('has in its table a row for each party of each talk, and for each party in all', () => {
    const [head, ...lines] = readFileSync(join(whole, 'rows.csv'), 'utf8').trimEnd().split('\n');
    // 4 talks of 2 and 5 parties; 3 talks of 2 and 2 parties.
    expect(lines).toHaveLength(40 * (4 * 2 + 5) + 16 * (3 * 2 + 2));
    const columns = (head as string).split(',');
    const cells = lines.map((line) => line.split(','));
    const at = (name: string) => columns.indexOf(name);
    const [first] = rowsIn(whole);
    const india = cells.filter((row) => row[at('number')] === '1' && row[at('party')] === 'india');
    expect(india.map((row) => [row[at('talk')], Number(row[at('utility')])])).toEqual([
      ['india', first?.talks[3]?.utility.india],
      ['', first?.totals.india?.sum],
    ]);
  });

  it('comes to the same bytes with one worker and with three, and called again when it is done', () => {
    const before = filesIn(whole);
    for (const workers of ['1', '3']) {
      const out = join(folder, `by-${workers}`);
      expect(warmLancaster(call(out, '--workers', workers)).status).toBe(0);
      expect(filesIn(out)).toEqual(before);
    }
    expect(warmLancaster(call(whole)).status).toBe(0);
    expect(filesIn(whole)).toEqual(before);
  });

  it('goes on after kill -9, half a line and all, to the same bytes', { timeout: 120_000 }, async () => {
    const killed = join(folder, 'killed');
    const path = join(killed, 'rows.jsonl');
    const live = liveLancaster(call(killed, '--workers', '2'));
    while ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < textOf(whole).length * 0.3) await setTimeout(1);
    await live.kill();
    expect(textOf(whole).startsWith(readFileSync(path, 'utf8'))).toBe(true);
    appendFileSync(path, textOf(whole).slice(statSync(path).size, statSync(path).size + 40));
    expect(warmLancaster(call(killed)).status).toBe(0);
    expect(filesIn(killed)).toEqual(filesIn(whole));
  });

  it('is broken off by Ctrl-C in good order, and goes on', { timeout: 120_000 }, async () => {
    const broken = join(folder, 'broken');
    const live = liveLancaster(call(broken, '--workers', '1'));
    while ((statSync(join(broken, 'rows.jsonl'), { throwIfNoEntry: false })?.size ?? 0) === 0) await setTimeout(1);
    await live.kill('SIGINT');
    const { status, stderr } = await live.end();
    if (status !== 0)
      expect([status, stderr]).toEqual([
        130,
        expect.stringMatching(/stopped after \d+ of 56 campaigns; they are kept/),
      ]);
    expect(warmLancaster(call(broken)).status).toBe(0);
    expect(filesIn(broken)).toEqual(filesIn(whole));
  });

  it.each([
    [/"utility":\{"us":[\d.]+/, '"utility":{"us":0.99'],
    [/"ending":"[a-zA-Z]+"/, '"ending":"agree"'],
    [/"focus":"us"/, '"focus":"india"'],
    [/^.*$/, 'null'],
  ])('with an edited line is not believed: %s', (passage, replacement) => {
    const edited = join(folder, `edited-${replacement.length}`);
    cpSync(whole, edited, { recursive: true });
    const lines = textOf(whole).split('\n');
    lines[4] = (lines[4] as string).replace(passage, replacement);
    writeFileSync(join(edited, 'rows.jsonl'), lines.join('\n'));
    const { status, stderr } = warmLancaster(call(edited));
    expect([status, stderr]).toEqual([
      2,
      `lancaster: line 5 of the rows in ${edited} is not what this tournament wrote: take the folder away and begin again\n`,
    ]);
  });

  it('is left alone by another tournament', () => {
    expect(warmLancaster([...call(whole), '--strategies', 'us=faithful']).stderr).toContain('it differs in strategies');
    expect(warmLancaster([...call(whole), '--orders', 'all']).stderr).toContain('it differs in orders, played');
    const talks = ['tournament', '--scenarios', 'two-ports', '--agents', 'micro', '--repeats', '1', '--out', whole];
    expect(warmLancaster(talks).stderr).toContain('holds another tournament');
  });
});

describe('strategies that break', () => {
  const breaking = (out: string, name: string, ...more: readonly string[]) => [
    ...['tournament', '--campaigns', 'july-9', '--focus', 'japan', '--agents', 'conceder', '--repeats', '2'],
    ...['--no-self-play', '--agent', guest(name), '--untried', '--out', out, ...more],
  ];

  it('lose their own talks, are named, and their campaigns go on', () => {
    const out = join(folder, 'throws');
    const { status, stdout } = lancaster(breaking(out, 'throws'));
    expect(status).toBe(0);
    const rows = rowsIn(out);
    expect(rows).toHaveLength(4);
    const what = String.raw`threw TypeError: out of \u001b[31mluck`;
    const faults = rows.map(({ talks }) => talks.map(({ ending, fault }) => [ending === 'faulted', fault?.by]));
    const japanAlone = [
      [false, undefined],
      [true, 'japan'],
      [false, undefined],
      [false, undefined],
    ];
    expect(faults[2]).toEqual(japanAlone);
    expect(faults[3]).toEqual(japanAlone);
    // In the field it sits for the United States, who act first, and for all others but Japan.
    expect(faults[0]?.every(([faulted, by]) => faulted && by !== 'japan')).toBe(true);
    expect(rows.flatMap(({ talks }) => talks.flatMap(({ fault }) => fault?.what ?? []))).toEqual(
      new Array(10).fill(what),
    );
    expect(stdout).toMatch(/throws {2}threw TypeError: out of .+ {2}10 {6,}1$/m);
  });

  it('that do not come back are stopped three times and then not asked again', { timeout: 120_000 }, async () => {
    const out = join(folder, 'loops');
    const again = join(folder, 'loops-again');
    const calls = [
      breaking(out, 'loops', '--patience', '2.5', '--workers', '2'),
      breaking(again, 'loops', '--patience', '2.5', '--workers', '1'),
    ];
    for (const { status } of await Promise.all(calls.map((args) => liveLancaster(args).end()))) expect(status).toBe(0);
    expect(textOf(again)).toBe(textOf(out));
    const faults = rowsIn(out).flatMap(({ talks }) => talks.flatMap(({ fault }) => fault?.what ?? []));
    expect(faults.filter((what) => what === 'thought for too long')).toHaveLength(3);
    // It sits in all four talks of the second campaign, and in Japan's place in the third and fourth.
    expect(faults.filter((what) => what.startsWith('was not asked again'))).toHaveLength(4 + 2);
  });
});

describe('a call that is wrong', () => {
  const campaigns = ['--campaigns', 'july-9'];
  const wrong: [string[], string][] = [
    [['--campaigns', 'july'], 'there is no campaign "july"'],
    [
      [...campaigns, '--scenarios', 'two-ports'],
      '--scenarios is for tournaments of talks and --campaigns for those of',
    ],
    [[...campaigns, '--rounds', '5'], '--rounds is for tournaments of talks'],
    [['--orders', 'all'], '--orders is for tournaments of campaigns: name them with --campaigns, or leave it out'],
    [['--focus', 'us'], '--focus is for tournaments of campaigns'],
    [[...campaigns, '--focus', 'usa'], 'there is no party "usa" (did you mean "us"?)'],
    [['--campaigns', 'july-9,geneva-to-london', '--focus', 'india'], 'geneva-to-london has none of the parties india'],
    [[...campaigns, '--orders', 'some'], 'It takes file or all.'],
    [[...campaigns, '--strategies', 'us=grimm'], 'there is no compliance strategy "grimm"'],
    [[...campaigns, '--agents', 'micro', '--no-self-play'], 'a tournament takes two agents or more'],
    [[...campaigns, '--agents', 'bulware'], 'there is no agent "bulware" (did you mean "boulware"?)'],
  ];

  it.each(wrong)('%s is told in one sentence', (more, sentence) => {
    const { status, stdout, stderr } = warmLancaster(['tournament', ...more]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the orders of July 9', () => {
  it('change the totals: India pays less the earlier it signs, and the best order for the chooser comes first', () => {
    const args = [
      'tournament',
      '--campaigns',
      'july-9',
      '--orders',
      'all',
      '--focus',
      'us',
      '--repeats',
      '1',
      '--json',
    ];
    const { stdout } = warmLancaster([...args, '--agents', 'boulware,conceder,logroller']);
    const { orders } = JSON.parse(stdout).campaigns[0] as {
      orders: { order: string[]; totals: Record<string, { mean: number }> }[];
    };
    expect(new Set(orders.map(({ order }) => order.join())).size).toBe(24);
    const chooser = orders.map(({ totals }) => totals.us?.mean as number);
    expect(chooser).toEqual([...chooser].sort((one, other) => other - one));
    expect(new Set(chooser).size).toBeGreaterThan(12);
    const india = (place: number) => {
      const own = orders
        .filter(({ order }) => order[place] === 'india')
        .map(({ totals }) => totals.india?.mean as number);
      return own.reduce((sum, one) => sum + one, 0) / own.length;
    };
    expect(india(0)).toBeGreaterThan(india(1));
    expect(india(1)).toBeGreaterThan(india(3));
  });
});

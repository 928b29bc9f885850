/** Markets that look on, through the built command line: `--market` of run, watch, play and replay. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { TITLES } from '../../src/report/english/titles.js';
import { marketLines } from '../../src/ui/pages/market.js';
import { talkOf } from '../../src/ui/seats.js';
import { lancaster, liveLancaster, warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { changed, dealOf, textOf } from '../helpers/scenarios.js';

const folder = mkdtempSync(join(temporaryFolder(), 'own-'));
const path = join(folder, 'talks.jsonl');
const pair = ['two-ports', '--agents', 'boulware,conceder', '--seed', '7'];
const talk = ['run', ...pair];

function said(args: readonly string[], input?: string): string {
  const { stdout, stderr, status } = input === undefined ? warmLancaster(args) : lancaster(args, {}, input);
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

/** What is said without the markets. */
function without(text: string): string {
  return text.replace(/^ {2}Markets: .*\n/gm, '');
}

/** The lines of a record that is printed or kept, as data. */
function dataIn(record: string) {
  return record
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('--market', () => {
  it('of run prints the markets in and under talks that are the same without', () => {
    const [plain, market] = [said(talk), said([...talk, '--market'])];
    expect(without(market).slice(0, plain.length)).toBe(plain);
    // Two moves in each of ten rounds, and a line at the end of each.
    expect(
      market.match(
        /^ {2}Markets: breakdown \d+%, S&P 500 [56],\d{3}, ten-year yield 4\.\d\d%, 7\.[12]\d\d yuan per dollar\.$/gm,
      ),
    ).toHaveLength(10);
    expect(without(market).slice(plain.length + 1)).toMatch(new RegExp(`^${TITLES.market}\n`));
    expect(said(['watch', ...pair, '--market', '--plain'])).toBe(market);
    expect(said(['watch', ...pair, '--plain'])).toBe(plain);
  });

  it('keeps the series in the record, from which replay says the same', () => {
    const market = said([...talk, '--market']);
    said([...talk, '-o', path, '--market']);
    const record = readFileSync(path, 'utf8');
    expect(said([...talk, '--market', '--json'])).toBe(record);
    expect(dataIn(record).at(-1).market).toEqual(JSON.parse(said(['replay', path, '--market', '--json'])).market);
    expect(said(['replay', path, '--market', '--plain'])).toBe(market);
    expect(said(['replay', path, '--market'])).toBe(market.slice(market.indexOf(`\n${TITLES.market}\n`) + 1));
    expect(said(['replay', path, '--check'])).toContain('is true');
    expect(said(['replay', path, '--debrief'])).toMatch(new RegExp(`^7\\. ${TITLES.market}$`, 'm'));
  });

  it('of replay asks the markets about a record that they did not look on', () => {
    const plain = said(talk);
    said([...talk, '-o', path]);
    const record = readFileSync(path, 'utf8');
    expect(record).not.toContain('market');
    const after = said(['replay', path, '--market', '--plain']);
    expect(after.slice(0, plain.length)).toBe(plain);
    expect(after.slice(plain.length + 1)).toMatch(new RegExp(`^${TITLES.market}\n`));
    expect(said(['replay', path, '--debrief'])).not.toContain(TITLES.market);
  });

  it('gives the series as data: a point before the first move and one after each', () => {
    said([...talk, '-o', path]);
    const { market } = JSON.parse(said(['replay', path, '--market', '--json']));
    const moves = dataIn(readFileSync(path, 'utf8')).slice(1, -1);
    expect(market[0]).toEqual({ move: 0, round: 0, chance: 0.198, sp500: 6000, treasury: 4.45, yuan: 7.19 });
    expect(market.slice(1).map(({ move, round }: { move: number; round: number }) => [move, round])).toEqual(
      moves.map(({ move, round }) => [move, round]),
    );
    // The two agree.
    expect(market.at(-1).chance).toBe(0.01);
  });

  it.each([
    [[...talk, '--market', '--repeats', '2'], '--market takes one talk: leave out --repeats'],
    [['play', path, '--market', '--plain'], '--market is for new talks'],
    [['replay', path, '--market', '--check'], '--market goes with --html, --plain or --json'],
    [['replay', path, '--market', '--acceptance'], '--market goes with --html, --plain or --json'],
  ])('%j is refused in a sentence', (args, why) => {
    const { stdout, stderr, status } = warmLancaster(args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(why);
  });
});

describe('a scenario may let them look on by itself', () => {
  const file = join(folder, 'two-ports.yaml');
  beforeAll(() => writeFileSync(file, changed(textOf('two-ports'), '\nissues:', '\nmarket: true\n\nissues:')));

  it('with the same series as the option', () => {
    const args = ['run', file, ...pair.slice(1)];
    expect(said(args)).toBe(said([...talk, '--market']));
    const [own, asked] = [dataIn(said([...args, '--json'])), dataIn(said([...talk, '--market', '--json']))];
    expect(own[0].market).toBe(true);
    expect(own.at(-1).market).toEqual(asked.at(-1).market);
    expect(said([...args, '--market', '--json'])).toBe(said([...args, '--json']));
  });
});

describe('play --market', () => {
  /** Offers that Southport, which draws anything from its floor up, cannot accept; then Northport walks out. */
  const TURNS = ['1 1 1', '1 1 2', '2 1 1', '2 2 1'].map((options) => [
    ...options.split(' ').map((option, issue) => `set ${issue + 1} ${option}`),
    'send',
  ]);
  const words = [...TURNS.flat(), 'log', 'walk', 'yes'];
  const playing = (name: string) => ['play', 'two-ports', '--plain', '--market', '--against', 'random', '-o', name];

  it('says where the markets stand at each turn, and the log at each round', () => {
    const stdout = said(playing(join(folder, 'said.jsonl')), `${words.join('\n')}\n`);
    const turns = stdout.split('It is your turn.').slice(1);
    expect(turns).toHaveLength(5);
    expect(turns[0]).toContain('Markets: breakdown 20%, S&P 500 6,000, ten-year yield 4.45%, 7.190 yuan per dollar.');
    for (const turn of turns.slice(1))
      expect(turn).toMatch(/Markets: breakdown \d+% \([+−]\d+ since the start\), S&P 500 [56],\d{3} \([+−]\d+\), /);
    expect(turns[4]?.match(/^ {2}Markets: breakdown \d+%, S&P/gm)).toHaveLength(4);
    expect(said(['replay', join(folder, 'said.jsonl'), '--check'])).toContain('is true');
  });

  it('killed at a turn and gone on with, comes to the same bytes', async () => {
    const whole = join(folder, 'whole.jsonl');
    said(playing(whole), `${words.join('\n')}\n`);
    const expected = readFileSync(whole, 'utf8');
    expect(dataIn(expected).at(-1).market).toHaveLength(dataIn(expected).length - 1);

    const broken = join(folder, 'broken.jsonl');
    const live = liveLancaster(playing(broken));
    live.type(...TURNS.slice(0, 2).flat());
    await live.until((text) => text.split('It is your turn.').length === 4);
    await live.kill();
    const soFar = readFileSync(broken, 'utf8');
    expect(expected.startsWith(soFar)).toBe(true);
    expect(dataIn(soFar)[0].market).toBe(true);
    const rest = [...TURNS.slice(2).flat(), 'walk', 'yes'];
    said(['play', broken, '--plain'], `${rest.join('\n')}\n`);
    expect(readFileSync(broken, 'utf8')).toBe(expected);
  });

  it('taken over, goes on with the markets', () => {
    const [from, fork] = [join(folder, 'parent.jsonl'), join(folder, 'fork.jsonl')];
    said([...talk, '-o', from, '--market']);
    said(['play', from, '--from', '4', '--plain', '-o', fork], 'accept\nyes\n');
    const data = dataIn(readFileSync(fork, 'utf8'));
    expect(data[0]).toMatchObject({ market: true, parent: { move: 4 } });
    expect(data.at(-1).market.slice(0, 5)).toEqual(dataIn(readFileSync(from, 'utf8')).at(-1).market.slice(0, 5));
    expect(said(['replay', fork, '--check'])).toContain('is true');
  });
});

it.each([120, 80, 60])('the lines keep to %s columns', (columns) => {
  const { session } = talkOf(dealOf('london-2025'), ['boulware', 'conceder'], '7');
  for (const { text } of marketLines(session, columns)) expect(stringWidth(text)).toBeLessThanOrEqual(columns);
});

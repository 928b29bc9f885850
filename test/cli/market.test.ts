/** `lancaster run --market` and `replay --market`, through the built command line. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { MARKET } from '../../src/ui/english/market.js';
import { marketLines } from '../../src/ui/pages/market.js';
import { talkOf } from '../../src/ui/seats.js';
import { lancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { dealOf } from '../helpers/scenarios.js';

const path = join(mkdtempSync(join(temporaryFolder(), 'own-')), 'talks.jsonl');
const talk = ['run', 'two-ports', '--agents', 'boulware,conceder', '--seed', '7'];

function said(args: readonly string[]): string {
  const { stdout, stderr, status } = lancaster(args);
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

describe('--market', () => {
  it('prints the markets under talks that are the same without, and replay says the same of their record', () => {
    const [without, plain] = [said(talk), said([...talk, '--market'])];
    expect(plain.slice(0, without.length)).toBe(without);
    const below = plain.slice(without.length + 1);
    expect(below).toMatch(new RegExp(`^${MARKET.caption}\n`));

    said([...talk, '-o', path]);
    const record = readFileSync(path, 'utf8');
    said([...talk, '-o', path, '--market']);
    expect(readFileSync(path, 'utf8')).toBe(record);
    expect(said(['replay', path, '--market'])).toBe(below);
    expect(said(['replay', path, '--market', '--plain'])).toBe(plain);
    said(['replay', path, '--check']);
  });

  it('gives the series as data: a point before the first move and one after each', () => {
    said([...talk, '-o', path]);
    const { market } = JSON.parse(said(['replay', path, '--market', '--json']));
    const moves = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line));
    expect(market[0]).toEqual({ move: 0, round: 0, chance: 0.198, sp500: 6000, treasury: 4.45, yuan: 7.19 });
    expect(market.slice(1).map(({ move, round }: { move: number; round: number }) => [move, round])).toEqual(
      moves.map(({ move, round }) => [move, round]),
    );
    // The two agree.
    expect(market.at(-1).chance).toBe(0.01);
  });

  it.each([
    [[...talk, '--market', '--json'], '--market takes one talk, in words'],
    [[...talk, '--market', '--repeats', '2'], '--market takes one talk, in words'],
    [['replay', path, '--market', '--check'], '--market goes with --html, --plain or --json'],
    [['replay', path, '--market', '--acceptance'], '--market goes with --html, --plain or --json'],
  ])('%j is refused in a sentence', (args, why) => {
    const { stdout, stderr, status } = lancaster(args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(why);
  });
});

it.each([120, 80, 60])('the lines keep to %s columns', (columns) => {
  const { session } = talkOf(dealOf('london-2025'), ['boulware', 'conceder'], '7');
  for (const { text } of marketLines(session, columns)) expect(stringWidth(text)).toBeLessThanOrEqual(columns);
});

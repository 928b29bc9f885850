/** A player whose program is killed: nothing that was on the screen is ever missing, and the talk goes on as it would have. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/model/record.js';
import { lancaster, liveLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();

/** Offers that Southport, which draws anything from its floor up, cannot accept, and then a yes to what it says. */
const OFFERS = ['1 1 1', '1 1 2', '1 1 3', '2 1 1', '2 1 2', '2 1 3', '1 2 1', '2 2 1', '1 1 1'];
const TURNS: readonly (readonly string[])[] = [
  ...OFFERS.map((options) => [...options.split(' ').map((option, issue) => `set ${issue + 1} ${option}`), 'send']),
  ['accept', 'yes'],
];
const ROUNDS = 10;

const playOn = (path: string) => ['play', path, '--plain'];
const playNew = (path: string) => ['play', 'two-ports', '--plain', '--against', 'random', '-o', path];

let expected: string;

beforeAll(() => {
  const path = join(folder, 'whole.jsonl');
  const { stdout } = lancaster(playNew(path), {}, `${TURNS.flat().join('\n')}\n`);
  expect(turnsIn(stdout)).toBe(ROUNDS);
  expected = readFileSync(path, 'utf8');
  expect(lancaster(['replay', '--check', path]).status).toBe(0);
});

/** How many turns of the player are on the screen. */
function turnsIn(said: string): number {
  return said.split('It is your turn.').length - 1;
}

/** The last round on the screen; 0 if there is none yet. */
function roundIn(said: string): number {
  return Number([...said.matchAll(/round (\d+) of 10\. It is your turn\./g)].at(-1)?.[1] ?? 0);
}

/** The record is as far as it goes that of the talk that was never killed; its moves, and those of the player. */
function soFar(path: string): { moves: number; own: number } {
  const text = readFileSync(path, 'utf8');
  expect(expected.startsWith(text)).toBe(true);
  const parsed = parseRecord(text.slice(0, text.lastIndexOf('\n') + 1));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { moves } = parsed.record;
  return { moves: moves.length, own: moves.filter(({ by }) => by === 'northport').length };
}

/** Whoever reads "round 4" has heard three answers: six moves are on disk. */
function expectNothingMissing(path: string, said: string): number {
  const { moves, own } = soFar(path);
  expect(moves).toBeGreaterThanOrEqual(2 * (Math.max(1, roundIn(said)) - 1));
  return own;
}

/** Goes on with the turns that are still to come, to the end. */
async function finished(path: string, own: number): Promise<string> {
  const talk = liveLancaster(playOn(path));
  talk.type(...TURNS.slice(own).flat());
  const { status, stderr } = await talk.end();
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(path, 'utf8');
}

describe('a talk whose program is killed', () => {
  it.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))('at the player’s turn in round %i', async (round) => {
    const path = join(folder, `turn-${round}.jsonl`);
    const talk = liveLancaster(playNew(path));
    for (let turn = 1; turn < round; turn++) {
      await talk.until((said) => turnsIn(said) === turn);
      talk.type(...(TURNS[turn - 1] as readonly string[]));
    }
    await talk.until((said) => turnsIn(said) === round);
    expect(await talk.kill()).toEqual([null, 'SIGKILL']);
    expect(expectNothingMissing(path, talk.said())).toBe(round - 1);
    expect(await finished(path, round - 1)).toBe(expected);
  });

  it('at any moment, while it hears many turns at once', async () => {
    const ends: Promise<string>[] = [];
    for (let at = 0; at < 8; at++) {
      const path = join(folder, `moment-${at}.jsonl`);
      const talk = liveLancaster(playNew(path));
      talk.type(...TURNS.flat());
      // By what is on disk, not by the clock: a slow machine is killed at the same moments.
      while ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < (expected.length * (at + 1)) / 9)
        await setTimeout(1);
      await talk.kill();
      ends.push(finished(path, expectNothingMissing(path, talk.said())));
    }
    expect(await Promise.all(ends)).toEqual(ends.map(() => expected));
  });

  it('again and again', async () => {
    const path = join(folder, 'again.jsonl');
    let own = 0;
    for (let kills = 0; own < ROUNDS - 1 && kills < 12; kills++) {
      const talk = liveLancaster(kills === 0 ? playNew(path) : playOn(path));
      talk.type(...TURNS.slice(own, own + 1 + (kills % 2)).flat());
      await talk.until((said) => turnsIn(said) > 1);
      await talk.kill();
      own = expectNothingMissing(path, talk.said());
      expect(own).toBeGreaterThan(0);
    }
    expect(await finished(path, own)).toBe(expected);
  });
});

/** Tournaments on threads: the same results however they are played, and agents that break lose nothing but their talks. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type TournamentOptions, tournamentOf, WATCHED } from '../../src/engine/tournament.js';
import { fixtureCount, type Played } from '../../src/model/tournament.js';
import { playOnThreads, type ThreadsOptions } from '../../src/node/threads.js';
import { scenarioOf } from '../helpers/scenarios.js';

const guest = (name: string) => fileURLToPath(new URL(`../fixtures/guests/${name}.js`, import.meta.url));

const ports = scenarioOf('two-ports');

async function played(
  options: TournamentOptions,
  settings: Partial<ThreadsOptions> = {},
): Promise<{ results: Played[]; text: string }> {
  const results: Played[] = [];
  let text = '';
  for await (const batch of playOnThreads(options, { threads: 2, patience: 20_000, rows: true, ...settings })) {
    results.push(...batch.results);
    text += new TextDecoder().decode(batch.rows);
  }
  return { results, text };
}

describe('a tournament on threads', () => {
  const options = {
    scenarios: [ports],
    agents: ['random', 'micro', 'conceder'],
    repeats: 40,
    seed: '7',
  };

  it('comes in order and to the same bytes with one thread, with three, and begun anywhere', async () => {
    const one = await played(options, { threads: 1 });
    expect(one.results.map(({ fixture }) => fixture)).toEqual(
      Array.from({ length: fixtureCount(tournamentOf(options)) }, (_, at) => at),
    );
    const three = await played(options, { threads: 3 });
    expect(three).toEqual(one);
    const lines = one.text.split('\n');
    for (const from of [1, 137, 359]) {
      const rest = await played(options, { from });
      expect(rest.results).toEqual(one.results.slice(from));
      expect(rest.text).toBe(lines.slice(from).join('\n'));
    }
  });

  it('makes no rows where none are wanted, and ends when it is told to', async () => {
    const { results, text } = await played(options, { rows: false });
    expect([results.length, text]).toEqual([360, '']);
    const stop = new AbortController();
    stop.abort();
    expect((await played(options, { signal: stop.signal })).results).toEqual([]);
  });

  it('has nothing to do where all has been played', async () => {
    expect((await played(options, { from: 360 })).results).toEqual([]);
  });
});

describe('an agent that breaks loses its own talk', () => {
  /** The faults of a tournament of this agent and hardliner, by the place of the fixture. */
  async function faults(name: string, repeats: number, settings: Partial<ThreadsOptions> = {}) {
    const options = { scenarios: [ports], agents: [name, 'linear'], repeats, seed: '1', selfPlay: false };
    return (await played(options, { guests: [guest(name.split('(')[0] as string)], ...settings })).results;
  }

  it('where it throws', async () => {
    const results = await faults('throws', 2);
    expect(results.map(({ ending, by, round, moves, outcome }) => [ending, by, round, moves, outcome])).toEqual([
      ['faulted', 0, 2, 2, -1],
      ['faulted', 0, 2, 2, -1],
      ['faulted', 1, 2, 3, -1],
      ['faulted', 1, 2, 3, -1],
    ]);
    // One line, and nothing in it that a terminal would obey.
    const what = String.raw`threw TypeError: out of \u001b[31mluck`;
    expect(results.map(({ fault }) => fault)).toEqual([0, 0, 1, 1].map((by) => ({ by, what })));
    // Its worst outcome is worth nothing to a port; the other side gets what no deal is worth: 40.0 and 35.0.
    const [north, south] = ports.parties.map(({ reservation }) => reservation / 100);
    expect(results.map(({ utility }) => utility)).toEqual([
      [0, south],
      [0, south],
      [north, 0],
      [north, 0],
    ]);
  });

  it.each([
    [0, /^gave no decision$/],
    [1, /^gave no decision$/],
    [2, /^gave no decision$/],
    [3, /^gave no decision$/],
    [4, /^gave no decision$/],
    [5, /^gave no decision$/],
    [6, /there is no such outcome$/],
    [7, /there is no such outcome$/],
    [8, /there is no such outcome$/],
    [9, /there is no such outcome$/],
    [10, /that cannot be done at this point of the talks$/],
    [11, /that cannot be done at this point of the talks$/],
    [12, /there is no offer on the table$/],
    [13, /^threw Error: do not look$/],
  ])('where it answers nonsense of kind %s', async (kind, what) => {
    const name = kind === 0 ? 'nonsense' : `nonsense(kind=${kind})`;
    const [first] = await faults(name, 1);
    expect(first).toMatchObject({ ending: 'faulted', by: 0, moves: 0, fault: { by: 0 } });
    expect(first?.fault?.what).toMatch(what);
  });

  it('where it thinks for too long: three times, and then it is not asked again', { timeout: 120_000 }, async () => {
    const results = await faults('loops', 6, { patience: 300 });
    expect(results.slice(0, 6).map(({ fault }) => fault)).toEqual(new Array(6).fill(undefined));
    expect(results.slice(6).map(({ fault }) => fault?.what)).toEqual([
      ...new Array(3).fill(WATCHED.tooLong),
      ...new Array(3).fill(WATCHED.banned),
    ]);
    // What is told of them does not depend on how far they had come.
    for (const { round, moves, by } of results.slice(6)) expect([round, moves, by]).toEqual([1, 0, 1]);
    const again = await faults('loops', 6, { patience: 600, threads: 1 });
    expect(again).toEqual(results);
  });

  it.each([
    ['exit', WATCHED.gone],
    ['memory', WATCHED.tooMuch],
  ])('where it ends its thread by %s', { timeout: 120_000 }, async (how, what) => {
    const name = how === 'exit' ? 'leaves' : `leaves(how=${how})`;
    const settings = { patience: 100_000, memory: 64 };
    expect((await faults(name, 1, settings)).map(({ fault }) => fault)).toEqual([
      { by: 0, what },
      { by: 1, what },
    ]);
    const often = await faults(name, 5, settings);
    expect(often.map(({ fault }) => fault?.what)).toEqual([...Array(3).fill(what), ...Array(7).fill(WATCHED.banned)]);
  });

  it.each([0, 1, 2, 3, 4])('where it would change what all code shares, by way %d', async (way) => {
    const results = await faults(way === 0 ? 'spoils' : `spoils(way=${way})`, 20, { threads: 1 });
    expect(results).toHaveLength(40);
    for (const [at, { fault }] of results.entries()) {
      expect(fault?.by).toBe(at < 20 ? 0 : 1);
      expect(fault?.what).toMatch(/^threw TypeError: Cannot assign to read only property/);
    }
  });

  it('and what it leaves to happen later, when its talk is over, does not end the others', async () => {
    const results = await faults('later', 20, { threads: 1 });
    expect(results.map(({ fixture }) => fixture)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect(results.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  });

  it('and a guest that cannot be opened is a fault of the call', async () => {
    const options = { scenarios: [ports], agents: ['micro', 'linear'], repeats: 1, seed: '1' };
    await expect(played(options, { guests: ['/nowhere.js'] })).rejects.toThrow(/nowhere/);
  });
});

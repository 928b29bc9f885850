import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/cli/scenarioFile.js';
import { prepare } from '../../src/model/deal.js';
import { TALKS_KEYS } from '../../src/ui/keys.js';
import { TALKS_START, type TalksState, talksReducer } from '../../src/ui/screens/talks.js';
import { talkOf } from '../../src/ui/seats.js';
import { type Timeline, timelineOf } from '../../src/ui/timeline.js';
import { openApp } from '../helpers/house.js';
import { KEYS } from '../helpers/screen.js';

function timelineOfPlay(scenario: string, first: string, second: string, seed = '7'): Timeline {
  return timelineOf(talkOf(prepare(openScenario(scenario)), [first, second], seed));
}

const london = timelineOfPlay('london-2025', 'logroller', 'tit-for-tat');
const ports = timelineOfPlay('two-ports', 'micro', 'micro');

async function opened(timeline: Timeline, columns: number, rows: number) {
  const { deal, agents, seed } = timeline;
  const talk = talkOf(deal, agents, seed);
  const { screen, exits, app } = await openApp(columns, rows, { on: 'talk', talk });
  return { screen, exits, app };
}

describe('stepping, without a terminal', () => {
  const stepped = (state: TalksState, ...intents: Parameters<typeof talksReducer>[2][]) =>
    intents.reduce((now, intent) => talksReducer(london, now, intent), state);
  const last = london.moves.length;

  it('goes move by move and stops at both ends', () => {
    expect(stepped(TALKS_START, 'back').at).toBe(0);
    expect(stepped(TALKS_START, 'forward', 'forward', 'back').at).toBe(1);
    expect(stepped(TALKS_START, 'end').at).toBe(last);
    expect(stepped(TALKS_START, 'end', 'forward').at).toBe(last);
    expect(stepped(TALKS_START, 'end', 'start').at).toBe(0);
  });

  it('goes round by round, from anywhere in a round', () => {
    expect(stepped(TALKS_START, 'roundForward').at).toBe(2);
    expect(stepped(TALKS_START, 'forward', 'roundForward').at).toBe(2);
    expect(stepped(TALKS_START, 'roundForward', 'roundForward').at).toBe(4);
    expect(stepped(TALKS_START, 'roundForward', 'forward', 'roundBack').at).toBe(2);
    expect(stepped(TALKS_START, 'roundForward', 'roundBack').at).toBe(0);
  });

  it('plays to the end, then stands, and plays again from the start', () => {
    const playing = stepped(TALKS_START, 'play');
    expect(playing.playing).toBe(true);
    const ticks = Array.from({ length: last }, () => 'tick' as const);
    const ended = stepped(playing, ...ticks);
    expect(ended).toMatchObject({ at: last, playing: false });
    expect(stepped(ended, 'play')).toMatchObject({ at: 0, playing: true });
    expect(stepped(playing, 'forward').playing).toBe(false);
  });

  it('opens the help and leaves it with any key, where it was', () => {
    expect(stepped(TALKS_START, 'forward', 'help').help).toBe(true);
    expect(stepped(TALKS_START, 'forward', 'help', 'end')).toMatchObject({ help: false, at: 1 });
  });
});

describe('watching London on a real screen', () => {
  it.each([
    [80, 24],
    [120, 40],
  ])('shows every part at %i x %i, from the first move to the last and back', async (columns, rows) => {
    const { screen, app } = await opened(london, columns, rows);
    const first = await screen.lines();
    expect(first[0]).toMatch(/^US-China, London, 9-10 June 2025 +paused, seed 7$/);
    expect(first[1]).toMatch(/^Monday 9 June, 13:00-20:00 +13:00, round 1 of 18, move 0 of \d+$/);
    for (const issue of london.deal.scenario.issues)
      expect(first.some((line) => line.startsWith(`${issue.short} `) && line.includes('no word yet'))).toBe(true);
    expect(first.join('\n')).toContain('Nothing is on the table yet.');

    for (let move = 1; move < london.moves.length; move++) {
      await screen.type(KEYS.right);
      const lines = await screen.lines();
      expect(lines[1]).toContain(`move ${move} of`);
      expect(lines.some((line) => line.startsWith(`${move}. `))).toBe(true);
      expect(lines.at(-2)).toContain('q quit');
    }
    await screen.type(KEYS.right);
    const end = await screen.lines();
    const text = end.join('\n');
    expect(text).toContain('The talks are over: agreed in round');
    expect(text).toContain('In reality');
    expect(text).toContain('US 66.1, China 66.2');
    expect(text).toContain('105% in');

    await screen.type(KEYS.home);
    expect(await screen.lines()).toEqual(first);
    app.unmount();
  });

  it('never writes more rows than the terminal has, so nothing scrolls away', async () => {
    const { screen, app } = await opened(london, 80, 24);
    await screen.type(KEYS.end, KEYS.tab, KEYS.left, '?', 'x', KEYS.up);
    expect((await screen.lines())[0]).toContain('US-China, London');
    app.unmount();
  });

  it('follows a resize, and says so where the window is too small', async () => {
    const { screen, app } = await opened(london, 80, 24);
    await screen.resize(40, 10);
    expect((await screen.lines()).join(' ')).toContain('need 72 columns and 20 rows');
    await screen.resize(120, 40);
    await screen.type(KEYS.down);
    expect((await screen.lines())[1]).toContain('move 2 of');
    app.unmount();
  });
});

describe('the debrief of a watched talk', () => {
  it('leads back to the move it was opened at', async () => {
    const { screen, exits, app } = await opened(london, 80, 24);
    await screen.type(KEYS.right, KEYS.right, KEYS.right);
    const before = await screen.lines();
    expect(before[1]).toContain('move 3 of');
    await screen.type('d');
    expect((await screen.lines())[0]).toMatch(/^Debrief: US-China, London, 9-10 June 2025; agreed in round/);
    await screen.type(KEYS.escape);
    expect(await screen.lines()).toEqual(before);
    expect(exits).toEqual([]);
    app.unmount();
  });
});

describe('keys', () => {
  it('quits on q, and tells Ctrl-C apart', async () => {
    const one = await opened(ports, 80, 24);
    await one.screen.type('q');
    expect(one.exits).toEqual([{ interrupted: false, farewell: undefined }]);
    const other = await opened(ports, 80, 24);
    await other.screen.type(KEYS.ctrlC);
    expect(other.exits).toEqual([{ interrupted: true, farewell: undefined }]);
  });

  it('takes no notice of a paste of garbage', async () => {
    const { screen, app, exits } = await opened(ports, 80, 24);
    await screen.type('qqqq \u0000 ???\nlorem ipsum');
    expect(exits).toEqual([]);
    expect((await screen.lines())[1]).toContain('move 0 of');
    app.unmount();
  });

  it('shows every key of the table in the help, and the footer at 80 columns is whole', async () => {
    const { screen, app } = await opened(ports, 80, 24);
    const footer = (await screen.lines()).at(-2) ?? '';
    expect(footer).not.toContain('…');
    await screen.type(KEYS.end);
    expect((await screen.lines()).at(-2)).not.toContain('…');
    await screen.type('?');
    const help = (await screen.lines()).join('\n');
    for (const { says } of TALKS_KEYS) expect(help).toContain(says);
    app.unmount();
  });

  it('gives no key two meanings', () => {
    const keys = TALKS_KEYS.flatMap((binding) => [...binding.keys]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** The size of the window: too small, small, and large. */
import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/engine/table.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { type Pair, pair } from '../../src/model/party.js';
import { seatFor } from '../../src/ui/seats.js';
import { GENEVA, JULY } from '../helpers/campaigns.js';
import { begun, type MemoryHouse, memoryHouse, openApp, recordIn, shown, takeHint } from '../helpers/house.js';
import { checked } from '../helpers/play.js';
import { dataOf, dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';

const { enter, down, right } = KEYS;

function tableOf(names: Pair<string>) {
  return openTable(
    dealOf('two-ports'),
    pair((party) => seatFor(names[party])),
    '7',
  );
}

const movesIn = (house: MemoryHouse) => recordIn(house).moves.map(({ by, type }) => `${by} ${type}`);

/** The desk of a person who plays Northport against linear. */
async function atTheDesk() {
  const house = memoryHouse();
  const opened = await openApp(80, 24, begun(house, tableOf(['person', 'linear'])), house);
  await opened.screen.type(enter);
  return opened;
}

describe.concurrent('a window that is too small', () => {
  it('hides a turn, and shows it as it was when it is large again', async () => {
    const { screen, house, app } = await atTheDesk();
    await screen.type(right, down, right, right);
    const before = await screen.lines();
    await screen.resize(60, 24);
    expect((await screen.lines()).filter(Boolean)).toEqual([
      'The screens need 72 columns and 20 rows; here are 60 and 24.',
      'Make the window larger, or press Ctrl-C.',
    ]);
    // No key reaches what cannot be seen.
    await screen.type(down, right, enter, 'w', 'y', 'q');
    await screen.resize(60, 12);
    await screen.resize(80, 24);
    expect(await screen.lines()).toEqual(before);
    expect(movesIn(house)).toEqual([]);
    await screen.type(down, right, enter);
    expect(movesIn(house)).toEqual(['northport offer', 'southport offer']);
    app.unmount();
  });

  it('hides what lies over the desk, and a question', async () => {
    const { screen, house, app } = await atTheDesk();
    for (const key of ['b', 'x', 'w']) {
      await screen.type(key);
      const before = await screen.lines();
      await screen.resize(80, 19);
      await screen.type(enter, 'y');
      await screen.resize(80, 24);
      expect(await screen.lines()).toEqual(before);
      await screen.type(KEYS.escape);
    }
    expect(movesIn(house)).toEqual([]);
    app.unmount();
  });

  it('at its smallest still shows the whole turn; one that grows shows more', async () => {
    const { screen, app } = await atTheDesk();
    await screen.resize(72, 20);
    const small = await screen.lines();
    expect(small[0]).toContain('You are North');
    expect(small.at(-2)).toContain('? help');
    expect(small.at(-1)).toBe('');
    for (const issue of ['Magnets', 'Tools', 'Truce'])
      expect(small.some((line) => line.includes(`${issue} `))).toBe(true);
    await screen.resize(160, 50);
    expect((await screen.lines()).at(-2)).toContain('l log');
    expect(await shown(screen)).toContain('Worth to you by round');
    app.unmount();
  });

  it('says how many items of a list lie over and under what it has room for', async () => {
    const [london] = memoryHouse().scenarios().scenarios;
    if (london === undefined) throw new Error('no scenario');
    const fifteen = Array.from({ length: 15 }, (_, at) => ({ ...london, title: `Talk ${at + 1}` }));
    const { screen, app } = await openApp(80, 24, { on: 'start' }, memoryHouse(fifteen, [GENEVA, JULY]));
    // Thirteen rows: the title of the group, and twelve talks. Under them three talks and two campaigns.
    expect((await screen.lines()).slice(1, 4)).toEqual(['', 'Scenarios', '> Talk 1']);
    expect((await screen.lines())[14]).toBe('  Talk 12');
    expect((await screen.lines())[15]).toBe('↓ 5 more '.padEnd(80, '─'));
    await screen.type(KEYS.up);
    // Of the twenty lines the last thirteen: the title and six talks lie over them.
    expect((await screen.lines()).slice(1, 3)).toEqual(['↑ 6 more', '  Talk 7']);
    expect((await screen.lines())[15]).toBe('─'.repeat(80));
    await screen.resize(80, 40);
    expect(await shown(screen)).not.toContain(' more');
    app.unmount();
  });

  it.each([72, 80, 120])('of %i columns names the key that says something in public', async (columns) => {
    const deal = dealOf('london-2025-in-public');
    const house = memoryHouse([deal.scenario]);
    const table = openTable(deal, [seatFor('person'), seatFor('boulware')], '3');
    const { screen, app } = await openApp(columns, 24, begun(house, table), house);
    await screen.type(enter);
    expect((await screen.lines()).at(-2)).toMatch(/ {2}s say {2}.*\? help/);
    app.unmount();
  });

  it.each([
    ['London', () => dealOf('london-2025'), 72, 20],
    ['London', () => dealOf('london-2025'), 80, 24],
    ['London', () => dealOf('london-2025'), 200, 60],
    ['long names', longNames, 72, 20],
    ['long names', longNames, 120, 40],
  ] as [string, () => Deal, number, number][])(
    'every screen of %s fits, and nothing scrolls away',
    async (_, deal, columns, rows) => {
      const house = memoryHouse([deal().scenario]);
      const table = openTable(deal(), [seatFor('person'), seatFor('boulware(exponent=0.12345)')], '7');
      const { screen, app } = await openApp(columns, rows, begun(house, table), house);
      const fits = async () => {
        const lines = await screen.lines();
        expect([screen.terminal.buffer.active.baseY, lines.at(-1), lines[0] === '']).toEqual([0, '', false]);
      };
      await fits();
      await screen.type(enter);
      await takeHint(screen, 'hardliner');
      await screen.type(enter);
      await fits();
      for (const key of ['b', 'l', 'h', 'x', '?', 'w']) {
        await screen.type(key);
        await fits();
        await screen.type(KEYS.escape);
      }
      await screen.type('w', 'y');
      for (let section = 0; section < 9; section++) {
        await screen.type(right);
        await fits();
      }
      await screen.type('?');
      await fits();
      await screen.type('x', 'r', right);
      await fits();
      await screen.type(KEYS.end);
      await fits();
      app.unmount();
    },
  );
});

/** Two ports with no short name, and names longer than any column. */
function longNames(): Deal {
  const data = dataOf('two-ports');
  const long = (name: string) =>
    `${name}, and this is a name that goes on for longer than any terminal is wide, to the last of its words`;
  const named = (one: { name: string; short?: string }) => {
    delete one.short;
    one.name = long(one.name);
  };
  data.title = long(data.title);
  data.parties.forEach(named);
  for (const session of data.schedule) session.title = long(session.title);
  for (const issue of data.issues) {
    named(issue);
    issue.options.forEach(named);
  }
  return prepare(checked(data));
}

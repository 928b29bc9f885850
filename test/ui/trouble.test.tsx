/** What may come in the way: a disk that is full, and a program that was killed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsIn } from '../../src/cli/checkRecord.js';
import { house as diskHouse } from '../../src/cli/house.js';
import { scenarioIds } from '../../src/cli/scenarioFile.js';
import { openTable } from '../../src/engine/table.js';
import { type Pair, pair } from '../../src/model/party.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { begun, type MemoryHouse, memoryHouse, openApp, prose, recordIn, shown, takeHint } from '../helpers/house.js';
import { dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';

const { enter, up, down, right } = KEYS;
const ports = dealOf('two-ports');

function tableOf(names: Pair<string>) {
  return openTable(
    ports,
    pair((party) => seatFor(names[party])),
    '7',
  );
}

/** A table in the house, seen from its desk, everything read. */
async function atTheDesk(names: Pair<string>) {
  const house = memoryHouse();
  const opened = await openApp(80, 24, begun(house, tableOf(names)), house);
  await opened.screen.type(enter);
  expect((await opened.screen.lines())[0]).toContain('You are');
  return opened;
}

const linesIn = (house: MemoryHouse) => recordIn(house).lines;
const movesIn = (house: MemoryHouse) => recordIn(house).moves.map(({ by, type }) => `${by} ${type}`);

describe.concurrent('a disk that is full', () => {
  it('before a move: nothing changes, it is said, and the same key works when that is mended', async () => {
    const { screen, house, app } = await atTheDesk(['person', 'linear']);
    await screen.type(right, down, right, down, right);
    const before = await screen.lines();
    house.trouble = 'no space left on the disk';
    await screen.type(enter);
    const said = await screen.lines();
    expect(said.slice(0, 12)).toEqual(before.slice(0, 12));
    expect(said.join(' ').replace(/\s+/g, ' ')).toContain(
      'Not done: no space left on the disk. Mend that and press the key again; nothing is lost.',
    );
    expect(linesIn(house)).toHaveLength(1);
    // Another key takes the sentence away, and the sheet is still there.
    await screen.type(up, down);
    expect(await screen.lines()).toEqual(before);
    house.trouble = undefined;
    await screen.type(enter);
    expect(movesIn(house)).toEqual(['northport offer', 'southport offer']);
    expect((await screen.lines())[1]).toContain('round 2 of 10');
    app.unmount();
  });

  it('before a move that was asked about: the same answer again does it', async () => {
    const { screen, house, app } = await atTheDesk(['person', 'linear']);
    house.trouble = 'no space left on the disk';
    await screen.type('w', 'y');
    expect(await prose(screen)).toContain('Not done: no space left on the disk.');
    expect(linesIn(house)).toHaveLength(1);
    house.trouble = undefined;
    await screen.type('y');
    expect(movesIn(house)).toEqual(['northport walk']);
    expect((await screen.lines())[0]).toContain('Debrief');
    app.unmount();
  });

  it('between the own move and the answer: nothing of the answer is shown until it is kept', async () => {
    const { screen, house, app } = await atTheDesk(['person', 'linear']);
    await screen.type(right, down, right, down, right);
    const { length } = screen.written;
    house.room = 1;
    await screen.type(enter);
    const said = await shown(screen);
    expect(said.split('\n').filter(Boolean).join(' ')).toBe(
      'South has moved, but the record cannot be kept: the disk is full. Mend that and press any key. Enter try again  q leave',
    );
    expect(movesIn(house)).toEqual(['northport offer']);
    // Still full.
    await screen.type('x');
    expect(await shown(screen)).toBe(said);
    expect(screen.written.slice(length).join('')).not.toMatch(/South offers|\d\.\d/);
    house.room = 9;
    await screen.type('x');
    expect((await screen.lines())[1]).toContain('round 2 of 10');
    expect(await shown(screen)).toContain('South offers what is worth');
    expect(movesIn(house)).toEqual(['northport offer', 'southport offer']);
    app.unmount();
  });

  it('between the two the table can be left; the talk goes on later with the answer', async () => {
    const { screen, house, exits } = await atTheDesk(['person', 'linear']);
    await screen.type(right, down, right, down, right);
    house.room = 1;
    await screen.type(enter, 'q');
    const [path] = [...house.files.keys()] as [string];
    expect(exits).toEqual([{ interrupted: false, farewell: `This talk is kept. To go on: lancaster play ${path}` }]);
    house.room = 9;
    const again = await openApp(80, 24, { on: 'start' }, house);
    await again.screen.type(enter);
    expect(movesIn(house)).toEqual(['northport offer', 'southport offer']);
    expect((await again.screen.lines())[0]).toMatch(/^Confidential/);
    again.app.unmount();
  });

  it('at the agent’s first move: it is said, and the talks begin when that is mended', async () => {
    const house = memoryHouse();
    const opening = begun(house, tableOf(['linear', 'person']));
    house.trouble = 'no space left on the disk';
    const { screen, app } = await openApp(80, 24, opening, house);
    expect(await prose(screen)).toContain('North has moved, but the record cannot be kept: no space left on the disk.');
    house.trouble = undefined;
    await screen.type(enter);
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of Southport/);
    expect(movesIn(house)).toEqual(['northport offer']);
    app.unmount();
  });

  it('at the beginning: no table is opened, and the list says why', async () => {
    const house = memoryHouse();
    const { screen, app } = await openApp(80, 24, { on: 'start' }, house);
    house.trouble = 'no space left on the disk';
    await screen.type(enter, enter, enter);
    expect(await prose(screen)).toContain('That cannot be done: no space left on the disk.');
    expect(house.files.size).toBe(0);
    // It is said until another key, and again when it happens again.
    await screen.type(up);
    expect(await prose(screen)).not.toContain('That cannot be done');
    await screen.type(down, enter);
    expect(await prose(screen)).toContain('That cannot be done: no space left on the disk.');
    // When it is mended the same key leads to the table.
    house.trouble = undefined;
    await screen.type(enter);
    expect((await screen.lines())[0]).toMatch(/^Confidential/);
    expect(house.files.size).toBe(1);
    app.unmount();
  });

  it('at taking over a seat: it is said, and nothing has begun', async () => {
    const house = memoryHouse();
    const talk = talkOf(ports, ['linear', 'linear'], '7');
    const { screen, app } = await openApp(80, 24, { on: 'talk', talk }, house);
    house.trouble = 'no space left on the disk';
    await screen.type(right, 't', enter);
    expect(await prose(screen)).toContain('That cannot be done: no space left on the disk.');
    expect(house.files.size).toBe(0);
    app.unmount();
  });

  it('at writing the page of a debrief: it is said, and the page is written when that is mended', async () => {
    const { screen, house, app } = await atTheDesk(['person', 'linear']);
    await screen.type('w', 'y');
    house.trouble = 'no space left on the disk';
    await screen.type('w');
    expect(await shown(screen)).toContain('The page could not be written: no space left on the disk.');
    expect(house.pages.size).toBe(0);
    house.trouble = undefined;
    await screen.type('w');
    expect(await shown(screen)).toContain('Written to /here/two-ports-debrief-1.html: open it in a browser.');
    expect([...house.pages.values()][0]).toMatch(/^<!doctype html>/i);
    await screen.type(right);
    expect(await shown(screen)).not.toContain('Written to');
    app.unmount();
  });
});

describe('a program that was killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lancaster-'));
  const before = process.env.LANCASTER_RECORDS;
  beforeAll(() => {
    process.env.LANCASTER_RECORDS = folder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.LANCASTER_RECORDS;
    else process.env.LANCASTER_RECORDS = before;
    rmSync(folder, { recursive: true });
  });

  const path = join(folder, 'two-ports-1.jsonl');
  const faults = () => faultsIn(readFileSync(path), undefined);

  /** Leaves a record after the first round of a talk, and gives its text. */
  async function broken(): Promise<string> {
    rmSync(path, { force: true });
    const { screen, exits } = await openApp(80, 24, { on: 'start' }, diskHouse);
    const toPorts = new Array<string>(scenarioIds().indexOf('two-ports')).fill(down);
    await screen.type(...toPorts, enter, enter, enter, enter);
    await takeHint(screen, 'hardliner');
    await screen.type(enter, KEYS.ctrlC);
    expect(exits).toEqual([{ interrupted: true, farewell: `This talk is kept. To go on: lancaster play ${path}` }]);
    return readFileSync(path, 'utf8');
  }

  /** Takes the first record of the list. */
  async function goneOn() {
    const opened = await openApp(80, 24, { on: 'start' }, diskHouse);
    expect(await shown(opened.screen)).toMatch(/^Go on\n> Two ports, one afternoon {2}\(two-ports-1\)$/m);
    await opened.screen.type(enter);
    return opened;
  }

  it('leaves a record that goes on at the same move', async () => {
    const text = await broken();
    expect(text.split('\n')).toHaveLength(4);
    const { screen, app } = await goneOn();
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of Northport/);
    await screen.type(enter);
    expect((await screen.lines())[1]).toContain('round 2 of 10, your move');
    // The sheet begins with the own last offer.
    expect(await shown(screen)).toMatch(/Your sheet +100\.0/);
    await screen.type('w', 'y');
    expect(readFileSync(path, 'utf8').startsWith(text)).toBe(true);
    expect(faults()).toEqual([]);
    app.unmount();
  });

  it('in the middle of a line: what is half written is cut off, and the agent says it again', async () => {
    const text = await broken();
    writeFileSync(path, text.slice(0, -20));
    const { screen, app } = await goneOn();
    expect(readFileSync(path, 'utf8')).toBe(text);
    await screen.type(enter);
    expect((await screen.lines())[1]).toContain('round 2 of 10, your move');
    await screen.type('w', 'y');
    expect(faults()).toEqual([]);
    app.unmount();
  });

  it('after the last move and before the last line: the record is sealed, and the debrief opens', async () => {
    await broken();
    const { screen, app } = await goneOn();
    await screen.type(enter, 'w', 'y');
    app.unmount();
    const whole = readFileSync(path, 'utf8');
    const lines = whole.split('\n');
    for (const rest of ['', '{"ending":"wal']) {
      writeFileSync(path, `${lines.slice(0, -2).join('\n')}\n${rest}`);
      const again = await goneOn();
      expect((await again.screen.lines())[0]).toMatch(/^Debrief: Two ports, one afternoon; /);
      expect(readFileSync(path, 'utf8')).toBe(whole);
      expect(faults()).toEqual([]);
      again.app.unmount();
    }
  });

  it('and a record that was then changed by hand is not gone on with: the list says what is wrong', async () => {
    const text = await broken();
    writeFileSync(path, text.replace('"12"', '"13"'));
    const { screen, app } = await goneOn();
    expect(await prose(screen)).toMatch(/That cannot be done: .*line 2: /);
    expect(readFileSync(path, 'utf8')).toBe(text.replace('"12"', '"13"'));
    app.unmount();
  });

  it('and a record that another program writes to is left alone', async () => {
    await broken();
    const { screen, app } = await goneOn();
    await screen.type(enter);
    const other = `${readFileSync(path, 'utf8')}{"move":3}\n`;
    writeFileSync(path, other);
    await screen.type('w', 'y');
    expect(await prose(screen)).toContain('has been changed by another program');
    expect(readFileSync(path, 'utf8')).toBe(other);
    app.unmount();
  });
});

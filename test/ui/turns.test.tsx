/** Single turns on the screen: what helps a player at the desk, and what is asked when the rounds are used up. */
import { describe, expect, it } from 'vitest';
import { panel } from '../../src/agents/panel.js';
import { openTable } from '../../src/engine/table.js';
import type { RecordMove } from '../../src/model/record.js';
import { seatFor } from '../../src/ui/seats.js';
import { letAgentsMove } from '../../src/ui/sitting.js';
import {
  begun,
  countWhatIf,
  memoryHouse,
  openApp,
  playByHints,
  prose,
  recordIn,
  shown,
  tableAfter,
  takeHint,
} from '../helpers/house.js';
import { dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';

const { enter, down, left, right } = KEYS;

describe.concurrent('help in a turn', () => {
  async function atTwoPorts() {
    const house = memoryHouse();
    // North has asked for everything, and South has answered.
    const table = tableAfter(dealOf('two-ports'), ['linear', 'linear'], ['person', 'linear'], 2);
    const opened = await openApp(100, 40, begun(house, table), house);
    await opened.screen.type(enter);
    return { ...opened, table };
  }

  it('a trade is put on the sheet: what it gives, and what it asks for', async () => {
    const { screen, app, house } = await atTwoPorts();
    // From an empty sheet of 6 months, case by case and 90 days: 30 + 7.5 + 15 for the North.
    await screen.type('e', right, right, down, right, right, down, right, right);
    expect(await shown(screen)).toMatch(/Your sheet +52\.5/);
    await screen.type('x');
    const trade = await shown(screen);
    // Cheapest first: the tools opened give 7.5; most first: the magnets ask for 30.
    expect(trade).toMatch(/You give +You ask\n> {2}-7\.5 Tools: open +· \+30\.0 Magnets: 12 months/);
    expect(trade).toContain('Give -7.5, ask +30.0: net +22.5 for you.');
    await screen.type(right, down);
    // The sign of the list that the keys move, not its boldness alone, tells which it is.
    expect(await shown(screen)).toMatch(/^· {2}-7\.5 Tools: open[\s\S]*> \+10\.0 Truce: 30 days/m);
    expect(await shown(screen)).toContain('Give -7.5, ask +10.0: net +2.5 for you.');
    await screen.type(enter);
    const desk = await shown(screen);
    expect(desk).toMatch(/Your sheet +55\.0/);
    expect(desk).toMatch(/^> Truce +30 days/m);
    expect(desk).toMatch(/^ {2}Tools +open/m);
    expect(recordIn(house).moves).toHaveLength(2);
    // And back without a trade leaves the sheet.
    await screen.type('x', KEYS.escape);
    expect(await shown(screen)).toBe(desk);
    await screen.type(enter);
    expect((recordIn(house).moves[2] as RecordMove).offer).toEqual({ magnets: '6', tools: 'open', truce: '30' });
    app.unmount();
  });

  it('what if counts to its end: to accept is certain, to walk is the BATNA, all else lies between', async () => {
    const { screen, app, table } = await atTwoPorts();
    await countWhatIf(screen, 'i');
    const rows = async () =>
      (await screen.lines()).flatMap((line) => {
        const [, name = '', ...numbers] =
          /^(.{34}) +(\d+)% +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) {2}[▁-█·]{20}$/.exec(line) ?? [];
        return numbers.length === 0 ? [] : [[name.trim(), ...numbers.map(Number)] as [string, ...number[]]];
      });
    const text = await shown(screen);
    expect(text).toContain('1000 talks played for each.');
    expect(text).toMatch(/^From here \[[\w-]+\] plays on for North, and \[any strategy of the house\] for South\.$/m);
    const trials = await rows();
    // The sheet begins with the last offer.
    expect(trials[0]?.[0]).toBe('send your sheet');
    expect(trials.at(-1)).toEqual(['walk out', 0, 40, 40, 40, 40]);
    expect(trials.length).toBeGreaterThan(3);
    for (const [name, chance, mean, low, middle, high] of trials as [
      string,
      number,
      number,
      number,
      number,
      number,
    ][]) {
      expect([name, chance >= 0 && chance <= 100]).toEqual([name, true]);
      expect([name, low <= middle && middle <= high]).toEqual([name, true]);
      expect([name, mean >= 40 && mean <= 100 && low >= 40]).toEqual([name, true]);
    }
    // Another strategy in both seats, and back to the table, where nothing has changed.
    const own = async () => /\[([\w-]+)\] plays on/.exec(await shown(screen))?.[1] ?? '';
    const names = panel.map(({ name }) => name);
    const before = names.indexOf(await own());
    await countWhatIf(screen, left);
    expect(await own()).toBe(names.at(before - 1));
    await countWhatIf(screen, down);
    expect(await shown(screen)).toContain(`and [${panel[0]?.name}] for South`);
    expect((await rows()).at(-1)).toEqual(['walk out', 0, 40, 40, 40, 40]);
    await screen.type(KEYS.escape);
    expect((await screen.lines())[0]).toContain('You are North');
    expect(table.session.moves).toHaveLength(2);
    app.unmount();
  });

  it('what if of an acceptable offer: to accept is worth what it is worth', async () => {
    const house = memoryHouse();
    const deal = dealOf('two-ports');
    const opened = openTable(deal, [seatFor('person'), seatFor('person')], '7');
    // Everything in the middle, 52.5 to both.
    opened.session.move(0, { type: 'offer', outcome: 13 });
    const { screen, app } = await openApp(100, 40, begun(house, opened), house);
    await screen.type(' ', enter);
    await countWhatIf(screen, 'i');
    expect(await shown(screen)).toMatch(/^accept their offer +100% +52\.5 +52\.5 +52\.5 +52\.5 /m);
    app.unmount();
  });

  it('a hint that would accept puts nothing on the sheet', async () => {
    const house = memoryHouse();
    const table = openTable(dealOf('two-ports'), [seatFor('person'), seatFor('person')], '7');
    table.session.move(0, { type: 'offer', outcome: 13 });
    for (let round = 0; round < 8; round++) {
      table.session.move(1, { type: 'offer', outcome: 26 });
      table.session.move(0, { type: 'offer', outcome: 13 });
    }
    const { screen, app } = await openApp(80, 24, begun(house, table), house);
    await screen.type(' ', enter);
    const before = await screen.lines();
    expect(await takeHint(screen, 'conceder')).toBe(false);
    expect(await screen.lines()).toEqual(before);
    app.unmount();
  });
});

describe.concurrent('the last word, and more time', () => {
  const OVEN = 1;
  /** The oven sits down before its move in round 6, the last, and both have asked for their best all the time. */
  async function atTheEnd(across: string) {
    const house = memoryHouse([dealOf('market').scenario]);
    const table = tableAfter(dealOf('market'), ['hardliner', 'hardliner'], [across, 'person'], 10);
    const opened = await openApp(80, 24, begun(house, table), house);
    await opened.screen.type(enter, enter);
    expect((await opened.screen.lines())[1]).toContain('round 6 of 6');
    await opened.screen.type(enter, 'y');
    return opened;
  }

  it('the first mover may let the last offer lie, and extend; an agent that never extends ends the talks', async () => {
    const { screen, house, app } = await atTheEnd('hardliner');
    expect(await prose(screen)).toContain('The last word is yours: a accepts their offer, r lets it lie.');
    expect((await screen.lines()).at(-2)).toMatch(/a accept|r reject/);
    expect((await screen.lines()).at(-2)).not.toContain('Enter send');
    await screen.type(enter);
    expect(await prose(screen)).toContain('That cannot be done now.');
    await screen.type('r');
    expect(await prose(screen)).toContain('Go on for a short session more? y yes n no, stop here');
    expect((await screen.lines()).at(-2)).toMatch(/y go on {2}n stop/);
    await screen.type('y');
    expect((await screen.lines())[0]).toMatch(/^Debrief: A stall on the market; /);
    const { moves, ending } = recordIn(house);
    expect(moves.slice(-3).map(({ by, type }) => [by, type])).toEqual([
      ['oven', 'reject'],
      ['oven', 'extend'],
      ['mill', 'stop'],
    ]);
    expect(ending?.ending).toBe('expired');
    app.unmount();
  });

  it('two who want to go on have a short session more', async () => {
    const { screen, house, app } = await atTheEnd('boulware');
    // Boulware has given way by now: the last word would be to sign.
    await screen.type('r', 'y');
    const recess = await shown(screen);
    expect(recess).toContain('Both want to go on: there is a short session more.');
    expect(recess).toContain('Next: Noon, 12:00-12:20, 2 rounds.');
    expect(recess).toContain('Your mandate stays at 40.0.');
    await screen.type(enter);
    expect((await screen.lines())[1]).toMatch(/^Noon, 12:00-12:20 +12:00, extension, round 1 of 2, your move$/);
    await playByHints(screen, 'hardliner', (text) => /last word|Debrief/.test(text));
    if ((await shown(screen)).includes('last word')) {
      await screen.type('r');
      // There is one extension and not another.
      expect((await screen.lines())[0]).toMatch(/^Debrief: A stall on the market; /);
    }
    expect(recordIn(house).ending).toBeDefined();
    app.unmount();
  });

  it('who wants no more time ends the talks', async () => {
    const { screen, house, app } = await atTheEnd('boulware');
    await screen.type('r', 'n');
    expect((await screen.lines())[0]).toMatch(/^Debrief: A stall on the market; /);
    expect(recordIn(house).moves.at(-1)).toMatchObject({ by: 'oven', type: 'stop' });
    app.unmount();
  });

  it('who acts second is asked for more time only when the first mover wants it', async () => {
    const house = memoryHouse([dealOf('market').scenario]);
    const table = tableAfter(dealOf('market'), ['hardliner', 'hardliner'], ['person', 'linear'], 11);
    const { screen, app } = await openApp(80, 24, begun(house, letAgentsMove(table, () => undefined).table), house);
    await screen.type(enter, enter, enter, 'y');
    const text = await prose(screen);
    expect(text).toContain('Go on for a short session more?');
    expect(text).toContain('asks for more time');
    await screen.type('n');
    expect(
      recordIn(house)
        .moves.slice(-3)
        .map(({ by, type }) => [by, type]),
    ).toEqual([
      ['oven', 'reject'],
      ['oven', 'extend'],
      ['mill', 'stop'],
    ]);
    expect(OVEN).toBe(table.session.deal.schedule.first);
    app.unmount();
  });
});

describe.concurrent('keys that come together', () => {
  it('meet each the screen that the key before it left', async () => {
    const house = memoryHouse();
    const table = openTable(dealOf('two-ports'), [seatFor('person'), seatFor('linear')], '7');
    const { screen, app } = await openApp(80, 24, begun(house, table), house);
    await screen.type(enter);
    await screen.type([right, down, right, down, right, enter].join(''));
    expect(recordIn(house).moves.map(({ by, offer }) => [by, offer?.magnets])).toEqual([
      ['northport', '12'],
      ['southport', '0'],
    ]);
    expect((await screen.lines())[1]).toContain('round 2 of 10');
    app.unmount();
  });

  it('make one move and not two: the same again is asked about', async () => {
    const house = memoryHouse();
    const table = tableAfter(dealOf('two-ports'), ['linear', 'linear'], ['person', 'linear'], 2);
    const { screen, app } = await openApp(80, 24, begun(house, table), house);
    await screen.type(enter, right);
    await screen.type('\r\r');
    expect(recordIn(house).moves).toHaveLength(4);
    expect(await shown(screen)).toContain('Make it again?');
    app.unmount();
  });
});

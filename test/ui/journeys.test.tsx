/** Ways through the whole program, as a user goes them: on a real screen, key by key. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { faultsIn } from '../../src/cli/checkRecord.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import { openTable, type Table, tableFrom } from '../../src/engine/table.js';
import type { Deal } from '../../src/model/deal.js';
import { type Pair, pair } from '../../src/model/party.js';
import { parseRecord, type RecordHeader, type RecordMove } from '../../src/model/record.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { letAgentsMove } from '../../src/ui/sitting.js';
import {
  begun,
  countWhatIf,
  type MemoryHouse,
  memoryHouse,
  openApp,
  playByHints,
  prose,
  shown,
  takeHint,
} from '../helpers/house.js';
import { textOfLines } from '../helpers/records.js';
import { dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';

const { enter, up, down, left, right } = KEYS;

/** The only record of the house, as text and as its header and moves. */
function recordIn(house: MemoryHouse, at = 0) {
  const [path, lines] = [...house.files][at] as [string, string[]];
  const text = textOfLines(lines);
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { path, text, lines, ...parsed.record };
}

/** What `replay --check` says of a record of a scenario of the package. */
const faults = (text: string) => faultsIn(Buffer.from(text), undefined);

/** A table at which so many moves of a talk between these agents have been made; `person` sits where he is named. */
function tableAfter(deal: Deal, agents: Pair<string>, names: Pair<string>, moves: number): Table {
  const whole = play(
    deal,
    pair((party) => hire(agents[party]).seat()),
    { seed: '7' },
  );
  return tableFrom(
    whole,
    pair((party) => seatFor(names[party])),
    undefined,
    moves,
  );
}

describe.concurrent('London, played from the list to the deal', () => {
  it.each([
    ['the United States', [], 'You are US, against China (conceder)', 'us', 'china'],
    ['China', [down], 'You are China, against US (conceder)', 'china', 'us'],
  ] as const)('as %s, with the hints of conceder', async (_, seat, title, own, other) => {
    const { screen, house, app, exits } = await openApp(80, 24);
    expect((await screen.lines())[0]).toBe('Lancaster: talks between two parties');
    await screen.type(enter);
    expect((await screen.lines())[0]).toContain('where do you sit?');
    // The cursor is on tit-for-tat, and conceder stands over it.
    await screen.type(...seat, enter, up, enter);
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of (United States|China)/);
    expect(recordIn(house).header.agents).toEqual({ [own]: 'person', [other]: 'conceder' });
    await screen.type(enter);
    const desk = await screen.lines();
    expect(desk[0]).toContain(title);
    expect(desk[1]).toMatch(/^Monday 9 June, 13:00-20:00 +13:00, round 1 of 18, your move$/);

    await playByHints(screen, 'conceder', (text) => text.startsWith('Debrief'));
    const { ending, text } = recordIn(house);
    expect(ending?.ending).toBe('agreed');
    expect(faults(text)).toEqual([]);
    expect(house.closed).toEqual([recordIn(house).path]);

    // All sections, to the right and to the left.
    const sections: string[] = [];
    for (let at = 0; at < 9; at++) {
      const [, section = ''] = await screen.lines();
      sections.push(section.replace(/ {2}\d+-\d+ \/ \d+$/, ''));
      await screen.type(right);
    }
    expect(sections.map((section) => /\((\d) of 9\)$/.exec(section)?.[1])).toEqual([...'123456789']);
    expect((await screen.lines())[1]).toContain('(1 of 9)');
    expect(await shown(screen)).toContain(`round ${ending?.round}`);
    for (let at = 8; at >= 0; at--) {
      await screen.type(left);
      expect((await screen.lines())[1]?.startsWith(sections[at] as string)).toBe(true);
    }
    await screen.type('q');
    const list = await screen.lines();
    expect(list[0]).toBe('Lancaster: talks between two parties');
    expect(list.join('\n')).toContain('(london-2025-1)');
    expect(exits).toEqual([]);
    app.unmount();
  });

  it('a finished record is looked back on from the list: its debrief, and then every move', async () => {
    const first = memoryHouse();
    const table = tableAfter(dealOf('two-ports'), ['conceder', 'conceder'], ['person', 'conceder'], 3);
    const opened = await openApp(80, 24, begun(first, table), first);
    await playByHints(opened.screen, 'conceder', (text) => text.startsWith('Debrief'));
    await opened.screen.type('q');
    expect(opened.exits).toEqual([{ interrupted: false, farewell: undefined }]);

    const { screen, app } = await openApp(80, 24, { on: 'start' }, first);
    expect(await shown(screen)).toMatch(/Look back\n {2}Two ports, one afternoon {2}\(two-ports-1\)/);
    await screen.type(up);
    expect(await shown(screen)).toContain('Over: read the debrief, or step through it.');
    await screen.type(enter);
    expect((await screen.lines())[0]).toBe('Debrief: Two ports, one afternoon');
    await screen.type('r');
    expect((await screen.lines())[1]).toMatch(/round 1 of 10, move 0 of \d+$/);
    await screen.type('d');
    expect((await screen.lines())[0]).toBe('Debrief: Two ports, one afternoon');
    app.unmount();
  });
});

describe.concurrent('walking out', () => {
  it('is asked once, and no is no', async () => {
    const house = memoryHouse();
    const { screen, app } = await openApp(
      80,
      24,
      begun(house, openTable(dealOf('london-2025'), [seatFor('person'), seatFor('tit-for-tat')], '1')),
      house,
    );
    await screen.type(enter, right);
    const before = await screen.lines();
    await screen.type('w');
    expect(await shown(screen)).toContain('Walk out for good, for your BATNA of 43.0? y yes   n no');
    expect((await screen.lines()).at(-2)).toBe('y yes  n no');
    await screen.type('n');
    expect(await screen.lines()).toEqual(before);
    expect(recordIn(house).moves).toEqual([]);
    await screen.type('w', 'y');
    expect((await screen.lines())[0]).toBe('Debrief: US-China, London, 9-10 June 2025');
    const { moves, ending, text } = recordIn(house);
    expect(moves.map(({ by, type }) => [by, type])).toEqual([['us', 'walk']]);
    expect(ending).toMatchObject({ ending: 'walkedOut', by: 'us', utility: { us: 0.43, china: 0.3 } });
    expect(faults(text)).toEqual([]);
    app.unmount();
  });
});

describe.concurrent('two people at one keyboard', () => {
  it('see a change of seats and nothing else between their turns, and come to a deal', async () => {
    const { screen, house, app } = await openApp(80, 24);
    await screen.type(down, enter, up, up, enter);
    const between = async (name: string) => {
      expect((await screen.lines()).filter(Boolean)).toEqual([
        'Change of seats',
        `Give the keyboard to ${name}, and look away.`,
        `${name}: press Enter when nobody else can see the screen.`,
        'Enter go on',
      ]);
      // Nothing is left above the screen either.
      expect(screen.terminal.buffer.active.baseY).toBe(0);
    };
    await between('Northport');
    await screen.type(enter);
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of Northport/);
    await screen.type(enter);
    expect((await screen.lines())[0]).toContain('You are North, against South (a person)');
    // The first option of every issue: all that Northport wants.
    await screen.type(right, down, right, down, right, enter);
    await between('Southport');
    await screen.type(enter);
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of Southport/);
    await screen.type(enter);
    expect(await shown(screen)).toContain('North offers what is worth 0.0 to you.');
    // The middle of every issue.
    await screen.type(right, right, down, right, right, down, right, right);
    expect(await shown(screen)).toMatch(/Your sheet +52\.5 .*you may sign/);
    await screen.type(enter);
    await between('Northport');
    await screen.type(enter, 'a');
    expect(await shown(screen)).toContain('Sign their offer, worth 52.5 to you?');
    await screen.type('y');
    expect((await screen.lines())[0]).toBe('Debrief: Two ports, one afternoon');
    const { header, ending, text } = recordIn(house);
    expect(header.agents).toEqual({ northport: 'person', southport: 'person' });
    expect(ending).toMatchObject({
      ending: 'agreed',
      by: 'northport',
      deal: { magnets: '6', tools: 'case', truce: '90' },
      utility: { northport: 0.525, southport: 0.525 },
    });
    expect(faults(text)).toEqual([]);
    app.unmount();
  });
});

describe.concurrent('a recess', () => {
  it('brings a new mandate to the United States in round 8: 66 instead of 76', async () => {
    const house = memoryHouse();
    // Six rounds have been played.
    const table = tableAfter(dealOf('london-2025'), ['hardliner', 'hardliner'], ['person', 'hardliner'], 12);
    const { screen, app } = await openApp(80, 24, begun(house, table), house);
    await screen.type(enter);
    expect((await screen.lines())[1]).toContain('round 7 of 18');
    await screen.type(enter, 'y');
    const recess = await shown(screen);
    expect(recess).toContain('Recess');
    expect(recess).toContain('Monday 9 June, 13:00-20:00 is over.');
    expect(recess).toContain('Next: Tuesday 10 June, 10:40-17:30, 7 rounds.');
    expect(recess).toContain('You may now sign from 66.0; before it was 76.0.');
    expect(recess).toMatch(/Your last offer: \d+\.\d\nChina's last offer: \d+\.\d$/m);
    // Nothing of the session after this one.
    expect(recess).not.toContain('55.0');
    await screen.type(enter);
    expect((await screen.lines())[1]).toMatch(/^Tuesday 10 June, 10:40-17:30 +10:40, round 8 of 18, your move$/);
    await screen.type('b', KEYS.pageDown, KEYS.pageDown, KEYS.pageDown);
    expect(await prose(screen)).toContain('Your capital lets you sign nothing under 66.0 today.');
    app.unmount();
  });
});

describe.concurrent('taking over a seat in a watched talk', () => {
  const watched = talkOf(dealOf('london-2025'), ['logroller', 'tit-for-tat'], '7');
  const record = recordLines(watched.session, { agents: watched.names });
  const sumOf = (many: number) =>
    createHash('sha256')
      .update(textOfLines(record.slice(0, many)))
      .digest('hex');

  it.each([
    ['us', 'US', [], { us: 'person', china: 'tit-for-tat' }, 4],
    ['china', 'China', [down], { us: 'logroller', china: 'person' }, 4],
    ['us', 'US', [], { us: 'person', china: 'tit-for-tat' }, 15],
  ] as const)('of %s after some moves begins a record that names its parent', async (id, name, keys, agents, at) => {
    const { screen, house, app, exits } = await openApp(80, 24, { on: 'talk', talk: watched });
    for (let move = 0; move < at; move++) await screen.type(right);
    await screen.type('t');
    const menu = await shown(screen);
    expect(menu).toContain('Take over from here: which seat?');
    await screen.type(...keys);
    expect(await shown(screen)).toContain(`> Play ${name}`);
    await screen.type(enter);

    const header = (): RecordHeader => recordIn(house).header;
    expect(header()).toMatchObject({
      seed: '7',
      agents,
      parent: { move: at, sha256: sumOf(at + 1), agents: { us: 'logroller', china: 'tit-for-tat' } },
    });
    expect(recordIn(house).lines.slice(1, at + 1)).toEqual(record.slice(1, at + 1));
    // Who sits down reads its brief, where the talks stand if a session is over, and what was said.
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of/);
    await screen.type(enter);
    if (at > 14) {
      expect((await screen.lines())[0]).toBe('Recess');
      await screen.type(enter);
    }
    await screen.type('l', KEYS.pageDown, KEYS.pageDown, KEYS.pageDown);
    const by = watched.session.moves[at - 1]?.by === 0 ? 'US' : 'China';
    expect(await shown(screen)).toContain(`${at}. ${by} offers`);
    await screen.type(enter);
    await playByHints(screen, 'conceder', (text) => text.startsWith('Debrief'));
    expect(exits).toEqual([]);
    const { text, moves, ending } = recordIn(house);
    expect(faults(text)).toEqual([]);
    expect(ending).toBeDefined();
    const own = moves.filter(({ by, move }) => by === id && move > at);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ because }) => because !== undefined)).toEqual([]);
    // The agents' moves before and after still carry their reasons, and the debrief tells them.
    expect(moves.filter(({ move, by, because }) => (move <= at || by !== id) && because === undefined)).toEqual([]);
    app.unmount();
  });

  it('nobody can take over when the talks are over', async () => {
    const { screen, house, app } = await openApp(80, 24, { on: 'talk', talk: watched });
    await screen.type(KEYS.end);
    const before = await screen.lines();
    expect(before.at(-2)).not.toContain('take over');
    await screen.type('t');
    expect(await screen.lines()).toEqual(before);
    await screen.type('i');
    expect(await screen.lines()).toEqual(before);
    expect(house.files.size).toBe(0);
    app.unmount();
  });

  it('a fork can be left again before it begins', async () => {
    const { screen, house, app } = await openApp(80, 24, { on: 'talk', talk: watched });
    await screen.type(right);
    const before = await screen.lines();
    await screen.type('t', KEYS.escape);
    expect(await screen.lines()).toEqual(before);
    expect(house.files.size).toBe(0);
    app.unmount();
  });
});

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
    const names = strategies.map(({ name }) => name);
    const before = names.indexOf(await own());
    await countWhatIf(screen, left);
    expect(await own()).toBe(names.at(before - 1));
    await countWhatIf(screen, down);
    expect(await shown(screen)).toContain(`and [${strategies[0]?.name}] for South`);
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
    await screen.type(enter, enter);
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
    await screen.type(enter, enter);
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
    expect((await screen.lines())[0]).toBe('Debrief: A stall on the market');
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
    expect((await screen.lines())[1]).toMatch(/^Noon, 12:00-12:20 +12:00, extension, your move$/);
    await playByHints(screen, 'hardliner', (text) => /last word|Debrief/.test(text));
    if ((await shown(screen)).includes('last word')) {
      await screen.type('r');
      // There is one extension and not another.
      expect((await screen.lines())[0]).toBe('Debrief: A stall on the market');
    }
    expect(recordIn(house).ending).toBeDefined();
    app.unmount();
  });

  it('who wants no more time ends the talks', async () => {
    const { screen, house, app } = await atTheEnd('boulware');
    await screen.type('r', 'n');
    expect((await screen.lines())[0]).toBe('Debrief: A stall on the market');
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

/** Ways through the whole program, as a user goes them: on a real screen, key by key. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/agents/index.js';
import { faultsIn } from '../../src/cli/checkRecord.js';
import { recordLines } from '../../src/engine/record.js';
import { openTable } from '../../src/engine/table.js';
import type { RecordHeader } from '../../src/model/record.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { begun, memoryHouse, openApp, playByHints, prose, recordIn, shown, tableAfter } from '../helpers/house.js';
import { textOfLines } from '../helpers/records.js';
import { dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';

const { enter, up, down, left, right } = KEYS;

/** What `replay --check` says of a record of a scenario of the package. */
const faults = (text: string) => faultsIn(Buffer.from(text), undefined);

describe.concurrent('London, played from the list to the deal', () => {
  it.each([
    ['the United States', [], 'You are US, against China (conceder)', 'us', 'china'],
    ['China', [down], 'You are China, against US (conceder)', 'china', 'us'],
  ] as const)('as %s, with the hints of conceder', async (_, seat, title, own, other) => {
    const { screen, house, app, exits } = await openApp(80, 24);
    expect((await screen.lines())[0]).toBe('Lancaster: talks between two parties');
    await screen.type(enter);
    expect((await screen.lines())[0]).toContain('where do you sit?');
    // The cursor is on the logroller, and conceder stands somewhere over it.
    const place = (name: string) => strategies.findIndex((one) => one.name === name);
    const ups = new Array(place('logroller') - place('conceder')).fill(up);
    await screen.type(...seat, enter, ...ups, enter);
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of (United States|China)/);
    expect(recordIn(house).header.agents).toEqual({ [own]: 'person', [other]: 'conceder' });
    await screen.type(enter);
    const desk = await screen.lines();
    expect(desk[0]).toContain(title);
    expect(desk[1]).toMatch(/^Monday 9 June, 13:00-20:00 +13:00, round 1 of 18, recess after 7, your move$/);

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
    expect((await screen.lines())[0]).toMatch(/^Debrief: Two ports, one afternoon; /);
    await screen.type('r');
    expect((await screen.lines())[1]).toMatch(/round 1 of 10, move 0 of \d+$/);
    await screen.type('d');
    expect((await screen.lines())[0]).toMatch(/^Debrief: Two ports, one afternoon; /);
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
    expect((await screen.lines())[0]).toMatch(/^Debrief: US-China, London, 9-10 June 2025; /);
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
        `${name}: press Space when nobody else can see the screen.`,
        'Space show your side',
      ]);
      // Nothing is left above the screen either.
      expect(screen.terminal.buffer.active.baseY).toBe(0);
    };
    await between('Northport');
    // A turn ends with Enter: pressed once too often it shows nothing, and neither do the keys that leave a page.
    await screen.type(enter, 'q', 'b', KEYS.escape);
    await between('Northport');
    await screen.type(' ');
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of Northport/);
    await screen.type(enter);
    expect((await screen.lines())[0]).toContain('You are North, against South (a person)');
    // The first option of every issue: all that Northport wants.
    await screen.type(right, down, right, down, right, enter);
    await between('Southport');
    await screen.type(' ');
    expect((await screen.lines())[0]).toMatch(/^Confidential: the brief of Southport/);
    await screen.type(enter);
    expect(await shown(screen)).toContain('North offers what is worth 0.0 to you.');
    // The middle of every issue.
    await screen.type(right, right, down, right, right, down, right, right);
    expect(await shown(screen)).toMatch(/Your sheet +52\.5 .*you may sign/);
    await screen.type(enter);
    await between('Northport');
    await screen.type(' ', 'a');
    expect(await shown(screen)).toContain('Sign their offer, worth 52.5 to you?');
    await screen.type('y');
    expect((await screen.lines())[0]).toMatch(/^Debrief: Two ports, one afternoon; /);
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
    expect((await screen.lines())[1]).toMatch(
      /^Tuesday 10 June, 10:40-17:30 +10:40, round 8 of 18, recess after 14, your move$/,
    );
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

/**
 * What one side keeps to itself is on no screen of the other before the debrief. In the scenario of these tests every
 * number of Amber has three digits before its point and every number of Basil five, their sums, differences and
 * means too, and each has words of its own: whatever of them comes to the terminal is recognised.
 */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reasonFor } from '../../src/agents/reasons.js';
import { replay } from '../../src/engine/replay.js';
import { keptTalk, openTable, type Table, tableFrom } from '../../src/engine/table.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { opponent, PARTIES, type Pair, type Party, pair } from '../../src/model/party.js';
import { parseRecord } from '../../src/model/record.js';
import type { Scenario } from '../../src/model/scenario.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { begun, countWhatIf, type MemoryHouse, memoryHouse, openApp, shown, takeHint } from '../helpers/house.js';
import { checked } from '../helpers/play.js';
import { textOfLines } from '../helpers/records.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { KEYS, type openScreen } from '../helpers/screen.js';
import { otherSecrets } from '../helpers/secrets.js';
import { someOf } from '../helpers/soak.js';
import { tabulated } from '../helpers/tabulated.js';

const { enter, up, down, left, right, escape: back, pageDown } = KEYS;

const AMBER = 0;
const BASIL = 1;

/** Four rounds in two sessions, the last word and an extension; all in the middle both may sign on the second day. */
const scenario: Scenario = checked({
  format: 1,
  id: 'canaries',
  title: 'Two cages',
  situation: 'What everybody knows.',
  scale: 1000,
  parties: [
    {
      id: 'amber',
      name: 'Amber',
      brief: 'Heliotrope is all that you want.',
      batna: 'You are left with quicksilver.',
      reservation: 3511,
    },
    {
      id: 'basil',
      name: 'Basil',
      brief: 'Marzipan is all that you want.',
      batna: 'You are left with obsidian.',
      reservation: 350_011,
    },
  ],
  schedule: [
    { title: 'First day', rounds: 2, mandate: { amber: 8017, basil: 900_017 } },
    { title: 'Second day', rounds: 2, mandate: { amber: 6013, basil: 600_019 } },
  ],
  lastWord: true,
  extension: { title: 'Third day', rounds: 1 },
  issues: (
    [
      ['seed', [3301, 2207, 1103], [100_003, 210_019, 320_021]],
      ['perch', [3299, 2203, 1109], [100_019, 210_021, 320_043]],
      ['bell', [3203, 2111, 1013], [100_043, 210_027, 320_063]],
    ] as const
  ).map(([id, amber, basil]) => ({
    id,
    name: id,
    options: (['much', 'some', 'little'] as const).map((option, at) => ({
      id: option,
      name: `${option} ${id}`,
      points: { amber: amber[at], basil: basil[at] },
      ...(id === 'seed' && at === 0 ? { redLine: ['basil'] } : {}),
      ...(id === 'bell' && at === 2 ? { redLine: ['amber'] } : {}),
    })),
  })),
});
const deal = prepare(scenario);

/** What gives away a side: its words, and its numbers by their size. */
const SIGNS: Pair<RegExp> = [/heliotrope|quicksilver|(?<![\d.,])\d{3}\.\d(?!\d)/gi, /marzipan|obsidian|\d{5,}/gi];

/** The frames as a person reads them, each in one line: nothing hides behind a colour or a line break. */
function framesOf(written: readonly string[]): string[] {
  return written.map((text) => stripVTControlCharacters(text).replace(/[\s│]+/g, ' '));
}

/** What the frames give away of a side, and of the sentences that are its own. */
function leaks(written: readonly string[], party: Party, sentences: readonly string[] = []): string[] {
  const frames = framesOf(written);
  const signs = frames.flatMap((frame) => [...frame.matchAll(SIGNS[party])].map(([sign]) => sign.toLowerCase()));
  return [...new Set([...signs, ...sentences.filter((sentence) => frames.some((frame) => frame.includes(sentence)))])];
}

/** The reasons that the agents gave in the record of the house, as the table of reasons tells them. */
function reasonsIn(house: MemoryHouse): string[] {
  const parsed = parseRecord(textOfLines([...house.files.values()][0] as string[]));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { header } = parsed.record;
  const { moves } = replay(deal, parsed.record).session;
  const names = pair((party) => header.agents[scenario.parties[party].id] as string);
  return moves.flatMap((_, at) => reasonFor(deal, names, moves, at) ?? []);
}

type Screen = ReturnType<typeof openScreen>;

/** From the desk through everything that can be seen from it, and back, the desk as it was; `see` is called at each. */
async function tour(screen: Screen, see: () => Promise<unknown> = async () => undefined): Promise<void> {
  const through = async (...keys: string[]) => {
    for (const key of keys) {
      await screen.type(key);
      await see();
    }
  };
  await through('b', pageDown, pageDown, pageDown, enter, 'l', pageDown, enter);
  await through('h', ...Array.from({ length: 8 }, () => right), back);
  for (const key of ['i', left, down]) {
    await countWhatIf(screen, key);
    await see();
  }
  await through(back, 'x', down, right, down, back, '?', 'x');
  // When more time is asked for there is no walking out, and n is a move.
  if (!(await shown(screen)).includes('Go on for a short session')) await through('w', 'n');
  // The cursor and the sheet: what was offered last by either side, and options of two issues, which are not enough.
  await through('t', up, 'e', right, right, right, down, right, right, enter, 'm', up);
}

describe('the scan', () => {
  it('knows every number and word of a side, and takes none of the other for it', () => {
    const texts = PARTIES.map((party) => {
      const own = deal.preferences[party];
      const { brief, batna } = scenario.parties[party];
      const numbers = [
        own.reservation,
        ...tabulated(own).points,
        ...own.optionPoints.flat(),
        ...own.optionPoints.flatMap((points) => points.flatMap((one) => points.map((two) => Math.abs(one - two)))),
        ...deal.schedule.sessions.map(({ mandates }) => mandates[party]),
      ].filter((points) => points !== 0);
      return [brief, batna, ...numbers.map((points) => `worth ${((points / own.scale) * 100).toFixed(1)} to you`)];
    });
    for (const party of PARTIES) {
      for (const text of texts[party] as string[]) expect([text, leaks([text], party)]).not.toEqual([text, []]);
      expect(leaks(texts[opponent(party)] as string[], party)).toEqual([]);
    }
  });

  it('sees what is coloured, broken over lines or cut', () => {
    expect(leaks(['wor\u001b[1mth 3\u001b[32m51\u001b[0m.1 to you'], AMBER)).toEqual(['351.1']);
    expect(leaks(['You are left with obsi\u001b[7mdian'], BASIL)).toEqual(['obsidian']);
    expect(leaks(['Points 10000… '], BASIL)).toEqual(['10000']);
    expect(leaks(['Basil opens with\n   all of it.'], BASIL, ['Basil opens with all of it.'])).toHaveLength(1);
    expect(leaks(['1000 of 8000 talks played, 12.5 and 2025-06-10'], AMBER)).toEqual([]);
  });

  it.each(PARTIES)('fails where both sides can be seen: in a watched talk (party %i)', async (party) => {
    const { screen, app } = await openApp(80, 24, { on: 'talk', talk: talkOf(deal, ['linear', 'linear'], '7') });
    expect(leaks(screen.written, party)).not.toEqual([]);
    await screen.type(right, right);
    expect(leaks(screen.written, party).length).toBeGreaterThan(3);
    app.unmount();
  });
});

const JOURNEYS: [Party, Pair<string>, number, number][] = [
  [AMBER, ['person', 'linear'], 80, 24],
  [AMBER, ['person', 'logroller'], 120, 46],
  [BASIL, ['linear', 'person'], 80, 24],
  [BASIL, ['tit-for-tat', 'person'], 120, 46],
];

describe.concurrent.each(someOf(JOURNEYS, 1 / 2))('party %i of %j at %i x %i', (party, names, columns, rows) => {
  it('sees nothing of the other side from the brief to the end, and everything in the debrief', async () => {
    const house = memoryHouse([scenario]);
    const other = opponent(party);
    const table = openTable(
      deal,
      pair((seat) => seatFor(names[seat])),
      '7',
    );
    const { screen, app } = await openApp(columns, rows, begun(house, table), house);
    await screen.type(pageDown, enter);
    let tours = 0;
    let recess = false;
    while (!/The last word is yours|Go on for a short session/.test(await shown(screen))) {
      if (/^Recess/.test(await shown(screen))) {
        recess = true;
        await screen.type(enter);
      }
      if (tours++ % 2 === 0) await tour(screen);
      // All that it wants, and again.
      expect(await takeHint(screen, 'hardliner')).toBe(true);
      await screen.type(enter);
      if ((await shown(screen)).includes('Make it again?')) await screen.type('y');
      if (/^Debrief/.test(await shown(screen))) throw new Error('over before its time');
    }
    expect([tours, recess]).toEqual([4, true]);
    await tour(screen);
    if ((await shown(screen)).includes('Go on for a short session')) {
      await screen.type('y');
      expect(await shown(screen)).toMatch(/^Recess/);
      await screen.type(enter);
    }

    const reasons = reasonsIn(house);
    expect(reasons.length).toBeGreaterThan(3);
    expect(leaks(screen.written, other, reasons)).toEqual([]);
    // Its own side was there to be seen all the time.
    expect(leaks(screen.written, party).length).toBeGreaterThan(10);

    const open = screen.written.length;
    await screen.type('w', 'y');
    expect(await shown(screen)).toMatch(/^Debrief/);
    for (let section = 0; section < 9; section++)
      await screen.type(...Array.from({ length: 4 }, () => pageDown), right);
    await screen.type('r', KEYS.end);
    const seen = leaks(screen.written.slice(open), other, reasonsIn(house));
    expect(seen.length).toBeGreaterThan(10);
    const inWords = (points: number) => ((points / deal.preferences[other].scale) * 100).toFixed(1);
    expect(framesOf(screen.written.slice(open)).join(' ')).toContain(inWords(deal.preferences[other].reservation));
    expect(seen.some((sign) => reasons.includes(sign))).toBe(true);
    app.unmount();
  });
});

describe.concurrent('two at one keyboard', () => {
  it('see each their own side and nothing of the other’s; between them nothing of either', async () => {
    const house = memoryHouse([scenario]);
    const { screen, app } = await openApp(80, 24, { on: 'start' }, house);
    await screen.type(enter, up, up);
    let read = screen.written.length;
    const seen = { [AMBER]: 0, [BASIL]: 0 };
    /** All that was written since the last time may be seen by this player, or by both players. */
    const only = (viewer: Party | undefined) => {
      const fresh = screen.written.slice(read);
      read = screen.written.length;
      for (const party of PARTIES) {
        const found = leaks(fresh, party);
        if (party === viewer) seen[party] += found.length;
        else expect([viewer, found]).toEqual([viewer, []]);
      }
      // Nothing has scrolled to where the other could find it.
      expect(screen.terminal.buffer.active.baseY).toBe(0);
    };
    const rows = async (...issues: string[]) => {
      const lines = await screen.lines();
      return issues.map((issue) => lines.find((line) => new RegExp(`^[> ] ${issue} `).test(line))?.slice(2) ?? '');
    };
    const ISSUES = ['seed', 'perch', 'bell'];
    await screen.type(enter);
    only(undefined);

    for (let turn = 0; turn < 8; turn++) {
      const party = (turn % 2) as Party;
      expect(await shown(screen)).toContain(`Give the keyboard to ${scenario.parties[party].name}`);
      await screen.type(' ');
      if (turn < 2) {
        expect(await shown(screen)).toMatch(/^Confidential/);
        await screen.type(enter);
      }
      if (turn === 4 || turn === 5) {
        expect(await shown(screen)).toMatch(/^Recess/);
        await screen.type(enter);
      }
      only(party);
      // The sheet is empty, or the own last offer: never what the other had on its sheet.
      const sheets = (await rows(...ISSUES)).map((row) => row.split(/ {2,}/)[1]);
      const [wanted, decoy] = party === AMBER ? ['much', 'some'] : ['little', 'some'];
      expect(sheets).toEqual(ISSUES.map((issue) => (turn < 2 ? '-' : `${wanted} ${issue}`)));
      // Something else on the sheet, looked at and taken back: it is nobody else's affair.
      await screen.type('e', right, right, down, right, right, down, right, right);
      expect((await rows(...ISSUES)).map((row) => row.split(/ {2,}/)[1])).toEqual(
        ISSUES.map((issue) => `${decoy} ${issue}`),
      );
      if (turn === 2 || turn === 5) await tour(screen);
      only(party);
      await takeHint(screen, 'hardliner');
      only(party);
      await screen.type(enter);
      if ((await shown(screen)).includes('Make it again?')) {
        only(party);
        await screen.type('y');
      }
      only(undefined);
    }
    await screen.type(' ');
    expect(await shown(screen)).toContain('The last word is yours');
    only(AMBER);
    expect(Math.min(seen[AMBER], seen[BASIL])).toBeGreaterThan(10);
    await screen.type('r');
    // Amber is asked for more time at once, and then Basil.
    expect(await shown(screen)).toContain('Go on for a short session more?');
    only(AMBER);
    await screen.type('y');
    expect(await shown(screen)).toContain('Give the keyboard to Basil');
    only(undefined);
    await screen.type(' ');
    only(BASIL);
    await screen.type('n');
    expect(await shown(screen)).toMatch(/^Debrief/);
    for (let section = 0; section < 9; section++) await screen.type(pageDown, right);
    for (const party of PARTIES) expect(leaks(screen.written.slice(read), party).length).toBeGreaterThan(10);
    app.unmount();
  });
});

describe.concurrent('every screen of a turn is the same whatever the other side keeps to itself', () => {
  /** The table after so many moves, at which all that is tabled may be tabled under any secrets. */
  function tableOf(here: Deal, party: Party, moves: number, as: Deal): Table {
    const people = pair((seat) => seatFor(seat === party ? 'person' : 'hardliner'));
    const table = openTable(here, people, '7');
    for (let move = 0; move < moves; move++) {
      const { session } = table;
      const action =
        session.view(session.turn).question === 'move'
          ? { type: 'offer' as const, outcome: tabulated(as.preferences[session.turn]).ranking[move % 3] as number }
          : {
              type: session.view(session.turn).question === 'answer' ? ('reject' as const) : ('extend' as const),
              outcome: -1,
            };
      expect(session.move(session.turn, action)).toBeUndefined();
    }
    expect(table.session.turn).toBe(party);
    return tableFrom(keptTalk(table), people);
  }

  async function seenFrom(here: Deal, party: Party, moves: number, as: Deal): Promise<string[]> {
    const house = memoryHouse([here.scenario]);
    const { screen, app } = await openApp(100, 40, begun(house, tableOf(here, party, moves, as)), house);
    const seen: string[] = [];
    const see = async () => seen.push(await shown(screen));
    await see();
    await screen.type(enter);
    await see();
    if (/^Recess/.test(await shown(screen))) await screen.type(enter);
    await tour(screen, see);
    app.unmount();
    return seen;
  }

  const turns: [string, Party, number, boolean][] = [
    ['market', 1, 13, false],
    ['market', 1, 12, false],
    ['london-2025', 0, 14, false],
    ['market', 0, 7, false],
    ['docks', 0, 2, true],
    ['docks', 0, 2, false],
    ['london-2025', 1, 5, true],
  ];

  it.each(someOf(turns, 1 / 2))('%s, party %i after %i moves, markets %s', async (id, party, moves, market) => {
    const here = prepare(scenarioOf(id), { market });
    const one = await seenFrom(here, party, moves, here);
    const other = await seenFrom(prepare(otherSecrets(id, party), { market }), party, moves, here);
    expect(one.length).toBeGreaterThan(30);
    expect(one.some((screen) => /^Breakdown /m.test(screen))).toBe(market);
    one.forEach((screen, at) => {
      expect(other[at]).toBe(screen);
    });
  });
});

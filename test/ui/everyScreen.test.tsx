/** What holds on every screen: a paste does nothing, Ctrl-C leaves, and the terminal is left as it should be. */
import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/engine/table.js';
import type { Pair } from '../../src/model/party.js';
import type { Opening } from '../../src/ui/routes.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { begun, type MemoryHouse, memoryHouse, openApp, shown } from '../helpers/house.js';
import { dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';
import { tabulated } from '../helpers/tabulated.js';

const { enter, down, right } = KEYS;

const watched = (): Opening => ({ on: 'talk', talk: talkOf(dealOf('two-ports'), ['linear', 'linear'], '7') });

function table(house: MemoryHouse, names: Pair<string> = ['person', 'linear'], moves = 0, id = 'two-ports'): Opening {
  const opened = openTable(dealOf(id), [seatFor(names[0]), seatFor(names[1])], '7');
  for (let move = 0; move < moves; move++) {
    const { session } = opened;
    const best = tabulated(session.deal.preferences[session.turn]).ranking[0] as number;
    session.move(session.turn, { type: 'offer', outcome: best });
  }
  return begun(house, opened);
}

/** A talk that is over but for its last word. */
const over: readonly string[] = [enter, 'w', 'y'];

interface Place {
  readonly name: string;
  /** Something that stands on it. */
  readonly shows: string;
  readonly opening?: (house: MemoryHouse) => Opening;
  readonly keys?: readonly string[];
  /** Whether a talk goes on here, so that leaving tells where it is kept. */
  readonly kept?: true;
  /** Any key goes back from here, or is taken as a no. */
  readonly anyKey?: true;
}

const PLACES: readonly Place[] = [
  { name: 'the list', shows: 'Lancaster: talks between two parties' },
  { name: 'the help of the list', shows: 'Any key goes back.', keys: ['?'], anyKey: true },
  { name: 'the seats', shows: 'where do you sit?', keys: [enter] },
  { name: 'whom to talk with', shows: 'Whom do you talk with?', keys: [enter, enter] },
  { name: 'whom to watch', shows: 'Watch: who plays', keys: [down, enter, KEYS.up, enter] },
  { name: 'the first brief', shows: 'Confidential: the brief', opening: table, kept: true },
  {
    name: 'the keys of the first brief',
    shows: 'Any key goes back.',
    opening: table,
    keys: ['?'],
    kept: true,
    anyKey: true,
  },
  { name: 'the desk', shows: 'You are North', opening: table, keys: [enter, right], kept: true },
  {
    name: 'the keys of the desk',
    shows: 'Any key goes back.',
    opening: table,
    keys: [enter, '?'],
    kept: true,
    anyKey: true,
  },
  { name: 'a question', shows: 'y yes   n no', opening: table, keys: [enter, 'w'], kept: true, anyKey: true },
  { name: 'the brief again', shows: 'Confidential', opening: table, keys: [enter, 'b'], kept: true },
  { name: 'what was said', shows: 'What was said', opening: table, keys: [enter, 'l'], kept: true },
  { name: 'a hint', shows: 'A hint', opening: table, keys: [enter, 'h', right], kept: true },
  { name: 'a trade', shows: 'You give', opening: table, keys: [enter, 'x'], kept: true },
  { name: 'what if', shows: '1000 talks played', opening: table, keys: [enter, 'i'], kept: true },
  {
    name: 'a recess',
    shows: 'New instructions',
    opening: (house) => table(house, ['person', 'linear'], 14, 'london-2025'),
    keys: [enter],
    kept: true,
  },
  {
    name: 'a change of seats',
    shows: 'Give the keyboard to',
    opening: (house) => table(house, ['person', 'person']),
    kept: true,
  },
  {
    name: 'a move that cannot be kept',
    shows: 'the record cannot be kept',
    opening: (house) => {
      const opening = table(house, ['linear', 'person']);
      house.trouble = 'no space left on the disk';
      return opening;
    },
    kept: true,
  },
  { name: 'a watched talk', shows: 'move 1 of', opening: watched, keys: [right] },
  { name: 'the end of a watched talk', shows: 'The talks are over', opening: watched, keys: [KEYS.end] },
  { name: 'the keys of a watched talk', shows: 'Any key goes back.', opening: watched, keys: ['?'], anyKey: true },
  { name: 'taking over', shows: 'which seat?', opening: watched, keys: [right, 't'] },
  { name: 'what if, watching', shows: '1000 talks played', opening: watched, keys: [right, 'i'] },
  { name: 'a debrief', shows: 'Debrief', opening: table, keys: over },
  { name: 'the picture of a debrief', shows: '(3 of 9)', opening: table, keys: [...over, right, right] },
  { name: 'the keys of a debrief', shows: 'Any key goes back.', opening: table, keys: [...over, '?'], anyKey: true },
  { name: 'stepping through after a debrief', shows: 'move 0 of 1', opening: table, keys: [...over, 'r'] },
];

async function opened({ opening, keys = [] }: Place) {
  const house = memoryHouse();
  const app = await openApp(100, 30, opening?.(house) ?? { on: 'start' }, house);
  await app.screen.type(...keys);
  while ((await shown(app.screen)).includes('talks played\n')) await app.screen.wait();
  return app;
}

/** What comes from a clipboard, a mouse, a terminal or a cat. */
const GARBAGE = [
  'qqqq \u0000 wy ???\nlorem ipsum dolor sit amet, consectetur',
  'y\r\nq\r\nw\r\ny\r\n',
  '\u001b[200~qwy\r\r\u001b[201~',
  '\u001b[<0;10;10M\u001b[I\u001b[O',
  '稀土磁铁许可证 👩‍🚀👩‍🚀',
  'w'.repeat(10_000),
];

describe.concurrent.each(PLACES)('$name', (place) => {
  it('takes no notice of what is pasted, and Ctrl-C leaves it', async () => {
    const { screen, exits, house } = await opened(place);
    const before = await shown(screen);
    expect(before).toContain(place.shows);
    const lines = JSON.stringify([...house.files]);
    for (const garbage of GARBAGE) {
      await screen.type(garbage);
      expect(exits).toEqual([]);
      if (!place.anyKey) expect(await shown(screen)).toBe(before);
    }
    expect(JSON.stringify([...house.files])).toBe(lines);
    expect(house.pages.size).toBe(0);
    // Ink would clear what was printed before if a frame were as high as the terminal.
    expect(screen.written.filter((text) => text.includes('\u001b[3J'))).toEqual([]);
    expect(screen.terminal.buffer.active.baseY).toBe(0);

    await screen.type(KEYS.ctrlC);
    const [path] = [...house.files.keys()];
    const farewell = place.kept ? `This talk is kept. To go on: lancaster play ${path}` : undefined;
    expect(exits).toEqual([{ interrupted: true, farewell }]);
    if (path !== undefined) expect(house.closed).toContain(path);
  });
});

it('Ctrl-C leaves a window that is too small, too', async () => {
  const { screen, exits } = await opened({ name: '', shows: '', opening: table, keys: [enter] });
  await screen.resize(40, 10);
  await screen.type(KEYS.ctrlC);
  expect(exits).toMatchObject([{ interrupted: true, farewell: expect.stringContaining('lancaster play') }]);
});

describe('q', () => {
  it.each([
    ['the list', {}, { interrupted: false, farewell: undefined }],
    ['a watched talk', { opening: watched }, { interrupted: false, farewell: undefined }],
    ['a debrief', { opening: table, keys: over }, { interrupted: false, farewell: undefined }],
    [
      'the desk',
      { opening: table, keys: [enter] },
      { interrupted: false, farewell: 'This talk is kept. To go on: lancaster play /records/two-ports-1.jsonl' },
    ],
  ] as const)('leaves %s, and the program if it began there', async (_, place, exit) => {
    const { screen, exits } = await opened({ name: '', shows: '', ...place });
    await screen.type('q');
    expect(exits).toEqual([exit]);
  });

  it('goes back to the list where that is where it began', async () => {
    const { screen, exits, house, app } = await opened({ name: '', shows: '', keys: [enter, enter, enter, enter] });
    expect((await screen.lines())[0]).toContain('You are US');
    await screen.type('q');
    expect(exits).toEqual([]);
    expect(await shown(screen)).toMatch(/Go on\n> US-China/);
    expect(house.closed).toEqual(['/records/london-2025-1.jsonl']);
    app.unmount();
  });
});

import { Box, type Key } from 'ink';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/engine/session.js';
import { windowOf } from '../../src/engine/window.js';
import type { ActionType } from '../../src/model/move.js';
import { NONE } from '../../src/model/space.js';
import { freshDesk } from '../../src/ui/desk.js';
import { DESK_NOTES, TALKS_NOTES } from '../../src/ui/english/notes.js';
import { pressesIn } from '../../src/ui/keyPress.js';
import type { KeyBinding } from '../../src/ui/keys.js';
import * as keys from '../../src/ui/keys.js';
import { Footer, Help } from '../../src/ui/parts/Keys.js';
import { DeskScreen } from '../../src/ui/screens/desk.js';
import { LEAST } from '../../src/ui/size.js';
import { attempt, type Try } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { openScreen } from '../helpers/screen.js';
import { tabulated } from '../helpers/tabulated.js';
import { outcome } from '../helpers/versus.js';

const TABLES = Object.entries(keys).filter(([name]) => name.endsWith('_KEYS')) as unknown as [
  string,
  readonly KeyBinding<string>[],
][];

/** What a screen shows; it must leave the last row of the terminal free, and scroll nothing away. */
async function drawn(node: ReactNode, columns: number, rows: number): Promise<string[]> {
  const screen = openScreen(columns, rows);
  const app = screen.show(node);
  const lines = await screen.lines();
  expect([screen.terminal.buffer.active.baseY, lines.at(-1)]).toEqual([0, '']);
  app.unmount();
  return lines;
}

const footer = async (bindings: readonly KeyBinding<string>[], columns: number) =>
  (await drawn(<Footer bindings={bindings} columns={columns} />, columns, 5))[0] ?? '';

describe('the tables of keys', () => {
  it('are those of every screen', () => {
    expect(TABLES.map(([name]) => name).sort()).toEqual([
      'ASK_KEYS',
      'CAMPAIGN_KEYS',
      'CAMPAIGN_TALKS_KEYS',
      'DEBRIEF_KEYS',
      'DESK_KEYS',
      'HANDOVER_KEYS',
      'HINT_KEYS',
      'MENU_KEYS',
      'PAGE_KEYS',
      'STORY_KEYS',
      'STUCK_KEYS',
      'TALKS_KEYS',
      'TRADE_KEYS',
      'WHAT_IF_KEYS',
    ]);
  });

  it.each(TABLES)('%s gives no key and no intent twice', (_, bindings) => {
    const bound = bindings.flatMap((binding) => [...binding.keys]);
    expect(new Set(bound).size).toBe(bound.length);
    expect(new Set(bindings.map(({ intent }) => intent)).size).toBe(bindings.length);
  });

  it.each(TABLES)('%s leaves the program on Ctrl-C, and says what each key does', (_, bindings) => {
    expect(bindings.find(({ intent }) => intent === 'interrupt')?.keys).toEqual(['ctrl+c']);
    for (const { says, sign } of bindings) expect([says, sign].every((text) => /\S/.test(text))).toBe(true);
  });

  it('give every key a name, and what was pasted none', () => {
    const none = {} as Key;
    const named = (input: string, pressed: Partial<Key> = {}) => pressesIn(input, { ...none, ...pressed });
    expect(named('', { upArrow: true })).toEqual(['up']);
    expect(named('\r', { return: true })).toEqual(['return']);
    expect(named('', { delete: true })).toEqual(['backspace']);
    expect(named('c', { ctrl: true })).toEqual(['ctrl+c']);
    expect([named('a'), named('A'), named(' ')]).toEqual([['a'], ['A'], ['space']]);
    // A fast hand is not a paste.
    expect(named('jj\r ')).toEqual(['j', 'j', 'return', 'space']);
    expect(named('wwwww')).toEqual(['']);
  });

  it('bind what is named in them, and nothing else', () => {
    const intent = (press: string) => keys.intentOf<string>(keys.DESK_KEYS, press);
    expect([intent('up'), intent('return'), intent('a'), intent('ctrl+c')]).toEqual([
      'up',
      'send',
      'accept',
      'interrupt',
    ]);
    expect([intent('A'), intent('c'), intent(''), intent('ctrl+a')]).toEqual(new Array(4).fill(undefined));
  });
});

describe('the footer', () => {
  /** The desk's keys when a move, the last word or an extension is asked for. */
  const at = (...intents: string[]): readonly KeyBinding<string>[] =>
    keys.DESK_KEYS.filter(({ intent }) => !intents.includes(intent));
  const KINDS: [string, readonly KeyBinding<string>[]][] = [
    ...TABLES,
    ['DESK_KEYS for a move', at('reject', 'extend', 'stop', 'say')],
    ['DESK_KEYS for a move in public', at('reject', 'extend', 'stop', 'brief')],
    ['DESK_KEYS for the last word', at('extend', 'stop', 'left', 'right', 'send', 'mine', 'theirs', 'empty', 'trade')],
    [
      'DESK_KEYS for an extension',
      at('reject', 'accept', 'walk', 'left', 'right', 'send', 'mine', 'theirs', 'empty', 'trade'),
    ],
    ['TALKS_KEYS before the end', keys.TALKS_KEYS.filter(({ intent }) => intent !== 'page')],
    ['TALKS_KEYS at the end', keys.TALKS_KEYS.filter(({ intent }) => intent !== 'fork' && intent !== 'whatIf')],
    ['CAMPAIGN_TALKS_KEYS before the end', keys.CAMPAIGN_TALKS_KEYS.filter(({ intent }) => intent !== 'page')],
    ['CAMPAIGN_TALKS_KEYS at the end', keys.CAMPAIGN_TALKS_KEYS.filter(({ intent }) => intent !== 'whatIf')],
    ['PAGE_KEYS of a short page', keys.PAGE_KEYS.filter(({ intent }) => intent === 'done')],
  ];

  it.each(KINDS.filter(([name]) => !['DESK_KEYS', 'TALKS_KEYS', 'CAMPAIGN_TALKS_KEYS'].includes(name)))(
    'of %s is whole at 80 columns, with every key that is not minor',
    async (_, bindings) => {
      const line = await footer(bindings, 80);
      expect(line).not.toContain('…');
      for (const { short, sign, minor } of bindings)
        if (short !== '' && !minor) expect(` ${line} `).toMatch(new RegExp(` ${escaped(sign)} .*${escaped(short)} `));
    },
  );

  it.each(KINDS)(
    'of %s is whole in the smallest terminal, and tells of the help and of the way out',
    async (_, bindings) => {
      const line = await footer(bindings, LEAST.columns);
      expect(line).not.toContain('…');
      const told = bindings.filter(({ intent, minor }) => ['help', 'quit', 'back', 'done'].includes(intent) && !minor);
      for (const { short } of told) expect(line).toContain(short);
    },
  );

  it.each([LEAST.columns, 80])(
    'of the desk leaves the brief out before what may be said, at %i columns',
    async (columns) => {
      const line = await footer(at('reject', 'extend', 'stop'), columns);
      expect(line).toMatch(/ {2}a accept {2}w walk {2}s say {2}/);
      expect(line).not.toContain('b brief');
    },
  );

  it('shows minor keys where there is room for them', async () => {
    const [narrow, wide] = [
      await footer(at('reject', 'extend', 'stop'), 80),
      await footer(at('reject', 'extend', 'stop'), 200),
    ];
    expect(narrow).not.toContain('l log');
    for (const { short, minor } of at('reject', 'extend', 'stop')) if (minor) expect(wide).toContain(short);
  });

  it('gives neighbours with the same word one entry', async () => {
    expect(await footer(keys.MENU_KEYS, 80)).toBe('↑ ↓ choose  Enter take  Esc back  ? help  q quit');
  });
});

describe('the help', () => {
  it.each([
    ['MENU_KEYS', keys.MENU_KEYS, []],
    ['TALKS_KEYS', keys.TALKS_KEYS, TALKS_NOTES],
    ['DEBRIEF_KEYS', keys.DEBRIEF_KEYS, []],
  ] as const)('of %s has every key, and the smallest terminal has room for it', async (_, bindings, notes) => {
    const lines = await drawn(
      <Box flexDirection="column" width={72} height={19}>
        <Help bindings={bindings} notes={notes} rows={19} />
      </Box>,
      72,
      20,
    );
    for (const { sign, says } of bindings as readonly KeyBinding<string>[])
      expect(lines.some((line) => line.includes(sign) && line.includes(says))).toBe(true);
    for (const note of notes) expect(lines).toContain(note);
    expect(lines.some((line) => line.startsWith('Any key goes back.'))).toBe(true);
  });

  const market = dealOf('market');
  const OVEN = 1;
  const [dear, cheap] = ([0, 1] as const).map((party) => tabulated(market.preferences[party]).ranking[0] as number) as [
    number,
    number,
  ];
  const round: Try[] = [
    [OVEN, 'offer', cheap],
    [0, 'offer', dear],
  ];
  const rounds = Array.from({ length: 6 }, () => round).flat();
  /** The mill offers what the oven may sign. */
  const fair: Try[] = [...rounds.slice(0, 7), [0, 'offer', outcome(market, '7 tuesday two')]];

  it.each([
    ['a move', fair, 80, 24],
    ['a move', fair, 72, 20],
    ['a first move', [], 72, 20],
    ['the last word', [...rounds], 72, 20],
    ['an extension', [...rounds, [OVEN, 'reject']], 72, 20],
  ] as [string, Try[], number, number][])(
    'of the desk, for %s, has every key that means something now',
    async (_, tries, columns, rows) => {
      const session = openSession(market, { seed: '7' });
      expect(attempt(session, tries).filter(Boolean)).toEqual([]);
      const window = windowOf(session, OVEN);
      const lines = await drawn(
        <DeskScreen
          window={window}
          against="mill"
          desk={{ ...freshDesk(window), over: 'help' }}
          setDesk={() => undefined}
          trouble={undefined}
          size={{ columns, rows: rows - 1 }}
          onMove={() => undefined}
          onLeave={() => undefined}
        />,
        columns,
        rows,
      );
      const means = ({ intent }: KeyBinding<string>) => {
        if (['accept', 'walk', 'reject', 'extend', 'stop'].includes(intent))
          return window.whyNot({ type: intent as ActionType, outcome: NONE }) === undefined;
        if (intent === 'say') return window.statements !== undefined;
        return (
          !['left', 'right', 'send', 'mine', 'theirs', 'empty', 'trade'].includes(intent) || window.question === 'move'
        );
      };
      const table = keys.DESK_KEYS as readonly KeyBinding<string>[];
      const missing = table
        .filter(means)
        .filter(({ sign, says }) => !lines.some((line) => line.includes(sign) && line.includes(says)));
      expect(missing).toEqual([]);
      expect(table.filter((binding) => !means(binding) && lines.some((line) => line.endsWith(binding.says)))).toEqual(
        [],
      );
      expect(lines.some((line) => line.startsWith('Any key goes back.'))).toBe(true);
    },
  );

  it('of the desk says what B and M are where there is room for it', async () => {
    const session = openSession(market, { seed: '7' });
    const window = windowOf(session, OVEN);
    const lines = await drawn(
      <DeskScreen
        window={window}
        against="mill"
        desk={{ ...freshDesk(window), over: 'help' }}
        setDesk={() => undefined}
        trouble={undefined}
        size={{ columns: 120, rows: 39 }}
        onMove={() => undefined}
        onLeave={() => undefined}
      />,
      120,
      40,
    );
    for (const note of DESK_NOTES) expect(lines).toContain(note);
  });
});

function escaped(text: string): string {
  return text.replace(/[?*+.()[\]]/g, '\\$&');
}

/** Every key of every screen in one table: the handler, the footer and the help are drawn from it. */
import type { KeyPress } from './keyPress.js';

export interface KeyBinding<Intent extends string> {
  readonly intent: Intent;
  /** Names as `keyName` gives them. */
  readonly keys: readonly string[];
  /** How the key is written for people. */
  readonly sign: string;
  /** A word for the footer; neighbours with the same word share it. */
  readonly short: string;
  /** A phrase for the help. */
  readonly says: string;
  /** Left out of a footer that is too narrow for all; the help has it. */
  readonly minor?: true;
}

const UP = { intent: 'up', keys: ['up', 'k'], sign: '↑' } as const;
const DOWN = { intent: 'down', keys: ['down', 'j'], sign: '↓' } as const;
const LEFT = { intent: 'left', keys: ['left'], sign: '←' } as const;
const RIGHT = { intent: 'right', keys: ['right'], sign: '→' } as const;
const SCROLL = [
  { ...UP, short: 'scroll', says: 'a line up' },
  { ...DOWN, short: 'scroll', says: 'a line down' },
  { intent: 'pageUp', keys: ['pageup'], sign: 'PgUp', short: '', says: 'a page up' },
  { intent: 'pageDown', keys: ['pagedown', 'space'], sign: 'Space', short: 'page', says: 'a page down', minor: true },
] as const;
const HELP = { intent: 'help', keys: ['?'], sign: '?', short: 'help', says: 'this help' } as const;
const BACK = { intent: 'back', keys: ['escape', 'backspace', 'q'], sign: 'Esc' } as const;
const INTERRUPT = {
  intent: 'interrupt',
  keys: ['ctrl+c'],
  sign: 'Ctrl-C',
  short: '',
  says: 'leave the program',
} as const;

/** Lists to choose from. */
export const MENU_KEYS = [
  { ...UP, short: 'choose', says: 'one up' },
  { ...DOWN, short: 'choose', says: 'one down' },
  { intent: 'take', keys: ['return'], sign: 'Enter', short: 'take', says: 'take it' },
  { intent: 'back', keys: ['escape', 'backspace'], sign: 'Esc', short: 'back', says: 'one step back' },
  HELP,
  { intent: 'quit', keys: ['q'], sign: 'q', short: 'quit', says: 'quit' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** Texts to read, such as the brief. */
export const PAGE_KEYS = [
  ...SCROLL,
  { intent: 'done', keys: ['return', 'escape', 'q', 'b'], sign: 'Enter', short: 'go on', says: 'go on to the table' },
  HELP,
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** The pages of a campaign, between its talks. */
export const CAMPAIGN_KEYS = [
  ...SCROLL,
  { intent: 'done', keys: ['return'], sign: 'Enter', short: 'go on', says: 'go on' },
  HELP,
  { intent: 'quit', keys: ['q', 'escape'], sign: 'q', short: 'leave', says: 'leave the campaign' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** The whole story of a campaign. */
export const STORY_KEYS = [
  ...SCROLL,
  ...(['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const).map((digit) => ({
    intent: digit,
    keys: [digit],
    sign: digit,
    short: 'debrief',
    says: `the debrief of talk ${digit}`,
    minor: true as const,
  })),
  { intent: 'list', keys: ['return'], sign: 'Enter', short: 'all debriefs', says: 'the debriefs to choose from' },
  HELP,
  { intent: 'quit', keys: ['q', 'escape'], sign: 'q', short: 'leave', says: 'leave the campaign' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** Between two players at one keyboard: a key that ends no turn, so that pressing one too often shows nobody's secrets. */
export const HANDOVER_KEYS = [
  { intent: 'done', keys: ['space'], sign: 'Space', short: 'show your side', says: 'show your side' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** A player's place at the table. */
export const DESK_KEYS = [
  { ...UP, short: 'issue', says: 'the issue above' },
  { ...DOWN, short: 'issue', says: 'the issue below' },
  { ...LEFT, short: 'option', says: 'put the option before on the sheet' },
  { ...RIGHT, short: 'option', says: 'put the option after on the sheet' },
  { intent: 'send', keys: ['return'], sign: 'Enter', short: 'send', says: 'offer what is on the sheet' },
  { intent: 'accept', keys: ['a'], sign: 'a', short: 'accept', says: 'accept their offer; asks once' },
  { intent: 'walk', keys: ['w'], sign: 'w', short: 'walk', says: 'walk out for good; asks once' },
  { intent: 'reject', keys: ['r'], sign: 'r', short: 'reject', says: 'at the last word: let their offer lie' },
  { intent: 'extend', keys: ['y'], sign: 'y', short: 'go on', says: 'when time is up: ask for more' },
  { intent: 'stop', keys: ['n'], sign: 'n', short: 'stop', says: 'when time is up: want no more' },
  {
    intent: 'mine',
    keys: ['m'],
    sign: 'm',
    short: 'start from',
    says: 'start the sheet from your last offer',
    minor: true,
  },
  {
    intent: 'theirs',
    keys: ['t'],
    sign: 't',
    short: 'start from',
    says: 'start the sheet from their last offer',
    minor: true,
  },
  { intent: 'empty', keys: ['e'], sign: 'e', short: 'start from', says: 'start from an empty sheet', minor: true },
  {
    intent: 'trade',
    keys: ['x'],
    sign: 'x',
    short: 'trade',
    says: 'a trade: what to give, and what to ask for it',
    minor: true,
  },
  {
    intent: 'say',
    keys: ['s'],
    sign: 's',
    short: 'say',
    says: 'what to say in public with your next move',
  },
  { intent: 'hint', keys: ['h'], sign: 'h', short: 'hint', says: 'what a strategy would do in your seat, and why' },
  {
    intent: 'whatIf',
    keys: ['i'],
    sign: 'i',
    short: 'what if',
    says: 'a thousand ways it may go on from here',
    minor: true,
  },
  {
    intent: 'about',
    keys: ['d'],
    sign: 'd',
    short: 'detail',
    says: 'what this issue is about, and its options in full',
    minor: true,
  },
  { intent: 'brief', keys: ['b'], sign: 'b', short: 'brief', says: 'your brief, your points and the rules' },
  { intent: 'log', keys: ['l'], sign: 'l', short: 'log', says: 'all that was said so far', minor: true },
  HELP,
  {
    intent: 'quit',
    keys: ['q'],
    sign: 'q',
    short: 'quit',
    says: 'leave the table; the talk is kept, and you can go on later',
    minor: true,
  },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** A question that is asked once. */
export const ASK_KEYS = [
  { intent: 'yes', keys: ['y', 'return'], sign: 'y', short: 'yes', says: 'yes' },
  { intent: 'no', keys: ['n', 'escape', 'q'], sign: 'n', short: 'no', says: 'no, go back' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** A move that cannot be kept. */
export const STUCK_KEYS = [
  { intent: 'retry', keys: ['return', 'space'], sign: 'Enter', short: 'try again', says: 'try again' },
  { intent: 'quit', keys: ['q', 'escape'], sign: 'q', short: 'leave', says: 'leave the table; the talk is kept' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** What to give, and what to ask for it. */
export const TRADE_KEYS = [
  { ...UP, short: 'choose', says: 'one up' },
  { ...DOWN, short: 'choose', says: 'one down' },
  { intent: 'side', keys: ['tab', 'left', 'right'], sign: '← →', short: 'give or ask', says: 'to the other list' },
  { intent: 'take', keys: ['return'], sign: 'Enter', short: 'put on the sheet', says: 'put the trade on the sheet' },
  { ...BACK, short: 'back', says: 'back to the table' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** What a strategy would do. */
export const HINT_KEYS = [
  { ...LEFT, short: 'strategy', says: 'the strategy before' },
  { ...RIGHT, short: 'strategy', says: 'the strategy after' },
  { intent: 'take', keys: ['return'], sign: 'Enter', short: 'put on the sheet', says: 'put its offer on the sheet' },
  { ...BACK, short: 'back', says: 'back to the table' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** A thousand ways it may go on. */
export const WHAT_IF_KEYS = [
  { ...LEFT, short: 'your strategy', says: 'another strategy in the first seat' },
  { ...RIGHT, short: 'your strategy', says: 'another strategy in the first seat' },
  { ...UP, short: 'theirs', says: 'another strategy in the other seat' },
  { ...DOWN, short: 'theirs', says: 'another strategy in the other seat' },
  { ...BACK, short: 'back', says: 'back' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** Stepping through a talk, with everything to be seen. */
export const TALKS_KEYS = [
  { intent: 'back', keys: ['left', 'h'], sign: '←', short: 'move', says: 'one move back' },
  { intent: 'forward', keys: ['right', 'l', 'return'], sign: '→', short: 'move', says: 'one move on' },
  { intent: 'roundBack', keys: ['up', 'k', 'pageup'], sign: '↑', short: 'round', says: 'one round back' },
  { intent: 'roundForward', keys: ['down', 'j', 'pagedown'], sign: '↓', short: 'round', says: 'one round on' },
  { intent: 'start', keys: ['home', 'g'], sign: 'g', short: 'ends', says: 'to the start (also Home)' },
  { intent: 'end', keys: ['end', 'G'], sign: 'G', short: 'ends', says: 'to the end (also End)' },
  { intent: 'play', keys: ['space', 'p'], sign: 'Space', short: 'play', says: 'play by itself, or pause' },
  {
    intent: 'fork',
    keys: ['t'],
    sign: 't',
    short: 'take over',
    says: 'take over a seat from here, in a talk of its own',
  },
  {
    intent: 'whatIf',
    keys: ['i'],
    sign: 'i',
    short: 'what if',
    says: 'a thousand ways it may go on from here',
    minor: true,
  },
  { intent: 'debrief', keys: ['d'], sign: 'd', short: 'debrief', says: 'the debrief of the whole talk', minor: true },
  { intent: 'page', keys: ['tab'], sign: 'Tab', short: 'switch', says: 'at the end: the deal, or the positions' },
  HELP,
  { intent: 'quit', keys: ['q', 'escape'], sign: 'q', short: 'quit', says: 'quit, or back to where you came from' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

/** Stepping through a talk of a campaign: nobody takes over there, and Enter leads on to the next talk in the end. */
export const CAMPAIGN_TALKS_KEYS = [
  { intent: 'onward', keys: ['return'], sign: 'Enter', short: '', says: 'one move on; at the end, to the next talk' },
  { intent: 'next', keys: ['n'], sign: 'n', short: 'next', says: 'to the next talk, or to the story' },
  ...TALKS_KEYS.filter(({ intent }) => intent !== 'fork').map((binding) => ({
    ...binding,
    keys: binding.keys.filter((key) => key !== 'return'),
  })),
] as const satisfies readonly KeyBinding<string>[];

/** The debrief. */
export const DEBRIEF_KEYS = [
  { ...LEFT, short: 'section', says: 'the section before' },
  { ...RIGHT, short: 'section', says: 'the section after' },
  ...SCROLL,
  { intent: 'save', keys: ['w'], sign: 'w', short: 'web page', says: 'write the debrief as a web page' },
  {
    intent: 'replay',
    keys: ['r'],
    sign: 'r',
    short: 'step through',
    says: 'step through the talk, with everything to be seen',
  },
  HELP,
  { intent: 'quit', keys: ['q', 'escape'], sign: 'q', short: 'quit', says: 'quit, or back to the start' },
  INTERRUPT,
] as const satisfies readonly KeyBinding<string>[];

export type IntentOf<Bindings extends readonly KeyBinding<string>[]> = Bindings[number]['intent'];
export type DeskIntent = IntentOf<typeof DESK_KEYS>;
export type TradeIntent = IntentOf<typeof TRADE_KEYS>;
export type WhatIfIntent = IntentOf<typeof WHAT_IF_KEYS>;
export type TalksIntent = IntentOf<typeof TALKS_KEYS>;

/** The intent bound to a key, if any. */
export function intentOf<Intent extends string>(
  bindings: readonly KeyBinding<Intent>[],
  press: KeyPress,
): Intent | undefined {
  return bindings.find(({ keys }) => keys.includes(press))?.intent;
}

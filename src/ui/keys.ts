/** Every key of a screen in one table: the handler, the footer and the help are drawn from it. */
import type { Key } from 'ink';

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
}

export const TALKS_KEYS = [
  { intent: 'back', keys: ['left', 'h'], sign: '←', short: 'move', says: 'one move back' },
  { intent: 'forward', keys: ['right', 'l', 'return'], sign: '→', short: 'move', says: 'one move on' },
  { intent: 'roundBack', keys: ['up', 'k', 'pageup'], sign: '↑', short: 'round', says: 'one round back' },
  { intent: 'roundForward', keys: ['down', 'j', 'pagedown'], sign: '↓', short: 'round', says: 'one round on' },
  { intent: 'start', keys: ['home', 'g'], sign: 'g', short: 'ends', says: 'to the start (also Home)' },
  { intent: 'end', keys: ['end', 'G'], sign: 'G', short: 'ends', says: 'to the end (also End)' },
  { intent: 'play', keys: ['space', 'p'], sign: 'Space', short: 'play', says: 'play by itself, or pause' },
  {
    intent: 'page',
    keys: ['tab'],
    sign: 'Tab',
    short: 'switch',
    says: 'at the end: the deal, or the positions',
  },
  { intent: 'help', keys: ['?'], sign: '?', short: 'help', says: 'this help' },
  { intent: 'quit', keys: ['q', 'ctrl+c', 'escape'], sign: 'q', short: 'quit', says: 'quit (also Ctrl-C)' },
] as const satisfies readonly KeyBinding<string>[];

export type TalksIntent = (typeof TALKS_KEYS)[number]['intent'];

/** The intent bound to a key, if any. */
export function intentOf<Intent extends string>(
  bindings: readonly KeyBinding<Intent>[],
  input: string,
  key: Key,
): Intent | undefined {
  const name = keyName(input, key);
  return bindings.find(({ keys }) => keys.includes(name))?.intent;
}

const NAMED = {
  leftArrow: 'left',
  rightArrow: 'right',
  upArrow: 'up',
  downArrow: 'down',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'return',
  escape: 'escape',
  tab: 'tab',
} as const satisfies Partial<Record<keyof Key, string>>;

/** One word for a key press; text that was pasted has no name. */
function keyName(input: string, key: Key): string {
  if (key.ctrl) return `ctrl+${input}`;
  const named = (Object.keys(NAMED) as (keyof typeof NAMED)[]).find((name) => key[name]);
  if (named !== undefined) return NAMED[named];
  return input === ' ' ? 'space' : input;
}

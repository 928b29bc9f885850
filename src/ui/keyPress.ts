/** From what Ink reads to keys by their names. */
import type { Key } from 'ink';

/** One key by its name, such as `left`, `ctrl+c` or `a`; what was pasted has the empty name. */
export type KeyPress = string;

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
  backspace: 'backspace',
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

/** Keys pressed faster than they are read come together; more than these at once are a paste. */
const MOST_TOGETHER = 4;

/** The keys in what Ink read at once. */
export function pressesIn(input: string, key: Key): KeyPress[] {
  if (key.ctrl) return [`ctrl+${input}`];
  const named = (Object.keys(NAMED) as (keyof typeof NAMED)[]).find((name) => key[name]);
  if (named !== undefined) return [NAMED[named]];
  return input.length <= MOST_TOGETHER ? [...input].map((sign) => SIGNS[sign] ?? sign) : [''];
}

/** Keys that come as a sign of their own. */
const SIGNS: Readonly<Record<string, string>> = { ' ': 'space', '\r': 'return', '\n': 'return', '\t': 'tab' };

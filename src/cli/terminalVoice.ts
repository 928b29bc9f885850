import { createInterface } from 'node:readline/promises';
import type { Voice } from '../ui/plain/voice.js';
import { print } from './output.js';

/** Clears the screen and what has scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** A line of input longer than this is cut: nothing that can be said is. */
const MOST_INPUT = 1000;

/** Lines of text out on stdout and in from stdin, until it is closed. */
export function terminalVoice(): { readonly voice: Voice; readonly close: () => void } {
  const { stdin, stdout } = process;
  const lines = createInterface({ input: stdin, terminal: false });
  const reader = lines[Symbol.asyncIterator]();
  const voice: Voice = {
    say: print,
    ask: async (prompt) => {
      stdout.write(prompt);
      const { value, done } = await reader.next();
      if (!stdin.isTTY) stdout.write('\n');
      return done ? undefined : String(value).slice(0, MOST_INPUT);
    },
    ...(stdin.isTTY && stdout.isTTY ? { hide: () => stdout.write(CLEAR) } : {}),
  };
  return { voice, close: () => lines.close() };
}

/** Lines of text instead of screens: for screen readers, and where there is no terminal. */
import { createInterface } from 'node:readline/promises';
import { plainOn } from '../ui/plain/plainOn.js';
import type { Voice } from '../ui/plain/voice.js';
import type { Opening } from '../ui/routes.js';
import { InputError } from './failure.js';
import { house } from './house.js';
import { print } from './output.js';

/** Clears the screen and what has scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** A line of input longer than this is cut: nothing that can be said is. */
const MOST_INPUT = 1000;

/** Throws `InputError` if what is to be opened cannot be. */
export async function plainly(opening: Opening, seed: string): Promise<void> {
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
  const why = await plainOn(house, opening, seed, voice).finally(() => lines.close());
  if (why !== undefined) throw new InputError(why);
}

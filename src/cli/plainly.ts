/** Lines of text instead of screens: for screen readers, and where there is no terminal. */
import { plainOn } from '../ui/plain/plainOn.js';
import type { Opening } from '../ui/routes.js';
import { InputError } from './failure.js';
import { house } from './house.js';
import { terminalVoice } from './terminalVoice.js';

/** Throws `InputError` if what is to be opened cannot be. */
export async function plainly(opening: Opening, seed: string): Promise<void> {
  const { voice, close } = terminalVoice();
  const why = await plainOn(house, opening, seed, voice).finally(close);
  if (why !== undefined) throw new InputError(why);
}

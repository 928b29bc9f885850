/** The screens, from the command line: shown until the user leaves, and then what is left to say. */
import type { Opening } from '../ui/routes.js';
import { house } from './house.js';
import { print } from './output.js';

export async function shown(opening: Opening, seed: string): Promise<void> {
  const { show } = await import('../ui/show.js');
  const { code, farewell } = await show(house, opening, seed);
  if (farewell !== undefined) print(farewell);
  process.exitCode = code;
}

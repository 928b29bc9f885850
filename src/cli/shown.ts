/** The screens, from the command line: shown until the user leaves, and then what is left to say. */
import type { Opening } from '../ui/routes.js';
import { house } from './house.js';
import { print } from './output.js';

export async function shown(opening: Opening, seed: string): Promise<void> {
  const { show } = await import('../ui/show.js');
  let farewell: string | undefined;
  try {
    process.exitCode = await show(house, opening, seed, (now) => {
      farewell = now;
    });
  } finally {
    if (farewell !== undefined) print(farewell);
  }
}

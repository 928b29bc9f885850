/** Lists to choose from by number. */
import { PLAIN } from '../english/plain.js';
import type { Menu } from '../start.js';
import { asked, isQuit, type Voice } from './voice.js';

/** The title, and every item with its number and what there is to say of it. */
export function menuSaid({ title, items }: Menu<unknown>, voice: Voice): void {
  voice.say(title);
  items.forEach(({ name, about, group }, at) => {
    if (group !== undefined) voice.say(group);
    voice.say(PLAIN.item(at + 1, name));
    for (const text of about) voice.say(`   ${text}`);
  });
}

/** Asks until the answer is one of so many numbers, and gives it from 0; `home` for q, `undefined` for no more input. */
export async function numberAsked(most: number, voice: Voice): Promise<number | 'home' | undefined> {
  for (;;) {
    const answer = await asked(voice, PLAIN.choose(most));
    if (answer === undefined) return undefined;
    if (isQuit(answer)) return 'home';
    const number = /^\d+$/.test(answer) ? Number(answer) : 0;
    if (number >= 1 && number <= most) return number - 1;
    voice.say(PLAIN.notANumber(most));
  }
}

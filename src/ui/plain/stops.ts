/** What is to be read before a turn, by lines of text. */
import type { Window } from '../../engine/window.js';
import { BRIEF, HANDOVER, RECESS } from '../english/brief.js';
import { briefLines, type Preface } from '../pages/brief.js';
import { recessLines } from '../pages/recess.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import type { Stop } from '../turn.js';
import { sayLines, type Voice } from './voice.js';

/** What is the same for every turn. */
export interface Seated {
  readonly voice: Voice;
  readonly preface: Preface | undefined;
}

/** Says it; whether there is still input. */
export async function stopsSaid(window: Window, stops: readonly Stop[], { voice, preface }: Seated): Promise<boolean> {
  const { name } = window.deal.scenario.parties[window.party];
  for (const stop of stops) {
    if (stop === 'brief')
      sayLines(voice, [{ text: BRIEF.title(name) }, ...briefLines(window, PAGE_WIDTH, preface, false), { text: '' }]);
    if (stop === 'recess') sayLines(voice, [{ text: RECESS.title }, ...recessLines(window, PAGE_WIDTH), { text: '' }]);
    if (stop === 'handover') {
      voice.hide?.();
      voice.say(HANDOVER.give(name));
      if ((await voice.ask(HANDOVER.ready(name, HANDOVER.enter))) === undefined) return false;
    }
  }
  return true;
}

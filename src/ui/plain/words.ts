/** The words of the plain text mode in one table, as the keys of the screens are: what is said, and the help, come from it. */
import type { DeskIntent } from '../keys.js';

export interface PlainWord {
  readonly word: string;
  /** One letter that means the same, as the key of the screens does. */
  readonly letter?: string;
  readonly intent: DeskIntent | 'table' | 'options' | 'set' | 'copy';
  /** What follows the word. */
  readonly takes?: string;
  readonly says: string;
}

export const PLAIN_WORDS: readonly PlainWord[] = [
  { word: 'table', intent: 'table', says: 'where you, they and your sheet stand, issue by issue' },
  {
    word: 'options',
    intent: 'options',
    takes: 'issue',
    says: 'the options of an issue, and what each is worth to you',
  },
  { word: 'set', intent: 'set', takes: 'issue option', says: 'put an option on your sheet, by numbers or ids' },
  { word: 'mine', intent: 'mine', says: 'start the sheet from your last offer' },
  { word: 'theirs', intent: 'theirs', says: 'start the sheet from their last offer' },
  { word: 'empty', intent: 'empty', says: 'start from an empty sheet' },
  { word: 'send', intent: 'send', says: 'offer what is on the sheet' },
  { word: 'accept', letter: 'a', intent: 'accept', says: 'accept their offer; asks once' },
  { word: 'walk', intent: 'walk', says: 'walk out for good; asks once' },
  { word: 'reject', letter: 'r', intent: 'reject', says: 'at the last word: let their offer lie' },
  { word: 'extend', letter: 'y', intent: 'extend', says: 'when time is up: ask for more' },
  { word: 'stop', letter: 'n', intent: 'stop', says: 'when time is up: want no more' },
  {
    word: 'say',
    letter: 's',
    intent: 'say',
    takes: '[words]',
    says: 'what to say in public with your next move, where the scenario lets you',
  },
  { word: 'trade', intent: 'trade', says: 'what you could give from your sheet, and what you could ask for it' },
  { word: 'hint', intent: 'hint', takes: '[strategy]', says: 'what a strategy would do in your seat, and why' },
  { word: 'copy', intent: 'copy', takes: '[strategy]', says: 'put the offer of that strategy on your sheet' },
  { word: 'whatif', intent: 'whatIf', takes: '[strategy]', says: 'a thousand ways it may go on from here' },
  { word: 'brief', intent: 'brief', says: 'your brief, your points and the rules' },
  { word: 'log', intent: 'log', says: 'all that was said so far' },
  { word: 'help', intent: 'help', says: 'these words' },
  { word: 'quit', letter: 'q', intent: 'quit', says: 'leave the table; the talk is kept, and you can go on later' },
];

/** A player's place at the table: what is on the sheet, where the cursor is, and what has been asked. */
import type { Window } from '../engine/window.js';
import { type Action, lastOffers } from '../model/move.js';
import { opponent } from '../model/party.js';
import { NONE } from '../model/space.js';
import { TONES } from '../model/statement.js';
import type { DeskIntent } from './keys.js';
import { turned } from './scroll.js';
import { emptySheet, outcomeOn, type Sheet, sheetOf, withOption } from './sheet.js';

/** From where the changes on the sheet are counted. */
type SheetStart = 'mine' | 'theirs' | 'empty';

/** What lies over the desk. */
type Overlay = 'about' | 'brief' | 'log' | 'help' | 'hint' | 'whatIf' | 'trade';

/** What is asked once before it is done. */
type Asked = 'accept' | 'walk' | 'again';

export interface Desk {
  readonly sheet: Sheet;
  readonly start: SheetStart;
  /** The sheet as it was at its start. */
  readonly base: Sheet;
  /** The issue under the cursor. */
  readonly issue: number;
  /** The strategy last asked for a hint, by its place in the house's list. */
  readonly strategy: number;
  readonly over: Overlay | undefined;
  readonly asked: Asked | undefined;
  /** What is said in public with the next move: a tone, or the id of a commitment. */
  readonly says: string | undefined;
  /** Why the last key did nothing. */
  readonly notice: Notice | undefined;
}

type Notice =
  | { readonly kind: 'open' }
  | { readonly kind: 'nothing'; readonly whose: 'mine' | 'theirs' }
  | { readonly kind: 'refused'; readonly action: Action };

/** The desk when a player sits down to a turn: the sheet starts from its own last offer, or is empty. */
export function freshDesk(window: Window, before?: Desk): Desk {
  const start = lastOffer(window, 'mine') === NONE ? 'empty' : 'mine';
  const base = startSheet(window, start);
  const { issue, strategy } = before ?? { issue: 0, strategy: 0 };
  return {
    sheet: base,
    start,
    base,
    issue,
    strategy,
    over: undefined,
    asked: undefined,
    says: undefined,
    notice: undefined,
  };
}

export function lastOffer({ moves, party }: Window, whose: 'mine' | 'theirs'): number {
  return lastOffers(moves, moves.length, whose === 'mine' ? party : opponent(party), 1)[0] ?? NONE;
}

function startSheet(window: Window, start: SheetStart): Sheet {
  const { space } = window.deal;
  return start === 'empty' ? emptySheet(space) : sheetOf(space, lastOffer(window, start));
}

/** What a key makes of the desk. A move itself is made elsewhere: see `moveMeant`. */
export function deskReducer(window: Window, desk: Desk, intent: DeskIntent): Desk {
  const clear = { ...desk, notice: undefined };
  const over = (overlay: Overlay): Desk => ({ ...clear, over: overlay });
  switch (intent) {
    case 'up':
    case 'down':
      return { ...clear, issue: turned(desk.issue, intent === 'up' ? -1 : 1, desk.sheet.length) };
    case 'left':
    case 'right':
      return { ...clear, sheet: optionTurned(window, desk, intent === 'left' ? -1 : 1) };
    case 'mine':
    case 'theirs':
    case 'empty': {
      if (intent !== 'empty' && lastOffer(window, intent) === NONE)
        return { ...clear, notice: { kind: 'nothing', whose: intent } };
      const base = startSheet(window, intent);
      return { ...clear, start: intent, base, sheet: base };
    }
    case 'say':
      return { ...clear, says: nextToSay(window, desk.says) };
    case 'about':
    case 'brief':
    case 'log':
    case 'help':
    case 'hint':
    case 'whatIf':
    case 'trade':
      return over(intent);
    case 'send':
    case 'accept':
    case 'walk':
    case 'reject':
    case 'extend':
    case 'stop':
      return asking(window, clear, actionOf(window, desk, intent), intent);
    case 'quit':
    case 'interrupt':
      return desk;
  }
}

type MoveIntent = 'send' | 'accept' | 'walk' | 'reject' | 'extend' | 'stop';

function actionOf({ deal }: Window, { sheet, says }: Desk, intent: MoveIntent): Action {
  const said = says === undefined ? {} : { says };
  return intent === 'send'
    ? { type: 'offer', outcome: outcomeOn(deal.space, sheet), ...said }
    : { type: intent, outcome: NONE, ...said };
}

/** All that the player may say in public: its commitments first, and then the tones; nothing where nothing may be said. */
export function sayable({ statements, party }: Window): string[] {
  if (statements === undefined) return [];
  return [...statements.commitments.filter(({ by }) => by === party).map(({ id }) => id), ...TONES];
}

/** What comes after this in the list of what may be said; after the last comes nothing. */
function nextToSay(window: Window, says: string | undefined): string | undefined {
  const words = sayable(window);
  return words[says === undefined ? 0 : words.indexOf(says) + 1];
}

/** A move that would be refused says why; to accept, to walk and to say the same again are asked once. */
function asking(window: Window, desk: Desk, action: Action, intent: MoveIntent): Desk {
  if (intent === 'send' && window.question === 'move' && action.outcome === NONE)
    return { ...desk, notice: { kind: 'open' } };
  if (window.whyNot(action) !== undefined) return { ...desk, notice: { kind: 'refused', action } };
  if (intent === 'accept' || intent === 'walk') return { ...desk, asked: intent };
  if (intent === 'send' && action.outcome === lastOffer(window, 'mine')) return { ...desk, asked: 'again' };
  return desk;
}

/** The move that a key makes at once, if it makes one: nothing is open, refused or still to be asked. */
export function moveMeant(window: Window, desk: Desk, intent: DeskIntent): Action | undefined {
  if (!isMove(intent)) return undefined;
  const next = deskReducer(window, desk, intent);
  return next.notice === undefined && next.asked === undefined ? actionOf(window, desk, intent) : undefined;
}

/** The move that a yes makes. */
export function moveAsked(window: Window, desk: Desk): Action | undefined {
  if (desk.asked === undefined) return undefined;
  return actionOf(window, desk, desk.asked === 'again' ? 'send' : desk.asked);
}

/** Whether an intent makes a move, if the referee lets it pass. */
export function isMove(intent: DeskIntent): intent is MoveIntent {
  return ['send', 'accept', 'walk', 'reject', 'extend', 'stop'].includes(intent);
}

/** The sheet with the next or previous option of the issue under the cursor; an open issue takes the first or the last. */
function optionTurned({ deal }: Window, { sheet, issue }: Desk, by: 1 | -1): Sheet {
  const options = deal.space.sizes[issue] as number;
  const now = sheet[issue] as number;
  const next = now === NONE ? (by === 1 ? 0 : options - 1) : Math.min(options - 1, Math.max(0, now + by));
  return withOption(sheet, issue, next);
}

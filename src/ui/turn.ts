/** What a player sees when its turn comes: a change of seats, its brief, a recess, and then its desk. */
import { isShared, personToMove, type Table } from '../engine/table.js';
import { windowOf } from '../engine/window.js';
import { type Pair, type Party, pair } from '../model/party.js';
import type { Desk } from './desk.js';
import { freshDesk } from './desk.js';

export type Stop = 'handover' | 'brief' | 'recess' | 'desk';

export interface Turn {
  /** Whose turn it is. */
  readonly party: Party;
  /** What is still to be seen, the desk last. */
  readonly stops: readonly Stop[];
  readonly desk: Desk;
}

/** What each player has seen so far. */
export interface Seen {
  /** Who had the keyboard last. */
  readonly party: Party | undefined;
  /** The last session each was told of; -1 before it has read its brief. */
  readonly sessions: Pair<number>;
}

export const NOTHING_SEEN: Seen = { party: undefined, sessions: [-1, -1] };

/**
 * The turn of the person to move, and what it will have seen then; `undefined` when the talks are over. `before`
 * is the turn before, whose cursor stays where it was if the same party is to move again.
 */
export function turnAt(table: Table, seen: Seen, before?: Turn): { turn: Turn; seen: Seen } | undefined {
  const party = personToMove(table);
  if (party === undefined) return undefined;
  const window = windowOf(table.session, party);
  const told = seen.sessions[party];
  const stops: Stop[] = [
    ...(isShared(table) && seen.party !== party ? (['handover'] as const) : []),
    ...(told === -1 ? (['brief'] as const) : []),
    // Who sits down later than at the start is told where the talks stand.
    ...(window.session > Math.max(0, told) ? (['recess'] as const) : []),
    'desk',
  ];
  return {
    turn: { party, stops, desk: freshDesk(window, before?.party === party ? before.desk : undefined) },
    seen: { party, sessions: pair((each) => (each === party ? window.session : seen.sessions[each])) },
  };
}

/**
 * A party's window on the talks: its own points, what was said aloud, the time, its own mandate; no number of the other
 * side, unless the talks are held under complete information. An agent gets a view and nothing else.
 */

import type { OpenEvent } from './event.js';
import type { Decision } from './move.js';
import type { Pair, Party } from './party.js';
import type { Preferences } from './preferences.js';
import type { Said, SeenStatements } from './statement.js';

/** What a party is asked for: a move; at the last word, to accept or reject; an extension, yes or no. */
export type Question = 'move' | 'answer' | 'extension';

export interface View {
  /** Who looks. */
  readonly party: Party;
  /** Its own preferences, over the space that both know. */
  readonly preferences: Preferences;
  /** The other side's preferences where both books lie open (complete information); else `undefined`. */
  readonly other: Preferences | undefined;
  /** Its own confidential brief, in words. */
  readonly brief: string;
  readonly first: Party;
  /** Rounds without an extension. */
  readonly rounds: number;
  /** Whether the first mover may answer the last offer when the rounds are used up. */
  readonly lastWord: boolean;
  /** The current round, from 1. */
  readonly round: number;
  /** Relative time, 0 < t < 1. */
  readonly time: number;
  readonly question: Question;
  /** The least it may sign in this session, in points; -Infinity where its capital set nothing. */
  readonly mandate: number;
  /** The outcome that the other side has on the table, or `NONE`. */
  readonly table: number;
  /** Every offer made so far by each party, oldest first. */
  readonly offers: Pair<readonly number[]>;
  /** What may be said in public with a move, the other side's prices left out; `undefined` where nothing may be. */
  readonly statements: SeenStatements | undefined;
  /** All that was said in public so far, oldest first. */
  readonly said: readonly Said[];
  /** All that has happened outside the room so far, oldest first. */
  readonly events: readonly OpenEvent[];
  /** Draws from 0 (included) to 1 (excluded), in a stream of this party and move: every call starts the same stream. */
  readonly random: () => () => number;
}

/** Plays one seat through one talk. What it remembers may only be a fold over what its view has shown. */
export interface Agent {
  readonly decide: (view: View) => Decision;
}

/** The least it pays this party to sign now: its mandate, and never under its reservation. In points. */
export function floorOf(view: View): number {
  return Math.max(view.mandate, view.preferences.reservation);
}

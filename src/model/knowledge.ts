/**
 * What one party knows at a point of the talks: what is open to both, its own secrets, and what has been said. Nothing
 * that the other side keeps to itself is in it, so what is worked out from it alone cannot give that away.
 */
import type { Deal } from './deal.js';
import { dealAfter, type Effect, type EventPlan, type Happening, type OpenEvent } from './event.js';
import type { Move } from './move.js';
import { type OpenDeal, openDealOf } from './openDeal.js';
import type { Party } from './party.js';
import type { Preferences } from './preferences.js';
import { sessionAt } from './schedule.js';
import { type SeenStatements, seenBy } from './statement.js';

/** An event that has happened, and what it did to oneself. */
export interface KnownEvent extends OpenEvent {
  readonly own: Effect;
}

export interface Knowledge {
  /** Who knows this. */
  readonly party: Party;
  readonly deal: OpenDeal;
  /** Its own brief, and its preferences as they stand. */
  readonly brief: string;
  readonly preferences: Preferences;
  /**
   * The least it may sign in each session and, last, in the extension if there may be one, after all that has happened
   * by the end of that session; in points.
   */
  readonly mandates: readonly number[];
  /** What may be said, the prices of the other side left out; `undefined` where nothing may be. */
  readonly statements: SeenStatements | undefined;
  /** What has happened, oldest first. What may still happen nobody knows. */
  readonly events: readonly KnownEvent[];
  /** Every move so far, without the rules that fired: which rule moved the other side is its own affair. */
  readonly moves: readonly Omit<Move, 'because'>[];
}

/** Strips a deal, and its moves and events so far, of all that this party cannot know. */
export function knowledgeOf(
  deal: Deal,
  party: Party,
  moves: readonly Move[],
  happened: readonly Happening[] = [],
): Knowledge {
  const { scenario, statements } = deal;
  const { schedule, preferences } = dealAfter(deal, happened);
  const sessions = schedule.sessions.length + (schedule.extension === undefined ? 0 : 1);
  return {
    party,
    deal: openDealOf(deal),
    brief: scenario.parties[party].brief,
    preferences: preferences[party],
    mandates: Array.from({ length: sessions }, (_, session) => sessionAt(schedule, session).mandates[party]),
    statements: statements && seenBy(statements, party),
    events: happened.map(({ event, round }) => {
      const { id, text, effects } = deal.events[event] as EventPlan;
      return { id, text, round, own: effects[party] };
    }),
    moves: moves.map(({ type, outcome, by, round, says }) => ({ type, outcome, by, round, says })),
  };
}

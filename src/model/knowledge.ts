/**
 * What one party knows at a point of the talks: what is open to both, its own secrets, and what has been said. Nothing
 * that the other side keeps to itself is in it, so what is worked out from it alone cannot give that away.
 */
import type { Deal } from './deal.js';
import type { Move } from './move.js';
import { type OpenDeal, openDealOf } from './openDeal.js';
import type { Party } from './party.js';
import type { Preferences } from './preferences.js';
import { sessionAt } from './schedule.js';

export interface Knowledge {
  /** Who knows this. */
  readonly party: Party;
  readonly deal: OpenDeal;
  /** Its own brief and preferences. */
  readonly brief: string;
  readonly preferences: Preferences;
  /** The least it may sign in each session and, last, in the extension if there may be one; in points. */
  readonly mandates: readonly number[];
  /** Every move so far, without the rules that fired: which rule moved the other side is its own affair. */
  readonly moves: readonly Omit<Move, 'because'>[];
}

/** Strips a deal, and its moves so far, of all that this party cannot know. */
export function knowledgeOf(deal: Deal, party: Party, moves: readonly Move[]): Knowledge {
  const { schedule, scenario, preferences } = deal;
  const sessions = schedule.sessions.length + (schedule.extension === undefined ? 0 : 1);
  return {
    party,
    deal: openDealOf(deal),
    brief: scenario.parties[party].brief,
    preferences: preferences[party],
    mandates: Array.from({ length: sessions }, (_, session) => sessionAt(schedule, session).mandates[party]),
    moves: moves.map(({ type, outcome, by, round }) => ({ type, outcome, by, round })),
  };
}

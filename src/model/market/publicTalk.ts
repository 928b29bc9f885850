/** A talk as the public sees it: the options, the hours and the moves. Neither side's numbers nor reasons are in it. */
import type { Deal } from '../deal.js';
import type { Move } from '../move.js';
import { type OpenDeal, openDealOf } from '../openDeal.js';
import type { Ending, Result } from '../result.js';

export interface PublicTalk {
  readonly deal: OpenDeal;
  /** Every move so far, oldest first, with what was said. */
  readonly moves: readonly Omit<Move, 'because'>[];
  /** How it ended; `undefined` while it goes on. */
  readonly ending: Ending | undefined;
}

/** Strips a talk of all that the public cannot know; without a result it goes on. */
export function publicTalkOf(talk: {
  readonly deal: Deal;
  readonly moves: readonly Move[];
  readonly result: Result | undefined;
}): PublicTalk {
  const { deal, moves, result } = talk;
  return {
    deal: openDealOf(deal),
    moves: moves.map(({ type, outcome, by, round, says }) => ({ type, outcome, by, round, says })),
    ending: result?.ending,
  };
}

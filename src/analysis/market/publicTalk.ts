/** A talk as the public sees it: the options, the hours and the moves. Neither side's numbers nor reasons are in it. */
import type { Move } from '../../model/move.js';
import { type OpenDeal, openDealOf } from '../../model/openDeal.js';
import type { Ending } from '../../model/result.js';
import type { Talk } from '../talk.js';

export interface PublicTalk {
  readonly deal: OpenDeal;
  /** Every move so far, oldest first, with what was said. */
  readonly moves: readonly Omit<Move, 'because'>[];
  /** How it ended; `undefined` while it goes on. */
  readonly ending: Ending | undefined;
}

/** Strips a talk of all that the public cannot know. */
export function publicTalkOf({ deal, moves, result }: Pick<Talk, 'deal' | 'moves' | 'result'>): PublicTalk {
  return {
    deal: openDealOf(deal),
    moves: moves.map(({ type, outcome, by, round, says }) => ({ type, outcome, by, round, says })),
    ending: result?.ending,
  };
}

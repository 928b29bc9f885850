import type { Agent } from '../../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './acceptance.js';
import { biddingAlong } from './aspiration.js';

export const TIME_DEPENDENT_RULES = {
  aspire: '{time} of the time has gone: {self} asks for {offer} now{gave}.',
  ...ACCEPTANCE_RULES,
} as const;

export const TIME_DEPENDENT_SOURCE =
  'Faratin, Sierra & Jennings 1998, in utility space as in Genius: target = floor + (best - floor)(1 - t^(1/e)); AC_next';

/** An agent that bids along a curve and accepts by AC_next. */
export function timeDependent(exponent: number): () => Agent {
  const bidding = biddingAlong(exponent, 'aspire');
  return () => {
    const bid = bidding();
    return { decide: (view) => acceptOrOffer(view, bid(view)) };
  };
}

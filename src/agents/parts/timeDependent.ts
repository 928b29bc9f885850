/**
 * Part: agents that bid what they aspire to by the clock alone, on the curves of Faratin, Sierra & Jennings 1998 or on
 * others, and accept by AC_next. Since they bid the lowest outcome at or above their target, AC_next and the condition of
 * NegMAS and NegoLog, that the offer reaches the target, are one: an outcome between target and bid would be the bid.
 */
import type { Agent } from '../../model/view.js';
import { ACCEPTANCE_RULES, type Acceptance, acceptOrOffer } from './acceptance.js';
import { type Aspiration, biddingAlong, fallingAlong } from './aspiration.js';
import { CONDITIONS, type ConditionWord } from './conditions/named.js';
import { exponential, polynomial } from './curves.js';

export const TIME_DEPENDENT_RULES = {
  aspire: '{time} of the time has gone: {self} asks for {offer} now{gave}.',
  ...ACCEPTANCE_RULES,
} as const;

/** What is our own reading of bidding along a curve. */
export const CURVE_READING =
  'it bids the lowest outcome at or above the target instead of the nearest; the mandate raises the end of the curve as the reservation does';

/** Where the polynomial curves come from, and what of them is our own reading. */
export const TIME_DEPENDENT = {
  source:
    'Faratin, Sierra & Jennings 1998, in utility space as in Genius: target = floor + (best - floor)(1 - f), f = kappa + (1 - kappa)t^(1/e); AC_next',
  reading: CURVE_READING,
} as const;

export const EXPONENTIAL_SOURCE =
  'Faratin, Sierra & Jennings 1998, exponential form: target = floor + (best - floor)(1 - f), f = exp((1 - t)^e ln kappa); AC_next';

const SAYS_KAPPA = 'the share of its range from best to floor that it has conceded at the start';

/** The kappa of the polynomial curves, the k of Genius. */
export const KAPPA = {
  says: SAYS_KAPPA,
  standard: 0,
  least: 0,
  most: 1,
} as const;

/** The kappa of the exponential curves, which is over 0. */
export const EXPONENTIAL_KAPPA = {
  says: SAYS_KAPPA,
  standard: 0.1,
  least: 0.01,
  most: 1,
} as const;

/** An agent that concedes along the polynomial curve from best to floor, and accepts by this condition. */
export function timeDependent(exponent: number, kappa: number, accept: ConditionWord): () => Agent {
  return aspiring(
    fallingAlong((time) => polynomial(time, exponent, kappa)),
    CONDITIONS[accept],
  );
}

/** An agent that concedes along the exponential curve from best to floor. */
export function exponentiallyDependent(beta: number, kappa: number): () => Agent {
  return aspiring(fallingAlong((time) => exponential(time, beta, kappa)));
}

/** An agent that bids what it aspires to and accepts by this condition, AC_next unless said. */
export function aspiring(aspiration: Aspiration, acceptance?: Acceptance): () => Agent {
  const bidding = biddingAlong(aspiration, 'aspire');
  return () => {
    const bid = bidding();
    return { decide: (view) => acceptOrOffer(view, bid(view), acceptance) };
  };
}

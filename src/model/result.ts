/** How talks ended, and what that is worth. */
import type { Deal } from './deal.js';
import { type Pair, type Party, pair } from './party.js';
import { pointsOf, remaining, utilityOf } from './preferences.js';
import { NONE } from './space.js';

export const ENDINGS = ['agreed', 'walkedOut', 'expired'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Result {
  readonly ending: Ending;
  readonly round: number;
  /** Who accepted or walked; `undefined` if the talks expired. */
  readonly by: Party | undefined;
  /** The outcome agreed, or `NONE`. */
  readonly outcome: number;
  /** What the end is worth to each party, after its discount: the deal less its price, or else its reservation. */
  readonly utility: Pair<number>;
  /** What each party paid for words that the deal breaks, in points; `undefined` where nobody did. */
  readonly price?: Pair<number> | undefined;
}

/**
 * What it is worth to each party, after its discount, that the talks end in this round with this outcome or, with `NONE`,
 * without a deal: the outcome less the price of a broken word in points, or else its reservation.
 */
export function endWorth(
  { preferences, schedule }: Pick<Deal, 'preferences' | 'schedule'>,
  outcome: number,
  round: number,
  price: Pair<number> | undefined = undefined,
): [number, number] {
  const time = schedule.times[round] as number;
  return pair((party) => {
    const own = preferences[party];
    const worth =
      outcome === NONE
        ? own.reservation / own.scale
        : price === undefined
          ? utilityOf(own, outcome)
          : (pointsOf(own, outcome) - price[party]) / own.scale;
    return worth * remaining(own, time);
  });
}

/** The least that a party signs in the last session: its reservation, or its last mandate where that is harder. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { countOutcomes, floorsOf } from '../zopa.js';

/**
 * The same deal with these levels, in points, as reservations and as mandates of the last session, so that everything
 * that is counted from a reservation is counted from them.
 */
export function withFloors(deal: Deal, floors: Pair<number>): Deal {
  const { preferences, schedule } = deal;
  const { sessions } = schedule;
  return {
    ...deal,
    preferences: pair((party) => ({ ...preferences[party], reservation: floors[party] })),
    schedule: { ...schedule, sessions: sessions.map((session) => ({ ...session, mandates: floors })) },
  };
}

/** The same deal with the floors that count, the greater of reservation and last mandate, as its reservations. */
export function atFloors(deal: Deal): Deal {
  return withFloors(deal, floorsOf(deal));
}

/** Points of this party that make one point out of 100. */
export function onePoint({ preferences }: Deal, party: Party): number {
  return preferences[party].scale / 100;
}

/** Points as people read them, out of 100, for both parties. */
export function outOfHundred(deal: Deal, points: Pair<number>): Pair<number> {
  return pair((party) => points[party] / onePoint(deal, party));
}

/**
 * The nearest floors, in whole steps of one point out of 100 for the parties that move, at which the deal passes;
 * `undefined` if it does not within 100 steps. `direction` is 1 to raise the floors and -1 to lower them. A deal that
 * passes is expected to have passed from some step on, so that the step is found by halving.
 */
export function nearestFloors(
  deal: Deal,
  moves: readonly Party[],
  direction: 1 | -1,
  passes: (moved: Deal) => boolean,
): Pair<number> | undefined {
  const floors = floorsOf(deal);
  const after = (steps: number): Pair<number> =>
    pair((party) =>
      moves.includes(party) ? Math.round(floors[party] + direction * steps * onePoint(deal, party)) : floors[party],
    );
  let low = 0;
  let high = 100;
  if (!passes(withFloors(deal, after(high)))) return undefined;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (passes(withFloors(deal, after(middle)))) high = middle;
    else low = middle;
  }
  return after(high);
}

/** The levels that would mend a rule: one party alone with the other as it is, or both by as many steps. */
export interface Remedy {
  readonly alone: Pair<number | undefined>;
  readonly together: Pair<number> | undefined;
}

/** The nearest floors at which the deal passes, by each party alone and by both. */
export function remedyOf(deal: Deal, direction: 1 | -1, passes: (moved: Deal) => boolean): Remedy {
  return {
    alone: pair((party) => nearestFloors(deal, [party], direction, passes)?.[party]),
    together: nearestFloors(deal, PARTIES, direction, passes),
  };
}

/** The ZOPA's share of the clean outcomes; `undefined` if there are none. */
export function zopaShare(deal: Deal): number | undefined {
  const { clean, zopa } = countOutcomes(deal);
  return clean === 0 ? undefined : zopa / clean;
}

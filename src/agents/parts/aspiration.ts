/**
 * Part: what to bid by the clock alone.
 *
 * Time-dependent tactics in utility space (Faratin, Sierra & Jennings 1998, polynomial form with kappa 0):
 * target = floor + (best - floor)(1 - t^(1/e)); the bid is the outcome of lowest own points at or above the target.
 */
import { type Decision, offer } from '../../model/move.js';
import { bestPoints, lowestAtLeast, type Preferences } from '../../model/preferences.js';
import { timesOf } from '../../model/schedule.js';
import { floorOf, type View } from '../../model/view.js';

/** The offer of each round, or `undefined` if nothing that crosses no red line reaches the floor. */
export type Bidding = (view: View) => Decision | undefined;

type Offers = readonly (Decision | undefined)[];

/**
 * Bids along the curve of this exponent: under 1 late (Boulware), 1 linear, over 1 early (Conceder), 0 never. The curve
 * is worked out once for each floor and deadline and shared by all seats; each seat gets a bidding of its own.
 */
export function biddingAlong(exponent: number, because: string): () => Bidding {
  const tables = new WeakMap<Preferences, Map<string, Offers>>();
  const tableOf = (preferences: Preferences, floor: number, rounds: number): Offers => {
    const known = tables.get(preferences) ?? new Map<string, Offers>();
    tables.set(preferences, known);
    const key = `${floor}/${rounds}`;
    const offers = known.get(key) ?? offersByRound(preferences, floor, rounds, exponent, because);
    known.set(key, offers);
    return offers;
  };
  return () => {
    let floor = Number.NaN;
    let offers: Offers = [];
    return (view) => {
      const now = floorOf(view);
      if (now !== floor) {
        floor = now;
        offers = tableOf(view.preferences, floor, view.rounds);
      }
      return offers[Math.min(view.round, view.rounds)];
    };
  };
}

function offersByRound(
  preferences: Preferences,
  floor: number,
  rounds: number,
  exponent: number,
  because: string,
): Offers {
  const best = bestPoints(preferences);
  return Array.from(timesOf(rounds, 0), (time) => {
    if (floor > best) return undefined;
    const bid = lowestAtLeast(preferences, targetAt(time, floor, best, exponent));
    return bid === undefined ? undefined : offer(bid, because);
  });
}

/**
 * The target at time t, 0 <= t < 1, in whole points. What is left of a power's rounding (it may differ between
 * machines) is cut off before rounding up, so that it never decides.
 */
export function targetAt(time: number, floor: number, best: number, exponent: number): number {
  return wholeTarget(floor + (best - floor) * (1 - conceded(time, exponent)));
}

/** A target in points rounded up to whole ones, past an error of a thousandth of a point. */
export function wholeTarget(points: number): number {
  return Math.ceil(points - 0.001);
}

/** t^(1/e); 0 for e = 0. */
function conceded(time: number, exponent: number): number {
  if (exponent === 0 || time === 0) return 0;
  return exponent === 1 ? time : Math.exp(Math.log(time) / exponent);
}

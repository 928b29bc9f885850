/**
 * Part: what to bid by the clock alone.
 *
 * Time-dependent tactics in utility space (Faratin, Sierra & Jennings 1998): of the range from best to floor a share is
 * conceded, and the bid is the outcome of lowest own points at or above what is left.
 */
import { type Decision, offer } from '../../model/move.js';
import { bestPoints, lowestAtLeast, type Preferences } from '../../model/preferences.js';
import { timesOf } from '../../model/schedule.js';
import { floorOf, type View } from '../../model/view.js';
import { type Curve, polynomial } from './curves.js';

/** The offer of each round, or `undefined` if nothing that crosses no red line reaches the floor. */
export type Bidding = (view: View) => Decision | undefined;

/** What to ask for at a time, over a floor in points: a target in whole points, no higher than the best. */
export type Aspiration = (time: number, floor: number, preferences: Preferences) => number;

type Offers = readonly (Decision | undefined)[];

/**
 * Bids what is aspired to. The offers are worked out once for each floor and deadline and shared by all seats; each seat
 * gets a bidding of its own.
 */
export function biddingAlong(aspiration: Aspiration, because: string): () => Bidding {
  const tables = new WeakMap<Preferences, Map<string, Offers>>();
  const tableOf = (preferences: Preferences, floor: number, rounds: number): Offers => {
    const known = tables.get(preferences) ?? new Map<string, Offers>();
    tables.set(preferences, known);
    const key = `${floor}/${rounds}`;
    const offers =
      known.get(key) ??
      Array.from(timesOf(rounds, 0), (time) =>
        offerAt(preferences, floor, aspiration(time, floor, preferences), because),
      );
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

/** The aspiration that falls along a curve from best to floor. */
export function fallingAlong(curve: Curve): Aspiration {
  return (time, floor, preferences) => targetAfter(curve(time), floor, bestPoints(preferences));
}

/** The offer once this share of the range is conceded, or `undefined` if nothing reaches the floor. */
export function offerAfter(view: View, conceded: number, because: string): Decision | undefined {
  const { preferences } = view;
  const floor = floorOf(view);
  return offerAt(preferences, floor, targetAfter(conceded, floor, bestPoints(preferences)), because);
}

function offerAt(preferences: Preferences, floor: number, target: number, because: string): Decision | undefined {
  if (floor > bestPoints(preferences)) return undefined;
  const bid = lowestAtLeast(preferences, target);
  return bid === undefined ? undefined : offer(bid, because);
}

/** The target at time t, 0 <= t < 1, in whole points, along the polynomial curve that starts at the best. */
export function targetAt(time: number, floor: number, best: number, exponent: number): number {
  return targetAfter(polynomial(time, exponent, 0), floor, best);
}

/** What is left to ask for once a share of the range from best to floor is conceded, in whole points. */
function targetAfter(conceded: number, floor: number, best: number): number {
  return wholeTarget(floor + (best - floor) * (1 - conceded));
}

/**
 * A target in points rounded up to whole ones, past an error of a thousandth of a point: what is left of a power's
 * rounding (it may differ between machines) never decides.
 */
export function wholeTarget(points: number): number {
  return Math.ceil(points - 0.001);
}

/** An upper limit in points rounded down to whole ones, past the same error. */
export function wholeLimit(points: number): number {
  return Math.floor(points + 0.001);
}

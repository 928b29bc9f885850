/**
 * Part: utility as agents of competitions count it, from 0 to 1, where the papers' levels hold as they are printed.
 *
 * The best that a party may sign is 1. What is 0 is the strategy's choice: no points at all, or the worst outcome where
 * that is worth less (`nothingIn`); or the worst outcome (`worstPoints`).
 */
import { bestPoints, type Preferences, pointsOf } from '../../model/preferences.js';
import { wholeTarget } from './aspiration.js';
import { nothingIn } from './nothing.js';

export interface Shares {
  /** Points of the outcomes that are worth 0. */
  readonly nothing: number;
  /** Points from 0 to 1. */
  readonly range: number;
}

/** Counts shares from these points, which may not be over the points of any outcome that will be asked for. */
export function sharesFrom(preferences: Preferences, nothing: number): Shares {
  return { nothing, range: bestPoints(preferences) - nothing };
}

/** Counts shares from nothing to the best. */
export function sharesOfBest(preferences: Preferences): Shares {
  return sharesFrom(preferences, nothingIn(preferences));
}

/** The share of these points; at most 1, though what crosses a red line may be worth more than the best it may sign. */
export function shareOf({ nothing, range }: Shares, points: number): number {
  return points >= nothing + range ? 1 : (points - nothing) / range;
}

/** The share of an outcome. */
export function outcomeShare(shares: Shares, preferences: Preferences, outcome: number): number {
  return shareOf(shares, pointsOf(preferences, outcome));
}

/** The points that are worth this share, not rounded. */
export function levelAt({ nothing, range }: Shares, share: number): number {
  return nothing + share * range;
}

/** The least whole points that are worth this share; those of the best where the share is over 1. */
export function pointsAt({ nothing, range }: Shares, share: number): number {
  return wholeTarget(nothing + Math.min(1, share) * range);
}

/** The least whole points that are worth more than this share. */
export function pointsOver({ nothing, range }: Shares, share: number): number {
  return Math.floor(nothing + share * range + 0.001) + 1;
}

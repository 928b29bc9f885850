/** A talk as those see it who look back on it: the deal, the moves, and how it ended. */
import type { Deal } from '../model/deal.js';
import type { Happening } from '../model/event.js';
import type { MarketPoint } from '../model/market/market.js';
import type { Move } from '../model/move.js';
import type { Pair, Party } from '../model/party.js';
import type { Result } from '../model/result.js';
import { NONE } from '../model/space.js';
import { worthOf } from './worth.js';

/** A talk as far as it went. */
export interface Talk {
  readonly deal: Deal;
  /** Every move the referee let pass, oldest first. */
  readonly moves: readonly Move[];
  /** What happened outside the room, oldest first; nothing unless said. The deal is as it stands after it. */
  readonly happened?: readonly Happening[];
  /** How it ended; `undefined` if it was broken off or still goes on. */
  readonly result: Result | undefined;
  /** What the markets made of it, where they looked on: a point before the first move and one after each. */
  readonly market?: readonly MarketPoint[] | undefined;
}

/** An offer in a talk, and what it is worth to both. */
export interface Offer {
  /** Its place in the moves, from 0. */
  readonly move: number;
  readonly by: Party;
  /** Counted through from 1. */
  readonly round: number;
  /** Relative time of its round, 0 < t < 1. */
  readonly time: number;
  readonly outcome: number;
  readonly points: Pair<number>;
}

/** Every offer of a talk, oldest first. */
export function offersIn({ deal, moves }: Talk): readonly Offer[] {
  return moves.flatMap(({ type, by, round, outcome }, move) => {
    if (type !== 'offer') return [];
    return [{ move, by, round, time: timeOf(deal, round), outcome, points: worthOf(deal, outcome) }];
  });
}

/** An offer, and the same party's offer before it, if there is one. */
export interface Turn {
  readonly offer: Offer;
  readonly before: Offer | undefined;
}

/** Every offer of a talk with the one it replaced, oldest first. */
export function turnsIn(talk: Talk): readonly Turn[] {
  const last: [Offer | undefined, Offer | undefined] = [undefined, undefined];
  return offersIn(talk).map((offer) => {
    const before = last[offer.by];
    last[offer.by] = offer;
    return { offer, before };
  });
}

/** The outcome that a talk ended in; `NONE` without a deal. */
export function agreedIn({ result }: Talk): number {
  return result?.outcome ?? NONE;
}

/** Relative time of a round, counted from 1. */
export function timeOf({ schedule }: Deal, round: number): number {
  return schedule.times[round] as number;
}

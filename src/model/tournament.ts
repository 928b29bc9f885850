/**
 * A tournament: every ordered pair of agents in every scenario, so many times. A pairing is who sits where in which
 * scenario; a fixture is one talk of a pairing. Both are numbered, and no number depends on who plays them, or where.
 */
import type { Deal } from './deal.js';
import { type Pair, type Party, pair } from './party.js';
import { remaining, worstPoints } from './preferences.js';
import type { Ending } from './result.js';
import { NONE } from './space.js';

export interface Tournament {
  /** Repeat k of every pairing, from 1, plays the seed `seed/k`, as `run --repeats` does. */
  readonly seed: string;
  readonly deals: readonly TournamentDeal[];
  /** The agents by the names that records keep, all different. */
  readonly agents: readonly string[];
  /** Talks of each pairing. */
  readonly repeats: number;
  /** Whether agents also meet themselves. */
  readonly selfPlay: boolean;
  readonly pairings: readonly Pairing[];
}

/** A scenario with one of its parties as the first mover. */
export interface TournamentDeal {
  readonly deal: Deal;
  /** The place of the scenario among the tournament's; two deals share it where each party moves first in turn. */
  readonly scenario: number;
}

export interface Pairing {
  /** The place of the deal in the tournament. */
  readonly deal: number;
  /** The place of the agent in each seat, in the scenario's party order. */
  readonly seats: Pair<number>;
}

/** One talk. Fixture n, from 0, is repeat n % repeats + 1 of pairing floor(n / repeats). */
export interface Fixture {
  readonly number: number;
  readonly pairing: number;
  /** From 1. */
  readonly repeat: number;
  readonly seed: string;
}

/** What an agent did that ended its talk: it threw, made a move that is refused, or thought for too long. */
export interface Fault {
  readonly by: Party;
  /** In one line. */
  readonly what: string;
}

/** How a fixture ended. */
export interface Played {
  /** The number of the fixture. */
  readonly fixture: number;
  /** `faulted` where an agent could not go on; then there is no deal. */
  readonly ending: Ending | 'faulted';
  readonly round: number;
  /** Moves the referee let pass. */
  readonly moves: number;
  /** Who accepted, walked or was at fault; `undefined` if the talks expired. */
  readonly by: Party | undefined;
  /** The outcome agreed, or `NONE`. */
  readonly outcome: number;
  /**
   * What the end is worth to each party, after its discount. Who is at fault gets its worst outcome or its reservation,
   * whichever is less: to break down never pays. The other side gets its reservation.
   */
  readonly utility: Pair<number>;
  readonly fault: Fault | undefined;
}

/** The fixture of this number. */
export function fixtureAt(tournament: Tournament, number: number): Fixture {
  const repeat = repeatOf(tournament, number);
  return { number, pairing: pairingNumber(tournament, number), repeat, seed: `${tournament.seed}/${repeat}` };
}

/** The number of a fixture's pairing, from 0. */
export function pairingNumber({ repeats }: Tournament, fixture: number): number {
  return Math.floor(fixture / repeats);
}

/** The repeat of the pairing that a fixture is, from 1. */
export function repeatOf({ repeats }: Tournament, fixture: number): number {
  return (fixture % repeats) + 1;
}

/** The pairing of a fixture. */
export function pairingOf(tournament: Tournament, fixture: number): Pairing {
  return tournament.pairings[pairingNumber(tournament, fixture)] as Pairing;
}

/** How many talks there are. */
export function fixtureCount({ pairings, repeats }: Tournament): number {
  return pairings.length * repeats;
}

/** The deal of a fixture, by its number, as it stood in a round after the events of its seed. */
export type StandingIn = (fixture: number, round: number) => Deal;

/** A fixture that ended because an agent could not go on. */
export function faultedAt(deal: Deal, fixture: number, round: number, moves: number, fault: Fault): Played {
  const time = deal.schedule.times[round] as number;
  const utility = pair((party) => {
    const own = deal.preferences[party];
    const points = party === fault.by ? Math.min(worstPoints(own), own.reservation) : own.reservation;
    return (points / own.scale) * remaining(own, time);
  });
  return { fixture, ending: 'faulted', round, moves, by: fault.by, outcome: NONE, utility, fault };
}

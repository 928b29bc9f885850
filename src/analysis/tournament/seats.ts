/** The seats of a tournament: each pairing as each of its two agents saw it. */
import { opponent, PARTIES, type Party } from '../../model/party.js';
import type { TournamentDeal } from '../../model/tournament.js';
import { exactSum } from './exactSum.js';
import type { Quantity } from './quantities.js';
import { sumOf } from './ratios.js';
import type { PairingTally, Tally } from './tally.js';

export interface Seat {
  /** The place of the agent that sits here, and of the one opposite. */
  readonly agent: number;
  readonly opponent: number;
  readonly scenario: number;
  readonly party: Party;
  readonly tally: PairingTally;
  /** What each of its talks weighs, so that all seats weigh the same: 1 where every repeat has been played. */
  readonly weight: number;
  /** Whether anything is left to chance that either agent does, or that happens to the deal. */
  readonly stochastic: boolean;
}

/**
 * Both seats of every pairing of which a talk has been played; `stochastic` says by agent whether anything that it does
 * is left to chance.
 */
export function seatsOf({ tournament, pairings }: Tally, stochastic: readonly boolean[]): readonly Seat[] {
  return tournament.pairings.flatMap(({ deal, seats }, number) => {
    const tally = pairings[number];
    if (tally === undefined) return [];
    const { scenario, deal: played } = tournament.deals[deal] as TournamentDeal;
    const chancy = played.events.some(({ round }) => round === undefined);
    return PARTIES.map((party) => ({
      agent: seats[party],
      opponent: seats[opponent(party)],
      scenario,
      party,
      tally,
      weight: tournament.repeats / sumOf(tally, 'talks'),
      stochastic: chancy || seats.some((agent) => stochastic[agent]),
    }));
  });
}

/** A number of a seat, which stands at a place in a list. */
export type OfSeat = (seat: Seat, at: number) => number;

/** The sum of a quantity over the talks of a seat, as its agent counts it. */
export function amountOf(quantity: Quantity): OfSeat {
  return ({ tally, party }) => sumOf(tally, quantity, party);
}

/**
 * The sum of one number over the sum of another, every seat weighing the same; `undefined` where the second sum is 0.
 * The order of the seats changes no bit.
 */
export function ratioOver(seats: readonly Seat[], above: OfSeat, below: OfSeat): number | undefined {
  const whole = exactSum(seats.map((seat, at) => seat.weight * below(seat, at)));
  return whole === 0 ? undefined : exactSum(seats.map((seat, at) => seat.weight * above(seat, at))) / whole;
}

/** The agent's mean utility over the seats; `undefined` without seats. */
export function meanUtility(seats: readonly Seat[]): number | undefined {
  return ratioOver(seats, amountOf('utility'), amountOf('talks'));
}

/** Lists of the seats by a whole number of each, from 0; as many lists as are said. */
export function seatsBy(seats: readonly Seat[], lists: number, key: OfSeat): readonly (readonly Seat[])[] {
  const grouped: Seat[][] = Array.from({ length: lists }, () => []);
  for (const [at, seat] of seats.entries()) grouped[key(seat, at)]?.push(seat);
  return grouped;
}

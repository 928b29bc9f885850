/** The seats of a tournament: each pairing as each of its two agents saw it. */
import { opponent, PARTIES, type Party } from '../../model/party.js';
import type { TournamentDeal } from '../../model/tournament.js';
import { exactSum } from './exactSum.js';
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
  /** Whether all its talks were worth the same to the agent. */
  readonly fixed: boolean;
  /** Whether that is so because nothing in them is left to chance. */
  readonly certain: boolean;
}

/**
 * Both seats of every pairing of which a talk has been played; `stochastic` says by agent whether anything that it does
 * is left to chance.
 */
export function seatsOf({ tournament, pairings }: Tally, stochastic: readonly boolean[]): readonly Seat[] {
  return tournament.pairings.flatMap(({ deal, seats }, number) => {
    const tally = pairings[number];
    if (tally === undefined) return [];
    const { scenario } = tournament.deals[deal] as TournamentDeal;
    return PARTIES.map((party) => {
      const fixed = isFixed(tally, party);
      return {
        agent: seats[party],
        opponent: seats[opponent(party)],
        scenario,
        party,
        tally,
        weight: tournament.repeats / tally.talks,
        fixed,
        certain: fixed && !seats.some((agent) => stochastic[agent]),
      };
    });
  });
}

function isFixed({ utilities }: PairingTally, party: Party): boolean {
  let first: number | undefined;
  for (let at: number = party; at < utilities.length; at += 2) {
    const utility = utilities[at] as number;
    if (Number.isNaN(utility)) continue;
    first ??= utility;
    if (utility !== first) return false;
  }
  return true;
}

/** A number of a seat, which stands at a place in a list. */
export type OfSeat = (seat: Seat, at: number) => number;

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
  return ratioOver(
    seats,
    ({ tally, party }) => tally.utility[party],
    ({ tally }) => tally.talks,
  );
}

/** Lists of the seats by a whole number of each, from 0; as many lists as are said. */
export function seatsBy(seats: readonly Seat[], lists: number, key: OfSeat): readonly (readonly Seat[])[] {
  const grouped: Seat[][] = Array.from({ length: lists }, () => []);
  for (const [at, seat] of seats.entries()) grouped[key(seat, at)]?.push(seat);
  return grouped;
}

/** What a bootstrap draws again, folded up as far as its weights allow. */
import type { Tournament } from '../../model/tournament.js';
import { type Seat, seatsBy } from './seats.js';

/** The most groups of neighbouring repeats: that many tell the spread of a mean as well as the repeats themselves. */
const MOST_GROUPS = 100;

/** How many groups the repeats are drawn in: each for itself where there are few. */
export function groupsOf({ repeats }: Repeated): number {
  return Math.min(repeats, MOST_GROUPS);
}

/** The group of a repeat, both from 0. */
export function groupAt(tournament: Repeated, repeat: number): number {
  return Math.floor((repeat * groupsOf(tournament)) / tournament.repeats);
}

/** A tournament as far as its repeats go. */
type Repeated = Pick<Tournament, 'repeats'>;

/** An agent's seats of one role against one opponent: one, or two where each party moves first in turn. */
export interface Cell {
  readonly agent: number;
  readonly opponent: number;
  readonly seats: number;
  /** The sum of the means of the seats that repeats do not change. */
  readonly fixed: number;
  /** How many seats are left. */
  readonly loose: number;
  /** By group of repeats: the utilities in these seats, and what they weigh. Empty if no seat is loose. */
  readonly sums: Float64Array;
  readonly weights: Float64Array;
}

/** The cells of a role, those of each agent in the given order of the opponents. */
export function cellsOf(seats: readonly Seat[], tournament: Tournament, opponents: readonly number[]): readonly Cell[] {
  const { length } = tournament.agents;
  return seatsBy(seats, length, ({ agent }) => agent).flatMap((own, agent) => {
    const against = seatsBy(own, length, (seat) => seat.opponent);
    return opponents.flatMap((opponent) => {
      const met = against[opponent] as readonly Seat[];
      return met.length === 0 ? [] : [{ agent, opponent, ...folded(met, tournament) }];
    });
  });
}

function folded(seats: readonly Seat[], tournament: Tournament): Omit<Cell, 'agent' | 'opponent'> {
  const loose = seats.filter(({ fixed }) => !fixed);
  const fixed = seats
    .filter((seat) => seat.fixed)
    .reduce((sum, { tally, party }) => sum + tally.utility[party] / tally.talks, 0);
  const groups = loose.length === 0 ? 0 : groupsOf(tournament);
  const sums = new Float64Array(groups);
  const weights = new Float64Array(groups);
  for (const { tally, party, weight } of loose)
    for (let repeat = 0; repeat < tournament.repeats; repeat++) {
      const utility = tally.utilities[2 * repeat + party] as number;
      if (Number.isNaN(utility)) continue;
      const group = groupAt(tournament, repeat);
      sums[group] = (sums[group] as number) + weight * utility;
      weights[group] = (weights[group] as number) + weight;
    }
  return { seats: seats.length, fixed, loose: loose.length, sums, weights };
}

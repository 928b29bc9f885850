/** What a bootstrap draws again, folded up as far as its weights allow. */
import { columnAt, VIEW, WIDTH } from './quantities.js';
import { type Seat, seatsBy } from './seats.js';

/** An agent's seats of one role against one opponent: one, or two where each party moves first in turn. */
export interface Meeting {
  readonly opponent: number;
  readonly seats: readonly Seat[];
}

/** A meeting's sums, every quantity as the agent counts it. */
export interface Cell {
  readonly opponent: number;
  /** The sums of the means per talk of the seats whose talks all came out alike. */
  readonly fixed: Float64Array;
  /** How many seats are left. */
  readonly loose: number;
  /** Sums over their talks, weighed: `sums[place * groups + group]`. Empty if no seat is loose. */
  readonly sums: Float64Array;
}

/** The meetings of an agent's seats in a role, in the given order of all opponents. */
export function meetingsOf(own: readonly Seat[], opponents: readonly number[]): readonly Meeting[] {
  const against = seatsBy(own, opponents.length, (seat) => seat.opponent);
  return opponents.flatMap((opponent) => {
    const seats = against[opponent] as readonly Seat[];
    return seats.length === 0 ? [] : [{ opponent, seats }];
  });
}

/** Whether talks of the meeting differ, so that drawing others would change anything. */
export function isLoose({ seats }: Meeting): boolean {
  return seats.some(({ tally }) => tally.sums.groups !== undefined);
}

/** The meeting's sums in so many groups. */
export function cellOf(meeting: Meeting, groups: number): Cell {
  const { opponent, seats } = meeting;
  const fixed = new Float64Array(VIEW);
  const sums = new Float64Array(isLoose(meeting) ? VIEW * groups : 0);
  let loose = 0;
  for (const { tally, party, weight } of seats) {
    const { first, groups: grouped } = tally.sums;
    if (grouped !== undefined) loose++;
    for (let place = 0; place < VIEW; place++) {
      const column = columnAt(place, party);
      if (grouped === undefined) fixed[place] = (fixed[place] as number) + (first[column] as number);
      else
        for (let group = 0, at = place * groups; group < groups; group++, at++)
          sums[at] = (sums[at] as number) + weight * (grouped[group * WIDTH + column] as number);
    }
  }
  return { opponent, fixed, loose, sums };
}

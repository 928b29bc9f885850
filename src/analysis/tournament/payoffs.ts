/** Who got how much against whom. */
import { type Pair, pair } from '../../model/party.js';
import { meanUtility, type Seat, seatsBy } from './seats.js';

/** The row agent's mean utility against the column agent, for so many agents; `undefined` where they have not met. */
export function payoffsOf(seats: readonly Seat[], agents: number): readonly (readonly (number | undefined)[])[] {
  return seatsBy(seats, agents, ({ agent }) => agent).map((own) =>
    seatsBy(own, agents, ({ opponent }) => opponent).map(meanUtility),
  );
}

/** Both mean utilities with the row agent in the first party's seat; the seats are those of one scenario's roles. */
export function bimatrixOf(
  roles: Pair<readonly Seat[]>,
  agents: number,
): readonly (readonly (Pair<number> | undefined)[])[] {
  const own = pair((party) => payoffsOf(roles[party], agents));
  return own[0].map((row, one) =>
    row.map((first, other) => {
      const second = own[1][other]?.[one];
      return first === undefined || second === undefined ? undefined : [first, second];
    }),
  );
}

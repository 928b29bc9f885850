/** A ranking of all agents over some of the seats. */
import type { Tournament } from '../../model/tournament.js';
import { bandsOf, type Entry, UNPLAYED } from './bands.js';
import type { Spreads } from './bootstrap.js';
import { countsOf, type MeansTold, meansOf } from './means.js';
import type { Missing } from './missing.js';
import { byName, ranksOf } from './ranking.js';
import { type Seat, seatsBy } from './seats.js';
import type { Contest, Standing } from './standing.js';

/** How many scenarios the seats of a contest are of, and how many roles of each. */
export interface Extent {
  readonly scenarios: number;
  readonly roles: number;
}

/** The contest over these seats; `undrawn` says why the bootstrap drew nothing, if it did not. */
export function contestOf(
  tournament: Tournament,
  seats: readonly Seat[],
  extent: Extent,
  spreads: readonly Spreads[],
  undrawn: Missing | undefined,
): Contest {
  const { agents } = tournament;
  const own = seatsBy(seats, agents.length, ({ agent }) => agent);
  const means = own.map(meansOf);
  const entries = entriesOf(own, means);
  const bands = bandsOf(entries, spreads, { chance: undrawn, field: fieldless(tournament, own, extent) });
  const standings = own.map((seats, agent): Standing => {
    const at = entries.findIndex((entry) => entry.agent === agent);
    const rank = entries[at]?.rank;
    const { missing, ...measured } = means[agent] as MeansTold;
    return {
      agent,
      ...countsOf(seats),
      ...measured,
      rank,
      tied: entries.filter((entry) => entry.agent !== agent && entry.rank === rank).length,
      ...(bands[at] ?? { chance: UNPLAYED, field: UNPLAYED }),
      missing: rank === undefined ? { ...missing, rank: 'noTalk' } : missing,
    };
  });
  return { standings, order: orderOf(standings, agents) };
}

/** The agents with seats, ranked. */
function entriesOf(own: readonly (readonly Seat[])[], all: readonly MeansTold[]): readonly Entry[] {
  const talked = own.flatMap((seats, agent) => {
    const means = all[agent];
    return means?.utility === undefined ? [] : [{ agent, seats, means, utility: means.utility }];
  });
  const ranks = ranksOf(talked.map(({ utility }) => utility));
  return talked.map((entry, at) => ({ ...entry, rank: ranks[at] as number }));
}

function orderOf(standings: readonly Standing[], agents: readonly string[]): readonly number[] {
  return standings
    .map(({ agent, rank = Number.POSITIVE_INFINITY }) => ({ agent, rank, name: agents[agent] as string }))
    .sort((one, other) => (one.rank === other.rank ? byName(one, other) : one.rank - other.rank))
    .map(({ agent }) => agent);
}

/** Why the field of a contest cannot be drawn again; `undefined` if it can. */
function fieldless(
  { agents, deals, selfPlay }: Tournament,
  own: readonly (readonly Seat[])[],
  { scenarios, roles }: Extent,
): Missing | undefined {
  const opponents = selfPlay ? agents.length : agents.length - 1;
  const firstMovers = deals.length / new Set(deals.map(({ scenario }) => scenario)).size;
  const all = scenarios * roles * opponents * firstMovers;
  if (own.some((seats) => seats.length < all)) return 'unplayed';
  return opponents < 2 && scenarios < 2 ? 'oneField' : undefined;
}

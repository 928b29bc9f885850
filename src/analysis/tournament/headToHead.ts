/** Matches of two agents that play every talk with the seats exchanged, as duplicate bridge does with the hands. */
import { billionths } from './ranking.js';
import type { HeadToHead } from './standing.js';
import type { PairingTally, Tally } from './tally.js';

/** Matches won, tied and lost by the row agent; `undefined` against itself and where no match has been played. */
export function headToHeadOf({ tournament, pairings }: Tally): readonly (readonly (HeadToHead | undefined)[])[] {
  const { agents, deals } = tournament;
  const key = (deal: number, first: number, second: number) => (deal * agents.length + first) * agents.length + second;
  const talks = new Map(tournament.pairings.map(({ deal, seats }, at) => [key(deal, ...seats), pairings[at]]));
  return agents.map((_, row) =>
    agents.map((_, column) => {
      if (row === column) return undefined;
      const count = { wins: 0, ties: 0, losses: 0 };
      for (const deal of deals.keys())
        addMatches(count, talks.get(key(deal, row, column)), talks.get(key(deal, column, row)));
      return count.wins + count.ties + count.losses === 0 ? undefined : count;
    }),
  );
}

/** Counts the matches of a deal, from the talks in which the agent has the first party's seat and the second's. */
function addMatches(
  count: { -readonly [Key in keyof HeadToHead]: number },
  first: PairingTally | undefined,
  second: PairingTally | undefined,
): void {
  if (first === undefined || second === undefined) return;
  for (let at = 0; at < first.utilities.length; at += 2) {
    const [one, other] = [first.utilities, second.utilities];
    const own = (one[at] as number) + (other[at + 1] as number);
    const others = (one[at + 1] as number) + (other[at] as number);
    const lead = billionths(own) - billionths(others);
    if (lead > 0) count.wins++;
    else if (lead < 0) count.losses++;
    else if (lead === 0) count.ties++;
    // A repeat of which a talk is still to be played leads to no number, and is no match yet.
  }
}

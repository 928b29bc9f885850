/**
 * The bare hand-written loop that the house is measured against: alternating offers of two time-dependent agents with
 * AC_next on one session, in nothing but numbers and arrays. No charts, no views, no ledger, no moves kept, no reasons.
 * The targets of a deadline are worked out once, as the agents of the house do.
 */

import { targetAt } from '../src/agents/parts/aspiration.js';
import type { Deal } from '../src/model/deal.js';
import type { Party } from '../src/model/party.js';

export interface BareResult {
  readonly outcome: number;
  readonly round: number;
  readonly turns: number;
}

export function bareLoop(deal: Deal, exponents: readonly [number, number]): () => BareResult {
  const { rounds, first, times } = deal.schedule;
  const sides = ([0, 1] as const).map((party) => {
    const { points, ranking } = tablesOf(deal, party);
    const floor = floorIn(deal, party);
    const best = points[ranking[0] as number] as number;
    const targets = times.map((time) => targetAt(time, floor, best, exponents[party]));
    return { points, ranking, targets };
  });
  const [one, other] = first === 0 ? [sides[0], sides[1]] : [sides[1], sides[0]];
  if (one === undefined || other === undefined) throw new Error('two sides');

  return () => {
    let table = -1;
    let turns = 0;
    for (let round = 1; round <= rounds; round++) {
      let bid = lowest(one.points, one.ranking, one.targets[round] as number);
      turns++;
      if (table >= 0 && (one.points[table] as number) >= (one.points[bid] as number))
        return { outcome: table, round, turns };
      table = bid;
      bid = lowest(other.points, other.ranking, other.targets[round] as number);
      turns++;
      if ((other.points[table] as number) >= (other.points[bid] as number)) return { outcome: table, round, turns };
      table = bid;
    }
    return { outcome: -1, round: rounds, turns };
  };
}

/** What each outcome is worth to a party, and its outcomes from best to worst. */
export function tablesOf({ preferences }: Deal, party: Party): { points: Float64Array; ranking: Uint32Array } {
  const { points, ranking } = preferences[party];
  if (points === undefined || ranking === undefined) throw new Error('the bare loop reads tables');
  return { points, ranking };
}

/** The least that it pays a party to sign in the first session, in points. */
export function floorIn({ preferences, schedule }: Deal, party: Party): number {
  return Math.max(preferences[party].reservation, schedule.sessions[0]?.mandates[party] ?? 0);
}

/** The outcome of lowest points at or above the target; of equals the one of lowest number. */
function lowest(points: Float64Array, ranking: Uint32Array, target: number): number {
  let low = 0;
  let high = ranking.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[ranking[middle] as number] as number) >= target) low = middle + 1;
    else high = middle;
  }
  let place = low - 1;
  const worth = points[ranking[place] as number] as number;
  while (place > 0 && points[ranking[place - 1] as number] === worth) place--;
  return ranking[place] as number;
}

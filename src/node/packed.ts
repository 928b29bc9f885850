/** Results of talks as numbers in one buffer, so that a thread hands thousands over without copying them. */
import type { Party } from '../model/party.js';
import type { Ending } from '../model/result.js';
import type { Fault, Played } from '../model/tournament.js';

/** Results of fixtures that follow one another. */
export interface Packed {
  /** The number of the first fixture. */
  readonly from: number;
  readonly numbers: Float64Array;
  /** The faults among them, by the number of the fixture. */
  readonly faults: ReadonlyMap<number, Fault>;
}

const ENDINGS: readonly (Ending | 'faulted')[] = ['agreed', 'walkedOut', 'expired', 'faulted'];

/** Ending, round, moves, by whom, outcome, and both utilities. */
const FIELDS = 7;

const NOBODY = -1;

export function packed(results: readonly Played[]): Packed {
  const numbers = new Float64Array(results.length * FIELDS);
  const faults = new Map<number, Fault>();
  for (const [place, { fixture, ending, round, moves, by, outcome, utility, fault }] of results.entries()) {
    const values = [ENDINGS.indexOf(ending), round, moves, by ?? NOBODY, outcome, utility[0], utility[1]];
    numbers.set(values, place * FIELDS);
    if (fault !== undefined) faults.set(fixture, fault);
  }
  return { from: results[0]?.fixture ?? 0, numbers, faults };
}

/** How many results there are. */
export function countIn({ numbers }: Packed): number {
  return numbers.length / FIELDS;
}

/** The result at a place, from 0. */
export function playedAt({ from, numbers, faults }: Packed, place: number): Played {
  const number = (field: number) => numbers[place * FIELDS + field] as number;
  const by = number(3);
  return {
    fixture: from + place,
    ending: ENDINGS[number(0)] as Played['ending'],
    round: number(1),
    moves: number(2),
    by: by === NOBODY ? undefined : (by as Party),
    outcome: number(4),
    utility: [number(5), number(6)],
    fault: faults.get(from + place),
  };
}

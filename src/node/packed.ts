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
  let at = 0;
  for (const { fixture, ending, round, moves, by, outcome, utility, fault } of results) {
    numbers[at++] = ENDINGS.indexOf(ending);
    numbers[at++] = round;
    numbers[at++] = moves;
    numbers[at++] = by ?? NOBODY;
    numbers[at++] = outcome;
    numbers[at++] = utility[0];
    numbers[at++] = utility[1];
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
  const at = place * FIELDS;
  const by = numbers[at + 3] as number;
  return {
    fixture: from + place,
    ending: ENDINGS[numbers[at] as number] as Played['ending'],
    round: numbers[at + 1] as number,
    moves: numbers[at + 2] as number,
    by: by === NOBODY ? undefined : (by as Party),
    outcome: numbers[at + 4] as number,
    utility: [numbers[at + 5] as number, numbers[at + 6] as number],
    fault: faults.size === 0 ? undefined : faults.get(from + place),
  };
}

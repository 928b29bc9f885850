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

export interface Packer {
  /** Takes the next result in. */
  readonly add: (played: Played) => void;
  readonly packed: () => Packed;
}

/** Packs up to so many results from this fixture on, one by one: none is kept as an object. */
export function openPacker(from: number, most: number): Packer {
  const numbers = new Float64Array(most * FIELDS);
  const faults = new Map<number, Fault>();
  let at = 0;
  return {
    add: ({ fixture, ending, round, moves, by, outcome, utility, fault }) => {
      numbers[at++] = ENDINGS.indexOf(ending);
      numbers[at++] = round;
      numbers[at++] = moves;
      numbers[at++] = by ?? NOBODY;
      numbers[at++] = outcome;
      numbers[at++] = utility[0];
      numbers[at++] = utility[1];
      if (fault !== undefined) faults.set(fixture, fault);
    },
    packed: () => ({ from, numbers: numbers.slice(0, at), faults }),
  };
}

/** How many results there are. */
export function countIn({ numbers }: Packed): number {
  return numbers.length / FIELDS;
}

/** The results one by one, each made when it is asked for. */
export function* unpacked(packed: Packed): Generator<Played> {
  for (let place = 0, count = countIn(packed); place < count; place++) yield playedAt(packed, place);
}

function playedAt({ from, numbers, faults }: Packed, place: number): Played {
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

/** What a tournament has come to so far: counts and sums of each pairing, and both utilities of every talk. */
import type { Pair } from '../../model/party.js';
import type { Played, Tournament } from '../../model/tournament.js';
import type { Measures } from './measures.js';
import type { Faults } from './standing.js';

/** Bins of relative time in which agreements are counted: bin b holds b / BINS < t <= (b + 1) / BINS. */
export const BINS = 20;

/** Sums over the talks of a pairing, in the order of their repeats. */
export interface PairingTally {
  readonly talks: number;
  readonly agreements: number;
  readonly missed: number;
  readonly wise: number;
  readonly efficient: number;
  /** Talks with a share, and agreements with distances. */
  readonly shared: number;
  readonly faults: Pair<number>;
  /** Agreements worth less to the party than no deal. */
  readonly traps: Pair<number>;
  readonly surplus: Pair<number>;
  readonly agreedUtility: Pair<number>;
  readonly share: Pair<number>;
  readonly rounds: number;
  readonly frontierDistance: number;
  readonly nashDistance: number;
  readonly kalaiSmorodinskyDistance: number;
  /** Both utilities of repeat k, from 1, at 2k - 2 and 2k - 1; `NaN` where it has not been played. 16 bytes a talk. */
  readonly utilities: Float64Array;
  /** Agreements by relative time, in `BINS` bins. */
  readonly times: Uint32Array;
}

export interface Tally {
  readonly tournament: Tournament;
  /**
   * Takes a talk in. Pairings may come in any order and may be left out; the talks of one come by rising repeat. Throws
   * a `RangeError` for a fixture that the tournament has not, and for one that is told late or twice.
   */
  readonly add: (played: Played, measures: Measures) => void;
  /** By the number of the pairing; `undefined` where none of its talks has been played. */
  readonly pairings: readonly (PairingTally | undefined)[];
  /** By the place of the deal: how many talks agreed on each outcome. */
  readonly agreed: readonly ReadonlyMap<number, number>[];
  readonly faults: () => Faults;
}

/** What a tournament has come to so far: counts and sums of each pairing, and both utilities of every talk. */
import { PARTIES, type Pair } from '../../model/party.js';
import type { Schedule } from '../../model/schedule.js';
import { NONE } from '../../model/space.js';
import {
  fixtureCount,
  type Pairing,
  type Played,
  pairingNumber,
  repeatOf,
  type Tournament,
  type TournamentDeal,
} from '../../model/tournament.js';
import { openFaultList } from './faultList.js';
import { groupAt, groupsOf } from './groups.js';
import type { Measures } from './measures.js';
import { WIDTH, writeTalk } from './quantities.js';
import type { Faults } from './standing.js';
import { addTalk, emptySums, type Sums } from './sums.js';

/** Bins of relative time in which agreements are counted: bin b, from 0, holds b / BINS < t <= (b + 1) / BINS. */
export const BINS = 20;

/** Counts and sums over the talks of a pairing, in the order of their repeats. */
export interface PairingTally {
  readonly sums: Sums;
  readonly missed: number;
  readonly wise: number;
  readonly faults: Pair<number>;
  /** Agreements worth less to the party than no deal. */
  readonly traps: Pair<number>;
  /** Both utilities of repeat k, from 1, at 2k - 2 and 2k - 1; `NaN` where it has not been played. 16 bytes a talk. */
  readonly utilities: Float64Array;
  /** Agreements by relative time, in `BINS` bins. */
  readonly times: Uint32Array;
}

export interface Tally {
  readonly tournament: Tournament;
  /**
   * Takes a talk in. Pairings may come in any order and may be left out, and change no bit; the talks of one pairing
   * come by rising repeat. Throws a `RangeError` for a fixture that the tournament has not, and for one told late or
   * twice; then nothing has changed.
   */
  readonly add: (played: Played, measures: Measures) => void;
  /** By the number of the pairing; `undefined` where none of its talks has been played. */
  readonly pairings: readonly (PairingTally | undefined)[];
  /** By the place of the deal: how many talks agreed on each outcome. */
  readonly agreed: readonly ReadonlyMap<number, number>[];
  readonly faults: () => Faults;
}

type OpenPairing = { -readonly [Key in keyof PairingTally]: PairingTally[Key] } & {
  readonly faults: [number, number];
  readonly traps: [number, number];
  lastRepeat: number;
};

/** An empty tally. */
export function openTally(tournament: Tournament): Tally {
  const fixtures = fixtureCount(tournament);
  const pairings: (OpenPairing | undefined)[] = tournament.pairings.map(() => undefined);
  const agreed = tournament.deals.map(() => new Map<number, number>());
  const faults = openFaultList(tournament.agents.length);
  const groups = groupsOf(tournament.repeats, tournament.pairings.length);
  const row = new Float64Array(WIDTH);
  const add = (played: Played, measures: Measures): void => {
    const { fixture: number, outcome, fault } = played;
    if (!(Number.isInteger(number) && number >= 0 && number < fixtures))
      throw new RangeError(`the tournament has no fixture ${number}`);
    const pairing = pairingNumber(tournament, number);
    const repeat = repeatOf(tournament, number);
    const entry = pairings[pairing] ?? emptyPairing(tournament.repeats);
    if (repeat <= entry.lastRepeat) throw new RangeError(`fixture ${number} is told late or twice`);
    entry.lastRepeat = repeat;
    pairings[pairing] = entry;
    const { deal: place, seats } = tournament.pairings[pairing] as Pairing;
    addCounts(entry, measures);
    writeTalk(row, measures);
    addTalk(entry.sums, row, {
      group: groupAt(repeat - 1, tournament.repeats, groups),
      groups,
      before: () => groupsBefore(repeat, entry, groups),
    });
    entry.utilities.set(measures.utility, 2 * repeat - 2);
    if (fault !== undefined) faults.add(seats[fault.by], fault.what, number);
    if (outcome === NONE) return;
    const { deal } = tournament.deals[place] as TournamentDeal;
    const bin = binOf(deal.schedule, played.round);
    entry.times[bin] = (entry.times[bin] as number) + 1;
    const outcomes = agreed[place] as Map<number, number>;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  };
  return { tournament, add, pairings, agreed, faults: faults.faults };
}

function emptyPairing(repeats: number): OpenPairing {
  return {
    lastRepeat: 0,
    sums: emptySums(),
    missed: 0,
    wise: 0,
    faults: [0, 0],
    traps: [0, 0],
    utilities: new Float64Array(2 * repeats).fill(Number.NaN),
    times: new Uint32Array(BINS),
  };
}

function addCounts(entry: OpenPairing, { agreed, surplus, noDeal, faultBy }: Measures): void {
  if (noDeal !== undefined) entry[noDeal]++;
  if (faultBy !== undefined) entry.faults[faultBy]++;
  for (const party of PARTIES) if (agreed && surplus[party] < 0) entry.traps[party]++;
}

/** The groups of the repeats played before this one, which counts from 1. */
function* groupsBefore(repeat: number, { utilities }: PairingTally, groups: number): Generator<number> {
  const repeats = utilities.length / 2;
  for (let earlier = 0; earlier < repeat - 1; earlier++)
    if (!Number.isNaN(utilities[2 * earlier])) yield groupAt(earlier, repeats, groups);
}

/** The bin of a round, in whole numbers so that a time on an edge falls into the bin that it closes. */
function binOf({ rounds }: Schedule, round: number): number {
  return Math.ceil((BINS * Math.min(round, rounds)) / (rounds + 1)) - 1;
}

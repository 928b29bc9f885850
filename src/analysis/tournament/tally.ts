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
import type { Measures } from './measures.js';
import type { Faults } from './standing.js';

/** Bins of relative time in which agreements are counted: bin b, from 0, holds b / BINS < t <= (b + 1) / BINS. */
export const BINS = 20;

/** A sum, and how many values are in it. */
export interface Sum {
  readonly count: number;
  readonly sum: number;
}

/** Counts and sums over the talks of a pairing, in the order of their repeats. */
export interface PairingTally {
  readonly talks: number;
  readonly agreements: number;
  readonly missed: number;
  readonly wise: number;
  readonly faults: Pair<number>;
  /** Agreements worth less to the party than no deal. */
  readonly traps: Pair<number>;
  readonly utility: Pair<number>;
  readonly surplus: Pair<number>;
  /** Of agreements. */
  readonly agreedUtility: Pair<number>;
  readonly welfare: number;
  readonly rounds: number;
  readonly share: Pair<Sum>;
  /** The sum counts the agreements that nothing dominates. */
  readonly efficient: Sum;
  readonly frontierDistance: Sum;
  readonly nashDistance: Sum;
  readonly kalaiSmorodinskyDistance: Sum;
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

type Open<T> = T extends Float64Array | Uint32Array | number ? T : { -readonly [Key in keyof T]: Open<T[Key]> };

type OpenPairing = Open<PairingTally> & { lastRepeat: number };

/** An empty tally. */
export function openTally(tournament: Tournament): Tally {
  const fixtures = fixtureCount(tournament);
  const pairings: (OpenPairing | undefined)[] = tournament.pairings.map(() => undefined);
  const agreed = tournament.deals.map(() => new Map<number, number>());
  const faults = openFaultList(tournament.agents.length);
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
    addTalk(entry, repeat, measures);
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
  const none = () => ({ count: 0, sum: 0 });
  return {
    lastRepeat: 0,
    talks: 0,
    agreements: 0,
    missed: 0,
    wise: 0,
    faults: [0, 0],
    traps: [0, 0],
    utility: [0, 0],
    surplus: [0, 0],
    agreedUtility: [0, 0],
    welfare: 0,
    rounds: 0,
    share: [none(), none()],
    efficient: none(),
    frontierDistance: none(),
    nashDistance: none(),
    kalaiSmorodinskyDistance: none(),
    utilities: new Float64Array(2 * repeats).fill(Number.NaN),
    times: new Uint32Array(BINS),
  };
}

function addTalk(entry: OpenPairing, repeat: number, measures: Measures): void {
  const { agreed, utility, surplus, share, efficient } = measures;
  entry.talks++;
  if (agreed) entry.agreements++;
  if (measures.noDeal !== undefined) entry[measures.noDeal]++;
  if (measures.faultBy !== undefined) entry.faults[measures.faultBy]++;
  entry.welfare += measures.welfare;
  entry.rounds += measures.rounds;
  for (const party of PARTIES) {
    entry.utilities[2 * repeat - 2 + party] = utility[party];
    entry.utility[party] += utility[party];
    entry.surplus[party] += surplus[party];
    if (agreed) entry.agreedUtility[party] += utility[party];
    if (agreed && surplus[party] < 0) entry.traps[party]++;
    addTo(entry.share[party], share?.[party]);
  }
  addTo(entry.efficient, efficient === undefined ? undefined : Number(efficient));
  addTo(entry.frontierDistance, measures.frontierDistance);
  addTo(entry.nashDistance, measures.nashDistance);
  addTo(entry.kalaiSmorodinskyDistance, measures.kalaiSmorodinskyDistance);
}

function addTo(sum: Open<Sum>, value: number | undefined): void {
  if (value === undefined) return;
  sum.count++;
  sum.sum += value;
}

/** The bin of a round, in whole numbers so that a time on an edge falls into the bin that it closes. */
function binOf({ rounds }: Schedule, round: number): number {
  return Math.ceil((BINS * Math.min(round, rounds)) / (rounds + 1)) - 1;
}

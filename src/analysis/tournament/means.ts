/** Counts and means over seats. */
import type { Party } from '../../model/party.js';
import type { Missing } from './missing.js';
import { MEAN_NAMES, RATIOS, sumOf } from './ratios.js';
import { amountOf, ratioOver, type Seat } from './seats.js';
import type { Counts, MeanName, Means } from './standing.js';
import type { PairingTally } from './tally.js';

/** What the talks of some seats come to. */
export function countsOf(seats: readonly Seat[]): Counts {
  const total = (count: (tally: PairingTally, party: Party) => number): number =>
    seats.reduce((sum, { tally, party }) => sum + count(tally, party), 0);
  return {
    seats: seats.length,
    talks: total((tally) => sumOf(tally, 'talks')),
    agreements: total((tally) => sumOf(tally, 'agreements')),
    traps: total(({ traps }, party) => traps[party]),
    missed: total(({ missed }) => missed),
    wise: total(({ wise }) => wise),
    faults: total(({ faults }, party) => faults[party]),
  };
}

/** Means, and why those that are `undefined` have no value. */
export type MeansTold = Means & { readonly missing: Readonly<Partial<Record<MeanName, Missing>>> };

/** The means over some seats. */
export function meansOf(seats: readonly Seat[]): MeansTold {
  const talked = seats.length > 0;
  const agreed = seats.some(({ tally }) => sumOf(tally, 'agreements') > 0);
  const missing: Partial<Record<MeanName, Missing>> = {};
  const values = MEAN_NAMES.map((name) => {
    const { of, per, missing: reason } = RATIOS[name];
    const mean = ratioOver(seats, amountOf(of), amountOf(per));
    if (mean === undefined) missing[name] = talked ? (agreed ? reason : 'noAgreement') : 'noTalk';
    return [name, mean];
  });
  return { ...(Object.fromEntries(values) as Means), missing };
}

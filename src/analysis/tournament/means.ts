/** Counts and means over seats. */
import type { Party } from '../../model/party.js';
import type { Missing } from './missing.js';
import { ratioOver, type Seat } from './seats.js';
import type { Counts, Means } from './standing.js';
import type { PairingTally, Sum } from './tally.js';

/** What the talks of some seats come to. */
export function countsOf(seats: readonly Seat[]): Counts {
  const total = (count: (tally: PairingTally, party: Party) => number): number =>
    seats.reduce((sum, { tally, party }) => sum + count(tally, party), 0);
  return {
    seats: seats.length,
    talks: total(({ talks }) => talks),
    agreements: total(({ agreements }) => agreements),
    traps: total(({ traps }, party) => traps[party]),
    missed: total(({ missed }) => missed),
    wise: total(({ wise }) => wise),
    faults: total(({ faults }, party) => faults[party]),
  };
}

type Column = keyof Means;

/** What is summed for a mean and what it is divided by, and why there may be nothing to divide by. */
interface Recipe {
  readonly of: (tally: PairingTally, party: Party) => Sum;
  readonly missing: Missing;
}

function perTalk(sum: (tally: PairingTally, party: Party) => number): Recipe {
  return { of: (tally, party) => ({ sum: sum(tally, party), count: tally.talks }), missing: 'noTalk' };
}

const RECIPES: Readonly<Record<Column, Recipe>> = {
  agreementRate: perTalk(({ agreements }) => agreements),
  utility: perTalk(({ utility }, party) => utility[party]),
  surplus: perTalk(({ surplus }, party) => surplus[party]),
  welfare: perTalk(({ welfare }) => welfare),
  rounds: perTalk(({ rounds }) => rounds),
  agreedUtility: {
    of: ({ agreedUtility, agreements }, party) => ({ sum: agreedUtility[party], count: agreements }),
    missing: 'noAgreement',
  },
  share: { of: ({ share }, party) => share[party], missing: 'nothingShared' },
  efficient: { of: ({ efficient }) => efficient, missing: 'nothingClean' },
  frontierDistance: { of: ({ frontierDistance }) => frontierDistance, missing: 'nothingClean' },
  nashDistance: { of: ({ nashDistance }) => nashDistance, missing: 'noZopa' },
  kalaiSmorodinskyDistance: { of: ({ kalaiSmorodinskyDistance }) => kalaiSmorodinskyDistance, missing: 'noZopa' },
};

const COLUMNS = Object.keys(RECIPES) as Column[];

/** The means over some seats, and why those that are `undefined` have no value. */
export function meansOf(seats: readonly Seat[]): Means & { readonly missing: Partial<Record<Column, Missing>> } {
  const talked = seats.length > 0;
  const agreed = seats.some(({ tally }) => tally.agreements > 0);
  const missing: Partial<Record<Column, Missing>> = {};
  const values = COLUMNS.map((column) => {
    const { of, missing: reason } = RECIPES[column];
    const mean = ratioOver(
      seats,
      ({ tally, party }) => of(tally, party).sum,
      ({ tally, party }) => of(tally, party).count,
    );
    if (mean === undefined) missing[column] = talked ? (agreed ? reason : 'noAgreement') : 'noTalk';
    return [column, mean];
  });
  return { ...(Object.fromEntries(values) as Means), missing };
}

/** Every mean as one sum over another. */
import type { Party } from '../../model/party.js';
import type { Missing } from './missing.js';
import { columnAt, PLACE, type Quantity } from './quantities.js';
import type { MeanName } from './standing.js';
import type { PairingTally } from './tally.js';

export interface Ratio {
  readonly of: Quantity;
  readonly per: Quantity;
  /** Why there may be nothing to divide by though there are agreements. */
  readonly missing: Missing;
}

export const RATIOS: Readonly<Record<MeanName, Ratio>> = {
  agreementRate: { of: 'agreements', per: 'talks', missing: 'noTalk' },
  utility: { of: 'utility', per: 'talks', missing: 'noTalk' },
  surplus: { of: 'surplus', per: 'talks', missing: 'noTalk' },
  welfare: { of: 'welfare', per: 'talks', missing: 'noTalk' },
  rounds: { of: 'rounds', per: 'talks', missing: 'noTalk' },
  agreedUtility: { of: 'agreedUtility', per: 'agreements', missing: 'noAgreement' },
  share: { of: 'share', per: 'shared', missing: 'nothingShared' },
  efficient: { of: 'efficient', per: 'bounded', missing: 'nothingClean' },
  frontierDistance: { of: 'frontierDistance', per: 'bounded', missing: 'nothingClean' },
  nashDistance: { of: 'nashDistance', per: 'solved', missing: 'noZopa' },
  kalaiSmorodinskyDistance: { of: 'kalaiSmorodinskyDistance', per: 'solved', missing: 'noZopa' },
};

export const MEAN_NAMES = Object.keys(RATIOS) as readonly MeanName[];

/** The sum of a quantity over a pairing's talks, as the party counts it; the same for both unless it is a party's own. */
export function sumOf({ sums }: PairingTally, quantity: Quantity, party: Party = 0): number {
  return sums.total[columnAt(PLACE[quantity], party)] as number;
}

/** Whether the talks of a pairing differ in what a mean is made of, as the party counts it. */
export function variesIn({ sums }: PairingTally, mean: MeanName, party: Party): boolean {
  const { of, per } = RATIOS[mean];
  return [of, per].some((quantity) => ((sums.varied >> columnAt(PLACE[quantity], party)) & 1) === 1);
}

/** How talks ended, and what that is worth. */
import type { Pair, Party } from './party.js';

export const ENDINGS = ['agreed', 'walkedOut', 'expired'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Result {
  readonly ending: Ending;
  readonly round: number;
  /** Who accepted or walked; `undefined` if the talks expired. */
  readonly by: Party | undefined;
  /** The outcome agreed, or `NONE`. */
  readonly outcome: number;
  /** What the end is worth to each party, after its discount: the deal, or else its reservation. */
  readonly utility: Pair<number>;
}

/** What one talk of a tournament was worth. */
import type { Pair, Party } from '../../model/party.js';
import type { Played } from '../../model/tournament.js';
import type { FrontierPoint } from '../frontier.js';
import type { Solutions } from '../solutions.js';
import type { Missing } from './missing.js';

/** The measures of a talk that may have no value. */
export interface Optional {
  /** Each party's surplus over both; `undefined` without a deal, if one is under 0 or both are 0. */
  readonly share: Pair<number> | undefined;
  /** Whether no clean outcome dominates the deal. */
  readonly efficient: boolean | undefined;
  /** Euclidean distances of the deal, in utility before discount, to the nearest outcome of the kind. */
  readonly frontierDistance: number | undefined;
  readonly nashDistance: number | undefined;
  readonly kalaiSmorodinskyDistance: number | undefined;
}

export interface Measures extends Optional {
  readonly agreed: boolean;
  /** After discount. */
  readonly utility: Pair<number>;
  /** Utility less what no deal would have been worth at that time; 0 without a deal, under 0 for who is at fault. */
  readonly surplus: Pair<number>;
  /** Both utilities together. */
  readonly welfare: number;
  /** The round in which the talks ended, from 1. */
  readonly rounds: number;
  /** Without a deal: a deal was `missed`, or the ZOPA is empty and it was `wise` to make none. */
  readonly noDeal: 'missed' | 'wise' | undefined;
  /** Who was at fault. */
  readonly faultBy: Party | undefined;
  /** Why what is `undefined` has no value. */
  readonly missing: Readonly<Partial<Record<keyof Optional, Missing>>>;
}

/** What a deal's talks are measured by, worked out once. */
export interface Measurer {
  readonly frontier: readonly FrontierPoint[];
  readonly solutions: Solutions;
  /** How many outcomes lie in the ZOPA. */
  readonly zopa: number;
  /** The measures of a talk of this deal. */
  readonly measure: (played: Played) => Measures;
}

/** What the doctor finds out about a scenario, rule by rule: numbers, and what to change as data. */
import type { Pair, Party } from '../../model/party.js';
import type { Rule } from '../../model/rules.js';
import type { BalanceFault } from './balance.js';
import type { DominatedFault } from './dominated.js';
import type { FormFault } from './form.js';
import type { FrontierFault } from './frontier.js';
import type { ImpasseFault } from './impasse.js';
import type { MidpointFault } from './midpoint.js';
import type { OppositionFault } from './opposition.js';
import type { SensitivityFault } from './sensitivity.js';
import type { TradesFault } from './trades.js';
import type { ZopaFault } from './zopa.js';

/** One way in which a rule is broken, with the issues, options and parties concerned and the numbers that would mend it. */
export type Fault =
  | FormFault
  | OppositionFault
  | TradesFault
  | FrontierFault
  | ZopaFault
  | MidpointFault
  | BalanceFault
  | ImpasseFault
  | SensitivityFault
  | DominatedFault;

/** A number, or one for each party; `undefined` where it is not defined. */
export type Measure = number | Pair<number> | undefined;

/** Why a rule could not be measured. */
export type Unmeasured =
  /** Every outcome crosses a red line. */
  | { readonly kind: 'nothingClean' }
  | { readonly kind: 'noZopa' }
  /** Every outcome without a red line is worth the same to this party. */
  | { readonly kind: 'indifferent'; readonly party: Party }
  /** No outcome of the ZOPA leaves a surplus. */
  | { readonly kind: 'noSurplus' }
  | { readonly kind: 'notPlayed' };

/** What one rule measures, and how it is broken; nothing is wrong where there are no faults. */
export interface Examined<One extends Fault = Fault> {
  readonly measured: Readonly<Record<string, Measure>>;
  readonly faults: readonly One[];
  /** Given where the rule could not be measured: then it neither holds nor is broken. */
  readonly unmeasured?: Unmeasured;
}

export interface Finding extends Examined {
  readonly rule: Rule;
  readonly verdict: 'holds' | 'broken' | 'onPurpose' | 'unmeasured';
  /** What the scenario says of why it breaks the rule, whether or not it does. */
  readonly why?: string;
}

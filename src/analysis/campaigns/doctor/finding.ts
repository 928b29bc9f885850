/** What the doctor finds out about a campaign, rule by rule. */
import type { Path } from '../../../model/problem.js';
import type { CampaignRule } from '../../../model/rules.js';
import type { ConditionFault } from './conditions.js';
import type { EffectFault } from './effects.js';
import type { LinkFault } from './links.js';
import type { ZoneFault } from './zones.js';

/** One way in which a rule is broken, and the place in the file that is at fault. */
export type CampaignFault = (ConditionFault | EffectFault | ZoneFault | LinkFault) & { readonly path: Path };

/** What one rule measures, and how it is broken; nothing is wrong where there are no faults. */
export interface CampaignExamined<One extends CampaignFault = CampaignFault> {
  readonly measured: Readonly<Record<string, number>>;
  readonly faults: readonly One[];
  /** The talks that can begin in too many ways to go through, or whose outcomes are too many: nothing is told of them. */
  readonly unmeasured?: readonly string[];
}

export interface CampaignFinding extends CampaignExamined {
  readonly rule: CampaignRule;
  readonly verdict: 'holds' | 'broken' | 'onPurpose' | 'unmeasured';
  /** What the campaign says of why it breaks the rule, whether or not it does. */
  readonly why?: string;
}

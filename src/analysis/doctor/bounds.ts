import type { Rule } from '../../model/rules.js';

/** Between which values a measure keeps to its rule; both ends are right, and an end left out is open. */
export interface Bound {
  readonly least?: number;
  readonly most?: number;
}

/**
 * What the rules ask for, by the name of the measure. Shares and coefficients are from 0 to 1, points out of 100. A
 * measure of both parties must keep to its bound for each.
 */
export const BOUNDS = {
  form: { leastOptions: { least: 3 }, mostOptions: { most: 6 }, sameLabels: { most: 0 } },
  opposition: { correlation: { least: -0.85, most: -0.5 } },
  trades: { compatible: { least: 1 }, dear: { least: 2 } },
  frontier: { share: { most: 0.05 }, inZopa: { least: 5 }, spread: { least: 20 } },
  zopa: { share: { least: 0.03, most: 0.2 }, forbidden: { least: 1 } },
  midpoint: { coefficient: { least: 0.3, most: 0.7 }, overBoth: { most: 5 } },
  balance: { nashShare: { least: 0.45, most: 0.55 }, botsApart: { most: 3 } },
  impasse: { noDeal: { least: 0.02, most: 0.3 } },
  sensitivity: { distance: { most: 5 } },
  dominated: { options: { most: 0 } },
} as const satisfies Readonly<Record<Rule, Readonly<Record<string, Bound>>>>;

/** Whether the value is under the least, over the most, or neither. */
export function against(value: number, { least, most }: Bound): 'under' | 'over' | 'within' {
  if (least !== undefined && value < least) return 'under';
  return most !== undefined && value > most ? 'over' : 'within';
}

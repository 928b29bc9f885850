/** Everything that there is to say about a deal before anybody talks: what can be had in it, and what makes it hard. */
import type { Deal } from '../model/deal.js';
import { NONE } from '../model/space.js';
import { type CompatibleIssue, compatibleIssues } from './compatible.js';
import { correlationOf } from './correlation.js';
import { distributiveIssues } from './distributive.js';
import { type DominatedOption, dominatedOptions } from './dominatedOptions.js';
import { type FrontierPoint, frontierIn } from './frontier.js';
import { integrativePotentialOf } from './integrativePotential.js';
import { logrollingPairs, type Trade } from './logrolling.js';
import { openOptionsOf } from './openOptions.js';
import { oppositionOf } from './opposition.js';
import { type SolutionName, type Solved, solvedIn } from './solutions.js';
import { suffixFrontiersOf } from './suffixFrontiers.js';
import { countOutcomes, type OutcomeCounts } from './zopa.js';

export interface Analysis {
  readonly deal: Deal;
  readonly counts: OutcomeCounts;
  readonly frontier: readonly FrontierPoint[];
  readonly solutions: Readonly<Record<SolutionName, Solved>>;
  /** `undefined` if nothing is clean. */
  readonly opposition: number | undefined;
  /** `undefined` if nothing is clean, or all is worth the same to a party. */
  readonly correlation: number | undefined;
  /** `undefined` if nothing is clean, or all is worth the same to both together. */
  readonly integrativePotential: number | undefined;
  readonly compatible: readonly CompatibleIssue[];
  /** The places of the issues on which one side wins what the other loses. */
  readonly distributive: readonly number[];
  readonly logrolling: readonly Trade[];
  readonly dominated: readonly DominatedOption[];
}

/**
 * Analyses a deal of any size; no outcome of it needs to have a number. Throws `FrontierTooLong`, a `RangeError`, where
 * the frontier has over a million points.
 */
export function analysisOf(deal: Deal): Analysis {
  const issues = openOptionsOf(deal);
  const frontiers = suffixFrontiersOf(deal);
  const frontier = frontierIn(deal, frontiers);
  return {
    deal,
    counts: countOutcomes(deal),
    frontier,
    solutions: solvedIn(deal, frontiers),
    opposition: oppositionOf(deal, frontier),
    correlation: correlationOf(issues),
    integrativePotential: integrativePotentialOf(deal, issues),
    compatible: compatibleIssues(deal, NONE),
    distributive: distributiveIssues(deal, issues),
    logrolling: logrollingPairs(deal, issues),
    dominated: dominatedOptions(issues),
  };
}

/** Everything that there is to say about a talk when it is over. */
import { outcomeOf } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { NONE } from '../model/space.js';
import { type CompatibleIssue, compatibleIssues } from './compatible.js';
import { type Conceding, concedingOf, type Step, stepsOf } from './concessions.js';
import { counterOf } from './counter.js';
import { type Efficiency, efficiencyOf } from './efficiency.js';
import { balancesOf, type Exchange, exchangesIn, type IssueBalance } from './exchanges.js';
import { type FrontierPoint, frontierOf } from './frontier.js';
import { type Solutions, solutionsOf } from './solutions.js';
import { agreedIn, type Offer, offersIn, type Talk } from './talk.js';
import { countOutcomes, type OutcomeCounts } from './zopa.js';

export interface Debrief {
  readonly talk: Talk;
  readonly counts: OutcomeCounts;
  readonly frontier: readonly FrontierPoint[];
  readonly solutions: Solutions;
  /** The outcome of the deal, or `NONE`. */
  readonly agreed: number;
  /**
   * A deal on the `frontier`, or `improvable`; without a deal the chance was `missed`, or there was none and it was
   * `wise` to stop; `open` if the talk is not over.
   */
  readonly verdict: 'frontier' | 'improvable' | 'missed' | 'wise' | 'open';
  /** Who signed a deal worth less to it than no deal: the agreement trap (Cohen, Leonardelli and Thompson 2014). */
  readonly traps: Pair<boolean>;
  /** Of the deal. */
  readonly efficiency: Efficiency | undefined;
  /** The outcome of the real talks, or `NONE`. */
  readonly real: number;
  readonly realEfficiency: Efficiency | undefined;
  readonly offers: readonly Offer[];
  readonly steps: readonly Step[];
  readonly conceding: Pair<Conceding | undefined>;
  readonly exchanges: readonly Exchange[];
  readonly balances: readonly IssueBalance[];
  readonly compatible: readonly CompatibleIssue[];
}

/** Looks back on a talk, as far as it went. Points and utilities are those of outcomes, before any discount. */
export function debriefOf(talk: Talk): Debrief {
  const { deal, result } = talk;
  const counter = counterOf(deal);
  const counts = countOutcomes(deal, counter);
  const frontier = frontierOf(deal);
  const solutions = solutionsOf(deal);
  const measured = (outcome: number) =>
    outcome === NONE ? undefined : efficiencyOf(deal, outcome, frontier, solutions, counter);
  const agreed = agreedIn(talk);
  const efficiency = measured(agreed);
  const history = deal.scenario.history?.outcome;
  const real = history === undefined ? NONE : outcomeOf(deal, history);
  const verdict = (): Debrief['verdict'] => {
    if (result === undefined) return 'open';
    if (efficiency !== undefined) return efficiency.better === 0 ? 'frontier' : 'improvable';
    return counts.zopa > 0 ? 'missed' : 'wise';
  };
  return {
    talk,
    counts,
    frontier,
    solutions,
    agreed,
    verdict: verdict(),
    traps: pair((party) => efficiency !== undefined && efficiency.surplus[party] < 0),
    efficiency,
    real,
    realEfficiency: measured(real),
    offers: offersIn(talk),
    steps: stepsOf(talk),
    conceding: pair((party) => concedingOf(talk, party)),
    exchanges: exchangesIn(talk),
    balances: balancesOf(talk),
    compatible: compatibleIssues(deal, agreed),
  };
}

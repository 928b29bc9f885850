/** What an agreed outcome is by itself, whenever and by whom it was agreed. */
import type { Deal } from '../../model/deal.js';
import type { Pair } from '../../model/party.js';
import { distanceTo } from '../distance.js';
import { type FrontierPoint, pointsOn } from '../frontier.js';
import type { Solutions } from '../solutions.js';
import { worthOf } from '../worth.js';
import type { Missing } from './missing.js';

export interface OutcomeMeasures {
  /** Whether no clean outcome dominates it. */
  readonly efficient: boolean | undefined;
  /** Euclidean distances in utility, before discount, to the nearest outcome of the kind. */
  readonly frontierDistance: number | undefined;
  readonly nashDistance: number | undefined;
  readonly kalaiSmorodinskyDistance: number | undefined;
}

/** Why what is `undefined` has no value. */
export type Gaps<Of> = Readonly<Partial<Record<keyof Of, Missing>>>;

export type JudgedOutcome = OutcomeMeasures & { readonly missing: Gaps<OutcomeMeasures> };

/** A function that measures the outcomes of a deal. */
export function outcomeJudge(
  deal: Deal,
  frontier: readonly FrontierPoint[],
  { nash, kalaiSmorodinsky }: Solutions,
): (outcome: number) => JudgedOutcome {
  const best = pointsOn(frontier);
  const nashPoints = differentPoints(deal, nash);
  const kalaiSmorodinskyPoints = differentPoints(deal, kalaiSmorodinsky);
  const missing: Gaps<OutcomeMeasures> = {
    ...(best.length === 0 && { efficient: 'nothingClean', frontierDistance: 'nothingClean' }),
    ...(nash.length === 0 && { nashDistance: 'noZopa', kalaiSmorodinskyDistance: 'noZopa' }),
  };
  return (outcome) => {
    const worth = worthOf(deal, outcome);
    return {
      efficient: best.length === 0 ? undefined : !best.some((points) => dominates(points, worth)),
      frontierDistance: distanceTo(deal, worth, best),
      nashDistance: distanceTo(deal, worth, nashPoints),
      kalaiSmorodinskyDistance: distanceTo(deal, worth, kalaiSmorodinskyPoints),
      missing,
    };
  };
}

/** The points of outcomes, each pair once: a solution's outcomes are often many and worth the same. */
function differentPoints(deal: Deal, outcomes: readonly number[]): readonly Pair<number>[] {
  const points = outcomes.map((outcome) => worthOf(deal, outcome));
  return [...new Map(points.map((one) => [one.join(), one])).values()];
}

function dominates([a, b]: Pair<number>, [c, d]: Pair<number>): boolean {
  return a >= c && b >= d && (a > c || b > d);
}

/** What one talk of a tournament was worth. */
import type { Deal } from '../../model/deal.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { remaining } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import type { Played } from '../../model/tournament.js';
import { distanceTo } from '../distance.js';
import { type FrontierPoint, frontierOf, pointsOn } from '../frontier.js';
import { type Solutions, solutionsOf } from '../solutions.js';
import { worthOf } from '../worth.js';
import { zopaOf } from '../zopa.js';
import type { Missing } from './missing.js';

/** The measures of a deal that no time changes. */
interface OfOutcome {
  /** Whether no clean outcome dominates it. */
  readonly efficient: boolean | undefined;
  /** Euclidean distances in utility, before discount, to the nearest outcome of the kind. */
  readonly frontierDistance: number | undefined;
  readonly nashDistance: number | undefined;
  readonly kalaiSmorodinskyDistance: number | undefined;
}

/** The measures that may have no value. */
export interface OfDeal extends OfOutcome {
  /** Each party's surplus over both; `undefined` also where one surplus is under 0 or both are 0. */
  readonly share: Pair<number> | undefined;
}

type Gaps<Of> = Readonly<Partial<Record<keyof Of, Missing>>>;

export interface Measures extends OfDeal {
  readonly agreed: boolean;
  /** After discount. */
  readonly utility: Pair<number>;
  /** Utility less what no deal would have been worth at that time; 0 without a deal, at most 0 for who is at fault. */
  readonly surplus: Pair<number>;
  /** Both utilities together. */
  readonly welfare: number;
  /** The round in which the talks ended, from 1. */
  readonly rounds: number;
  /** Without a deal: a deal was `missed`, or the ZOPA is empty and it was `wise` to make none. */
  readonly noDeal: 'missed' | 'wise' | undefined;
  /** Who was at fault. */
  readonly faultBy: Party | undefined;
  /** Why what is `undefined` of a deal's measures has no value. */
  readonly missing: Gaps<OfDeal>;
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

/** The most outcomes of a deal whose measures are kept; when they are so many all are forgotten. */
const MOST_KEPT = 4096;

const NO_DEAL: OfDeal & { readonly missing: Gaps<OfDeal> } = {
  share: undefined,
  efficient: undefined,
  frontierDistance: undefined,
  nashDistance: undefined,
  kalaiSmorodinskyDistance: undefined,
  missing: {
    share: 'noDeal',
    efficient: 'noDeal',
    frontierDistance: 'noDeal',
    nashDistance: 'noDeal',
    kalaiSmorodinskyDistance: 'noDeal',
  },
};

/** Works out what the talks of a deal are measured by. */
export function measurer(deal: Deal): Measurer {
  const frontier = frontierOf(deal);
  const solutions = solutionsOf(deal);
  const zopa = zopaOf(deal).length;
  const noDeal = zopa === 0 ? 'wise' : 'missed';
  const ofOutcome = kept(outcomeMeasures(deal, frontier, solutions));
  const measure = (played: Played): Measures => {
    const { outcome, utility, round, fault } = played;
    const agreed = outcome !== NONE;
    const surplus = surplusOver(deal, played);
    const time = {
      agreed,
      utility,
      surplus,
      welfare: utility[0] + utility[1],
      rounds: round,
      noDeal: agreed ? undefined : noDeal,
      faultBy: fault?.by,
    } as const;
    return agreed ? { ...time, ...withShare(ofOutcome(outcome), surplus) } : { ...time, ...NO_DEAL };
  };
  return { frontier, solutions, zopa, measure };
}

function surplusOver({ preferences, schedule }: Deal, { round, utility }: Played): Pair<number> {
  const time = schedule.times[round] as number;
  return pair((party) => {
    const own = preferences[party];
    return utility[party] - (own.reservation / own.scale) * remaining(own, time);
  });
}

type Outcome = OfOutcome & { readonly missing: Gaps<OfOutcome> };

function outcomeMeasures(
  deal: Deal,
  frontier: readonly FrontierPoint[],
  { nash, kalaiSmorodinsky }: Solutions,
): (outcome: number) => Outcome {
  const best = pointsOn(frontier);
  // Outcomes of a solution are often many and worth the same.
  const nashPoints = different(nash.map((outcome) => worthOf(deal, outcome)));
  const kalaiSmorodinskyPoints = different(kalaiSmorodinsky.map((outcome) => worthOf(deal, outcome)));
  const missing: Gaps<OfOutcome> = {
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

function different(points: readonly Pair<number>[]): Pair<number>[] {
  return points.filter(([own, other], at) => points.findIndex((one) => one[0] === own && one[1] === other) === at);
}

function dominates([a, b]: Pair<number>, [c, d]: Pair<number>): boolean {
  return a >= c && b >= d && (a > c || b > d);
}

function withShare(outcome: Outcome, [own, other]: Pair<number>): OfDeal & { readonly missing: Gaps<OfDeal> } {
  const both = own + other;
  const reason = own < 0 || other < 0 ? 'underReservation' : both === 0 ? 'noSurplus' : undefined;
  if (reason !== undefined) return { ...outcome, share: undefined, missing: { ...outcome.missing, share: reason } };
  return { ...outcome, share: [own / both, other / both] };
}

/** The same function, with the values of the last few thousand outcomes at hand. */
function kept<Value>(make: (outcome: number) => Value): (outcome: number) => Value {
  const values = new Map<number, Value>();
  return (outcome) => {
    const known = values.get(outcome);
    if (known !== undefined) return known;
    if (values.size === MOST_KEPT) values.clear();
    const value = make(outcome);
    values.set(outcome, value);
    return value;
  };
}

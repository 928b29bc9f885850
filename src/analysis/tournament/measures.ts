/** What one talk of a tournament was worth. */
import type { Deal } from '../../model/deal.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { remaining } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import type { Played } from '../../model/tournament.js';
import { type FrontierPoint, frontierOf } from '../frontier.js';
import { type Solutions, solutionsOf } from '../solutions.js';
import { countZopa } from '../zopa.js';
import type { Missing } from './missing.js';
import { type Gaps, type JudgedOutcome, type OutcomeMeasures, outcomeJudge } from './outcomeMeasures.js';

/** The measures that have no value without a deal; `missing` says why, also where a deal has none of them. */
interface DealMeasures extends OutcomeMeasures {
  /** Each party's surplus over both; `undefined` also where one surplus is under 0 or both are 0. */
  readonly share: Pair<number> | undefined;
}

export interface Measures extends DealMeasures {
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
  readonly missing: Gaps<DealMeasures>;
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

/** The most outcomes of a deal whose measures are kept; all are forgotten when one more comes. */
const MOST_KEPT = 4096;

const NO_DEAL: JudgedOutcome & { readonly missing: Gaps<DealMeasures> } = {
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
  const zopa = countZopa(deal).count;
  const judged = kept(outcomeJudge(deal, frontier, solutions));
  // Every field by its name: to spread objects into one took most of the time of a large tournament.
  const measure = ({ outcome, utility, round, fault }: Played): Measures => {
    const agreed = outcome !== NONE;
    const by = agreed ? judged(outcome) : NO_DEAL;
    const surplus = surplusOver(deal, round, utility);
    const unshared = agreed ? whyUnshared(surplus) : 'noDeal';
    return {
      agreed,
      utility,
      surplus,
      welfare: utility[0] + utility[1],
      rounds: round,
      noDeal: agreed ? undefined : zopa === 0 ? 'wise' : 'missed',
      faultBy: fault?.by,
      share: unshared === undefined ? sharesOf(surplus) : undefined,
      efficient: by.efficient,
      frontierDistance: by.frontierDistance,
      nashDistance: by.nashDistance,
      kalaiSmorodinskyDistance: by.kalaiSmorodinskyDistance,
      missing: agreed && unshared !== undefined ? { ...by.missing, share: unshared } : by.missing,
    };
  };
  return { frontier, solutions, zopa, measure };
}

function surplusOver({ preferences, schedule }: Deal, round: number, utility: Pair<number>): Pair<number> {
  const time = schedule.times[round] as number;
  return pair((party) => {
    const own = preferences[party];
    return utility[party] - (own.reservation / own.scale) * remaining(own, time);
  });
}

function whyUnshared([first, second]: Pair<number>): Missing | undefined {
  if (first < 0 || second < 0) return 'underReservation';
  return first + second === 0 ? 'noSurplus' : undefined;
}

function sharesOf([first, second]: Pair<number>): Pair<number> {
  const both = first + second;
  return [first / both, second / both];
}

/** The same function, with its values for the last few thousand outcomes at hand. */
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

/**
 * Bargaining solutions on outcomes that are few and apart. All are searched in the ZOPA among the outcomes that no other
 * dominates, and gains are counted from the reservation. Comparisons are exact, and every tie is told.
 */
import type { Deal } from '../model/deal.js';
import { opponent, type Pair, type Party, pair } from '../model/party.js';
import { compareProducts } from '../model/product.js';
import { NONE } from '../model/space.js';
import { reaches } from './dominance.js';
import type { FrontierPoint } from './frontier.js';
import { numberOf } from './numberOf.js';
import { countAt, outcomesAt, pointsIn, type SuffixFrontiers, suffixFrontiersOf } from './suffixFrontiers.js';
import { worthOfOptions } from './worth.js';
import { floorsOf } from './zopa.js';

/** The names of the solutions. */
export const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;
export type SolutionName = (typeof SOLUTIONS)[number];

/**
 * The outcomes of each solution, lowest number first and at most `MOST_TIES`; all lists are empty if the ZOPA is, and in
 * a space too large to be numbered.
 */
export interface Solutions {
  /** The greatest product of both gains (Nash 1950). */
  readonly nash: readonly number[];
  /**
   * The greatest smaller share, where a share is a party's gain out of the best gain that the ZOPA holds for it. The
   * point where both shares are equal (Kalai and Smorodinsky 1975) is seldom an outcome.
   */
  readonly kalaiSmorodinsky: readonly number[];
  /** The greatest smaller gain in utility, and of equals the greatest larger one: leximin (Kalai 1977). */
  readonly egalitarian: readonly number[];
  /** The greatest sum of utilities. */
  readonly utilitarian: readonly number[];
}

/** The most outcomes of a solution that are told. */
export const MOST_TIES = 10_000;

/** A solution with all that ties for it. */
export interface Solved {
  /** The lowest outcomes, at most `MOST_TIES`. */
  readonly outcomes: readonly FrontierPoint[];
  /** How many outcomes tie, rounded over 2^53. */
  readonly count: number;
}

interface Candidate {
  /** Its place on the frontier. */
  readonly place: number;
  /** Over the reservations, in points. */
  readonly gains: Pair<number>;
}

/** Over 0 if the first pair of gains comes before the second, 0 if neither does. */
type Order = (gains: Pair<number>, others: Pair<number>) => number;

/** The four solutions of a deal, as the numbers of their outcomes. */
export function solutionsOf(deal: Deal): Solutions {
  const solved = solvedIn(deal, suffixFrontiersOf(deal));
  const numbers = (name: SolutionName) =>
    solved[name].outcomes.map(({ outcome }) => outcome).filter((outcome) => outcome !== NONE);
  return {
    nash: numbers('nash'),
    kalaiSmorodinsky: numbers('kalaiSmorodinsky'),
    egalitarian: numbers('egalitarian'),
    utilitarian: numbers('utilitarian'),
  };
}

/** The four solutions of a deal whose suffix frontiers are known, whatever the size of the space. */
export function solvedIn(deal: Deal, frontiers: SuffixFrontiers): Readonly<Record<SolutionName, Solved>> {
  const { preferences } = deal;
  const floors = floorsOf(deal);
  const zone = pointsIn(frontiers).flatMap((points, place): Candidate[] =>
    reaches(points, floors) ? [{ place, gains: pair((party) => points[party] - preferences[party].reservation) }] : [],
  );
  const best = (order: Order) => toldOf(deal, frontiers, greatest(zone, order));
  const most = pair((party) => zone.reduce((best, { gains }) => Math.max(best, gains[party]), 0));
  const scales = pair((party) => preferences[party].scale);
  return {
    nash: best(([a, b], [c, d]) => compareProducts(a, b, c, d)),
    kalaiSmorodinsky: best((one, other) => compareSmaller(one, other, most)),
    egalitarian: best((one, other) => compareSmaller(one, other, scales) || compareLarger(one, other, scales)),
    utilitarian: best(([a, b], [c, d]) => compareProducts(a - c, scales[1], d - b, scales[0])),
  };
}

/** Every candidate that none comes before. */
function greatest(zone: readonly Candidate[], order: Order): Candidate[] {
  let found: Candidate[] = [];
  for (const candidate of zone) {
    const [other] = found;
    const difference = other === undefined ? 1 : order(candidate.gains, other.gains);
    if (difference > 0) found = [candidate];
    else if (difference === 0) found.push(candidate);
  }
  return found;
}

/** Compares the smaller one of two gains, each in units of its party, with the smaller one of two others. */
function compareSmaller(gains: Pair<number>, others: Pair<number>, units: Pair<number>): number {
  const own = smaller(gains, units);
  const other = smaller(others, units);
  return compareProducts(gains[own], units[other], others[other], units[own]);
}

function compareLarger(gains: Pair<number>, others: Pair<number>, units: Pair<number>): number {
  const own = opponent(smaller(gains, units));
  const other = opponent(smaller(others, units));
  return compareProducts(gains[own], units[other], others[other], units[own]);
}

function smaller([first, second]: Pair<number>, units: Pair<number>): Party {
  return compareProducts(first, units[1], second, units[0]) <= 0 ? 0 : 1;
}

/** Every outcome of the candidates, as far as they are told. */
function toldOf(deal: Deal, frontiers: SuffixFrontiers, candidates: readonly Candidate[]): Solved {
  const places = candidates.map(({ place }) => place);
  const outcomes: FrontierPoint[] = [];
  for (const options of outcomesAt(frontiers, places)) {
    outcomes.push({ outcome: numberOf(deal.space, options), options, points: worthOfOptions(deal, options) });
    if (outcomes.length === MOST_TIES) break;
  }
  return { outcomes, count: countAt(frontiers, places) };
}

/**
 * Bargaining solutions on outcomes that are few and apart. All are searched in the ZOPA among the outcomes that no other
 * dominates, and gains are counted from the reservation. Comparisons are exact, and every tie is told.
 */
import type { Deal } from '../model/deal.js';
import { opponent, type Pair, type Party, pair } from '../model/party.js';
import { countAtLeast, pointsOf, rankedAt } from '../model/preferences.js';
import { compareProducts } from '../model/product.js';
import { frontierOf } from './frontier.js';
import { surplusOf, worthOf } from './worth.js';
import { inZopa, isClean } from './zopa.js';

/** The outcomes of each solution, lowest number first; all lists are empty if the ZOPA is. */
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

interface Candidate {
  readonly outcome: number;
  /** Over the reservations, in points. */
  readonly gains: Pair<number>;
}

/** Over 0 if the first pair of gains comes before the second, 0 if neither does. */
type Order = (gains: Pair<number>, others: Pair<number>) => number;

/** The four solutions of a deal. */
export function solutionsOf(deal: Deal): Solutions {
  const zone = frontierOf(deal).flatMap(({ outcome }) =>
    inZopa(deal, outcome) ? [{ outcome, gains: surplusOf(deal, outcome) }] : [],
  );
  const best = (order: Order): number[] =>
    greatest(zone, order)
      .flatMap(({ outcome }) => outcomesLike(deal, outcome))
      .sort((a, b) => a - b);
  const most = pair((party) => zone.reduce((best, { gains }) => Math.max(best, gains[party]), 0));
  const scales = pair((party) => deal.preferences[party].scale);
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

/** Every clean outcome worth the same to both as this one. */
function outcomesLike(deal: Deal, outcome: number): number[] {
  const [first, second] = deal.preferences;
  const [own, others] = worthOf(deal, outcome);
  const start = countAtLeast(first, own + 1);
  const alike = Array.from(
    { length: countAtLeast(first, own) - start },
    (_, at) => rankedAt(first, start + at) as number,
  );
  return alike.filter((one) => pointsOf(second, one) === others && isClean(deal, one));
}

/** How much of what could be had an outcome holds. No single measure is neutral (Clyman 1995), so there are several. */
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { compareProducts } from '../model/product.js';
import { NONE } from '../model/space.js';
import { counterOf } from './counter.js';
import { distanceTo } from './distance.js';
import { dominates } from './dominance.js';
import { type FrontierPoint, pointsOn } from './frontier.js';
import type { Solutions } from './solutions.js';
import { surplusOf, worthOf } from './worth.js';

export interface Efficiency {
  /** Whether `better`, `worse` and `coefficient` are exact; in some spaces of over a million outcomes they are estimates. */
  readonly exact: boolean;
  /** Clean outcomes at least as good for both parties and better for one; 0 only if there is none. */
  readonly better: number;
  /** Clean outcomes at most as good for both parties and worse for one. */
  readonly worse: number;
  /** 1 - better / (better + worse), and 1 if nothing is better (Tripp and Sondak 1992). */
  readonly coefficient: number;
  /** Points that each party could have had more at no loss to the other. */
  readonly leftOnTable: Pair<number>;
  /**
   * A clean outcome better for both: of these the one with the greatest product of what both gain. If there is none,
   * one better for one party and as good for the other, with the greatest gain in utility. Ties go to the lowest
   * outcome; `NONE` on the frontier.
   */
  readonly improvement: number;
  /** Points over the reservation. */
  readonly surplus: Pair<number>;
  /** The first party's share of both surpluses as utility; `undefined` if one is under 0 or both are 0. */
  readonly share: number | undefined;
  /** Euclidean distance in utility to the nearest point of the frontier; 0 if nothing is clean and there is none. */
  readonly distance: number;
  /**
   * The product of both surpluses over the greatest in the ZOPA; 0 if a party has no surplus. `undefined` without a
   * ZOPA, or where nothing in it leaves both a surplus.
   */
  readonly nashRatio: number | undefined;
}

/**
 * Measures an outcome against the clean outcomes of its deal, before any discount. An outcome across a red line may lie
 * beyond the frontier; then nothing is better, nothing was left, and its distance is still counted.
 */
export function efficiencyOf(
  deal: Deal,
  outcome: number,
  frontier: readonly FrontierPoint[],
  solutions: Solutions,
  counter = counterOf(deal),
): Efficiency {
  const worth = worthOf(deal, outcome);
  const better = counter.better(worth).count;
  const worse = counter.worse(worth).count;
  const surplus = surplusOf(deal, outcome);
  return {
    exact: counter.exact,
    better,
    worse,
    coefficient: better === 0 ? 1 : 1 - better / (better + worse),
    leftOnTable: leftOnTable(worth, frontier),
    improvement: improvementOn(deal, worth, frontier),
    surplus,
    share: shareOf(deal, surplus),
    distance: distanceTo(deal, worth, pointsOn(frontier)) ?? 0,
    nashRatio: nashRatio(deal, surplus, solutions),
  };
}

/** The best improvement on these points. It lies on the frontier: what is better for both than the best is better still. */
function improvementOn({ preferences }: Deal, worth: Pair<number>, frontier: readonly FrontierPoint[]): number {
  const [{ scale }, { scale: otherScale }] = preferences;
  let improvement = NONE;
  let most: Pair<number> = [0, 0];
  for (const { outcome, points } of frontier) {
    if (!dominates(points, worth)) continue;
    const own = points[0] - worth[0];
    const others = points[1] - worth[1];
    let order = compareProducts(own, others, most[0], most[1]);
    // Two products of nothing: neither is better for both.
    if (order === 0 && own * others === 0) order = compareProducts(own - most[0], otherScale, most[1] - others, scale);
    if (order < 0 || (order === 0 && outcome > improvement)) continue;
    improvement = outcome;
    most = [own, others];
  }
  return improvement;
}

function leftOnTable([own, others]: Pair<number>, frontier: readonly FrontierPoint[]): Pair<number> {
  const forFirst = frontier.find(({ points }) => points[1] >= others)?.points[0] ?? own;
  const forSecond = frontier.findLast(({ points }) => points[0] >= own)?.points[1] ?? others;
  return [Math.max(0, forFirst - own), Math.max(0, forSecond - others)];
}

function shareOf({ preferences }: Deal, surplus: Pair<number>): number | undefined {
  const [own, others] = pair((party) => surplus[party] / preferences[party].scale);
  return own >= 0 && others >= 0 && own + others > 0 ? own / (own + others) : undefined;
}

function nashRatio(deal: Deal, [own, others]: Pair<number>, { nash: [best] }: Solutions): number | undefined {
  if (best === undefined) return undefined;
  if (own <= 0 || others <= 0) return 0;
  const [most, mostToo] = surplusOf(deal, best);
  return most * mostToo === 0 ? undefined : (own * others) / (most * mostToo);
}

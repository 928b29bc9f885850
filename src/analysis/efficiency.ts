/** How much of what could be had an outcome holds. No single measure is neutral (Clyman 1995), so there are several. */
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { pointsOf } from '../model/preferences.js';
import { compareProducts } from '../model/product.js';
import { NONE } from '../model/space.js';
import { distanceTo } from './distance.js';
import { type FrontierPoint, pointsOn } from './frontier.js';
import type { Solutions } from './solutions.js';
import { surplusOf, worthOf } from './worth.js';
import { isClean } from './zopa.js';

export interface Efficiency {
  /** Clean outcomes at least as good for both parties and better for one. */
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
): Efficiency {
  const worth = worthOf(deal, outcome);
  const { better, worse, improvement } = comparedWith(deal, worth);
  const surplus = surplusOf(deal, outcome);
  return {
    better,
    worse,
    coefficient: better === 0 ? 1 : 1 - better / (better + worse),
    leftOnTable: leftOnTable(worth, frontier),
    improvement,
    surplus,
    share: shareOf(deal, surplus),
    distance: distanceTo(deal, worth, pointsOn(frontier)) ?? 0,
    nashRatio: nashRatio(deal, surplus, solutions),
  };
}

/** Counts the clean outcomes that dominate these points or are dominated by them, and picks the best improvement. */
function comparedWith(deal: Deal, worth: Pair<number>): Pick<Efficiency, 'better' | 'worse' | 'improvement'> {
  const [first, second] = deal.preferences;
  let better = 0;
  let worse = 0;
  let improvement = NONE;
  let most: Pair<number> = [0, 0];
  for (let outcome = 0; outcome < deal.space.outcomes; outcome++) {
    if (!isClean(deal, outcome)) continue;
    const own = pointsOf(first, outcome) - worth[0];
    const others = pointsOf(second, outcome) - worth[1];
    if (own === 0 && others === 0) continue;
    if (own <= 0 && others <= 0) worse++;
    if (own < 0 || others < 0) continue;
    better++;
    let order = compareProducts(own, others, most[0], most[1]);
    // Two products of nothing: neither is better for both.
    if (order === 0 && own * others === 0)
      order = compareProducts(own - most[0], second.scale, most[1] - others, first.scale);
    if (order <= 0) continue;
    improvement = outcome;
    most = [own, others];
  }
  return { better, worse, improvement };
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

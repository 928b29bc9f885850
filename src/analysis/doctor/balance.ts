/** Rule 7, balance: neither role is the better one to have. */
import type { Deal } from '../../model/deal.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { type Solutions, solutionsOf } from '../solutions.js';
import { surplusOf } from '../worth.js';
import { floorsOf } from '../zopa.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import { onePoint, withFloors } from './floors.js';

/** Talks of two bots, half of them with their seats swapped. */
export interface BotTalks {
  readonly bots: Pair<string>;
  readonly talks: number;
  /** The mean surplus of each role in points of the party; talks without a deal count as 0. */
  readonly surplus: Pair<number>;
}

export type BalanceFault =
  /** Theory gives this party more than its share; floors in points, of one party alone, that would even it out. */
  | {
      readonly kind: 'nashUneven';
      readonly party: Party;
      readonly share: number;
      readonly floors: Pair<number | undefined>;
    }
  /** Bots do better in this role, by so many points out of 100. */
  | { readonly kind: 'botsUneven'; readonly party: Party; readonly apart: number };

/**
 * `nashShare` is each party's part of both surpluses, in utility over the floors, at the Nash outcome; the mean where
 * several outcomes tie. `botsApart` is how many points out of 100 the mean surpluses of the roles lie apart. The deal must
 * have its floors as reservations.
 */
export function balance(deal: Deal, solutions: Solutions, talks: BotTalks | undefined): Examined<BalanceFault> {
  const share = nashShareOf(deal, solutions);
  const mean = talks && pair((party) => talks.surplus[party] / onePoint(deal, party));
  const botsApart = mean && Math.abs(mean[0] - mean[1]);
  const measured = {
    nashShare: share,
    talks: talks?.talks,
    botSurplus: mean,
    botsApart,
  };
  if (share === undefined)
    return { measured, faults: [], unmeasured: { kind: solutions.nash.length === 0 ? 'noZopa' : 'noSurplus' } };
  const faults: BalanceFault[] = [];
  if (!isEven(share)) {
    const party = share[0] > share[1] ? 0 : 1;
    faults.push({ kind: 'nashUneven', party, share: share[party], floors: pair((one) => evenFloor(deal, one)) });
  }
  if (mean !== undefined && botsApart !== undefined && against(botsApart, BOUNDS.balance.botsApart) === 'over')
    faults.push({ kind: 'botsUneven', party: mean[0] > mean[1] ? 0 : 1, apart: botsApart });
  return { measured, faults };
}

function isEven(share: Pair<number>): boolean {
  return share.every((one) => against(one, BOUNDS.balance.nashShare) === 'within');
}

function nashShareOf(deal: Deal, { nash }: Solutions): Pair<number> | undefined {
  const shares = nash.map((outcome) => {
    const surplus = surplusOf(deal, outcome);
    const [own, others] = pair((party) => surplus[party] / deal.preferences[party].scale);
    return own / (own + others);
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Number.isFinite(mean) ? [mean, 1 - mean] : undefined;
}

/** The lowest floor of this party, in whole steps of a point out of 100, that makes the shares even; `undefined` if none does. */
function evenFloor(deal: Deal, party: Party): number | undefined {
  const floors = floorsOf(deal);
  for (let step = 1; step <= 100; step++) {
    const level = Math.round(floors[party] + step * onePoint(deal, party));
    const moved = withFloors(
      deal,
      pair((one) => (one === party ? level : floors[one])),
    );
    const solutions = solutionsOf(moved);
    if (solutions.nash.length === 0) return undefined;
    const share = nashShareOf(moved, solutions);
    if (share !== undefined && isEven(share)) return level;
  }
  return undefined;
}

/** The mean surplus of each role, in points, in so many talks of which some agreed on these outcomes and the others failed. */
export function meanSurplus(deal: Deal, agreed: readonly number[], talks: number): Pair<number> {
  const floors = floorsOf(deal);
  return pair((party) => agreed.reduce((sum, outcome) => sum + gain(deal, floors, party, outcome), 0) / talks);
}

function gain({ preferences }: Deal, floors: Pair<number>, party: Party, outcome: number): number {
  return pointsOf(preferences[party], outcome) - floors[party];
}

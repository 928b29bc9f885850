/** Rule 5, ZOPA: it is narrow but there, and both BATNAs forbid something that the other side would sign. */
import type { Deal } from '../../model/deal.js';
import { opponent, PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { countOutcomes, floorsOf } from '../zopa.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import { nearestFloors, type Remedy, remedyOf, withFloors, zopaShare } from './floors.js';

export type ZopaFault =
  /** Too much or too little of what is clean lies in the ZOPA; floors in points that bring its share to the bound. */
  | { readonly kind: 'zopaShare'; readonly side: 'under' | 'over'; readonly share: number; readonly remedy: Remedy }
  /** What the other side would sign, this party would sign too; the floor in points from which that ends. */
  | { readonly kind: 'idleFloor'; readonly party: Party; readonly floor: number | undefined };

/**
 * The share is that of the clean outcomes. `forbidden` counts for each party the clean outcomes that the other side would
 * sign, at or above its floor, and that are under the party's own.
 */
export function zopa(deal: Deal): Examined<ZopaFault> {
  const { clean, zopa: inside } = countOutcomes(deal);
  if (clean === 0) return { measured: { clean }, faults: [], unmeasured: { kind: 'nothingClean' } };
  const bounds = BOUNDS.zopa;
  const share = inside / clean;
  const forbidden = forbiddenBy(deal);
  const faults: ZopaFault[] = [];
  const side = against(share, bounds.share);
  if (side !== 'within') faults.push({ kind: 'zopaShare', side, share, remedy: shareRemedy(deal, side) });
  for (const party of PARTIES)
    if (against(forbidden[party], bounds.forbidden) === 'under')
      faults.push({
        kind: 'idleFloor',
        party,
        floor: nearestFloors(deal, [party], 1, (moved) => countOutcomes(moved).zopa < inside)?.[party],
      });
  return { measured: { clean, inside, share, forbidden }, faults };
}

/** Levels that bring the share to its bound and not past the other one. */
function shareRemedy(deal: Deal, side: 'under' | 'over'): Remedy {
  const bound = BOUNDS.zopa.share;
  const isRight = (moved: Deal) => against(zopaShare(moved) ?? 0, bound) === 'within';
  const { alone, together } = remedyOf(
    deal,
    side === 'over' ? 1 : -1,
    (moved) => against(zopaShare(moved) ?? 0, bound) !== side,
  );
  const floors = floorsOf(deal);
  return {
    alone: pair((party) => {
      const level = alone[party];
      const moved = level === undefined ? floors : pair((one) => (one === party ? level : floors[one]));
      return isRight(withFloors(deal, moved)) ? level : undefined;
    }),
    together: together !== undefined && isRight(withFloors(deal, together)) ? together : undefined,
  };
}

function forbiddenBy(deal: Deal): Pair<number> {
  const floors = floorsOf(deal);
  const { zopa: both } = countOutcomes(deal);
  return pair((party) => {
    const other = opponent(party);
    const free = pair((one) => (one === other ? floors[other] : Number.NEGATIVE_INFINITY));
    return countOutcomes(withFloors(deal, free)).zopa - both;
  });
}

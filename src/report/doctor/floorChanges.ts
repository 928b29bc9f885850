/** Floors in words: whether it is the BATNA or the last mandate that has to move. */
import { floorsOf } from '../../analysis/zopa.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party } from '../../model/party.js';
import { partyName } from '../../model/words.js';
import type { FloorChange } from '../english/doctor.js';
import { level } from '../english/points.js';

/** What has to move so that the floor of this party is at these points. */
export function floorChange(deal: Deal, party: Party, to: number): FloorChange {
  const { reservation } = deal.preferences[party];
  const mandate = lastMandate(deal, party);
  const from = floorsOf(deal)[party];
  const isRaised = to >= from;
  const both = !isRaised && reservation > to && mandate > to;
  return {
    floor: both ? 'BATNA and last mandate' : isMandate(deal, party) ? 'last mandate' : 'BATNA',
    party: partyName(deal, party),
    from: level(deal, party, from),
    to: level(deal, party, to),
  };
}

/** The changes of those floors that there are. */
export function floorChanges(deal: Deal, floors: Pair<number | undefined> | undefined): readonly FloorChange[] {
  return PARTIES.flatMap((party) => {
    const to = floors?.[party];
    return to === undefined ? [] : [floorChange(deal, party, to)];
  });
}

/** Whether the last mandate of a party is harder than its reservation. */
export function isMandate(deal: Deal, party: Party): boolean {
  return lastMandate(deal, party) > deal.preferences[party].reservation;
}

function lastMandate({ schedule }: Deal, party: Party): number {
  return schedule.sessions.at(-1)?.mandates[party] ?? Number.NEGATIVE_INFINITY;
}

/** The ways through a campaign, with its record: a step that cannot be kept is not taken, and says why. */

import { campaignHeader } from '../engine/campaign/record.js';
import type { Table } from '../engine/table.js';
import { type CampaignProgress, type CampaignSitting, goBack, goOn, talkOver, talkTaken } from './campaignSitting.js';
import type { Done, House, Keeper, OpenedCampaignRecord } from './house.js';

export interface CampaignRoute {
  readonly at: 'campaign';
  readonly sitting: CampaignSitting;
  /** Missing where one watches, and when all is over. */
  readonly keeper?: Keeper | undefined;
  /** Why the next step was not taken. */
  readonly trouble?: string | undefined;
  /** In a watched talk, how many moves have been made when it opens; none unless said. */
  readonly move?: number;
}

/** A campaign in which a person sits, its record begun on disk. */
export function campaignBegun(house: House, sitting: CampaignSitting): Done<CampaignRoute> {
  const { course, seats } = sitting;
  const begun = house.beginCampaign(course.plan.campaign, [campaignHeader(course, seats)]);
  return begun.ok ? { ok: true, value: { at: 'campaign', sitting, keeper: begun.value } } : begun;
}

/** A campaign as its record has it: gone on with, or looked back on where it is over. */
export function campaignResumed({ sitting, sealed, resume }: OpenedCampaignRecord): Done<CampaignRoute> {
  if (sealed) return { ok: true, value: { at: 'campaign', sitting } };
  const resumed = resume();
  return resumed.ok ? { ok: true, value: { at: 'campaign', sitting, keeper: resumed.value } } : resumed;
}

/** A step on from a page. */
export function furtherRoute(route: CampaignRoute): CampaignRoute {
  return stepped(route, goOn(route.sitting, keepOf(route)));
}

/** From the choice back to the page before it. */
export function backRoute(route: CampaignRoute): CampaignRoute {
  return stepped(route, { sitting: goBack(route.sitting) });
}

/** The talk of this id comes next. */
export function takenRoute(route: CampaignRoute, id: string): CampaignRoute {
  return stepped(route, talkTaken(route.sitting, id, keepOf(route)));
}

/** The talk at this table is over. */
export function overRoute(route: CampaignRoute, table: Table): CampaignRoute {
  return stepped(route, talkOver(route.sitting, table, keepOf(route)));
}

/** Brings lines to safety; whoever watches has nothing to keep. */
export function keepOf({ keeper }: CampaignRoute): Keeper['keep'] {
  return keeper?.keep ?? (() => undefined);
}

function stepped({ keeper }: CampaignRoute, { sitting, why }: CampaignProgress): CampaignRoute {
  if (sitting.stop.on !== 'story') return { at: 'campaign', sitting, keeper, trouble: why };
  keeper?.close();
  return { at: 'campaign', sitting };
}

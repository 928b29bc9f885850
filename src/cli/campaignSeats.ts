/** Campaigns to play and to watch, as the command line names who sits in them. */
import { splitNames } from '../agents/hire.js';
import { orderOf } from '../model/calendar.js';
import type { Campaign } from '../model/campaign.js';
import { visible } from '../model/printable.js';
import { PERSON } from '../model/record.js';
import { type CampaignSitting, newSitting, USUAL_KEEPER } from '../ui/campaignSitting.js';
import { PAIR_WATCHED } from '../ui/start.js';
import { byParty, each, keeperFrom } from './byParty.js';
import { openCampaign } from './campaignFile.js';
import { InputError } from './failure.js';
import { hired } from './options.js';

export interface CampaignCall {
  readonly seed: string;
  /** `party=agent,party=agent`. */
  readonly agents?: string | undefined;
  /** `party=name,party=name`: how parties keep what they sign. */
  readonly strategies?: string | undefined;
  /** Whether the markets look on. */
  readonly market?: boolean | undefined;
}

/** A campaign with a person in the seat of `as`, the first party if not said, and `against` in those not named. */
export function campaignToPlay(
  name: string,
  { as, against, ...call }: CampaignCall & { readonly as?: string | undefined; readonly against: string },
): CampaignSitting {
  const opened = { ...openCampaign(name), market: call.market };
  const player = partyNamed(opened.campaign, as);
  const own = splitNames(call.agents ?? '').find((clause) => clause.split('=')[0]?.trim() === player);
  if (own !== undefined) throw new InputError(`--agents names ${player}, whose seat you take: leave it out there`);
  const others = opened.campaign.parties.map(({ id }) => id).filter((id) => id !== player);
  const agents = byParty(others, call.agents, 'agents', against, hired);
  return newSitting(opened, { [player]: PERSON, ...each(agents, (agent) => agent.name) }, call.seed, {
    strategies: strategiesOf(opened.campaign, call),
  });
}

/** A campaign of agents, the house's where none is named; `order` names the talks in turn where that is free. */
export function campaignToWatch(
  name: string,
  { order, ...call }: CampaignCall & { readonly order?: string | undefined },
): CampaignSitting {
  const opened = { ...openCampaign(name), market: call.market };
  const ids = opened.campaign.parties.map(({ id }) => id);
  const agents = byParty(ids, call.agents, 'agents', PAIR_WATCHED[0], hired);
  const chosen = orderFrom(opened.campaign, order);
  return newSitting(
    opened,
    each(agents, (agent) => agent.name),
    call.seed,
    { strategies: strategiesOf(opened.campaign, call), ...(chosen === undefined ? {} : { order: chosen }) },
  );
}

function strategiesOf({ parties }: Campaign, { strategies }: CampaignCall): Record<string, string> {
  const ids = parties.map(({ id }) => id);
  return each(byParty(ids, strategies, 'strategies', USUAL_KEEPER, keeperFrom), (one) => one.name);
}

/** The order of a call. Throws `InputError` if it is not free, or wrong. */
export function orderFrom(campaign: Campaign, text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const order = text.split(',').map((word) => word.trim());
  try {
    orderOf(campaign, order);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(visible(`--order: ${error.message}`)) : error;
  }
  return order;
}

/** The party by its id, name or short name, whatever the case; the first one if none is said. */
function partyNamed({ parties }: Campaign, as: string | undefined): string {
  const meant = as?.toLowerCase();
  const party =
    meant === undefined
      ? parties[0]
      : parties.find(({ id, name, short }) => [id, name.toLowerCase(), short?.toLowerCase()].includes(meant));
  if (party !== undefined) return party.id;
  const seats = parties.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new InputError(
    meant === 'both'
      ? `--as both is for single talks: in a campaign one person plays; --as takes a seat: ${seats}`
      : `--as takes a seat: ${seats}; there is no "${visible(as ?? '')}"`,
  );
}

/** A tournament of campaigns drawn up: which orders, whose turn it is to be focal, and who plays against whom. */
import { orderOf } from '../../model/calendar.js';
import type { Campaign } from '../../model/campaign.js';
import type { Assignment, CampaignEntry, CampaignTournament } from '../../model/campaignTournament.js';
import { rightNames } from '../../model/problem.js';
import type { OpenedCampaign } from './plan.js';

export interface CampaignTournamentOptions {
  readonly campaigns: readonly OpenedCampaign[];
  /** The strategies by the names that records keep. */
  readonly agents: readonly string[];
  readonly repeats: number;
  readonly seed: string;
  /** Whether strategies also play against themselves; unless said they do. */
  readonly selfPlay?: boolean;
  /** `all`: every order of the talks where it is free; only that of the file unless said. */
  readonly orders?: 'file' | 'all';
  /** The parties that are focal in turn, in all campaigns that have them; every party unless said. */
  readonly focus?: readonly string[] | undefined;
}

/** Four talks in every order. */
const MOST_ORDERS = 24;

/**
 * Draws up a tournament: for every campaign and order each focal party, each strategy for it, each strategy for the field.
 * Throws a `RangeError` with one sentence where a name is wrong or given twice, or there are too many orders.
 */
export function campaignTournamentOf(options: CampaignTournamentOptions): CampaignTournament {
  const { campaigns, agents, repeats, seed, selfPlay = true, orders = 'file', focus } = options;
  const twice = agents.find((name, at) => agents.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`the agent ${twice} is named twice`);
  if (agents.length < (selfPlay ? 1 : 2)) throw new RangeError('a tournament takes two agents or more');
  if (!Number.isInteger(repeats) || repeats < 1) throw new RangeError('repeats are a whole number from 1');
  const everybody = [...new Set(campaigns.flatMap(({ campaign }) => campaign.parties.map(({ id }) => id)))];
  const stranger = focus?.find((party) => !everybody.includes(party));
  if (stranger !== undefined)
    throw new RangeError(`there is no party "${stranger}"${rightNames(stranger, everybody, 'parties')}`);
  const entries = campaigns.map(({ campaign }): CampaignEntry => {
    const focuses = campaign.parties.map(({ id }) => id).filter((id) => focus?.includes(id) ?? true);
    if (focuses.length === 0)
      throw new RangeError(
        `${campaign.id} has none of the parties ${focus?.join(', ')}: leave it out, or name one more`,
      );
    return { campaign, orders: orders === 'all' ? everyOrder(campaign) : [orderOf(campaign)], focuses };
  });
  const places = agents.map((_, at) => at);
  const assignments = entries.flatMap((entry, at): Assignment[] =>
    entry.orders.flatMap((order) =>
      entry.focuses.flatMap((focus) =>
        places.flatMap((focal) =>
          places
            .filter((field) => selfPlay || field !== focal)
            .map((field) => ({ entry: at, order, focus, focal, field })),
        ),
      ),
    ),
  );
  return { seed, entries, agents, repeats, selfPlay, assignments };
}

/** Every order of the talks, that of the file first; it alone where the order is fixed. */
function everyOrder(campaign: Campaign): readonly (readonly string[])[] {
  const ids = orderOf(campaign);
  if (campaign.order === 'fixed') return [ids];
  const many = ids.reduce((product, _, at) => product * (at + 1), 1);
  if (many > MOST_ORDERS)
    throw new RangeError(
      `${campaign.id} has ${ids.length} talks, which can be held in more than ${MOST_ORDERS} orders: play it in the order of its file`,
    );
  return permutations(ids);
}

function permutations(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((first) => permutations(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]));
}

/** A campaign made ready to be held: its talks as they are negotiated, each deal prepared once for many seeds. */
import type { Campaign, CampaignTalk } from '../../model/campaign.js';
import { type Carried, changedScenario } from '../../model/carry.js';
import { type Deal, outcomeOf, prepare } from '../../model/deal.js';
import { type Pair, pair } from '../../model/party.js';
import { utilityOf } from '../../model/preferences.js';
import type { Scenario } from '../../model/scenario.js';

/** A campaign and the scenarios that its talks name, by id. */
export interface OpenedCampaign {
  readonly campaign: Campaign;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Whether the markets look on at every talk; else as the scenarios say. */
  readonly market?: boolean | undefined;
}

export interface Plan {
  readonly campaign: Campaign;
  readonly market: boolean;
  /** The scenario of a talk as it is written. */
  readonly scenarioOf: (talk: CampaignTalk) => Scenario;
  /** A talk as it is negotiated after all that was carried to it. */
  readonly dealOf: (talk: CampaignTalk, carried: readonly Carried[]) => Deal;
  /** What the deal that was really signed is worth in the scenario as written, if it is known. */
  readonly realOf: (talk: CampaignTalk) => Pair<number> | undefined;
}

/** So many changed deals are kept for the next seed. */
const MOST_DEALS = 50;

/** The scenarios are never changed. */
export function planOf({ campaign, scenarios, market = false }: OpenedCampaign): Plan {
  const deals = new Map<string, Deal>();
  const reals = new Map<string, Pair<number> | undefined>();
  const scenarioOf = ({ scenario }: CampaignTalk) => scenarios.get(scenario) as Scenario;
  return {
    campaign,
    market,
    scenarioOf,
    dealOf: (talk, carried) => {
      const scenario = changedScenario(scenarioOf(talk), talk, carried);
      const key = JSON.stringify([talk.id, scenario.parties, scenario.schedule, scenario.issues]);
      const deal = deals.get(key) ?? prepare(scenario, { inCampaign: true, ...(market && { market }) });
      if (deals.size >= MOST_DEALS) deals.clear();
      deals.set(key, deal);
      return deal;
    },
    realOf: (talk) => {
      if (!reals.has(talk.id)) reals.set(talk.id, worthOfReal(scenarioOf(talk)));
      return reals.get(talk.id);
    },
  };
}

function worthOfReal(scenario: Scenario): Pair<number> | undefined {
  const real = scenario.history?.outcome;
  if (real === undefined) return undefined;
  const deal = prepare(scenario);
  const outcome = outcomeOf(deal, real);
  return pair((party) => utilityOf(deal.preferences[party], outcome));
}

/** The party of the campaign in a seat of a talk. */
export function partyIn({ parties }: CampaignTalk, { scenario }: Pick<Deal, 'scenario'>, seat: 0 | 1): string {
  return parties[scenario.parties[seat].id] as string;
}

/** The results of a tournament of campaigns as plain data, numbers rounded to billionths. */
import type { CampaignTables, FocalStanding } from '../../analysis/campaigns/tables.js';
import { campaignCount } from '../../model/campaignTournament.js';
import { VERSION } from '../../model/version.js';
import { faultData } from '../tournament/json.js';
import { type Plain, plain } from '../tournament/plain.js';
import type { CampaignsReport } from './report.js';

/** Everything in the results, as `JSON.stringify` takes it. Utilities are as the model has them, mostly from 0 to 1. */
export function campaignsJson({ results, agents, making, keepers, digests }: CampaignsReport): Plain {
  const { tournament, played, complete, campaigns, faults, bootstrap } = results;
  return plain({
    tournament: 1,
    of: 'campaigns',
    version: VERSION,
    node: making.node,
    command: making.command,
    seed: tournament.seed,
    repeats: tournament.repeats,
    selfPlay: tournament.selfPlay,
    patience: making.patience,
    strategies: keepers,
    rowsSha256: making.rows,
    guests: making.guests,
    played,
    planned: campaignCount(tournament),
    complete,
    bootstrap,
    agents,
    campaigns: campaigns.map((tables, at) => campaignData(tables, tournament.agents, digests[at])),
    faults: faultData(faults, tournament.agents),
  });
}

function campaignData(
  { entry, focuses, orders, talks }: CampaignTables,
  agents: readonly string[],
  digest: string | undefined,
) {
  const { id, title, order } = entry.campaign;
  return {
    id,
    title,
    digest,
    chooser: order === 'fixed' ? undefined : order.choice,
    focuses: focuses.map(({ party, talks: many, standings }) => ({
      party,
      talks: many,
      strategies: standings.map((standing) => standingData(standing, many, agents)),
    })),
    talks,
    orders: orders.map(({ totals, ...rest }) => ({ ...rest, totals: Object.fromEntries(totals) })),
  };
}

function standingData(
  { agent, campaigns, total, against, talks }: FocalStanding,
  many: number,
  agents: readonly string[],
) {
  return {
    agent: agents[agent],
    campaigns,
    total,
    mean: total.mean / many,
    against: Object.fromEntries(against.map((mean, field) => [agents[field], mean])),
    talks,
  };
}

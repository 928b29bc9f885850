/** `tournament --campaigns`: strategies in the place of each party, through whole campaigns. */
import type { Command } from 'commander';
import { hire } from '../agents/hire.js';
import { campaignTables } from '../analysis/campaigns/tables.js';
import type { CampaignTally } from '../analysis/campaigns/tally.js';
import { type OpenedCampaign, planOf } from '../engine/campaign/plan.js';
import { digestOf } from '../engine/campaign/record.js';
import { type CampaignTournamentOptions, campaignTournamentOf } from '../engine/campaign/tournament.js';
import { streamOf } from '../engine/streams.js';
import { type CampaignTournament, campaignCount } from '../model/campaignTournament.js';
import { visible } from '../model/printable.js';
import { campaignsJson } from '../report/campaigns/json.js';
import { campaignsGlance, campaignsPage } from '../report/campaigns/page.js';
import type { CampaignsReport } from '../report/campaigns/report.js';
import { campaignsSections } from '../report/campaigns/sections.js';
import { USUAL_KEEPER } from '../ui/campaignSitting.js';
import { STOPPED, WRITTEN } from '../ui/english/tournament.js';
import { reportLines } from '../ui/pages/reportLines.js';
import { ALL, agentsIn, PANEL, TOO_FEW_AGENTS } from './agentList.js';
import { byParty, keeperFrom } from './byParty.js';
import { openCampaign } from './campaignFile.js';
import { campaignIds } from './campaignShelf.js';
import { playCampaignTournament } from './campaignTournamentRun.js';
import { InputError, Interrupted } from './failure.js';
import { enrollGuests } from './guests.js';
import { print } from './output.js';
import { spelled } from './spelled.js';
import { finishSteadily } from './steadily.js';
import { PAGE, type TournamentCall } from './tournament.js';

/** Plays the call, writes what it comes to and prints the tables. Throws `InputError`, and `Interrupted`. */
export async function playCampaigns(
  call: TournamentCall & { readonly campaigns: string },
  command: Command,
): Promise<void> {
  const guests = await enrollGuests(call);
  const campaigns = campaignsIn(call.campaigns);
  const { repeats, seed, selfPlay, orders = 'file', workers: threads, patience, out, json = false } = call;
  const options: CampaignTournamentOptions = {
    campaigns,
    agents: agentsIn(call.agents ?? PANEL, guests),
    repeats,
    seed,
    selfPlay,
    orders,
    focus: call.focus?.split(',').map((word) => word.trim()),
  };
  const parties = [...new Set(campaigns.flatMap(({ campaign }) => campaign.parties.map(({ id }) => id)))];
  const keepers = byParty(parties, call.strategies, 'strategies', USUAL_KEEPER, (name) => keeperFrom(name).name);
  const tournament = drawnUp(options);
  const digests = campaigns.map((opened) => digestOf(planOf(opened)));
  const run = { options, tournament, digests, keepers, guests, threads, patience: patience * 1000, out };
  const { tally, folder, interrupted } = await playCampaignTournament(run);
  const told = finishSteadily(() => {
    const report: CampaignsReport = {
      ...toldOf(tally),
      keepers,
      digests,
      making: {
        command: spelled(command),
        node: process.version,
        patience,
        rows: folder?.rows.sha256(),
        guests: guests.map(({ strategy, sha256 }) => ({ name: strategy.name, sha256 })),
      },
    };
    const data = () => `${JSON.stringify(campaignsJson(report))}\n`;
    if (!interrupted) folder?.finish({ data: data(), page: campaignsPage(report) });
    return json ? data() : inLines(report);
  });
  print(told);
  if (interrupted) throw new Interrupted(STOPPED(tally.played(), campaignCount(tournament), out, 'campaign'));
  if (out !== undefined && !json) print(WRITTEN(out));
}

/** The tables, and what the strategies are. */
function toldOf(tally: CampaignTally): Pick<CampaignsReport, 'results' | 'agents'> {
  const { seed, agents } = tally.tournament;
  return {
    results: campaignTables(tally, { random: (path) => streamOf(seed, path) }),
    agents: agents.map(hire).map(({ name, strategy: { says, source } }) => ({ name, says, source })),
  };
}

/** The tables; the methods stand in the page and in the data. */
function inLines(report: CampaignsReport): string {
  const size = { columns: Math.max(72, process.stdout.columns ?? PAGE.columns), rows: PAGE.rows };
  const sections = campaignsSections(report).filter(({ id }) => id !== 'methods');
  return reportLines(campaignsGlance(report), sections, size, () => [])
    .map(({ text }) => text)
    .join('\n');
}

/** Campaigns by id or path, each once. */
function campaignsIn(list: string): OpenedCampaign[] {
  const names = list === ALL ? campaignIds() : list.split(',').map((name) => name.trim());
  const campaigns = [...new Set(names)].map((id) => openCampaign(id));
  const ids = campaigns.map(({ campaign }) => campaign.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new InputError(`two campaigns have the id ${twice}: rows could not tell them apart`);
  return campaigns;
}

/** The tournament; what is wrong with it is the fault of the call. */
function drawnUp(options: CampaignTournamentOptions): CampaignTournament {
  const { agents, selfPlay = true } = options;
  if (agents.length < (selfPlay ? 1 : 2)) throw new InputError(TOO_FEW_AGENTS);
  try {
    return campaignTournamentOf(options);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(visible(error.message)) : error;
  }
}

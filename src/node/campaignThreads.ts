/** A tournament of campaigns played by worker threads, as one of talks is. */
import { type CampaignTournamentOptions, campaignTournamentOf } from '../engine/campaign/tournament.js';
import { type CampaignEnd, campaignCount } from '../model/campaignTournament.js';
import type { Bans } from './banned.js';
import { inOrder, type PlayingOptions } from './inOrder.js';
import type { CampaignsSlice, CampaignsTask } from './work.js';

export interface CampaignThreadsOptions extends PlayingOptions {
  /** Files of strategies that the house does not have. */
  readonly guests: readonly string[];
  /** For each party of all campaigns the name of the strategy by which it keeps what it signed. */
  readonly keepers: Readonly<Record<string, string>>;
  /** Who has been banned by what was played before. */
  readonly bans: Bans<CampaignEnd>;
}

/**
 * Plays all fixtures and yields their results in order, some at a time. Throws only for faults of the program; an agent
 * that throws, answers nonsense, thinks for too long or breaks its thread loses its own talk.
 */
export async function* playCampaignsOnThreads(
  options: CampaignTournamentOptions,
  { guests, keepers, bans, ...playing }: CampaignThreadsOptions,
): AsyncGenerator<readonly CampaignEnd[]> {
  const task: CampaignsTask = { tournament: options, guests, keepers };
  const slices = inOrder<CampaignsSlice>({
    ...playing,
    player: 'campaignWorker',
    task,
    end: campaignCount(campaignTournamentOf(options)),
    banned: bans.banned,
  });
  for await (const { results } of slices) yield results.map(bans.judged);
}

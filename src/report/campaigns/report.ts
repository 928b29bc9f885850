/** What a report of a tournament of campaigns is made from. */
import type { CampaignResults } from '../../analysis/campaigns/tables.js';
import type { AgentNote, Making } from '../tournament/report.js';

export interface CampaignsReport {
  readonly results: CampaignResults;
  /** In the order of the tournament's agents. */
  readonly agents: readonly AgentNote[];
  readonly making: Making;
  /** For each party the name of the strategy by which it keeps what it signed. */
  readonly keepers: Readonly<Record<string, string>>;
  /** By the place of the campaign: SHA-256 of the campaign and its scenarios. */
  readonly digests: readonly string[];
}

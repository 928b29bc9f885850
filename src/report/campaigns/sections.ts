/** The report of a tournament of campaigns as data, the most wanted first. */
import type { Faults } from '../../analysis/tournament/standing.js';
import { CAMPAIGNS } from '../english/campaigns.js';
import { METHODS } from '../english/tournament/methods.js';
import { HEADS } from '../english/tournament/tables.js';
import { list, type Section, text } from '../section.js';
import { columnTable, madeAgain } from '../tournament/methods.js';
import { faultTable } from '../tournament/outcomes.js';
import { campaignSection } from './campaign.js';
import type { CampaignsReport } from './report.js';
import { CAMPAIGN_COLUMNS } from './row.js';

/** A section for each campaign, the faults if there are any, and the methods. */
export function campaignsSections(report: CampaignsReport): readonly Section<never>[] {
  const { campaigns, faults, tournament } = report.results;
  return [
    ...campaigns.map((tables) => campaignSection(tables, tournament.agents)),
    ...faultSections(faults, tournament.agents),
    methods(report),
  ];
}

function faultSections(faults: Faults, agents: readonly string[]): Section<never>[] {
  if (faults.kinds.length === 0) return [];
  const table = faultTable(faults, agents, CAMPAIGNS.faults, CAMPAIGNS.heads.campaign);
  return [{ id: 'faults', title: CAMPAIGNS.titles.faults, blocks: [...text(CAMPAIGNS.faultsSay), ...table] }];
}

function methods({ results, agents, making, keepers, digests }: CampaignsReport): Section<never> {
  const { tournament, bootstrap } = results;
  const { entries, selfPlay, repeats, seed } = tournament;
  const say = CAMPAIGNS.methods;
  const kept = Object.entries(keepers).map(([party, name]) => `${party} ${name}`);
  const { id, campaign, digest } = { ...HEADS, ...CAMPAIGNS.heads };
  return {
    id: 'methods',
    title: CAMPAIGNS.titles.methods,
    blocks: madeAgain({ agents, making }, [
      ...list([
        say.assignments(selfPlay, repeats),
        say.seeds(seed),
        say.keepers(kept.join(', ')),
        say.patience(making.patience),
        METHODS.play.faults,
        say.total,
        say.interval,
        say.bootstrap(bootstrap.replicates, bootstrap.groups),
      ]),
      {
        kind: 'table',
        caption: CAMPAIGNS.captions.campaigns,
        head: [id, campaign, digest],
        rows: entries.map((entry, at) => [entry.campaign.id, entry.campaign.title, digests[at] ?? '']),
      },
      columnTable(CAMPAIGN_COLUMNS),
    ]),
  };
}

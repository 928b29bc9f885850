/** The report of a tournament of campaigns as one page of HTML. */
import { campaignCount } from '../../model/campaignTournament.js';
import { VERSION } from '../../model/version.js';
import { CAMPAIGNS } from '../english/campaigns.js';
import { pageOf } from '../page.js';
import { element, escaped } from '../svg/markup.js';
import type { CampaignsReport } from './report.js';
import { campaignsSections } from './sections.js';

/** The same sections as `campaignsSections` as the text of one HTML file. */
export function campaignsPage(report: CampaignsReport): string {
  const { tournament } = report.results;
  return pageOf<never>(
    {
      title: CAMPAIGNS.title(tournament.entries.map(({ campaign }) => campaign.title)),
      skip: CAMPAIGNS.skip,
      header: campaignsGlance(report).map((words) => element('p', {}, escaped(words))),
      sections: campaignsSections(report),
      made: CAMPAIGNS.made(VERSION, tournament.seed),
    },
    (figure) => figure,
  );
}

/** How large the tournament is, and how far it has come. */
export function campaignsGlance({ results }: CampaignsReport): string[] {
  const { tournament, played, complete, bootstrap } = results;
  const { agents, entries } = tournament;
  return [
    CAMPAIGNS.size(agents.length, entries.length, played),
    ...(complete ? [] : [CAMPAIGNS.incomplete(played, campaignCount(tournament))]),
    ...(played === 0 ? [CAMPAIGNS.nothing] : bootstrap.replicates === 0 ? [CAMPAIGNS.oneRepeat] : []),
  ];
}

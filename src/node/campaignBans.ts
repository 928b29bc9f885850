/** Bans in a tournament of campaigns. */
import type { CampaignPlayer } from '../engine/campaign/fixture.js';
import { costsThread } from '../engine/tournament.js';
import {
  type CampaignEnd,
  type CampaignTournament,
  campaignFixtureAt,
  strategyOf,
} from '../model/campaignTournament.js';
import { type Bans, openBans } from './banned.js';

export function campaignBansIn(tournament: CampaignTournament, { unplayed }: CampaignPlayer): Bans<CampaignEnd> {
  return openBans({
    agents: tournament.agents.length,
    sitting: ({ fixture }) => strategiesIn(tournament, fixture),
    costly: ({ fixture, talks }) =>
      talks.flatMap(({ fault }) =>
        fault !== undefined && costsThread(fault)
          ? [strategyOf(campaignFixtureAt(tournament, fixture).assignment, fault.by)]
          : [],
      ),
    without: ({ fixture }, agent) => unplayed(fixture, agent),
  });
}

/** The strategies of the focal party and of the field, by their places. */
export function strategiesIn(tournament: CampaignTournament, fixture: number): readonly number[] {
  const { focal, field } = campaignFixtureAt(tournament, fixture).assignment;
  return [focal, field];
}

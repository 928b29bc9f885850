/** What to change in a campaign, with the place. */
import type { CampaignFault, CampaignFinding } from '../../../analysis/campaigns/doctor/finding.js';
import type { ZoneFault } from '../../../analysis/campaigns/doctor/zones.js';
import type { Campaign, CampaignTalk } from '../../../model/campaign.js';
import { pair } from '../../../model/party.js';
import { type Path, type Problem, writePath } from '../../../model/problem.js';
import type { Scenario } from '../../../model/scenario.js';
import { campaignParty } from '../../../model/words.js';
import { CAMPAIGN_ADVICE } from '../../english/campaignDoctor.js';

export interface CampaignWords {
  readonly campaign: Campaign;
  readonly scenarioOf: (talk: CampaignTalk) => Scenario;
}

export function adviceOnCampaign(words: CampaignWords, { faults }: CampaignFinding): readonly Problem[] {
  return faults.map((fault) => ({ path: fault.path, message: sentence(words, fault) }));
}

function sentence(words: CampaignWords, fault: CampaignFault): string {
  switch (fault.kind) {
    case 'neverSigned':
      return CAMPAIGN_ADVICE.neverSigned(fault.talk, fault.issue);
    case 'tooEarly':
      return CAMPAIGN_ADVICE.tooEarly(fault.day, fault.talk, fault.from);
    case 'ofSigned':
      return CAMPAIGN_ADVICE.ofSigned(fault.talk);
    case 'tooSoon':
      return CAMPAIGN_ADVICE.tooSoon(fault.find, fault.days);
    case 'nothing':
      return fault.party === undefined ? CAMPAIGN_ADVICE.nothing : CAMPAIGN_ADVICE.nothingFor(fault.party);
    case 'lateMandate':
      return CAMPAIGN_ADVICE.lateMandate(fault.talk, fault.day);
    case 'settledBefore':
      return CAMPAIGN_ADVICE.settledBefore(fault.talk, fault.issue);
    case 'noZone':
      return noZone(words, fault);
    case 'aloneTalk':
      return CAMPAIGN_ADVICE.aloneTalk(fault.talk);
    case 'idleParty':
      return CAMPAIGN_ADVICE.idleParty(fault.party);
  }
}

function noZone({ campaign, scenarioOf }: CampaignWords, { talk, by, closed, of, floors, best }: ZoneFault): string {
  const scenario = scenarioOf(talk);
  // As the file counts, in which the changes are to be made smaller.
  const level = (points: number) => `${scenario.scale === undefined ? points / 100 : points}`;
  const needs = pair((party) => {
    const most = best[party];
    return {
      party: campaignParty(campaign, talk.parties[scenario.parties[party].id] ?? ''),
      floor: level(floors[party]),
      best: most === undefined ? undefined : level(most),
    };
  });
  return CAMPAIGN_ADVICE.noZone(
    talk.id,
    by.map((path: Path) => writePath(path)),
    closed,
    of,
    needs,
  );
}

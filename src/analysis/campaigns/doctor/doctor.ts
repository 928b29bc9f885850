/** The doctor of campaigns: whether what links the talks holds together, by four rules. */
import { CAMPAIGN_RULES, type CampaignRule } from '../../../model/rules.js';
import { type Beginning, beginningsOf } from './beginnings.js';
import { conditions } from './conditions.js';
import { effects } from './effects.js';
import type { Examinable } from './examinable.js';
import type { CampaignExamined, CampaignFinding } from './finding.js';
import { links } from './links.js';
import { zones } from './zones.js';

/** A finding for each of the four rules, in their order. Rules that the campaign says it breaks are broken on purpose. */
export function campaignFindings(examinable: Examinable): readonly CampaignFinding[] {
  const { campaign } = examinable;
  const beginnings = new Map<string, readonly Beginning[]>();
  for (const talk of campaign.talks) {
    const ways = beginningsOf(examinable, talk);
    if (ways !== undefined) beginnings.set(talk.id, ways);
  }
  const examined: Readonly<Record<CampaignRule, CampaignExamined>> = {
    conditions: conditions(examinable),
    effects: effects(campaign, beginnings),
    zones: zones(examinable, beginnings),
    links: links(campaign),
  };
  return CAMPAIGN_RULES.map((rule) => {
    const why = campaign.breaks?.find((one) => one.rule === rule)?.why;
    return {
      rule,
      verdict: verdictOn(examined[rule], why !== undefined),
      ...examined[rule],
      ...(why !== undefined && { why }),
    };
  });
}

function verdictOn({ faults, unmeasured = [] }: CampaignExamined, isOnPurpose: boolean): CampaignFinding['verdict'] {
  if (faults.length > 0) return isOnPurpose ? 'onPurpose' : 'broken';
  return unmeasured.length > 0 ? 'unmeasured' : 'holds';
}

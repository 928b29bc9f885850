/** What `check` tells of a campaign without problems. */
import { campaignFindings } from '../analysis/campaigns/doctor/doctor.js';
import type { Examinable } from '../analysis/campaigns/doctor/examinable.js';
import type { CampaignFinding } from '../analysis/campaigns/doctor/finding.js';
import { findingsAfter } from '../engine/campaign/carried.js';
import { type OpenedCampaign, planOf } from '../engine/campaign/plan.js';
import { digestOf } from '../engine/campaign/record.js';
import { daysBetween } from '../model/day.js';
import type { Path } from '../model/problem.js';
import { campaignFindingJson } from '../report/campaigns/doctor/json.js';
import { campaignDoctorSections } from '../report/campaigns/doctor/sections.js';
import { summaryOf } from '../report/campaigns/doctor/summary.js';
import { print } from './output.js';
import { printSections } from './printSections.js';

/** Prints what it links and how it keeps the rules. */
export function judgedCampaign(
  opened: OpenedCampaign,
  lineOf: (path: Path) => number,
  json: boolean,
): readonly CampaignFinding[] {
  const plan = planOf(opened);
  const { campaign, scenarioOf } = plan;
  const firstDayOf = (id: string) => campaign.talks.find((talk) => talk.id === id)?.from;
  const examinable: Examinable = {
    campaign,
    scenarioOf,
    findingsAfter: (signed, until) => findingsAfter(daysBetween(signed, firstDayOf(until) ?? signed)),
  };
  const findings = campaignFindings(examinable);
  const report = { campaign, scenarioOf, findings, lineOf };
  if (json) {
    const rules = findings.map((finding) => campaignFindingJson(report, finding));
    const links = summaryOf(campaign);
    print(JSON.stringify({ campaign: campaign.id, digest: digestOf(plan), problems: [], links, rules }));
  } else printSections(campaignDoctorSections(report));
  return findings;
}

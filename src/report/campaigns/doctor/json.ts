/** What the doctor found of a campaign, for programs. */
import type { CampaignFinding } from '../../../analysis/campaigns/doctor/finding.js';
import { writePath } from '../../../model/problem.js';
import { type Plain, plain } from '../../tournament/plain.js';
import { adviceOnCampaign } from './advice.js';
import type { CampaignDoctorReport } from './sections.js';

/** A rule as data; `advice` is there where it is broken or broken on purpose, with the place in the file. */
export function campaignFindingJson(report: Omit<CampaignDoctorReport, 'findings'>, finding: CampaignFinding): Plain {
  const { rule, verdict, measured, why, unmeasured = [], faults } = finding;
  const advice = adviceOnCampaign(report, finding).map(({ path, message }) => ({
    line: report.lineOf(path),
    path: writePath(path),
    message,
  }));
  return plain({
    rule,
    verdict,
    measured,
    ...(why === undefined ? {} : { why }),
    ...(unmeasured.length === 0 ? {} : { unmeasured }),
    ...(faults.length === 0 ? {} : { advice }),
  });
}

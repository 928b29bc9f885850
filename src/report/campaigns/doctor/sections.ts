/** What the doctor says of a campaign, as sections: what it links, the four rules, what to change, what is on purpose. */
import type { CampaignFinding } from '../../../analysis/campaigns/doctor/finding.js';
import type { Campaign } from '../../../model/campaign.js';
import { type Path, writePath } from '../../../model/problem.js';
import { campaignParty } from '../../../model/words.js';
import { remarks } from '../../doctor/sections.js';
import { CAMPAIGN_DOCTOR, CAMPAIGN_MEASURES } from '../../english/campaignDoctor.js';
import { DOCTOR } from '../../english/doctor.js';
import { thousands } from '../../english/numbers.js';
import { type Block, type Section, text } from '../../section.js';
import { adviceOnCampaign, type CampaignWords } from './advice.js';
import { summaryOf } from './summary.js';

export interface CampaignDoctorReport extends CampaignWords {
  readonly findings: readonly CampaignFinding[];
  /** The line of the file on which a place begins. */
  readonly lineOf: (path: Path) => number;
}

/** The sections of the report; those with nothing in them are left out. */
export function campaignDoctorSections(report: CampaignDoctorReport): readonly Section<never>[] {
  const { campaign, findings, lineOf } = report;
  const unmeasured = findings.flatMap(({ rule, unmeasured = [] }) =>
    unmeasured.length === 0 ? [] : [DOCTOR.named(rule, CAMPAIGN_DOCTOR.unmeasured(unmeasured))],
  );
  const advise = (finding: CampaignFinding) =>
    adviceOnCampaign(report, finding).map(({ path, message }) =>
      CAMPAIGN_DOCTOR.placed(lineOf(path), writePath(path), message),
    );
  return [
    { id: 'links', title: campaign.title, blocks: summaryBlocks(campaign) },
    { id: 'rules', title: CAMPAIGN_DOCTOR.rules, blocks: [ruleTable(campaign, findings)] },
    ...remarks(findings, advise, unmeasured),
  ];
}

function summaryBlocks(campaign: Campaign): Block<never>[] {
  const { talks, chooses, calendar, carries, compliance, deadlines, news } = summaryOf(campaign);
  const { heads } = CAMPAIGN_DOCTOR;
  const dated = chooses === null;
  const head = [heads.talk, ...(dated ? [heads.days] : []), heads.parties, heads.scenario, heads.changedBy, heads.asks];
  const rows = talks.map(({ talk, scenario, parties, from = '', to = '', changedBy, askedBy }) => [
    talk,
    ...(dated ? [CAMPAIGN_DOCTOR.days(from, to)] : []),
    CAMPAIGN_DOCTOR.parties(parties.map((party) => campaignParty(campaign, party))),
    scenario,
    thousands(changedBy),
    thousands(askedBy),
  ]);
  const numeric = [head.length - 2, head.length - 1];
  return [
    { kind: 'table', caption: CAMPAIGN_DOCTOR.talks(talks.length), head, rows, numeric },
    ...text(
      [
        dated
          ? CAMPAIGN_DOCTOR.fixed
          : CAMPAIGN_DOCTOR.chosen(
              campaignParty(campaign, chooses),
              calendar.map(({ from, to }) => CAMPAIGN_DOCTOR.days(from, to)),
            ),
        CAMPAIGN_DOCTOR.links(carries, deadlines, news),
        ...compliance.map(({ of, until, days, finds }) => CAMPAIGN_DOCTOR.kept(of, until, days, finds)),
      ].join(' '),
    ),
  ];
}

/** A row for each measure; the rule and its verdict stand in the first of its rows. */
function ruleTable({ title }: Campaign, findings: readonly CampaignFinding[]): Block<never> {
  const rows = findings.flatMap(({ rule, verdict, measured }) =>
    Object.entries(CAMPAIGN_MEASURES[rule]).map(([name, { says, isFault }], at) => [
      ...(at === 0 ? [rule, DOCTOR.verdicts[verdict]] : ['', '']),
      says,
      thousands(measured[name] ?? 0),
      isFault ? DOCTOR.none : '',
    ]),
  );
  return { kind: 'table', caption: CAMPAIGN_DOCTOR.caption(title), head: DOCTOR.head, rows, numeric: [3] };
}

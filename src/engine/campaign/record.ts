/** A campaign written down: a header, for every talk a line and then the talk's own record, and a last line that seals all. */
import { canonicalJson, sha256Hex } from '../../model/digest.js';
import { sealOf } from '../../model/record.js';
import { VERSION } from '../../model/version.js';
import { recordLines } from '../record.js';
import type { KeptTalk } from '../table.js';
import { type Course, nextTalks, type OpenTalk } from './course.js';
import type { Plan } from './plan.js';
import { roundedTotals, storyOf } from './story.js';

/** Who takes part: by party of the campaign, the agent by name or `PERSON`, and how it keeps what it signed. */
export interface CampaignSeats {
  readonly agents: Readonly<Record<string, string>>;
  readonly strategies: Readonly<Record<string, string>>;
}

/** The first line: the campaign by its id and digest, who takes part, the seed. */
export function campaignHeader(
  { plan, seed }: Course,
  { agents, strategies }: CampaignSeats,
  version = VERSION,
): string {
  const { id } = plan.campaign;
  return JSON.stringify({
    campaignRecord: 1,
    version,
    campaign: id,
    digest: digestOf(plan),
    ...(plan.market ? { market: true } : {}),
    agents,
    strategies,
    seed,
  });
}

/** SHA-256 of the data of the campaign and of the scenarios that its talks name. */
export function digestOf({ campaign, scenarioOf }: Plan): string {
  return sha256Hex(canonicalJson([campaign, campaign.talks.map(scenarioOf)]));
}

/** The line before those of a talk. */
export function talkBegins({ talk, from, to }: OpenTalk): string {
  return JSON.stringify({ talk: talk.id, from, to });
}

/**
 * All lines of a campaign whose talks so far are these, in the order of `course.held`; with the last line if none is left.
 * `version` is the package that began it.
 */
export function campaignRecordLines(
  course: Course,
  seats: CampaignSeats,
  talks: readonly KeptTalk[],
  version?: string,
): string[] {
  const lines = [
    campaignHeader(course, seats, version),
    ...course.held.flatMap((talk, at) => {
      const { session, names, parent, version: began } = talks[at] as KeptTalk;
      return [talkBegins(talk), ...recordLines(session, { agents: names, parent, version: began })];
    }),
  ];
  return nextTalks(course).length === 0 ? [...lines, totalsLine(course, lines)] : lines;
}

function totalsLine(course: Course, before: readonly string[]): string {
  return JSON.stringify({ totals: roundedTotals(storyOf(course)), ...sealOf(before) });
}

/** The lines of a campaign's record that are not those of its talks: before them all, before each, and after them all. */
import type { Course, OpenTalk } from '../engine/campaign/course.js';
import type { Plan } from '../engine/campaign/plan.js';
import { storyOf } from '../engine/campaign/story.js';
import { canonicalJson, sha256Hex } from '../model/digest.js';
import { VERSION } from '../model/version.js';

/** Who takes part: by party of the campaign, the agent by name or `PERSON`, and how it keeps what it signed. */
export interface CampaignSeats {
  readonly agents: Readonly<Record<string, string>>;
  readonly strategies: Readonly<Record<string, string>>;
}

/** The first line: the campaign by its id and digest, who takes part, the seed. */
export function campaignHeader({ plan, seed }: Course, { agents, strategies }: CampaignSeats): string {
  const { id } = plan.campaign;
  return JSON.stringify({
    campaignRecord: 1,
    version: VERSION,
    campaign: id,
    digest: digestOf(plan),
    agents,
    strategies,
    seed,
  });
}

/** Of the data of the campaign and of the scenarios that its talks name. */
function digestOf({ campaign, scenarioOf }: Plan): string {
  return sha256Hex(canonicalJson([campaign, campaign.talks.map(scenarioOf)]));
}

/** The line before those of a talk. */
export function talkBegins({ talk, from, to }: OpenTalk): string {
  return JSON.stringify({ talk: talk.id, from, to });
}

/** The last line, once all talks have been held. */
export function totalsLine(course: Course): string {
  const { totals } = storyOf(course);
  return JSON.stringify({
    totals: Object.fromEntries(totals.map(({ party, talks, sum, mean }) => [party, { talks, sum, mean }])),
  });
}

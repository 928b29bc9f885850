/** `replay` of a campaign's record: the story, its data, one talk of it, or whether it is true. */
import { storyOf } from '../engine/campaign/story.js';
import type { KeptTalk } from '../engine/table.js';
import { visible } from '../model/printable.js';
import { rightNames } from '../model/problem.js';
import { campaignData } from '../ui/campaign.js';
import { playerOf } from '../ui/campaignSitting.js';
import { campaignStoryLines } from '../ui/pages/campaignStory.js';
import { readBytes } from './bytes.js';
import { campaignFaultsIn, openCampaignRecord } from './campaignRecordFile.js';
import { CheckFailed, InputError } from './failure.js';
import { atTerminal, columnsHere, print, printLines } from './output.js';
import { located } from './recordFile.js';
import { shown } from './shown.js';

interface ReplayCampaignOptions {
  readonly campaign?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly plain?: boolean;
}

export async function replayCampaignRecord(path: string, options: ReplayCampaignOptions): Promise<void> {
  const { campaign, check, json, plain } = options;
  if (check) {
    const problems = campaignFaultsIn(readBytes(path, 'record'), campaign);
    if (problems.length > 0) throw new CheckFailed(located(path, problems));
    return print(
      `${path} is true: every talk follows from those before it, every move is legal and decided again as it stands, and the seals fit`,
    );
  }
  const { sitting } = overIn(path, campaign);
  const { course, seats } = sitting;
  if (json) return print(JSON.stringify(campaignData(course.plan.campaign, storyOf(course), seats.agents)));
  if (plain || !atTerminal()) return printLines(campaignStoryLines(sitting, columnsHere()));
  await shown({ on: 'campaign', sitting: { ...sitting, stop: { on: 'story' } } }, course.seed);
}

/** One talk of a campaign's record. Throws `InputError` if it has none of this id. */
export function talkOfCampaign(path: string, id: string, campaign: string | undefined): KeptTalk {
  const { sitting } = overIn(path, campaign);
  const ids = sitting.course.held.map(({ talk }) => talk.id);
  const talk = sitting.talks[ids.indexOf(id)];
  if (talk === undefined)
    throw new InputError(`there is no talk "${visible(id)}" in ${path}${rightNames(id, ids, 'talks')}`);
  return talk;
}

/** Until all of it is over, the other sides' points and reasons are nobody's business who sits in it. */
function overIn(path: string, campaign: string | undefined) {
  const opened = openCampaignRecord(path, campaign);
  if (!opened.sealed && playerOf(opened.sitting) !== undefined)
    throw new InputError(`the campaign in ${path} is not over: go on with lancaster play ${path}, and look back then`);
  return opened;
}

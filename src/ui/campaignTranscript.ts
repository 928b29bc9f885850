/** A campaign of agents as plain text, with everything to be seen: for pipes and for people without a terminal. */
import { keptTalk } from '../engine/table.js';
import { type CampaignSitting, goOn, talkOver } from './campaignSitting.js';
import type { Line } from './lines.js';
import { campaignBriefLines } from './pages/campaignBrief.js';
import { campaignStoryLines } from './pages/campaignStory.js';
import { beforeTalkLines, campaignTalkTitle } from './pages/campaignTalk.js';
import { PAGE_WIDTH } from './pageWidth.js';
import { transcript } from './transcript.js';

/** The brief, every talk after what has changed it, and the story: pieces that end with a line end. */
export function* campaignTranscript(sitting: CampaignSitting): Generator<string> {
  let now = sitting;
  for (;;) {
    yield `${linesAt(now).join('\n')}\n`;
    const { stop } = now;
    if (stop.on === 'story') return;
    const step = stop.on === 'talk' ? talkOver(now, stop.progress.table, keepNothing) : goOn(now, keepNothing);
    now = step.sitting;
  }
}

/** There is no record of what is watched. */
const keepNothing = () => undefined;

function linesAt(sitting: CampaignSitting): string[] {
  const { stop, course } = sitting;
  switch (stop.on) {
    case 'brief':
      return [course.plan.campaign.title, ...texts(campaignBriefLines(sitting, PAGE_WIDTH))];
    case 'before':
      return ['', campaignTalkTitle(sitting, stop.talk), ...texts(beforeTalkLines(sitting, stop.talk, PAGE_WIDTH))];
    case 'talk': {
      const { session, names } = keptTalk(stop.progress.table);
      return ['', transcript(session, names)];
    }
    case 'story':
      return ['', ...texts(campaignStoryLines(sitting, PAGE_WIDTH))];
    default:
      return [];
  }
}

function texts(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

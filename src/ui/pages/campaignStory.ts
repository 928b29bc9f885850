/** The story of a campaign that is over, beside the real one. */
import { campaignLines } from '../campaign.js';
import type { CampaignSitting } from '../campaignSitting.js';
import { type Line, paragraph } from '../lines.js';
import { seatName } from '../words.js';

export function campaignStoryLines({ course, seats }: CampaignSitting, width: number): Line[] {
  const names = Object.fromEntries(Object.entries(seats.agents).map(([party, agent]) => [party, seatName(agent)]));
  const lines = campaignLines(course, names, width);
  // What stands in a line of its own, such as a result, may be wider than the page.
  return lines.flatMap((line) => paragraph(line, width, line.slice(0, line.length - line.trimStart().length)));
}

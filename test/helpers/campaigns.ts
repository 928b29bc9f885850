/** Campaigns on the screens of the tests. */
import { openCampaign } from '../../src/cli/campaignFile.js';
import type { OpenedCampaign } from '../../src/engine/campaign/plan.js';
import { campaignHeader } from '../../src/engine/campaign/record.js';
import { parseRecord, type TalkRecord } from '../../src/model/record.js';
import { type CampaignSitting, newSitting } from '../../src/ui/campaignSitting.js';
import type { House } from '../../src/ui/house.js';
import type { Opening } from '../../src/ui/routes.js';
import type { MemoryHouse } from './house.js';
import { textOfLines } from './records.js';

export const JULY = openCampaign('july-9');
export const GENEVA = openCampaign('geneva-to-london');

/** Everybody by the same agent, but for those named. */
export function everybody(
  { campaign }: OpenedCampaign,
  agent: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { ...Object.fromEntries(campaign.parties.map(({ id }) => [id, agent])), ...others };
}

/** A campaign in which a person sits for this party, its record begun in the house. */
export function playing(house: House, opened: OpenedCampaign, player: string, agent = 'conceder'): Opening {
  return begunIn(house, newSitting(opened, everybody(opened, agent, { [player]: 'person' }), '7'));
}

export function begunIn(house: House, sitting: CampaignSitting): Opening {
  const { course, seats } = sitting;
  const begun = house.beginCampaign(course.plan.campaign, [campaignHeader(course, seats)]);
  if (!begun.ok) throw new Error(begun.why);
  return { on: 'campaign', sitting, keeper: begun.value };
}

export interface KeptCampaign {
  // biome-ignore lint/suspicious/noExplicitAny: the data of a line, looked into by the tests
  readonly header: any;
  readonly talks: readonly {
    readonly talk: string;
    readonly from: string;
    readonly to: string;
    readonly record: TalkRecord;
  }[];
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly totals: any;
}

/** The only record of the house, its talks parsed as records of their own. */
export function campaignIn(house: MemoryHouse): KeptCampaign {
  const [lines = []] = [...house.files.values()];
  const data = lines.map((line) => JSON.parse(line));
  const begins = data.flatMap((one, at) => ('talk' in one ? [at] : []));
  const end = 'totals' in (data.at(-1) ?? {}) ? lines.length - 1 : lines.length;
  const talks = begins.map((at, place) => {
    const parsed = parseRecord(textOfLines(lines.slice(at + 1, begins[place + 1] ?? end)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return { ...data[at], record: parsed.record };
  });
  return { header: data[0], talks, totals: data[end]?.totals };
}

/** What a campaign links, in numbers. */

import type { Campaign } from '../../../model/campaign.js';
import { changesIn } from '../../../model/campaignChanges.js';
import { askedOf } from '../../../model/carry.js';
import { daysBetween } from '../../../model/day.js';

interface TalkSummary {
  readonly talk: string;
  readonly scenario: string;
  /** Of the campaign, in the order of the file. */
  readonly parties: readonly string[];
  /** Missing where the order is free. */
  readonly from?: string;
  readonly to?: string;
  /** Entries that change it, and entries that ask how it ended or was kept. */
  readonly changedBy: number;
  readonly askedBy: number;
}

export interface CampaignSummary {
  readonly talks: readonly TalkSummary[];
  /** Who chooses the order of the talks; `null` where it is fixed. */
  readonly chooses: string | null;
  /** With a choice the days of the first talk, of the second and so on. */
  readonly calendar: readonly { readonly from: string; readonly to: string }[];
  readonly carries: number;
  readonly compliance: readonly {
    readonly of: string;
    readonly until: string;
    readonly days: number;
    readonly finds: number;
  }[];
  /** Their days. */
  readonly deadlines: readonly string[];
  readonly news: number;
}

export function summaryOf(campaign: Campaign): CampaignSummary {
  const { talks, order, calendar = [], carries = [], compliance = [], deadlines = [], news = [] } = campaign;
  const changes = changesIn(campaign);
  const asked = [
    ...compliance.flatMap(({ of, finds }) => finds.map(() => of)),
    ...[...carries, ...compliance, ...deadlines, ...news].flatMap(({ when }) => askedOf(when)),
  ];
  return {
    talks: talks.map(({ id, scenario, parties, from, to = from }) => ({
      talk: id,
      scenario,
      parties: Object.values(parties),
      ...(from === undefined || to === undefined ? {} : { from, to }),
      changedBy: changes.filter(({ talk }) => talk === id).length,
      askedBy: asked.filter((talk) => talk === id).length,
    })),
    chooses: order === 'fixed' ? null : order.choice,
    calendar: calendar.map(({ from, to = from }) => ({ from, to })),
    carries: carries.length,
    compliance: compliance.map(({ of, until, signed, finds }) => ({
      of,
      until,
      days: daysBetween(signed, talks.find(({ id }) => id === until)?.from ?? signed),
      finds: finds.length,
    })),
    deadlines: deadlines.map(({ day }) => day),
    news: news.length,
  };
}

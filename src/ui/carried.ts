/** What has changed a talk of a campaign, in words. */
import type { KeptUntil } from '../engine/campaign/carried.js';
import type { OpenTalk } from '../engine/campaign/course.js';
import type { Campaign } from '../model/campaign.js';
import { type Carried, inCents } from '../model/carry.js';
import type { Deal } from '../model/deal.js';
import { campaignParty } from '../model/words.js';
import { CAMPAIGN } from './english/campaign.js';
import { counted } from './english/talks.js';
import { onPage } from './page.js';

/** How it is told. */
export interface Telling {
  /** Columns; those of a page of plain text unless said. */
  readonly width?: number | undefined;
  /** The only party of the campaign whose numbers are told; everybody's unless said. */
  readonly to?: string | undefined;
}

/** How earlier deals were kept, all that has changed the talk, and what is no longer open. */
export function changeLines(
  campaign: Campaign,
  { carried, kept, deal }: Pick<OpenTalk, 'carried' | 'kept' | 'deal'>,
  telling: Telling = {},
): string[] {
  return [
    ...kept.flatMap((one) => onPage(keptText(one), '  ', telling.width)),
    ...(carried.length === 0 ? [CAMPAIGN.nothing] : carried.flatMap((one) => carriedLines(campaign, one, telling))),
    ...settledLines(deal, carried, telling),
  ];
}

function keptText({ days, flow, measures }: KeptUntil): string {
  return CAMPAIGN.kept(counted(days, 'day'), flow, counted(measures, 'measure'));
}

/** The sentence and, party by party, what it changed: `(US: no deal +3, mandate +3)`. */
export function carriedLines(
  campaign: Campaign,
  { change, why }: Pick<Carried, 'change' | 'why'>,
  { width, to }: Telling = {},
): string[] {
  const changes = Object.entries(change)
    .filter(([party]) => to === undefined || party === to)
    .map(([party, { reservation = 0, mandate = 0 }]) => {
      const parts = [
        ...(reservation === 0 ? [] : [CAMPAIGN.noDeal(withSign(reservation))]),
        ...(mandate === 0 ? [] : [CAMPAIGN.mandate(withSign(mandate))]),
      ];
      return `${campaignParty(campaign, party)}: ${parts.join(', ')}`;
    });
  const numbers = changes.length === 0 ? '' : ` (${changes.join('; ')})`;
  return onPage(why.trim() + numbers, '  ', width);
}

/** The issues of a talk that are no longer open: `Chip software: lifted`. */
function settledLines({ scenario: { issues } }: Deal, carried: readonly Carried[], { width }: Telling): string[] {
  const ids = new Set(carried.flatMap(({ settles = {} }) => Object.keys(settles)));
  if (ids.size === 0) return [];
  const stands = issues
    .filter(({ id }) => ids.has(id))
    .map(({ name, short = name, options: [option] }) => `${short}: ${option?.short ?? option?.name ?? ''}`);
  return onPage(CAMPAIGN.settled(stands.join('; ')), '  ', width);
}

/** A change in the points of the file, without what sums of decimals add in the last bit. */
export function withSign(change: number): string {
  const cents = inCents(change);
  return cents > 0 ? `+${cents}` : `${cents}`;
}

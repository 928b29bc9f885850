/** Rule 2, effects: whatever is carried changes something. */
import type { Campaign } from '../../../model/campaign.js';
import { changesIn, type PlacedChange } from '../../../model/campaignChanges.js';
import { daysBetween } from '../../../model/day.js';
import type { Path } from '../../../model/problem.js';
import type { Beginning } from './beginnings.js';
import type { CampaignExamined } from './finding.js';

export type EffectFault =
  /** It changes nothing at all, or nothing for a party that it names. */
  | { readonly kind: 'nothing'; readonly path: Path; readonly party?: string }
  /** The deadline passes when the talk has begun in any order, and a mandate is for talks to come. */
  | { readonly kind: 'lateMandate'; readonly path: Path; readonly talk: string; readonly day: string }
  /** Whenever it comes to the talk, another entry has settled the issue before it. */
  | { readonly kind: 'settledBefore'; readonly path: Path; readonly issue: string; readonly talk: string };

/** `beginnings` by talk; those of a talk that could not be gone through are missing. */
export function effects(
  campaign: Campaign,
  beginnings: ReadonlyMap<string, readonly Beginning[]>,
): CampaignExamined<EffectFault> {
  const changes = changesIn(campaign);
  const faults = changes.flatMap((one) => [
    ...nothing(one),
    ...lateMandates(campaign, one),
    ...settledBefore(one, beginnings.get(one.talk)),
  ]);
  return { measured: { changes: changes.length, idle: faults.length }, faults };
}

function nothing({ path, change, settles }: PlacedChange): EffectFault[] {
  const idle = Object.entries(change)
    .filter(([, { reservation = 0, mandate = 0 }]) => reservation === 0 && mandate === 0)
    .map(([party]) => party);
  if (idle.length === Object.keys(change).length && Object.keys(settles).length === 0)
    return [{ kind: 'nothing', path: [...path, 'change'] }];
  return idle.map((party) => ({ kind: 'nothing', path: [...path, 'change', party], party }));
}

function lateMandates({ talks, calendar = [] }: Campaign, { path, talk, change, day }: PlacedChange): EffectFault[] {
  const last = (calendar.at(-1) ?? talks.find(({ id }) => id === talk))?.from;
  if (day === undefined || last === undefined || daysBetween(day, last) > 0) return [];
  return Object.entries(change)
    .filter(([, { mandate = 0 }]) => mandate !== 0)
    .map(([party]) => ({ kind: 'lateMandate', path: [...path, 'change', party, 'mandate'], talk, day }));
}

/** Of two that settle the same issue the first does. */
function settledBefore(
  { path, talk, change, settles }: PlacedChange,
  beginnings: readonly Beginning[] = [],
): EffectFault[] {
  const own = beginnings.filter((carried) => carried.some((one) => one.change === change));
  if (own.length === 0) return [];
  return Object.keys(settles)
    .filter((issue) =>
      own.every((carried) => carried.find((one) => Object.hasOwn(one.settles ?? {}, issue))?.change !== change),
    )
    .map((issue) => ({ kind: 'settledBefore', path: [...path, 'settles', issue], issue, talk }));
}

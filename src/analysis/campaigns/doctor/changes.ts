/** Every change of a campaign with its place in the file. */
import type { Campaign, Change, Settled } from '../../../model/campaign.js';
import type { Path } from '../../../model/problem.js';

export interface PlacedChange {
  /** Of the entry that has the change. */
  readonly path: Path;
  /** The talk that is changed. */
  readonly talk: string;
  readonly change: Change;
  readonly settles: Settled;
  /** The day, where a deadline brings it. */
  readonly day?: string;
}

export function changesIn({ carries = [], compliance = [], deadlines = [] }: Campaign): PlacedChange[] {
  return [
    ...carries.map(({ to, change, settles = {} }, at) => ({ path: ['carries', at], talk: to, change, settles })),
    ...compliance.flatMap(({ until, finds }, at) =>
      finds.map(({ change, settles = {} }, place) => ({
        path: ['compliance', at, 'finds', place],
        talk: until,
        change,
        settles,
      })),
    ),
    ...deadlines.flatMap(({ day, expires }, at) =>
      expires.map(({ talk, change }, place) => ({
        path: ['deadlines', at, 'expires', place],
        talk,
        change,
        settles: {},
        day,
      })),
    ),
  ];
}

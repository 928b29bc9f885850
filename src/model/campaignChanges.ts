/** Every change of a campaign with its place in the file, and what must be the case for it. */
import type { Campaign, Change, Condition, Finding, Settled, TalkStands } from './campaign.js';
import { partsOf } from './carry.js';
import type { Path } from './problem.js';

export interface PlacedChange {
  /** Of the entry that has the change. */
  readonly path: Path;
  /** The talk that is changed. */
  readonly talk: string;
  readonly change: Change;
  readonly settles: Settled;
  /** How other talks must stand for it. */
  readonly parts: readonly TalkStands[];
  /** Where it hangs on how a deal was kept: the place of the entry, and what must be found. */
  readonly found?: { readonly entry: number; readonly what: Finding };
  /** The day, where a deadline brings it. */
  readonly day?: string;
}

export function changesIn({ carries = [], compliance = [], deadlines = [] }: Campaign): PlacedChange[] {
  const partsIf = (when: Condition | undefined) => (when === undefined ? [] : partsOf(when));
  return [
    ...carries.map(({ to, when, change, settles = {} }, at) => ({
      path: ['carries', at],
      talk: to,
      change,
      settles,
      parts: partsOf(when),
    })),
    ...compliance.flatMap(({ of, until, when, finds }, entry) =>
      finds.map(({ if: what, change, settles = {} }, place) => ({
        path: ['compliance', entry, 'finds', place],
        talk: until,
        change,
        settles,
        parts: [{ talk: of, ends: 'deal' } as const, ...partsIf(when)],
        found: { entry, what },
      })),
    ),
    ...deadlines.flatMap(({ day, when, expires }, at) =>
      expires.map(({ talk, change }, place) => ({
        path: ['deadlines', at, 'expires', place],
        talk,
        change,
        settles: {},
        parts: partsIf(when),
        day,
      })),
    ),
  ];
}

/** That no sum of changes that can come together lifts a level of a party over the best that it may sign. */
import type { Campaign, Finding, TalkStands } from './campaign.js';
import { changesIn, type PlacedChange } from './campaignChanges.js';
import { inCents } from './carry.js';
import { bestSignable } from './numberChecks.js';
import type { Problem } from './problem.js';
import type { Scenario } from './scenario.js';

/** Where all that may come together to raise a party's level in a talk lifts it over the best it may sign. */
export function liftedTooHigh(campaign: Campaign, scenarios: ReadonlyMap<string, Scenario>): Problem[] {
  const changes = changesIn(campaign);
  return campaign.talks.flatMap(({ id, parties }) => {
    const scenario = scenarios.get(id);
    if (scenario === undefined) return [];
    return scenario.parties.flatMap(({ id: seat, reservation }) => {
      const party = parties[seat] ?? '';
      const best = bestSignable(scenario, seat);
      const starts = { reservation, mandate: scenario.schedule[0]?.mandate?.[seat] };
      return (['reservation', 'mandate'] as const).flatMap((key): Problem[] => {
        const rises = changes.filter(({ talk, change }) => talk === id && (change[party]?.[key] ?? 0) > 0);
        const last = rises.at(-1);
        const together = togetherAtMost(rises.map((rise) => ({ ...rise, by: rise.change[party]?.[key] ?? 0 })));
        const most = inCents((starts[key] ?? 0) + together);
        if (last === undefined || best === undefined || most <= best) return [];
        return [
          {
            path: [...last.path, 'change', party, key],
            message: `all changes together could lift the ${key} of ${party} in ${id} to ${most}, over ${best}, the best that it may sign`,
          },
        ];
      });
    });
  });
}

/** A rise of a level, and what must be the case for it. */
interface Rise extends Pick<PlacedChange, 'parts' | 'found'> {
  readonly by: number;
}

/** No less than the greatest sum of rises that can come together: of those that exclude each other the greatest counts. */
function togetherAtMost(rises: readonly Rise[]): number {
  const groups: Rise[][] = [];
  for (const rise of [...rises].sort((one, other) => other.by - one.by)) {
    const group = groups.find((members) => members.every((member) => excludes(member, rise)));
    if (group === undefined) groups.push([rise]);
    else group.push(rise);
  }
  return groups.reduce((sum, [greatest]) => sum + (greatest?.by ?? 0), 0);
}

const OPPOSITE: Readonly<Record<Finding, Finding>> = {
  flowing: 'slowed',
  slowed: 'flowing',
  countered: 'uncountered',
  uncountered: 'countered',
};

function excludes(one: Rise, other: Rise): boolean {
  if (one.found !== undefined && other.found !== undefined && one.found.entry === other.found.entry)
    if (OPPOSITE[one.found.what] === other.found.what) return true;
  return one.parts.some((part) => other.parts.some((against) => contradict(part, against)));
}

/** Whether a talk cannot stand in both ways. One that is unsigned today may be signed on a later day. */
function contradict(one: TalkStands, other: TalkStands): boolean {
  if (one.talk !== other.talk || one.ends === 'unsigned' || other.ends === 'unsigned') return false;
  if (one.ends !== other.ends) return true;
  return Object.entries(one.with ?? {}).some(([issue, options]) => {
    const others = other.with?.[issue];
    return others !== undefined && !options.some((option) => others.includes(option));
  });
}

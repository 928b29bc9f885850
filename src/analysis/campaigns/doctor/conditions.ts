/** Rule 1, conditions: whatever waits for a condition can come to pass. */
import type { Campaign, Condition, TalkStands } from '../../../model/campaign.js';
import { partsOf } from '../../../model/carry.js';
import { daysBetween } from '../../../model/day.js';
import type { Path } from '../../../model/problem.js';
import type { Examinable } from './examinable.js';
import type { CampaignExamined } from './finding.js';

export type ConditionFault =
  /** Every option that is asked for on an issue has a red line, so that none of them is ever signed. */
  | { readonly kind: 'neverSigned'; readonly path: Path; readonly issue: string; readonly talk: string }
  /** The day comes before the talk, whatever the order, and asks how it ended. */
  | {
      readonly kind: 'tooEarly';
      readonly path: Path;
      readonly day: string;
      readonly talk: string;
      readonly from: string;
    }
  /** A deadline takes something from a talk that is signed, and nothing is taken from those. */
  | { readonly kind: 'ofSigned'; readonly path: Path; readonly talk: string }
  /** So few days after the signature this cannot be found. */
  | { readonly kind: 'tooSoon'; readonly path: Path; readonly find: string; readonly days: number };

/** What a condition asks of one talk. */
interface Owned {
  readonly path: Path;
  readonly part: TalkStands;
  /** The day on which it is asked, where it has one of its own. */
  readonly day?: string;
}

export function conditions(examinable: Examinable): CampaignExamined<ConditionFault> {
  const { campaign } = examinable;
  const owned = conditionsIn(campaign);
  const faults = [
    ...owned.flatMap((one) => [...neverSigned(examinable, one), ...tooEarly(campaign, one)]),
    ...ofSigned(campaign),
    ...tooSoon(examinable),
  ];
  const finds = (campaign.compliance ?? []).reduce((sum, one) => sum + one.finds.length, 0);
  return { measured: { conditions: owned.length + finds, never: faults.length }, faults };
}

function conditionsIn({ carries = [], compliance = [], deadlines = [], news = [] }: Campaign): Owned[] {
  const owned = (list: string, entries: readonly { day?: string; when?: Condition | undefined }[]): Owned[] =>
    entries.flatMap(({ day, when }, at) =>
      (when === undefined ? [] : partsOf(when)).map((part, place) => ({
        path: [list, at, 'when', ...(place === 0 ? [] : ['and', place - 1])],
        part,
        ...(day !== undefined && { day }),
      })),
    );
  return [
    ...owned('carries', carries),
    ...owned('compliance', compliance),
    ...owned('deadlines', deadlines),
    ...owned('news', news),
  ];
}

function neverSigned({ campaign, scenarioOf }: Examinable, { path, part }: Owned): ConditionFault[] {
  const talk = campaign.talks.find(({ id }) => id === part.talk);
  if (talk === undefined) return [];
  const { issues } = scenarioOf(talk);
  return Object.entries(part.with ?? {}).flatMap(([id, asked]): ConditionFault[] => {
    const options = issues.find((issue) => issue.id === id)?.options ?? [];
    const isOpen = options.some((option) => asked.includes(option.id) && (option.redLine ?? []).length === 0);
    return isOpen ? [] : [{ kind: 'neverSigned', path: [...path, 'with', id], issue: id, talk: part.talk }];
  });
}

function tooEarly({ talks, calendar = [] }: Campaign, { path, part, day }: Owned): ConditionFault[] {
  const from = (calendar[0] ?? talks.find(({ id }) => id === part.talk))?.from;
  if (day === undefined || from === undefined || part.ends === 'unsigned' || daysBetween(from, day) >= 0) return [];
  return [{ kind: 'tooEarly', path, day, talk: part.talk, from }];
}

function ofSigned({ deadlines = [] }: Campaign): ConditionFault[] {
  return deadlines.flatMap(({ when, expires }, at) =>
    expires.flatMap(({ talk }, place): ConditionFault[] =>
      when !== undefined && partsOf(when).some((part) => part.ends === 'deal' && part.talk === talk)
        ? [{ kind: 'ofSigned', path: ['deadlines', at, 'expires', place], talk }]
        : [],
    ),
  );
}

function tooSoon({ campaign: { compliance = [], talks }, findingsAfter }: Examinable): ConditionFault[] {
  return compliance.flatMap(({ signed, until, finds }, at) => {
    const found = findingsAfter(signed, until).flat();
    const days = daysBetween(signed, talks.find(({ id }) => id === until)?.from ?? signed);
    return finds.flatMap(({ if: find }, place): ConditionFault[] =>
      found.includes(find) ? [] : [{ kind: 'tooSoon', path: ['compliance', at, 'finds', place], find, days }],
    );
  });
}

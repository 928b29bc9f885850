/** What one talk of a campaign leaves to the next: whether it holds, and the scenario that it makes. */
import type { Appointment } from './calendar.js';
import type { Campaign, CampaignTalk, Change, Condition, Settled, Source, TalkStands } from './campaign.js';
import { daysBetween } from './day.js';
import type { Scenario } from './scenario.js';

/** How a talk ended: its deal in the scenario's words, or `null` without one. */
export type Signed = Readonly<Record<string, string>> | null;

/** Whether a condition holds, given how the talks held so far ended. */
export function holds(condition: Condition, held: ReadonlyMap<string, Signed>): boolean {
  return partsOf(condition).every((part) => stands(part, held));
}

/** How each talk that a condition names must stand. */
export function partsOf({ and = [], ...first }: Condition): readonly TalkStands[] {
  return [first, ...and];
}

/** The talks of which a condition asks; none where there is no condition. */
export function askedOf(condition: Condition | undefined): string[] {
  return condition === undefined ? [] : partsOf(condition).map(({ talk }) => talk);
}

function stands({ talk, ends, with: options = {} }: TalkStands, held: ReadonlyMap<string, Signed>): boolean {
  const signed = held.get(talk);
  if (ends === 'unsigned') return signed === undefined || signed === null;
  if (ends === 'no-deal') return signed === null;
  if (signed === undefined || signed === null) return false;
  return Object.entries(options).every(([issue, list]) => list.includes(signed[issue] ?? ''));
}

/** Something that has changed a talk, or what it was worth. */
export interface Carried {
  readonly change: Change;
  /** The issues that are no longer open, each with the option at which it stands. */
  readonly settles?: Settled | undefined;
  readonly why: string;
  readonly source: Source;
}

/** A talk that was held, from its first day on, and how it ended. */
export interface Ended {
  readonly talk: CampaignTalk;
  readonly from: string;
  readonly signed: Signed;
}

/** How the talks ended that had begun by a day; all of them unless said. */
export function endingsOf(held: readonly Ended[], day?: string): ReadonlyMap<string, Signed> {
  const begun = day === undefined ? held : held.filter(({ from }) => daysBetween(from, day) >= 0);
  return new Map(begun.map(({ talk, signed }) => [talk.id, signed] as const));
}

/** What the talks so far carry to one, in the order of the file. */
export function carriesTo({ carries = [] }: Campaign, { id }: CampaignTalk, held: readonly Ended[]): Carried[] {
  const endings = endingsOf(held);
  return carries.filter(({ to, when }) => to === id && holds(when, endings)).map(withoutCondition);
}

/** What deadlines that have passed before a talk begins take from it, as things stood on their day. */
export function lapsed(
  { deadlines = [] }: Campaign,
  { talk, from }: Pick<Appointment, 'talk' | 'from'>,
  held: readonly Ended[],
): Carried[] {
  return deadlines
    .filter(({ day, when }) => daysBetween(day, from) > 0 && (when === undefined || holds(when, endingsOf(held, day))))
    .flatMap(({ expires, source }) =>
      expires.filter((one) => one.talk === talk.id).map(({ change, why }) => ({ change, why, source })),
    );
}

export function withoutCondition({ change, settles, why, source }: Carried): Carried {
  return { change, settles, why, source };
}

/**
 * A copy of a talk's scenario to which all these have come: changes, by party of the campaign, are added to its
 * reservations and mandates, and of a settled issue one option is left, that of the first to settle it. The scenario
 * itself stays as it is.
 */
export function changedScenario(
  scenario: Scenario,
  { parties }: CampaignTalk,
  carried: readonly Pick<Carried, 'change' | 'settles'>[],
): Scenario {
  const sum = (party: string, what: 'reservation' | 'mandate') =>
    carried.reduce((total, { change }) => total + (change[parties[party] ?? '']?.[what] ?? 0), 0);
  const [first, second] = scenario.parties;
  const changed = <P extends typeof first>(party: P): P => ({
    ...party,
    reservation: inCents(party.reservation + sum(party.id, 'reservation')),
  });
  // Of two entries of one name the last stands, so the first comes last.
  const settled: Settled = Object.fromEntries(
    [...carried].reverse().flatMap(({ settles = {} }) => Object.entries(settles)),
  );
  return {
    ...withSettled(scenario, settled),
    parties: [changed(first), changed(second)],
    schedule: scenario.schedule.map(({ mandate, ...session }) =>
      mandate === undefined
        ? session
        : {
            ...session,
            mandate: Object.fromEntries(
              Object.entries(mandate).map(([party, level]) => [party, inCents(level + sum(party, 'mandate'))]),
            ),
          },
    ),
  };
}

/** One option is left of each of these issues; what the scenario says of the options that are gone goes with them. */
function withSettled(scenario: Scenario, settled: Settled): Scenario {
  if (Object.keys(settled).length === 0) return scenario;
  const isGone = (issue: string, option: string) => settled[issue] !== undefined && settled[issue] !== option;
  const { issues, history, statements } = scenario;
  return {
    ...scenario,
    issues: issues.map(({ id, options, ...issue }) => ({
      id,
      ...issue,
      options: options.filter((option) => !isGone(id, option.id)),
    })),
    ...(history === undefined ? {} : { history: withoutGone(history, isGone) }),
    ...(statements?.commitments === undefined
      ? {}
      : {
          statements: {
            ...statements,
            commitments: statements.commitments.filter(({ issue }) => settled[issue] === undefined),
          },
        }),
  };
}

/** What really happened, without an outcome that can no longer be signed. */
function withoutGone(
  { outcome, ...history }: NonNullable<Scenario['history']>,
  isGone: (issue: string, option: string) => boolean,
): NonNullable<Scenario['history']> {
  if (outcome === undefined || Object.entries(outcome).some(([issue, option]) => isGone(issue, option))) return history;
  return { ...history, outcome };
}

/** A level without what sums of decimals add in the last bit. */
export function inCents(level: number): number {
  return Math.round(level * 100) / 100;
}

/** What earlier talks, broken promises and deadlines leave to a talk before it begins. */
import type { Appointment } from '../../model/calendar.js';
import type { Campaign, CampaignTalk, Change, Finding, Settled, Source } from '../../model/campaign.js';
import { holds, type Signed } from '../../model/carry.js';
import { type Keeper, pactOf } from '../../model/compliance.js';
import { daysBetween } from '../../model/day.js';
import { pair } from '../../model/party.js';
import { complianceOf } from '../compliance.js';
import { type Plan, partyIn } from './plan.js';

/** Something that has changed a talk, or what it was worth. */
export interface Carried {
  readonly change: Change;
  /** The issues that are no longer open, each with the option at which it stands. */
  readonly settles?: Settled | undefined;
  readonly why: string;
  readonly source: Source;
}

/** How a deal was kept until a later talk began. */
export interface KeptUntil {
  readonly of: string;
  readonly days: number;
  /** In per cent of normal, on the last of these days. */
  readonly flow: number;
  /** Measures and countermeasures that stand then. */
  readonly measures: number;
}

/** What the talks so far have left behind. */
export interface Past {
  readonly seed: string;
  /** For each party of the campaign, how it keeps what it signed. */
  readonly keepers: Readonly<Record<string, Keeper>>;
  readonly held: readonly Ended[];
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

/** Licences that let through less than this per cent of normal are slowed. */
const HALF = 50;

/** All that a talk is changed by, in the order of the file: carries, what was found of deals, deadlines that have passed. */
export function carriedTo(plan: Plan, appointment: Appointment, past: Past): { carried: Carried[]; kept: KeptUntil[] } {
  const { campaign } = plan;
  const found = findings(plan, appointment, past);
  return {
    carried: [
      ...carriesTo(campaign, appointment.talk, past.held),
      ...found.flatMap(({ carried }) => carried),
      ...lapsed(campaign, appointment, past.held),
    ],
    kept: found.map(({ kept }) => kept),
  };
}

function carriesTo({ carries = [] }: Campaign, { id }: CampaignTalk, held: Past['held']): Carried[] {
  const endings = endingsOf(held);
  return carries.filter(({ to, when }) => to === id && holds(when, endings)).map(withoutCondition);
}

/** What deadlines that have passed before a talk begins take from it, as things stood on their day. */
function lapsed({ deadlines = [] }: Campaign, { talk, from }: Appointment, held: Past['held']): Carried[] {
  return deadlines
    .filter(({ day, when }) => daysBetween(day, from) > 0 && (when === undefined || holds(when, endingsOf(held, day))))
    .flatMap(({ expires, source }) =>
      expires.filter((one) => one.talk === talk.id).map(({ change, why }) => ({ change, why, source })),
    );
}

/** How deals that are looked at on the first day of a talk were kept, and what that changes. */
function findings(
  { campaign: { compliance = [], talks }, scenarioOf }: Plan,
  { talk, from }: Appointment,
  { held, keepers, seed }: Past,
): { carried: Carried[]; kept: KeptUntil }[] {
  const endings = endingsOf(held);
  return compliance
    .filter(({ until, when }) => until === talk.id && (when === undefined || holds(when, endings)))
    .flatMap(({ of, signed, finds }) => {
      const before = talks.find(({ id }) => id === of) as CampaignTalk;
      const scenario = scenarioOf(before);
      const deal = held.find((one) => one.talk.id === of)?.signed;
      const pact = deal ? pactOf(scenario, deal) : undefined;
      if (pact === undefined) return [];
      const days = daysBetween(signed, from);
      const pairOfKeepers = pair((party) => keepers[partyIn(before, { scenario }, party)] as Keeper);
      const timeline = complianceOf(pact, pairOfKeepers, { days, seed: `${seed}/${of}` });
      // The talks that end a quarrel are those of the campaign: what they would find is how things stood before them.
      const met = timeline.findIndex(({ happened }) => happened.some(({ what }) => what === 'meet'));
      const last = timeline[met > 0 ? met - 1 : timeline.length - 1];
      const flow = last?.flow ?? 0;
      const measures = (last?.rival ?? 0) + (last?.counters ?? 0);
      const found: readonly Finding[] = [
        flow < HALF ? 'slowed' : 'flowing',
        measures > 0 ? 'countered' : 'uncountered',
      ];
      const carried = finds.filter((find) => found.includes(find.if)).map(withoutCondition);
      return [{ kept: { of, days, flow, measures }, carried }];
    });
}

function withoutCondition({ change, settles, why, source }: Carried): Carried {
  return { change, settles, why, source };
}

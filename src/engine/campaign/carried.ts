/** What earlier talks, broken promises and deadlines leave to a talk before it begins. */
import { TIMINGS } from '../../machines/complianceTimings.js';
import type { Appointment } from '../../model/calendar.js';
import type { CampaignTalk, Finding } from '../../model/campaign.js';
import { type Carried, carriesTo, type Ended, endingsOf, holds, lapsed, withoutCondition } from '../../model/carry.js';
import { type Keeper, pactOf } from '../../model/compliance.js';
import { daysBetween } from '../../model/day.js';
import { pair } from '../../model/party.js';
import { type ComplianceDay, complianceOf } from '../compliance.js';
import { type Plan, partyIn } from './plan.js';

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

/** Licences that let through less than this per cent of normal are slowed. */
const HALF = 50;

/** All that may be found, together, of a deal so many days after its signature: nobody is slow before it is in force. */
export function findingsAfter(days: number): readonly (readonly Finding[])[] {
  const flows: readonly Finding[] = days < TIMINGS.enter.least ? ['flowing'] : ['flowing', 'slowed'];
  return flows.flatMap((flow): Finding[][] => [
    [flow, 'countered'],
    [flow, 'uncountered'],
  ]);
}

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
      const { flow, rival, counters } = lastAlone(timeline);
      const measures = rival + counters;
      const found: readonly Finding[] = [
        flow < HALF ? 'slowed' : 'flowing',
        measures > 0 ? 'countered' : 'uncountered',
      ];
      const carried = finds.filter((find) => found.includes(find.if)).map(withoutCondition);
      return [{ kept: { of, days, flow, measures }, carried }];
    });
}

/**
 * The last day before the parties meet. The talks that end a quarrel are those of the campaign: what they would find is how
 * things stood before them.
 */
export function lastAlone(timeline: readonly ComplianceDay[]): ComplianceDay {
  const met = timeline.findIndex(({ happened }) => happened.some(({ what }) => what === 'meet'));
  return timeline[met > 0 ? met - 1 : timeline.length - 1] as ComplianceDay;
}

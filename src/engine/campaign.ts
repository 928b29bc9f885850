/**
 * A campaign played: talk after talk, each on a copy of its scenario that has been changed by what came before. The talk
 * of id `london` plays the seed `seed/london`, so another order shifts no draw.
 */

import { type Appointment, appointments } from '../model/calendar.js';
import type { Campaign, CampaignTalk, Change, Finding, Source } from '../model/campaign.js';
import { changedScenario, holds, type Signed } from '../model/carry.js';
import { type Keeper, pactOf } from '../model/compliance.js';
import { daysBetween } from '../model/day.js';
import { type Deal, optionIds, prepare, wholePoints } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import type { Result } from '../model/result.js';
import type { Scenario } from '../model/scenario.js';
import { NONE } from '../model/space.js';
import type { Agent } from '../model/view.js';
import { complianceOf } from './compliance.js';
import { play } from './play.js';

export interface CampaignOptions {
  readonly seed: string;
  /** Talk ids; the order of the file if left out. */
  readonly order?: readonly string[] | undefined;
  /** For each party of the campaign, a fresh agent at every call. */
  readonly seats: Readonly<Record<string, () => Agent>>;
  /** For each party of the campaign, how it keeps what it signed. */
  readonly keepers: Readonly<Record<string, Keeper>>;
}

/** Something that has changed a talk, or what it was worth. */
export interface Carried {
  readonly change: Change;
  readonly why: string;
  readonly source: Source;
}

/** What a deadline took from a talk that was held and not signed. */
export interface Expired extends Carried {
  readonly day: string;
  readonly title: string;
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

export interface PlayedTalk extends Appointment {
  /** What had changed before it began, in the order of the file. */
  readonly carried: readonly Carried[];
  readonly kept: readonly KeptUntil[];
  /** As it was negotiated, the changes included. */
  readonly deal: Deal;
  readonly result: Result;
  readonly signed: Signed;
  /** What deadlines took afterwards. */
  readonly expired: readonly Expired[];
  /** What the talk was worth to each party of the scenario, deadlines included. */
  readonly utility: Pair<number>;
}

export interface CampaignTotal {
  readonly party: string;
  readonly talks: number;
  readonly sum: number;
  readonly mean: number;
}

export interface PlayedCampaign {
  readonly seed: string;
  readonly talks: readonly PlayedTalk[];
  readonly news: readonly { readonly day: string; readonly text: string; readonly source: Source }[];
  /** In the order of the campaign's parties. */
  readonly totals: readonly CampaignTotal[];
}

/** Licences that let through less than this per cent of normal are slowed. */
const HALF = 50;

/** So many changed deals are kept for the next seed. */
const MOST_DEALS = 50;

/**
 * A campaign made ready: plays it with a seed, again and again. `scenarios` holds those its talks name and is never
 * changed. Throws a `RangeError` for a wrong order, and `AgentFault` where an agent fails.
 */
export function campaignOf(
  campaign: Campaign,
  scenarios: ReadonlyMap<string, Scenario>,
): (options: CampaignOptions) => PlayedCampaign {
  const dealFor = dealsOf(scenarios);
  return ({ seed, order, seats, keepers }) => {
    const held = new Map<string, Signed>();
    const played: Omit<PlayedTalk, 'expired' | 'utility'>[] = [];
    for (const appointment of appointments(campaign, order)) {
      const { talk } = appointment;
      const found = findings(campaign, scenarios, appointment, { held, keepers, seed });
      const carried = [...carriedTo(campaign, talk, held), ...found.carried, ...lapsed(campaign, appointment, held)];
      const deal = dealFor(talk, carried);
      const agents = pair((party) => seated(seats, talk, deal, party)());
      const result = play(deal, agents, { seed: `${seed}/${talk.id}`, ledger: false }).result() as Result;
      const signed = result.outcome === NONE ? null : optionIds(deal, result.outcome);
      held.set(talk.id, signed);
      played.push({ ...appointment, carried, kept: found.kept, deal, result, signed });
    }
    const talks = played.map((one) => settled(campaign, one, played));
    const news = (campaign.news ?? [])
      .filter(({ day, when }) => when === undefined || holds(when, heldBy(played, day)))
      .map(({ day, text, source }) => ({ day, text, source }));
    return { seed, talks, news, totals: campaign.parties.map(({ id }) => totalOf(id, talks)) };
  };
}

/** Deals by talk and what changed it, so that many seeds prepare each of them once. */
function dealsOf(scenarios: ReadonlyMap<string, Scenario>) {
  const deals = new Map<string, Deal>();
  return (talk: CampaignTalk, carried: readonly Carried[]): Deal => {
    const changes = carried.map(({ change }) => change);
    const scenario = changedScenario(scenarios.get(talk.scenario) as Scenario, talk, changes);
    const key = JSON.stringify([talk.id, scenario.parties, scenario.schedule]);
    const deal = deals.get(key) ?? prepare(scenario);
    if (deals.size >= MOST_DEALS) deals.clear();
    deals.set(key, deal);
    return deal;
  };
}

/** The party of the campaign in a seat of a talk. */
export function partyIn({ parties }: CampaignTalk, { scenario }: Pick<Deal, 'scenario'>, seat: 0 | 1): string {
  return parties[scenario.parties[seat].id] as string;
}

function seated(seats: CampaignOptions['seats'], talk: CampaignTalk, deal: Deal, seat: 0 | 1): () => Agent {
  const party = partyIn(talk, deal, seat);
  const make = seats[party];
  if (make === undefined) throw new RangeError(`nobody sits for ${party}`);
  return make;
}

function carriedTo({ carries = [] }: Campaign, { id }: CampaignTalk, held: ReadonlyMap<string, Signed>): Carried[] {
  return carries
    .filter(({ to, when }) => to === id && holds(when, held))
    .map(({ change, why, source }) => ({ change, why, source }));
}

/** What deadlines that have passed before a talk begins take from it. */
function lapsed(
  { deadlines = [] }: Campaign,
  { talk, from }: Appointment,
  held: ReadonlyMap<string, Signed>,
): Carried[] {
  return deadlines
    .filter(({ day, when }) => daysBetween(day, from) > 0 && (when === undefined || holds(when, held)))
    .flatMap(({ expires, source }) =>
      expires.filter((one) => one.talk === talk.id).map(({ change, why }) => ({ change, why, source })),
    );
}

/** How deals that are looked at on the first day of a talk were kept, and what that changes. */
function findings(
  { compliance = [], talks }: Campaign,
  scenarios: ReadonlyMap<string, Scenario>,
  { talk, from }: Appointment,
  { held, keepers, seed }: Pick<CampaignOptions, 'keepers' | 'seed'> & { held: ReadonlyMap<string, Signed> },
): { carried: Carried[]; kept: KeptUntil[] } {
  const all = compliance
    .filter(({ until }) => until === talk.id)
    .flatMap(({ of, signed, finds }) => {
      const before = talks.find(({ id }) => id === of) as CampaignTalk;
      const scenario = scenarios.get(before.scenario) as Scenario;
      const deal = held.get(of);
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
      const carried = finds.filter((find) => found.includes(find.if));
      return [{ kept: { of, days, flow, measures }, carried }];
    });
  return {
    kept: all.map(({ kept }) => kept),
    carried: all.flatMap(({ carried }) => carried.map(({ change, why, source }) => ({ change, why, source }))),
  };
}

type Held = Pick<PlayedTalk, 'talk' | 'from' | 'signed'>;

/** How the talks that had begun by a day ended. */
function heldBy(played: readonly Held[], day: string): Map<string, Signed> {
  return new Map(
    played.filter(({ from }) => daysBetween(from, day) >= 0).map(({ talk, signed }) => [talk.id, signed] as const),
  );
}

/** A talk with what later deadlines took from it, if it was not signed. */
function settled(
  { deadlines = [] }: Campaign,
  one: Omit<PlayedTalk, 'expired' | 'utility'>,
  played: readonly Held[],
): PlayedTalk {
  const { talk, from, signed, deal, result } = one;
  if (signed !== null) return { ...one, expired: [], utility: result.utility };
  const expired = deadlines
    .filter(({ day, when }) => daysBetween(from, day) >= 0 && (when === undefined || holds(when, heldBy(played, day))))
    .flatMap(({ day, title, expires, source }) =>
      expires.filter((entry) => entry.talk === talk.id).map(({ change, why }) => ({ day, title, change, why, source })),
    );
  const utility = pair((seat) => {
    const party = partyIn(talk, deal, seat);
    const levels = expired.map(({ change }) => change[party]?.reservation ?? 0);
    const points = levels.reduce((sum, level) => sum + wholePoints(deal.scenario, level), 0);
    return result.utility[seat] + points / deal.preferences[seat].scale;
  });
  return { ...one, expired, utility };
}

function totalOf(party: string, played: readonly PlayedTalk[]): CampaignTotal {
  const utilities = played.flatMap(({ talk, deal, utility }) =>
    ([0, 1] as const)
      .filter((seat) => partyIn(talk, deal, seat) === party)
      .map((seat) => ({ id: talk.id, worth: utility[seat] })),
  );
  // In the order of their ids: floats do not add up the same in another order of the talks.
  const sum = utilities.sort((a, b) => (a.id < b.id ? -1 : 1)).reduce((total, { worth }) => total + worth, 0);
  return { party, talks: utilities.length, sum, mean: utilities.length === 0 ? 0 : sum / utilities.length };
}

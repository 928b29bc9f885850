/** A scenario made ready to be negotiated: everything numbered, tabulated and in points. */
import { canonicalJson, sha256Hex } from './digest.js';
import { type EventPlan, eventsOf } from './event.js';
import { type Pair, type Party, pair } from './party.js';
import { type Preferences, preferencesOver } from './preferences.js';
import type { Scenario, ScenarioIssue } from './scenario.js';
import { type Schedule, type SessionPlan, timesOf } from './schedule.js';
import { isOutcome, NONE, optionOf, outcomeWith, type Space, spaceOf } from './space.js';
import { type Statements, statementsOf } from './statement.js';

export interface Deal {
  readonly scenario: Scenario;
  /** SHA-256 of the scenario's data: layout and comments of its file do not matter, words and numbers do. */
  readonly digest: string;
  readonly space: Space;
  readonly preferences: Pair<Preferences>;
  readonly schedule: Schedule;
  /** What may be said in public; `undefined` where nothing may. */
  readonly statements: Statements | undefined;
  /** What may happen outside the room, in the scenario's order. */
  readonly events: readonly EventPlan[];
  /** Rounds of plain alternating offers, if these replace the scenario's schedule. */
  readonly plainRounds: number | undefined;
  /** Whether each party's agent also sees the other side's preferences. */
  readonly completeInformation: boolean;
  /** Whether the markets look on: their series is shown, and stands in the record. The talks are the same without. */
  readonly market: boolean;
  /** Whether the parties meet again in a campaign: until it is over, no record tells what a talk was worth to them. */
  readonly inCampaign: boolean;
}

export interface DealOptions {
  /** Plain alternating offers over this many rounds: one session, the last mandates, no last word, no extension. */
  readonly rounds?: number;
  /** Who acts first in every round, instead of the scenario's first mover. */
  readonly first?: Party;
  /**
   * Whether each agent sees the other side's preferences too, as game theory often assumes; mandates stay confidential.
   * For agents among themselves: people's windows never show them.
   */
  readonly completeInformation?: boolean;
  /** Whether the markets look on, instead of what the scenario says. */
  readonly market?: boolean;
  /** Whether the talk is one of a campaign. */
  readonly inCampaign?: boolean;
}

/** The mandate of a party whose capital gave none: it may sign anything. */
const UNBOUND = Number.NEGATIVE_INFINITY;

/** With weights, points count out of 100 x 100. */
export const WEIGHTED_SCALE = 10_000;

/** The most rounds of plain alternating offers. */
export const MOST_PLAIN_ROUNDS = 1_000_000;

/** Makes a scenario ready. Throws a `RangeError` for rounds that are not a whole number from 1 to a million. */
export function prepare(scenario: Scenario, options: DealOptions = {}): Deal {
  const { rounds, completeInformation = false, market = scenario.market ?? false, inCampaign = false } = options;
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_PLAIN_ROUNDS))
    throw new RangeError(`talks take a whole number of rounds from 1 to ${MOST_PLAIN_ROUNDS}, not ${rounds}`);
  const space = spaceOf(scenario.issues.map((issue) => issue.options.length));
  const scale = scenario.scale ?? WEIGHTED_SCALE;
  const preferences = pair((party) => {
    const { id, reservation } = scenario.parties[party];
    return preferencesOver(space, {
      scale,
      reservation: wholePoints(scenario, reservation),
      discount: scenario.discount?.[id] ?? 1,
      optionPoints: scenario.issues.map((issue) => issue.options.map((option) => optionPoints(issue, option, id))),
      redLines: scenario.issues.map((issue) => issue.options.map((option) => option.redLine?.includes(id) ?? false)),
    });
  });
  const written = rounds === undefined ? scheduleOf(scenario) : plainSchedule(scenario, rounds);
  const schedule = options.first === undefined ? written : { ...written, first: options.first };
  // Immer freezes all that it meets and is not frozen, and V8 reads frozen lists slowly: a frozen deal it leaves alone.
  return Object.freeze({
    scenario,
    digest: sha256Hex(canonicalJson(scenario)),
    space,
    preferences,
    schedule,
    statements: statementsOf(scenario, (level) => wholePoints(scenario, level)),
    events: eventsOf(scenario, (level) => wholePoints(scenario, level)),
    plainRounds: rounds,
    completeInformation,
    market,
    inCampaign,
  });
}

/** Points of an option for the party of this id. */
export function optionPoints(issue: ScenarioIssue, option: ScenarioIssue['options'][number], party: string): number {
  return option.points?.[party] ?? (issue.weight?.[party] as number) * (option.value?.[party] as number);
}

/** A level as an author writes it (out of 100 with weights, else in points) in whole points. */
export function wholePoints(scenario: Scenario, level: number): number {
  return Math.round(scenario.scale === undefined ? level * 100 : level);
}

function scheduleOf(scenario: Scenario): Schedule {
  const sessions: SessionPlan[] = [];
  let before = 0;
  for (const { title, from, to, rounds, mandate } of scenario.schedule) {
    const mandates = pair((party) => {
      const level = mandate?.[scenario.parties[party].id];
      return level === undefined ? UNBOUND : wholePoints(scenario, level);
    });
    sessions.push({ title, from, to, firstRound: before + 1, lastRound: before + rounds, mandates });
    before += rounds;
  }
  const { extension } = scenario;
  return {
    first: firstMover(scenario),
    rounds: before,
    sessions,
    extension: extension && {
      title: extension.title,
      from: extension.from,
      to: extension.to,
      firstRound: before + 1,
      lastRound: before + extension.rounds,
      mandates: (sessions.at(-1) as SessionPlan).mandates,
    },
    lastWord: scenario.lastWord ?? false,
    times: timesOf(before, extension?.rounds ?? 0),
  };
}

function plainSchedule(scenario: Scenario, rounds: number): Schedule {
  const last = scheduleOf(scenario).sessions.at(-1) as SessionPlan;
  return {
    first: firstMover(scenario),
    rounds,
    sessions: [
      { ...last, title: 'Alternating offers', from: undefined, to: undefined, firstRound: 1, lastRound: rounds },
    ],
    extension: undefined,
    lastWord: false,
    times: timesOf(rounds, 0),
  };
}

/** Who acts first in every round as the scenario has it. */
export function firstMover(scenario: Scenario): Party {
  return scenario.first === scenario.parties[1].id ? 1 : 0;
}

/** An outcome in the scenario's words: issue id to option id, in their order. Throws a `RangeError` for no outcome. */
export function optionIds(deal: Deal, outcome: number): Record<string, string> {
  if (!isOutcome(deal.space, outcome)) throw new RangeError(`${outcome} is not the number of an outcome`);
  return Object.fromEntries(
    deal.scenario.issues.map((issue, at) => [
      issue.id,
      (issue.options[optionOf(deal.space, outcome, at)] as { id: string }).id,
    ]),
  );
}

/** The number of an outcome given in the scenario's words; `NONE` if an issue is missing or an option unknown. */
export function outcomeOf(deal: Deal, ids: Readonly<Record<string, string>>): number {
  const { issues } = deal.scenario;
  if (Object.keys(ids).length !== issues.length) return NONE;
  const options = issues.map((issue) => issue.options.findIndex((option) => option.id === ids[issue.id]));
  return options.includes(NONE) ? NONE : outcomeWith(deal.space, options);
}

/** The party of this id, or `undefined`. */
export function partyOf(deal: Deal, id: string): Party | undefined {
  const at = deal.scenario.parties.findIndex((party) => party.id === id);
  return at === 0 || at === 1 ? at : undefined;
}

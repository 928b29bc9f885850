/**
 * Events: what happens outside the room, at the beginning of a round, and moves what no deal is worth to a party, what
 * its capital lets it sign, or what waiting costs it. All learn that it happened; what it does to a side only that side.
 */
import type { Deal } from './deal.js';
import { PARTIES, type Pair, pair } from './party.js';
import type { Preferences } from './preferences.js';
import type { Scenario } from './scenario.js';
import type { Schedule, SessionPlan } from './schedule.js';

/** What an event does to one party. */
export interface Effect {
  /** Change of its reservation, in points. */
  readonly reservation: number;
  /** Change of its mandates from then on, in points. */
  readonly mandate: number;
  /** What its discount is multiplied by. */
  readonly discount: number;
}

export interface EventPlan {
  readonly id: string;
  readonly text: string;
  /** The round at whose beginning it happens; `undefined` where chance decides. */
  readonly round: number | undefined;
  /** The chance with which it happens at the beginning of each round, until it has happened; 0 < chance <= 1. */
  readonly chance: number;
  readonly effects: Pair<Effect>;
}

/** An event of a deal, by its place, that happens or has happened at the beginning of a round. */
export interface Happening {
  readonly event: number;
  readonly round: number;
}

/** What is known to have happened up to the beginning of a round, that one included. */
export interface Past {
  readonly round: number;
  readonly happened: readonly Happening[];
}

/** An event that has happened, as everybody knows it. */
export interface OpenEvent {
  readonly id: string;
  readonly text: string;
  readonly round: number;
}

export const NO_EFFECT: Effect = { reservation: 0, mandate: 0, discount: 1 };

/** The events of a scenario in its order. `pointsOf` reads its levels. */
export function eventsOf({ events = [], parties }: Scenario, pointsOf: (level: number) => number): EventPlan[] {
  return events.map(({ id, text, round, chance = 1, effects }) => ({
    id,
    text,
    round,
    chance,
    effects: pair((party) => {
      const { reservation = 0, mandate = 0, discount = 1 } = effects?.[parties[party].id] ?? {};
      return { reservation: pointsOf(reservation), mandate: pointsOf(mandate), discount };
    }),
  }));
}

/**
 * What happens in a talk and when, in the order in which it happens: by round, then by place. `draw` gives one number
 * from 0 (included) to 1 (excluded) for each event that hangs on chance. What is past is kept, and does not happen again.
 */
export function happenings(
  events: readonly EventPlan[],
  draw: () => number,
  { round: now, happened }: Past = { round: 0, happened: [] },
): Happening[] {
  const later = events.flatMap(({ round, chance }, event): Happening[] => {
    // Rounds up to the first success: the inverse of the geometric distribution.
    const at = round ?? now + 1 + Math.floor(Math.log(1 - draw()) / Math.log(1 - chance));
    return at <= now || happened.some((one) => one.event === event) ? [] : [{ event, round: at }];
  });
  return [...happened, ...later.sort((one, other) => one.round - other.round || one.event - other.event)];
}

/** The deal as it stands after these events: reservations, discounts, and mandates from the rounds in which they happened. */
export function dealAfter(deal: Deal, happened: readonly Happening[]): Deal {
  return happened.length === 0 ? deal : Object.freeze(happened.reduce(afterOne, deal));
}

function afterOne(deal: Deal, { event, round }: Happening): Deal {
  const { effects } = deal.events[event] as EventPlan;
  return {
    ...deal,
    preferences: pair((party) => moved(deal.preferences[party], effects[party])),
    schedule: rescheduled(deal.schedule, round, effects),
  };
}

/** The same tables under another reservation and discount. */
function moved(own: Preferences, { reservation, discount }: Effect): Preferences {
  if (reservation === 0 && discount === 1) return own;
  return { ...own, reservation: own.reservation + reservation, discount: own.discount * discount };
}

function rescheduled(schedule: Schedule, round: number, effects: Pair<Effect>): Schedule {
  if (PARTIES.every((party) => effects[party].mandate === 0)) return schedule;
  const planned = (plan: SessionPlan): SessionPlan =>
    plan.lastRound < round
      ? plan
      : { ...plan, mandates: pair((party) => plan.mandates[party] + effects[party].mandate) };
  const { sessions, extension } = schedule;
  return { ...schedule, sessions: sessions.map(planned), extension: extension && planned(extension) };
}

/** What has happened, as everybody knows it. */
export function openEvents({ events }: Pick<Deal, 'events'>, happened: readonly Happening[]): OpenEvent[] {
  return happened.map(({ event, round }) => {
    const { id, text } = events[event] as EventPlan;
    return { id, text, round };
  });
}

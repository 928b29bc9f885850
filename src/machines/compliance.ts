/**
 * Compliance: what becomes of a deal after the signature, day by day.
 *
 * The deal enters into force and is implemented. It is strained when the licensor walks its licences slowly, or when the
 * other party takes a measure outside the text. The strain is answered with countermeasures, which come in a bundle,
 * and with an open accusation; then the leaders call each other, the two renegotiate, confirm the paper, release what
 * they hold, and implement again. The new paper names the licences.
 */
import type { Terms } from '../model/compliance.js';
import type { Chart } from './chart.js';
import {
  BUNDLE,
  type ComplianceStep,
  chanceOf,
  STRIKE_LATER,
  TIMINGS,
  type Timing,
  UNPRESSED,
} from './complianceTimings.js';

export interface ComplianceContext {
  /** From 0, the day of the signature. */
  day: number;
  /** The day on which the state was entered. */
  since: number;
  licences: Terms['licences'];
  readonly standstill: boolean;
  /** What the licensor lets through, in per cent of normal, while it walks slowly; else `NEVER`. */
  pace: number;
  /** Measures outside the text that stand: 0 or 1. */
  rival: number;
  /** Countermeasures that stand. */
  counters: number;
  /** How many countermeasures this bundle will hold. */
  bundle: number;
  /** The day of the first strain of this quarrel, of its first countermeasure and of its accusation, or `NEVER`. */
  trigger: number;
  opened: number;
  accusedOn: number;
  /** The day of the last signature or talks, from which the flow recovers. */
  deal: number;
  /** Quarrels that were settled, before the deal or under it. */
  quarrels: number;
}

/** Stands for a day that has not come. */
export const NEVER = -1;

export interface ComplianceEvent {
  readonly type: ComplianceStep | 'nextDay';
  /** The day's draw for this step, in [0, 1): it happens if that is below its chance. */
  readonly draw: number;
  /** Whether the party wants it, or an agency or a form does it without being told. */
  readonly willed: boolean;
  /** With `slow`: what is let through, in per cent of normal. */
  readonly pace: number;
  /** With `counter`: how many the bundle will hold, if it is the first. */
  readonly bundle: number;
}

export type CompliancePhase =
  | 'signed'
  | 'implementing'
  | 'slowWalking'
  | 'accused'
  | 'countermeasures'
  | 'leadersCall'
  | 'renegotiating'
  | 'confirmed'
  | 'released';

/** On the day of the signature; `quarrels` were settled before. */
export function complianceContext({ licences, standstill }: Terms, quarrels = 0): ComplianceContext {
  return {
    day: 0,
    since: 0,
    licences,
    standstill,
    pace: NEVER,
    rival: 0,
    counters: 0,
    bundle: 0,
    trigger: NEVER,
    opened: NEVER,
    accusedOn: NEVER,
    deal: 0,
    quarrels,
  };
}

/** What the licences let through in the first month after a deal, and in the second, in per cent of normal. */
const RECOVERY = [60, 105] as const;
const MONTH = 30;

/**
 * What the licences let through today, in per cent of normal. `later` is this month's flow once the deal is two months
 * old. After June and July 2025, months between 71 and 111 per cent followed.
 */
export function flowOf({ day, deal, pace }: ComplianceContext, later: number): number {
  if (pace !== NEVER) return pace;
  return RECOVERY[Math.floor((day - deal) / MONTH)] ?? later;
}

const nextDay = { actions: ['passDay'] } as const;
const lift = { guard: 'mayLift', actions: ['lift'] } as const;
const strike = { guard: 'mayStrike', actions: ['strike'] } as const;
const firstCounter = { guard: 'mayCounter', actions: ['counter', 'arrive'], target: 'countermeasures' } as const;
const nextCounter = { guard: 'mayAdd', actions: ['counter'] } as const;
const accuse = { guard: 'mayAccuse', actions: ['accuse', 'arrive'], target: 'accused' } as const;
const call = { guard: 'mayCall', actions: ['arrive'], target: 'leadersCall' } as const;

/** Whether a step that waits for a day may come today, with this draw. */
function ripe({ least, chance }: Timing, { day }: ComplianceContext, from: number, draw: number): boolean {
  return from !== NEVER && day - from >= least && draw < chance;
}

export const compliance: Chart<ComplianceContext, ComplianceEvent> = {
  config: {
    id: 'compliance',
    initial: 'signed',
    states: {
      signed: {
        on: { nextDay, enter: { guard: 'mayEnter', actions: ['arrive'], target: 'implementing' }, lift, strike },
      },
      implementing: {
        on: {
          nextDay,
          lift,
          strike,
          slow: { guard: 'maySlow', actions: ['slow', 'arrive'], target: 'slowWalking' },
          accuse,
        },
      },
      slowWalking: {
        on: {
          nextDay,
          lift,
          deliver: { guard: 'mayDeliver', actions: ['deliver', 'arrive'], target: 'implementing' },
          counter: firstCounter,
          accuse,
        },
      },
      accused: { on: { nextDay, counter: firstCounter, call } },
      countermeasures: {
        on: { nextDay, counter: nextCounter, accuse: { guard: 'mayAccuse', actions: ['accuse'] }, call },
      },
      leadersCall: {
        on: {
          nextDay,
          counter: nextCounter,
          meet: { guard: 'mayMeet', actions: ['meet', 'arrive'], target: 'renegotiating' },
        },
      },
      renegotiating: {
        on: { nextDay, confirm: { guard: 'mayConfirm', actions: ['confirm', 'arrive'], target: 'confirmed' } },
      },
      confirmed: {
        on: { nextDay, release: { guard: 'mayRelease', actions: ['release', 'arrive'], target: 'released' } },
      },
      released: {
        on: { nextDay, resume: { guard: 'mayResume', actions: ['resume', 'arrive'], target: 'implementing' } },
      },
    },
  },

  guards: {
    mayEnter: (now, { draw }) => ripe(TIMINGS.enter, now, 0, draw),
    mayLift: (now, { draw }) => now.rival > 0 && ripe(TIMINGS.lift, now, now.trigger, draw),
    mayDeliver: (now, { draw }) => ripe(TIMINGS.deliver, now, now.since, draw),
    mayStrike: (now, { draw, willed }) => {
      const wanted = now.quarrels === 0 ? TIMINGS.strike.chance : STRIKE_LATER;
      return now.rival === 0 && draw < chanceOf(wanted, willed, now.standstill);
    },
    maySlow: (now, { draw, willed }) => draw < chanceOf(TIMINGS.slow.chance, willed, now.licences === 'named'),
    mayCounter: (now, { draw }) => {
      const { least, chance } = TIMINGS.counter;
      const timing = { least, chance: chanceOf(chance, true, now.standstill) };
      return now.pace !== NEVER && ripe(timing, now, now.trigger, draw);
    },
    mayAdd: (now, { draw }) =>
      now.opened !== NEVER && now.counters < now.bundle && now.day - now.opened <= BUNDLE.days && draw < BUNDLE.chance,
    mayAccuse: (now, { draw }) => now.accusedOn === NEVER && ripe(TIMINGS.accuse, now, now.trigger, draw),
    mayCall: (now, { draw }) => {
      const { least, chance } = TIMINGS.call;
      return ripe({ least, chance: now.counters > 0 ? chance : chance * UNPRESSED }, now, now.accusedOn, draw);
    },
    mayMeet: (now, { draw }) => ripe(TIMINGS.meet, now, now.since, draw),
    mayConfirm: (now, { draw }) => ripe(TIMINGS.confirm, now, now.since, draw),
    mayRelease: (now, { draw }) => ripe(TIMINGS.release, now, now.since, draw),
    mayResume: (now, { draw }) => ripe(TIMINGS.resume, now, now.since, draw),
  },

  rules: {
    passDay: (now) => {
      now.day += 1;
    },
    arrive: (now) => {
      now.since = now.day;
    },
    lift: (now) => {
      now.rival = 0;
      if (now.pace === NEVER) now.trigger = NEVER;
    },
    deliver: (now) => {
      now.pace = NEVER;
      if (now.rival === 0) now.trigger = NEVER;
    },
    strike: (now) => {
      now.rival = 1;
      if (now.trigger === NEVER) now.trigger = now.day;
    },
    slow: (now, { pace }) => {
      now.pace = pace;
      if (now.trigger === NEVER) now.trigger = now.day;
    },
    counter: (now, { bundle }) => {
      now.counters += 1;
      if (now.opened !== NEVER) return;
      now.opened = now.day;
      now.bundle = bundle;
    },
    accuse: (now) => {
      now.accusedOn = now.day;
    },
    meet: (now) => {
      now.pace = NEVER;
      now.deal = now.day;
    },
    confirm: (now) => {
      now.licences = 'named';
    },
    release: (now) => {
      now.rival = 0;
      now.counters = 0;
    },
    resume: (now) => {
      now.trigger = NEVER;
      now.opened = NEVER;
      now.accusedOn = NEVER;
      now.quarrels += 1;
    },
  },
};

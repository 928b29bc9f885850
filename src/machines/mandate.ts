/** The mandate of one party: what its capital lets it sign now, and how that last changed, at a recess or by an event. */
import type { Party } from '../model/party.js';
import type { Schedule } from '../model/schedule.js';
import type { Chart } from './chart.js';

export interface MandateContext {
  /** What the capital lets it sign in each session and in the extension, in points. */
  readonly levels: readonly number[];
  session: number;
  /** What events have added to all levels so far, in points. */
  shift: number;
  /** The least it may sign now, in points. */
  level: number;
}

export interface RecessEvent {
  readonly type: 'recess';
}

/** Something has happened outside the room that changes every level from now on, in points. */
export interface HappenEvent {
  readonly type: 'happen';
  readonly change: number;
}

export type MandateEvent = RecessEvent | HappenEvent;

export type MandateState = 'instructed' | 'eased' | 'raised' | 'confirmed';

export function mandateContext(schedule: Schedule, party: Party): MandateContext {
  const sessions = schedule.extension ? [...schedule.sessions, schedule.extension] : schedule.sessions;
  const levels = sessions.map(({ mandates }) => mandates[party]);
  return { levels, session: 0, shift: 0, level: levels[0] as number };
}

const recess = [
  { guard: 'lower', actions: ['instruct'], target: 'eased' },
  { actions: ['instruct'], target: 'confirmed' },
] as const;

const happen = [
  { guard: 'lowers', actions: ['shift'], target: 'eased' },
  { guard: 'raises', actions: ['shift'], target: 'raised' },
] as const;

const on = { recess, happen } as const;

export const mandate: Chart<MandateContext, MandateEvent> = {
  config: {
    id: 'mandate',
    initial: 'instructed',
    states: { instructed: { on }, eased: { on }, raised: { on }, confirmed: { on } },
  },
  guards: {
    lower: (mandate) => levelAfter(mandate) < mandate.level,
    lowers: (_, event) => (event as HappenEvent).change < 0,
    raises: (_, event) => (event as HappenEvent).change > 0,
  },
  rules: {
    instruct: (mandate) => {
      mandate.level = levelAfter(mandate);
      mandate.session += 1;
    },
    shift: (mandate, event) => {
      const { change } = event as HappenEvent;
      mandate.shift += change;
      mandate.level += change;
    },
  },
};

/** The level of the next session as things stand; where there is none, the level now. */
function levelAfter({ levels, session, shift, level }: MandateContext): number {
  const next = levels[session + 1];
  return next === undefined ? level : next + shift;
}

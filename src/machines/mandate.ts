/** The mandate of one party: what its capital lets it sign now, and how that changed at the last recess. */
import type { Party } from '../model/party.js';
import type { Schedule } from '../model/schedule.js';
import type { Chart } from './chart.js';

export interface MandateContext {
  /** What the capital lets it sign in each session and in the extension, in points. */
  readonly levels: readonly number[];
  session: number;
  /** The least it may sign now, in points. */
  level: number;
}

export interface RecessEvent {
  readonly type: 'recess';
}

export type MandateState = 'instructed' | 'eased' | 'confirmed';

export function mandateContext(schedule: Schedule, party: Party): MandateContext {
  const sessions = schedule.extension ? [...schedule.sessions, schedule.extension] : schedule.sessions;
  const levels = sessions.map(({ mandates }) => mandates[party]);
  return { levels, session: 0, level: levels[0] as number };
}

const recess = [
  { guard: 'lower', actions: ['instruct'], target: 'eased' },
  { actions: ['instruct'], target: 'confirmed' },
] as const;

export const mandate: Chart<MandateContext, RecessEvent> = {
  config: {
    id: 'mandate',
    initial: 'instructed',
    states: { instructed: { on: { recess } }, eased: { on: { recess } }, confirmed: { on: { recess } } },
  },
  guards: {
    lower: ({ levels, session, level }) => (levels[session + 1] ?? level) < level,
  },
  rules: {
    instruct: (mandate) => {
      mandate.session += 1;
      mandate.level = mandate.levels[mandate.session] ?? mandate.level;
    },
  },
};

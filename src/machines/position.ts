/**
 * The position of one party on one issue: where it stands, how it last moved, and whether the two have met. Eased and
 * hardened are told by the party's own points. All positions together are the ledger of the talks.
 */
import { NONE } from '../model/space.js';
import type { Chart } from './chart.js';

export interface PositionContext {
  /** The option it stands at, by place, or `NONE`. */
  option: number;
  /** The option it stood at before, or `NONE`. */
  before: number;
  /** The option the other side stands at, or `NONE`. */
  theirs: number;
  /** What its last move took (over 0) or gave (under 0), in own points. */
  change: number;
  /** All it gave on this issue so far, in own points. */
  given: number;
  /** All it took back on this issue so far, in own points. */
  taken: number;
}

/** `state`: the party takes an option, worth `change` own points more than its last; `hear`: the other side takes one. */
export interface PositionEvent {
  readonly type: 'state' | 'hear';
  readonly option: number;
  readonly change: number;
}

export type PositionState = 'unstated' | 'stated' | 'eased' | 'hardened' | 'met';

export function positionContext(): PositionContext {
  return { option: NONE, before: NONE, theirs: NONE, change: 0, given: 0, taken: 0 };
}

const stating = [
  { guard: 'meets', actions: ['stand'], target: 'met' },
  { guard: 'eases', actions: ['stand'], target: 'eased' },
  { guard: 'hardens', actions: ['stand'], target: 'hardened' },
  { actions: ['stand'], target: 'stated' },
] as const;

const apart = {
  on: {
    state: stating,
    hear: [{ guard: 'joined', actions: ['note'], target: 'met' }, { actions: ['note'] }],
  },
} as const;

export const position: Chart<PositionContext, PositionEvent> = {
  config: {
    id: 'position',
    initial: 'unstated',
    states: {
      unstated: {
        on: {
          state: [
            { guard: 'meets', actions: ['stand'], target: 'met' },
            { actions: ['stand'], target: 'stated' },
          ],
          hear: { actions: ['note'] },
        },
      },
      stated: apart,
      eased: apart,
      hardened: apart,
      met: {
        on: {
          state: stating,
          hear: [
            { guard: 'joined', actions: ['note'] },
            { guard: 'hadEased', actions: ['note'], target: 'eased' },
            { guard: 'hadHardened', actions: ['note'], target: 'hardened' },
            { actions: ['note'], target: 'stated' },
          ],
        },
      },
    },
  },

  guards: {
    meets: (position, event) => event.option === position.theirs,
    joined: (position, event) => event.option === position.option,
    eases: (_, event) => event.change < 0,
    hardens: (_, event) => event.change > 0,
    hadEased: (position) => position.change < 0,
    hadHardened: (position) => position.change > 0,
  },

  rules: {
    stand: (position, event) => {
      position.before = position.option;
      position.option = event.option;
      position.change = event.change;
      if (event.change < 0) position.given -= event.change;
      else position.taken += event.change;
    },
    note: (position, event) => {
      position.theirs = event.option;
    },
  },
};

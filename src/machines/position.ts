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
  /** What its last move took (over 0) or gave (under 0), in own points. */
  change: number;
  /** All it gave on this issue so far, in own points. */
  given: number;
  /** All it took back on this issue so far, in own points. */
  taken: number;
}

/** The party takes an option, worth `change` own points more than its last; `met` if the other side stands there. */
interface StateEvent {
  readonly type: 'state';
  readonly option: number;
  readonly change: number;
  readonly met: boolean;
}

/** The other side comes to where the party stands, or leaves it. */
export interface OtherSideEvent {
  readonly type: 'join' | 'leave';
}

export type PositionEvent = StateEvent | OtherSideEvent;

export type PositionState = 'unstated' | 'stated' | 'eased' | 'hardened' | 'met';

export function positionContext(): PositionContext {
  return { option: NONE, before: NONE, change: 0, given: 0, taken: 0 };
}

const stating = [
  { guard: 'meets', actions: ['stand'], target: 'met' },
  { guard: 'eases', actions: ['stand'], target: 'eased' },
  { guard: 'hardens', actions: ['stand'], target: 'hardened' },
  { actions: ['stand'], target: 'stated' },
] as const;

const apart = { on: { state: stating, join: { target: 'met' } } } as const;

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
        },
      },
      stated: apart,
      eased: apart,
      hardened: apart,
      met: {
        on: {
          state: stating,
          leave: [
            { guard: 'hadEased', target: 'eased' },
            { guard: 'hadHardened', target: 'hardened' },
            { target: 'stated' },
          ],
        },
      },
    },
  },

  guards: {
    meets: (_, event) => (event as StateEvent).met,
    eases: (_, event) => (event as StateEvent).change < 0,
    hardens: (_, event) => (event as StateEvent).change > 0,
    hadEased: (position) => position.change < 0,
    hadHardened: (position) => position.change > 0,
  },

  rules: {
    stand: (position, event) => {
      const { option, change } = event as StateEvent;
      position.before = position.option;
      position.option = option;
      position.change = change;
      if (change < 0) position.given -= change;
      else position.taken += change;
    },
  },
};

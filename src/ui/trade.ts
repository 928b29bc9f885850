/** A trade: one step that gives, and one that asks for something in return, counted in own points from an offer. */
import type { Preferences } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import type { TradeIntent } from './keys.js';
import { type Sheet, withOption } from './sheet.js';

export interface TradeStep {
  readonly issue: number;
  readonly option: number;
  /** In own points: under 0 it gives, over 0 it asks. */
  readonly gain: number;
}

/** Every other option on every issue that gives (dearest last), or that asks (the most first); never across a red line. */
export function stepsFrom(
  { optionPoints }: Preferences,
  redLines: readonly (readonly boolean[])[],
  base: Sheet,
  kind: 'give' | 'ask',
): TradeStep[] {
  const all = base.flatMap((from, issue) => {
    const points = optionPoints[issue] as readonly number[];
    if (from === NONE) return [];
    return points.map((worth, option) => ({ issue, option, gain: worth - (points[from] as number) }));
  });
  return all
    .filter(({ issue, option }) => option !== base[issue] && redLines[issue]?.[option] !== true)
    .filter(({ gain }) => (kind === 'give' ? gain < 0 : gain > 0))
    .sort((a, b) => b.gain - a.gain || a.issue - b.issue || a.option - b.option);
}

export interface TradeState {
  readonly side: 'give' | 'ask';
  readonly give: number;
  readonly ask: number;
}

export const TRADE_START: TradeState = { side: 'give', give: 0, ask: 0 };

/** What can be asked for what is given: anything but a step on the same issue. */
export function asksFor(asks: readonly TradeStep[], given: TradeStep | undefined): TradeStep[] {
  return asks.filter(({ issue }) => issue !== given?.issue);
}

export function tradeReducer(
  gives: readonly TradeStep[],
  asks: readonly TradeStep[],
  state: TradeState,
  intent: TradeIntent,
): TradeState {
  const by = intent === 'up' ? -1 : 1;
  switch (intent) {
    case 'up':
    case 'down':
      return state.side === 'give'
        ? { ...state, give: clamped(state.give + by, gives.length), ask: 0 }
        : { ...state, ask: clamped(state.ask + by, asksFor(asks, gives[state.give]).length) };
    case 'side':
      return { ...state, side: state.side === 'give' ? 'ask' : 'give' };
    default:
      return state;
  }
}

/** The sheet with both steps on it. */
export function traded(base: Sheet, steps: readonly (TradeStep | undefined)[]): Sheet {
  return steps.reduce((sheet, step) => (step === undefined ? sheet : withOption(sheet, step.issue, step.option)), base);
}

function clamped(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}

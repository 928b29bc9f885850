/**
 * Alternating offers as the papers have them: each proposal has a period of its own and is answered in it. With turns
 * counted from 0, the answer to the proposal of period p = 1 .. T comes at turn p, and an agreement there has been
 * discounted p - 1 times. After period T there is nothing. The rules of the talks give both movers of a round the same
 * time instead; toTheEnd.test.ts holds what follows from that.
 */
import { expect } from 'vitest';
import { foresee, type Worths } from '../../src/agents/parts/foresight.js';
import type { Pair } from '../../src/model/party.js';

/** What makes a utility of 1. */
export const PIECES = 1_000_000;

const pie: readonly Worths[] = Array.from({ length: PIECES + 1 }, (_, other) => ({
  own: PIECES - other,
  other,
}));

/** So many periods that the last proposal weighs less than a piece: the last proposer is the first or is not. */
export const ENDLESS = [3000, 3001] as const;

/**
 * How far a share may be off by rounding: each demand is rounded to a piece, and the error of the turn after comes in
 * discounted. Published values have six places.
 */
export function rounding(discounts: Pair<number>): number {
  return 1 / (1 - Math.max(...discounts)) / PIECES + 1e-6;
}

export interface Periods {
  readonly discounts: Pair<number>;
  readonly periods: number;
  /** A pie unless said. */
  readonly frontier?: readonly Worths[];
  /** What the second side may walk out to when it answers, out of 1; neither walks out unless said. */
  readonly outside?: number;
}

/** What each gets of the first proposal, out of 1; it is accepted at once. */
export function proposal({ discounts, periods, frontier = pie, outside }: Periods): [number, number] {
  const [own, other] = discounts;
  const { plan, asked } = foresee({
    frontier,
    reservation: { own: 0, other: (outside ?? 0) * PIECES },
    least: { own: 0, other: 0 },
    mayWalk: outside !== undefined,
    first: 'own',
    turns: periods + 1,
    kept: (side, turn) => (turn === 0 ? 1 : side === 'own' ? own : other),
  });
  const proposed = plan(0);
  if (typeof proposed === 'string') throw new Error(`it proposes nothing: ${proposed}`);
  expect(proposed.other).toBeGreaterThanOrEqual(asked(1));
  return [proposed.own / PIECES, proposed.other / PIECES];
}

export function expectNear(found: Pair<number>, right: Pair<number>, tolerance: number): void {
  for (const side of [0, 1] as const) expect(Math.abs(found[side] - right[side])).toBeLessThanOrEqual(tolerance);
}

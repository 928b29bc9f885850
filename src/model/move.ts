/** What a party may do, and what it did. */
import type { Party } from './party.js';
import { NONE } from './space.js';

/**
 * `offer` a complete outcome, `accept` the one on the table, `walk` out; at the last word `reject` the offer on the
 * table; when asked for an extension `extend` or `stop`.
 */
export const ACTION_TYPES = ['offer', 'accept', 'reject', 'walk', 'extend', 'stop'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** What a party may do, before the referee has seen it. */
export interface Action {
  readonly type: ActionType;
  /** The outcome offered; `NONE` unless the action is an offer. */
  readonly outcome: number;
  /** What is said in public with it, where the scenario lets the party: a tone, or the id of one of its commitments. */
  readonly says?: string | undefined;
}

/** An action and the name of the rule that fired. */
export interface Decision extends Action {
  readonly because: string;
}

/** An action stamped with its party, as the referee let it pass. */
export interface Move extends Action {
  readonly by: Party;
  readonly round: number;
  /** The rule that fired; `undefined` for people, who need no rule. */
  readonly because: string | undefined;
}

/** The decision to offer an outcome, by its number. */
export function offer(outcome: number, because: string): Decision {
  return { type: 'offer', outcome, because };
}

/** Any decision but an offer. */
export function decision(type: Exclude<ActionType, 'offer'>, because: string): Decision {
  return { type, outcome: NONE, because };
}

/** The last offers that a party made before move `at`, the latest first, at most so many. */
export function lastOffers(
  moves: readonly Pick<Move, 'type' | 'by' | 'outcome'>[],
  at: number,
  party: Party,
  most: number,
): number[] {
  const found: number[] = [];
  for (let place = at - 1; place >= 0 && found.length < most; place--) {
    const { type, by, outcome } = moves[place] as Move;
    if (type === 'offer' && by === party) found.push(outcome);
  }
  return found;
}

/**
 * What every acceptance condition would have signed in talks as they went: one trace answers for all of them, because an
 * acceptance condition changes a trace in no way but by ending it. Genius does the same for over seventy conditions (MAC).
 */
import type { Deal } from '../model/deal.js';
import { dealAfter, type Happening } from '../model/event.js';
import type { Move } from '../model/move.js';
import { opponent, type Pair, pair } from '../model/party.js';
import { maySign, type Preferences, pointsOf } from '../model/preferences.js';
import { endWorth } from '../model/result.js';
import { sessionAt, sessionOfRound } from '../model/schedule.js';
import { NONE } from '../model/space.js';
import { broken, priceOf } from '../model/statement.js';
import type { ACCEPTANCE_RULES, Received } from './parts/acceptance.js';
import { CONDITION_WORDS, CONDITIONS, type ConditionWord } from './parts/conditions/named.js';

/**
 * What a party would have done under a condition, all other moves as they were. `move` counts from 1.
 *
 * `signs`: at this move it would have accepted what was on the table. `never`: it would have signed nothing, and the talk
 * ends as it did. `unknown` from this move on: the condition asks for its next offer, and it made none any more
 * (`noNextOffer`); or it accepted there, which it would not have, and how the talk goes on nobody knows (`goesOn`).
 */
export type Verdict =
  | {
      readonly kind: 'signs';
      readonly move: number;
      readonly round: number;
      readonly outcome: number;
      /** What that is worth to each party, after its discount. */
      readonly utility: Pair<number>;
    }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown'; readonly move: number; readonly why: 'noNextOffer' | 'goesOn' };

export interface Counterfactual {
  readonly condition: ConditionWord;
  readonly verdict: Verdict;
}

/**
 * For each party a verdict on every condition, in the order of the conditions. The moves, and what happened between them,
 * are those of a session.
 */
export function counterfactuals(
  deal: Deal,
  moves: readonly Move[],
  happened: readonly Happening[] = [],
): Pair<readonly Counterfactual[]> {
  const offers: Pair<number[]> = [[], []];
  const verdicts = pair(() => new Map<ConditionWord, Verdict>());
  const following = offersFollowing(moves);
  moves.forEach((move, at) => {
    const standing = dealAfter(
      deal,
      happened.filter(({ round }) => round <= move.round),
    );
    const turn = turnAt(standing, offers, move, following[at] as number);
    for (const word of CONDITION_WORDS) {
      const known = verdicts[move.by];
      const verdict = known.has(word) ? undefined : verdictOn(standing, turn, word, moves, at + 1);
      if (verdict !== undefined) known.set(word, verdict);
    }
    if (move.type === 'offer') offers[move.by].push(move.outcome);
  });
  return pair((party) =>
    CONDITION_WORDS.map((condition) => ({
      condition,
      verdict: verdicts[party].get(condition) ?? { kind: 'never' },
    })),
  );
}

/** A move at which a party could have accepted. */
interface Turn {
  readonly received: Received;
  /** Its next offer is worth at least and at most so many points to it: the same number twice where it is known. */
  readonly next: readonly [least: number, most: number];
}

/** The turn of this move, if there was an offer that might be signed. */
function turnAt(deal: Deal, offers: Pair<readonly number[]>, move: Move, following: number): Turn | undefined {
  const { by, round, type } = move;
  const table = offers[opponent(by)].at(-1) ?? NONE;
  if (table === NONE || type === 'extend' || type === 'stop') return undefined;
  const { schedule } = deal;
  const preferences = deal.preferences[by];
  const mandate = sessionAt(schedule, sessionOfRound(schedule, round)).mandates[by];
  if (!maySign(preferences, table, Math.max(mandate, preferences.reservation))) return undefined;
  const time = schedule.times[round] as number;
  return {
    received: { party: by, preferences, rounds: schedule.rounds, round, time, table, offers },
    next: nextPoints(preferences, pointsOf(preferences, table), move, following),
  };
}

/**
 * What its next offer would have been worth. An agent that took an offer because it was no less, or let one lie because
 * it was less, has told as much.
 */
function nextPoints(preferences: Preferences, table: number, move: Move, following: number): Turn['next'] {
  if (move.type === 'accept' && move.because === ENOUGH) return [Number.NEGATIVE_INFINITY, table];
  if (move.type === 'reject' && move.because === TOO_LITTLE) return [table + 1, Number.POSITIVE_INFINITY];
  if (following === NONE) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const points = pointsOf(preferences, following);
  return [points, points];
}

const ENOUGH = 'enough' satisfies keyof typeof ACCEPTANCE_RULES;
const TOO_LITTLE = 'tooLittle' satisfies keyof typeof ACCEPTANCE_RULES;

/** The verdict that this move settles; `undefined` where the condition lets the talk go on as it did. */
function verdictOn(
  deal: Deal,
  turn: Turn | undefined,
  word: ConditionWord,
  moves: readonly Move[],
  number: number,
): Verdict | undefined {
  const { type, round } = moves[number - 1] as Move;
  if (turn !== undefined) {
    const { received, next } = turn;
    const { isEnough } = CONDITIONS[word];
    if (isEnough(received, next[1])) {
      const { table: outcome } = received;
      const { statements, space } = deal;
      const price = statements && priceOf(broken(statements, space, moves.slice(0, number - 1), outcome));
      return { kind: 'signs', move: number, round, outcome, utility: endWorth(deal, outcome, round, price) };
    }
    if (isEnough(received, next[0])) return { kind: 'unknown', move: number, why: 'noNextOffer' };
  }
  return type === 'accept' ? { kind: 'unknown', move: number, why: 'goesOn' } : undefined;
}

/** For each move the offer that its party makes with it or next after it, or `NONE`. */
function offersFollowing(moves: readonly Move[]): number[] {
  const next: [number, number] = [NONE, NONE];
  return moves
    .toReversed()
    .map(({ type, by, outcome }) => {
      if (type === 'offer') next[by] = outcome;
      return next[by];
    })
    .reverse();
}

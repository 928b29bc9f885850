/**
 * Part: what to do about the offer on the table. At the last word, where nothing more can be offered, the condition that
 * decides between accepting and offering decides between accept and reject.
 */
import { type Decision, decision } from '../../model/move.js';
import { maySign, pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { floorOf, type View } from '../../model/view.js';
import { wordPrice } from './word.js';

export const ACCEPTANCE_RULES = {
  enough: '{other} offers {table}, no less than {self} would ask for next.',
  tooLittle: '{other} offers {table}, less than {self} would ask for.',
  hopeless: 'Nothing that {self} may sign beats no deal.',
  goOn: '{self} sees room for a deal.',
} as const;

/** What a condition may look at when an offer has come: the table holds it. */
export type Received = Pick<View, 'party' | 'preferences' | 'rounds' | 'round' | 'time' | 'table' | 'offers'>;

/**
 * Whether the offer on the table is enough, given the own points of what one would offer next. The less one would ask
 * for next, the sooner it is enough.
 */
export type AcceptanceCondition = (received: Received, next: number) => boolean;

/** A condition, and the rules that tell why it decided as it did. */
export interface Acceptance {
  readonly isEnough: AcceptanceCondition;
  /** The rule by which it takes an offer that is enough. */
  readonly taken: (received: Received, next: number) => string;
  /** The rule by which it lets an offer lie at the last word. */
  readonly left: string;
}

/** AC_next (Baarslag, Hindriks & Jonker 2014): what is on the table is worth at least what one would offer next. */
export const acNext: AcceptanceCondition = ({ preferences, table }, next) => pointsOf(preferences, table) >= next;

/** A condition whose reasons stand under the names of AC_next, whatever a strategy says of them. */
export function enoughWhen(isEnough: AcceptanceCondition): Acceptance {
  return { isEnough, taken: () => 'enough', left: 'tooLittle' };
}

/** AC_next or one condition more, whose rule is named where it alone says yes. */
export function nextOr(also: AcceptanceCondition, rule: string): Acceptance {
  return {
    isEnough: (received, next) => acNext(received, next) || also(received, next),
    taken: (received, next) => (acNext(received, next) ? 'enough' : rule),
    left: 'tooLittle',
  };
}

const byNext = enoughWhen(acNext);

/**
 * Accepts, makes the offer or, at the last word, rejects; `undefined` means that there is nothing left to offer. Whatever
 * the condition says, nothing is accepted that may not be signed or pays less than no deal.
 */
export function acceptOrOffer(view: View, next: Decision | undefined, acceptance: Acceptance = byNext): Decision {
  const { preferences, table, question } = view;
  if (question === 'extension') return decision('extend', 'goOn');
  if (next === undefined) return decision('walk', 'hopeless');
  if (table !== NONE && maySign(preferences, table, floorOf(view))) {
    // What breaks one's word must be worth its price more.
    const asked = pointsOf(preferences, next.outcome) + wordPrice(view, table) - wordPrice(view, next.outcome);
    if (acceptance.isEnough(view, asked)) return decision('accept', acceptance.taken(view, asked));
  }
  return question === 'answer' ? decision('reject', acceptance.left) : next;
}

/**
 * Part: what to do about the offer on the table. At the last word, where nothing more can be offered, the condition that
 * decides between accepting and offering decides between accept and reject.
 */
import { type Decision, decision } from '../../model/move.js';
import { maySign, pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { floorOf, type View } from '../../model/view.js';

export const ACCEPTANCE_RULES = {
  enough: '{other} offers {table}, no less than {self} would ask for next.',
  tooLittle: '{other} offers {table}, less than {self} would ask for.',
  hopeless: 'Nothing that {self} may sign beats no deal.',
  goOn: '{self} sees room for a deal.',
} as const;

/** Whether the offer on the table is enough, given the own points of what one would offer next. */
export type AcceptanceCondition = (view: View, next: number) => boolean;

/** AC_next (Baarslag, Hindriks & Jonker 2014): what is on the table is worth at least what one would offer next. */
export const acNext: AcceptanceCondition = ({ preferences, table }, next) => pointsOf(preferences, table) >= next;

/**
 * Accepts, makes the offer or, at the last word, rejects; `undefined` means that there is nothing left to offer. Whatever
 * the condition says, nothing is accepted that may not be signed or pays less than no deal.
 */
export function acceptOrOffer(
  view: View,
  next: Decision | undefined,
  isEnough: AcceptanceCondition = acNext,
): Decision {
  const { preferences, table, question } = view;
  if (question === 'extension') return decision('extend', 'goOn');
  if (next === undefined) return decision('walk', 'hopeless');
  const signs = table !== NONE && maySign(preferences, table, floorOf(view));
  if (signs && isEnough(view, pointsOf(preferences, next.outcome))) return decision('accept', 'enough');
  return question === 'answer' ? decision('reject', 'tooLittle') : next;
}

/**
 * Part: what to do about the offer on the table.
 *
 * AC_next (Baarslag, Hindriks & Jonker 2014): accept when the offer on the table is worth at least what one would offer
 * next. At the last word, where nothing more can be offered, the same comparison decides between accept and reject.
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

/** Accepts, makes the offer or, at the last word, rejects; `undefined` means that there is nothing left to offer. */
export function acceptOrOffer(view: View, next: Decision | undefined): Decision {
  if (view.question === 'extension') return decision('extend', 'goOn');
  if (next === undefined) return decision('walk', 'hopeless');
  if (isEnough(view, pointsOf(view.preferences, next.outcome))) return decision('accept', 'enough');
  return view.question === 'answer' ? decision('reject', 'tooLittle') : next;
}

/** Whether the offer on the table may be signed, pays, and is worth at least these points. */
function isEnough(view: View, points: number): boolean {
  const { preferences, table } = view;
  return table !== NONE && maySign(preferences, table, floorOf(view)) && pointsOf(preferences, table) >= points;
}

/**
 * Part: what a word given in public does to one's own moves. A deal that breaks it costs its price (Fearon 1994), so what
 * is weighed against no deal, and against one's own next offer, is a deal's points less that price.
 */
import { type Decision, decision, offer } from '../../model/move.js';
import { maySign, pointsOf } from '../../model/preferences.js';
import { isOutcome } from '../../model/space.js';
import { isKept } from '../../model/statement.js';
import { floorOf, type View } from '../../model/view.js';

/** Why a party stays with its word, whatever its strategy: what stands in the braces is said in `../reasons.ts`. */
export const WORD_RULES: Readonly<Record<string, string>> = {
  keepsWord: '{self} stays with its word: to break it would cost more than a deal holds over none.',
};

/** What a deal on the outcome would cost whoever looks for words it has given, in points; 0 where it has given none. */
export function wordPrice({ statements, said, party, preferences }: View, outcome: number): number {
  if (statements === undefined || !isOutcome(preferences.space, outcome)) return 0;
  let price = 0;
  for (const one of statements.commitments)
    if (
      one.by === party &&
      !isKept(preferences.space, one, outcome) &&
      said.some(({ by, says }) => by === party && says === one.id)
    )
      price += one.price ?? 0;
  return price;
}

/**
 * The decision, unless it would accept or offer what after the price of a broken word is worth less than no deal. Then it
 * rejects at the last word, else it makes its last offer that pays again, and walks if none does.
 */
export function keepingWord(view: View, decided: Decision): Decision {
  const { type } = decided;
  if (type !== 'accept' && type !== 'offer') return decided;
  const outcome = type === 'accept' ? view.table : decided.outcome;
  const price = wordPrice(view, outcome);
  if (price === 0 || pays(view, outcome)) return decided;
  if (view.question === 'answer') return decision('reject', 'keepsWord');
  const again = view.offers[view.party].findLast(
    (one) => pays(view, one) && maySign(view.preferences, one, floorOf(view)),
  );
  return again === undefined ? decision('walk', 'keepsWord') : offer(again, 'keepsWord');
}

function pays(view: View, outcome: number): boolean {
  return pointsOf(view.preferences, outcome) - wordPrice(view, outcome) >= view.preferences.reservation;
}

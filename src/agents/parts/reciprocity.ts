/**
 * Part: answering steps of the other side in kind, in own points: what the behaviour-dependent tactics of Faratin, Sierra
 * & Jennings 1998 share. They differ in which step is answered and in how its answer is measured.
 */
import { type Decision, offer } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { bestPoints, lowestAtLeast, type Preferences, pointsOf } from '../../model/preferences.js';
import { floorOf, type View } from '../../model/view.js';
import { ACCEPTANCE_RULES } from './acceptance.js';
import { wholeTarget } from './aspiration.js';
import { nothingIn } from './nothing.js';
import { bestOffer } from './opening.js';
import { standing } from './standing.js';

/** Which of their steps is answered. */
export const DELTA = {
  says: 'how many of their offers ago the step was that it answers',
  standard: 1,
  least: 1,
  most: 20,
  whole: true,
} as const;

export const RECIPROCITY_RULES = {
  open: '{self} opens with {offer}, the best it may sign.',
  wait: '{other} has made no step yet that {self} could answer: {self} stays at {offer}.',
  reciprocate: '{heard}, so {self} answers in kind{gave}.',
  hold: '{other} came no closer, so {self} stays at {offer}.',
  retaliate: '{heard}, so {self} answers in kind and asks for {offer}.',
  stay: '{heard}, but {self} has no step left that answers it and stays at {offer}.',
  ...ACCEPTANCE_RULES,
} as const;

/** The offers between which a step lies, by how many offers ago they were made; the last one was made 1 ago. */
interface Span {
  readonly older: number;
  readonly newer: number;
}

/** Own points of the last own offer and of the two offers of theirs between which the step lies. */
interface Heard {
  readonly asked: number;
  readonly before: number;
  readonly after: number;
}

/** What to ask for in answer to a step, in points; what is over the best or under the floor is cut off. */
export type Answer = (heard: Heard, preferences: Preferences) => number;

/**
 * The answer to the step in this span: opens with the best, waits until there is a step, and keeps the very offer it made
 * where the answer is worth as much. `give` is the rule for giving although the other side came no closer.
 */
export function answerInKind(view: View, span: Span, answer: Answer): Decision | undefined {
  const { preferences, offers, party } = view;
  const mine = standing(view);
  const older = offers[opponent(party)].at(-span.older);
  const newer = offers[opponent(party)].at(-span.newer);
  if (mine === undefined || newer === undefined || older === undefined)
    return bestOffer(view, mine === undefined ? 'open' : 'wait');

  const asked = pointsOf(preferences, mine);
  const before = pointsOf(preferences, older);
  const after = pointsOf(preferences, newer);
  const wanted = wholeTarget(answer({ asked, before, after }, preferences));
  const bid = lowestAtLeast(preferences, Math.min(bestPoints(preferences), Math.max(floorOf(view), wanted))) as number;
  const step = pointsOf(preferences, bid) - asked;
  if (step === 0) return offer(mine, before === after ? 'hold' : 'stay');
  if (step > 0) return offer(bid, 'retaliate');
  return offer(bid, after > before ? 'reciprocate' : 'give');
}

/** The share of what was asked for that their older offer is of their newer one. */
export const inShares: Answer = ({ asked, before, after }, preferences) => {
  if (before === after) return asked;
  const nothing = nothingIn(preferences);
  // A step back to nothing has no share: it takes everything back.
  return after > nothing
    ? nothing + ((asked - nothing) * (before - nothing)) / (after - nothing)
    : bestPoints(preferences);
};

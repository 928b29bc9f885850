/**
 * Tit-for-tat (relative): gives what it was given, measured in its own utility.
 * Also known as: relative tit-for-tat, behaviour-dependent tactic with delta.
 * Paper: Faratin, Sierra & Jennings 1998, in utility space: the last own offer's points times the ratio of an older to
 * a newer offer of the other side, cut off at the floor and the best.
 */
import { acceptOrOffer } from './parts/acceptance.js';
import { answerInKind, DELTA, inShares, RECIPROCITY_RULES } from './parts/reciprocity.js';
import { strategy } from './strategy.js';

export const titForTat = strategy({
  name: 'tit-for-tat',
  says: 'Gives what it was given: answers a step towards it with a step of the same share, a step back with one back.',
  source: 'Faratin, Sierra & Jennings 1998, relative tit-for-tat',
  reading:
    'it counts in utility instead of issue by issue; shares are of the whole utility, so a first step from nothing is answered with a fall to its floor; it opens with its best',
  uses: ['offers'],
  parameters: {
    delta: DELTA,
  },
  rules: RECIPROCITY_RULES,
  heardAgo: ({ delta }) => delta,
  make:
    ({ delta }) =>
    () => ({
      decide: (view) => acceptOrOffer(view, answerInKind(view, { older: delta + 1, newer: delta }, inShares)),
    }),
});

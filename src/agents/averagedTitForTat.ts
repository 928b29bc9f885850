/**
 * Tit-for-tat (averaged): gives the share that it was given over several offers together.
 * Also known as: average tit-for-tat, behaviour-dependent tactic with gamma.
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159, in utility space: the last own offer's
 * points times the ratio of an older offer of the other side to its last, cut off at the floor and the best.
 */
import { acceptOrOffer } from './parts/acceptance.js';
import { answerInKind, inShares, RECIPROCITY_RULES } from './parts/reciprocity.js';
import { strategy } from './strategy.js';

export const averagedTitForTat = strategy({
  name: 'averaged-tit-for-tat',
  says: 'Answers at every turn, by the same share, what the other side has given or taken back over its last few offers.',
  source: 'Faratin, Sierra & Jennings 1998, averaged tit-for-tat',
  reading:
    'it counts in utility instead of issue by issue; shares are of the whole utility; it opens with its best; with gamma 1 it is tit-for-tat with delta 1, and the steps over which it looks overlap, so that each is answered gamma times',
  uses: ['offers'],
  parameters: {
    gamma: { says: 'over how many of their steps it looks back', standard: 2, least: 1, most: 20, whole: true },
  },
  rules: {
    ...RECIPROCITY_RULES,
    wait: '{other} has not made enough offers yet for {self} to answer: {self} stays at {offer}.',
    reciprocate: '{other} came closer over its last offers, so {self} answers in kind{gave}.',
    hold: '{other} came no closer over its last offers, so {self} stays at {offer}.',
    retaliate: '{other} drew back over its last offers, so {self} answers in kind and asks for {offer}.',
    stay: '{self} has no step left that answers the last offers of {other} and stays at {offer}.',
  },
  make:
    ({ gamma }) =>
    () => ({
      decide: (view) => acceptOrOffer(view, answerInKind(view, { older: gamma + 1, newer: 1 }, inShares)),
    }),
});

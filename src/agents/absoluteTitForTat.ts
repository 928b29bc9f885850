/**
 * Tit-for-tat (absolute): gives as many points as it was given, and a little more by lot so as not to get stuck.
 * Also known as: random absolute tit-for-tat, behaviour-dependent tactic with delta and R(M).
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159, in utility space: the last own offer's
 * points less what the step of the other side gained, less a random gift, cut off at the floor and the best.
 */
import type { View } from '../model/view.js';
import { acceptOrOffer } from './parts/acceptance.js';
import { answerInKind, DELTA, RECIPROCITY_RULES } from './parts/reciprocity.js';
import { strategy } from './strategy.js';

export const absoluteTitForTat = strategy({
  name: 'absolute-tit-for-tat',
  says: 'Gives as many points as it was given, takes back as many as were taken back, and gives a little more by lot.',
  source: 'Faratin, Sierra & Jennings 1998, random absolute tit-for-tat',
  reading:
    'it counts in utility instead of issue by issue; R(M) is a whole number of points, always given and never taken; it opens with its best',
  uses: ['offers', 'random'],
  parameters: {
    delta: DELTA,
    gift: {
      says: 'the most that it gives by lot beyond its answer, as a share of the scale of points (M)',
      standard: 0.02,
      least: 0,
      most: 1,
    },
  },
  rules: {
    ...RECIPROCITY_RULES,
    give: '{heard}, but {self} gives a little by lot so as not to get stuck{gave}.',
  },
  heardAgo: ({ delta }) => delta,
  make:
    ({ delta, gift }) =>
    () => ({
      decide: (view) =>
        acceptOrOffer(
          view,
          answerInKind(
            view,
            { older: delta + 1, newer: delta },
            ({ asked, before, after }) => asked - (after - before) - drawn(view, gift),
          ),
        ),
    }),
});

/** R(M): a whole number from 0 to M, each as likely. */
function drawn({ preferences, random }: View, gift: number): number {
  const most = Math.round(gift * preferences.scale);
  return Math.floor(random()() * (most + 1));
}

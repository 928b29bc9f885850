/**
 * Tit-for-tat (relative): gives what it was given, measured in its own utility.
 * Also known as: relative tit-for-tat, behaviour-dependent tactic with delta.
 * Paper: Faratin, Sierra & Jennings 1998, in utility space: the last own offer's points times the ratio of an older to
 * a newer offer of the other side, cut off at the floor and the best.
 */

import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { bestPoints, lowestAtLeast, pointsOf, worstPoints } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { wholeTarget } from './parts/aspiration.js';
import { bestOffer } from './parts/opening.js';
import { strategy } from './strategy.js';

export const titForTat = strategy({
  name: 'tit-for-tat',
  says: 'Gives what it was given: answers a step towards it with a step of the same share, a step back with one back.',
  source: 'Faratin, Sierra & Jennings 1998, relative tit-for-tat',
  reading:
    'it counts in utility instead of issue by issue; shares are of the whole utility, so a first step from nothing is answered with a fall to its floor; it opens with its best',
  uses: ['offers'],
  parameters: {
    delta: {
      says: 'how many of their offers ago the step was that it answers',
      standard: 1,
      least: 1,
      most: 20,
      whole: true,
    },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    wait: '{other} has made no step yet that {self} could answer: {self} stays at {offer}.',
    reciprocate: '{heard}, so {self} answers in kind{gave}.',
    hold: '{other} came no closer, so {self} stays at {offer}.',
    retaliate: '{heard}, so {self} answers in kind and asks for {offer}.',
    stay: '{heard}, but {self} has no step left that answers it and stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  heardAgo: ({ delta }) => delta,
  make:
    ({ delta }) =>
    () => ({
      decide: (view) => acceptOrOffer(view, answerTo(view, delta)),
    }),
});

function answerTo(view: View, delta: number): Decision | undefined {
  const { preferences, offers, party } = view;
  const mine = offers[party].at(-1);
  const heard = offers[opponent(party)];
  const newer = heard.at(-delta);
  const older = heard.at(-delta - 1);
  if (mine === undefined || newer === undefined || older === undefined)
    return bestOffer(view, mine === undefined ? 'open' : 'wait');

  // Shares need a nothing to count from: points of 0, or its worst outcome where that is worth less.
  const nothing = Math.min(0, worstPoints(preferences));
  const before = pointsOf(preferences, older) - nothing;
  const after = pointsOf(preferences, newer) - nothing;
  if (before === after) return offer(mine, 'hold');
  const asked = pointsOf(preferences, mine);
  const best = bestPoints(preferences);
  // A step back to nothing has no share: it takes everything back.
  const wanted = after > 0 ? nothing + wholeTarget(((asked - nothing) * before) / after) : best;
  const bid = lowestAtLeast(preferences, Math.min(best, Math.max(floorOf(view), wanted))) as number;
  const step = pointsOf(preferences, bid) - asked;
  return step === 0 ? offer(mine, 'stay') : offer(bid, step < 0 ? 'reciprocate' : 'retaliate');
}

/**
 * Tit-for-tat (relative): gives what it was given, measured in its own utility.
 * Also known as: relative tit-for-tat, behaviour-dependent tactic with delta.
 * Paper: Faratin, Sierra & Jennings 1998, in utility space: the last own offer's points times the ratio of an older to
 * a newer offer of the other side, cut off at the floor and the best.
 */

import { opponent } from '../model/party.js';
import { bestPoints, lowestAtLeast, pointsOf } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { wholeTarget } from './parts/aspiration.js';
import { acceptOrOffer, RESPONDING_RULES } from './parts/responding.js';
import { strategy } from './strategy.js';

export const titForTat = strategy({
  name: 'tit-for-tat',
  says: 'Gives what it was given: answers a step towards it with a step of the same share, a step back with one back.',
  source:
    'Faratin, Sierra & Jennings 1998, relative tit-for-tat, on utility instead of each issue; it opens with its best (our reading)',
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
    reciprocate: '{heard}, so {self} gives as much{gave}.',
    hold: '{other} gave nothing, so {self} stays at {offer}.',
    retaliate: '{heard}, so {self} takes as much back and asks for {offer}.',
    ...RESPONDING_RULES,
  },
  make:
    ({ delta }) =>
    () => ({
      decide: (view) => {
        const { bid, because } = answerTo(view, delta);
        return acceptOrOffer(view, bid, because);
      },
    }),
});

function answerTo(view: View, delta: number): { bid: number | undefined; because: string } {
  const { preferences, offers, party } = view;
  const best = bestPoints(preferences);
  const floor = floorOf(view);
  const mine = offers[party].at(-1);
  const heard = offers[opponent(party)];
  const newer = heard.at(-delta);
  const older = heard.at(-delta - 1);
  if (floor > best) return { bid: undefined, because: 'open' };
  if (mine === undefined || newer === undefined || older === undefined)
    return { bid: lowestAtLeast(preferences, best), because: 'open' };

  const before = pointsOf(preferences, older);
  const after = pointsOf(preferences, newer);
  const asked = pointsOf(preferences, mine);
  if (before === after && asked >= floor) return { bid: mine, because: 'hold' };
  const ratio = after > 0 ? before / after : 1;
  const target = Math.min(best, Math.max(floor, wholeTarget(asked * ratio)));
  return {
    bid: lowestAtLeast(preferences, target),
    because: ratio < 1 ? 'reciprocate' : ratio > 1 ? 'retaliate' : 'hold',
  };
}

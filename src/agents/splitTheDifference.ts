/**
 * Split the difference: asks at every turn for the middle between its own last offer and what it was last offered.
 * Also known as: meeting half-way, midpoint concession.
 * Paper: none that it is taken from; the habit is described in Raiffa 1982, The Art and Science of Negotiation.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { countAtLeast, lowestAtLeast, type Preferences, pointsOf, rankedAt } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { bestOffer } from './parts/opening.js';
import { standing } from './parts/standing.js';
import { strategy } from './strategy.js';

export const splitTheDifference = strategy({
  name: 'split-the-difference',
  says: 'Offers at every turn to meet half-way between its own last offer and what it was last offered.',
  source: 'The habit of splitting the difference, described in Raiffa 1982',
  reading:
    'the middle is taken in own points, and the outcome nearest to it is offered, the cheaper of two, so that no last step is haggled over; it never asks for more than before, and it gives half of the rest also to one who never moves',
  uses: ['offers'],
  parameters: {},
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    split: '{self} offers to meet half-way and asks for {offer}{gave}.',
    stay: '{self} has nothing nearer to the middle than {offer} and stays there.',
    ...ACCEPTANCE_RULES,
  },
  make: () => () => ({ decide: (view) => acceptOrOffer(view, halfWay(view)) }),
});

function halfWay(view: View): Decision | undefined {
  const { preferences, offers, party } = view;
  const mine = standing(view);
  const theirs = offers[opponent(party)].at(-1);
  if (mine === undefined || theirs === undefined) return bestOffer(view, 'open');
  const asked = pointsOf(preferences, mine);
  const middle = Math.min(asked, (asked + pointsOf(preferences, theirs)) / 2);
  const bid = nearest(preferences, middle, floorOf(view));
  return pointsOf(preferences, bid) === asked ? offer(mine, 'stay') : offer(bid, 'split');
}

/** Of the outcomes worth at least the floor, of which one reaches the target, the nearest to it in own points. */
function nearest(preferences: Preferences, target: number, floor: number): number {
  const above = lowestAtLeast(preferences, Math.max(target, floor)) as number;
  const below = rankedAt(preferences, countAtLeast(preferences, target));
  if (below === undefined || pointsOf(preferences, below) < floor) return above;
  return pointsOf(preferences, above) - target < target - pointsOf(preferences, below) ? above : below;
}

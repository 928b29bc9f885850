/**
 * One step: comes down by one step of its own points at every turn, whatever the other side does.
 * Also known as: MiCRO without its brake; near to CAN of NegMAS, which goes down outcome by outcome.
 * Paper: none that it is taken from; it is what de Jonge 2022 adds a brake to.
 */
import { type Decision, offer } from '../model/move.js';
import { countAtLeast, pointsOf, rankedAt } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { bestOffer } from './parts/opening.js';
import { standing } from './parts/standing.js';
import { strategy } from './strategy.js';

export const oneStep = strategy({
  name: 'one-step',
  says: 'Asks at every turn for the next lower worth that it has, whatever the other side does.',
  source: 'MiCRO (de Jonge 2022) without the condition that the other side has made as many new offers',
  reading: 'a step is the next lower worth in own points, not the next outcome; it stops at its floor',
  uses: ['offers'],
  parameters: {},
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    concede: '{self} comes down to {offer}, the next that it has{gave}.',
    exhausted: '{self} may sign nothing further down its list, so it stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: () => () => ({ decide: (view) => acceptOrOffer(view, nextLower(view)) }),
});

function nextLower(view: View): Decision | undefined {
  const { preferences } = view;
  const mine = standing(view);
  if (mine === undefined) return bestOffer(view, 'open');
  const lower = rankedAt(preferences, countAtLeast(preferences, pointsOf(preferences, mine)));
  if (lower === undefined || pointsOf(preferences, lower) < floorOf(view)) return offer(mine, 'exhausted');
  return offer(lower, 'concede');
}

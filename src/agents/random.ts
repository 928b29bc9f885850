/**
 * Random: offers any outcome that it may sign and that pays, and accepts what is worth at least its next draw.
 * Also known as: zero intelligence with a budget constraint (ZI-C), random walker.
 * Paper: Gode & Sunder 1993, Journal of Political Economy 101:119, carried over to outcomes.
 */
import { decision, offer } from '../model/move.js';
import { countAtLeast, rankedAt } from '../model/preferences.js';
import { type Agent, floorOf } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { strategy } from './strategy.js';

export const random = strategy({
  name: 'random',
  says: 'Offers any outcome at or above its floor, drawn evenly, and accepts what is worth at least its next draw.',
  source: 'Gode & Sunder 1993 (zero intelligence, constrained)',
  reading: 'outcomes are drawn instead of prices; an offer is taken if it is worth at least the next draw',
  uses: ['random'],
  parameters: {},
  rules: {
    draw: '{self} draws {offer}.',
    tails: '{self} tosses a coin for more time, and it says no.',
    ...ACCEPTANCE_RULES,
  },
  make: () => (): Agent => ({
    decide: (view) => {
      const draw = view.random();
      if (view.question === 'extension') return draw() < 0.5 ? decision('extend', 'goOn') : decision('stop', 'tails');
      const payable = countAtLeast(view.preferences, floorOf(view));
      const place = Math.floor(draw() * payable);
      const bid = payable === 0 ? undefined : rankedAt(view.preferences, place);
      return acceptOrOffer(view, bid === undefined ? undefined : offer(bid, 'draw'));
    },
  }),
});

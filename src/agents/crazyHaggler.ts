/**
 * Crazy haggler: asks for anything that is worth nearly all to it, drawn evenly, whatever it hears.
 * Also known as: IAMcrazyHaggler, of the Automated Negotiating Agents Competition (ANAC) of 2010.
 * Paper: Williams, Robu, Gerding & Jennings 2012, Studies in Computational Intelligence 383:151; the numbers are those of
 * the entry: it bids over .9, and from its second move on takes what is worth .85 / 1.02; where its utility is discounted
 * these are .95 and .9 / 1.02. The entry also takes what, times 1.02, reaches its last or next bid, which is always more.
 */
import { offer } from '../model/move.js';
import { countAtLeast, type Preferences, pointsOf, rankedAt } from '../model/preferences.js';
import { type Agent, floorOf } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { bestOffer } from './parts/opening.js';
import { pointsAt, pointsOver, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const crazyHaggler = strategy({
  name: 'crazy-haggler',
  says: 'Asks for anything that is worth nearly all to it, drawn evenly, whatever it hears.',
  source:
    'Core of IAMcrazyHaggler, ANAC 2010 (Williams, Robu, Gerding & Jennings 2012), by the code of the entry in Genius',
  reading: 'utility is the share of the best points it may sign; its floor bounds its bids and what it takes',
  uses: ['offers', 'random'],
  parameters: {},
  rules: {
    draw: '{self} draws from what is worth nearly all to it, and asks for {offer}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, which {self} counts as nearly all.',
    tooLittle: '{other} offers {table}, which {self} does not count as nearly all.',
  },
  make: () => (): Agent => {
    let levels: Levels | undefined;

    return {
      decide: (view) => {
        const { preferences, offers, party, table } = view;
        levels ??= levelsOf(preferences);
        const { asks, takes } = levels;
        if (bestOffer(view, 'draw') === undefined) return acceptOrOffer(view, undefined);
        const many = countAtLeast(preferences, Math.max(floorOf(view), asks));
        const next = offer(rankedAt(preferences, Math.floor(view.random()() * many)) as number, 'draw');
        return acceptOrOffer(
          view,
          next,
          enoughWhen(() => offers[party].length > 0 && pointsOf(preferences, table) >= takes),
        );
      },
    };
  },
});

/** The least points that it asks for and that it takes. */
interface Levels {
  readonly asks: number;
  readonly takes: number;
}

function levelsOf(preferences: Preferences): Levels {
  const shares = sharesOfBest(preferences);
  const isDiscounted = preferences.discount < 1;
  return {
    asks: pointsOver(shares, isDiscounted ? 0.95 : 0.9),
    takes: pointsAt(shares, (isDiscounted ? 0.9 : 0.85) / 1.02),
  };
}

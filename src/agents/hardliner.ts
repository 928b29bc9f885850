/**
 * Hardliner: asks for its best from first to last and accepts nothing less.
 * Also known as: take it or leave it; time-dependent tactic with e = 0.
 * Paper: Faratin, Sierra & Jennings 1998, as the limit of the polynomial family; the name is from Genius.
 */
import { decision } from '../model/move.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { bestOffer } from './parts/opening.js';
import { strategy } from './strategy.js';

const { enough, tooLittle, hopeless } = ACCEPTANCE_RULES;

export const hardliner = strategy({
  name: 'hardliner',
  says: 'Asks for its best from first to last, accepts nothing less and never extends.',
  source: 'The limit e = 0 of Faratin, Sierra & Jennings 1998, named as in Genius',
  reading: 'it never extends the talks',
  uses: [],
  parameters: {},
  rules: {
    insist: '{self} asks for {offer}, the best it may sign, and will ask for nothing else.',
    noMore: '{self} has said what it wants: no more time.',
    enough,
    tooLittle,
    hopeless,
  },
  make: () => () => ({
    decide: (view) =>
      view.question === 'extension' ? decision('stop', 'noMore') : acceptOrOffer(view, bestOffer(view, 'insist')),
  }),
});

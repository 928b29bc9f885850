/**
 * BOA: concedes by the clock, and of what is then worth about the same to itself offers what the other side seems to
 * like most. The three parts of an agent, bidding, opponent model and acceptance, can be set one by one.
 * Also known as: BOA agent; bidding strategy, opponent model, acceptance condition.
 * Paper: Baarslag, Hindriks, Hendrikx, Dirkzwager & Jonker 2014, Novel Insights in Agent-based Complex Automated
 * Negotiation 61, for the parts; Faratin, Sierra & Jennings 1998 for the curve.
 */
import { type Decision, offer } from '../model/move.js';
import { bestPoints, lowestAtLeast } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { targetAt, wholeLimit } from './parts/aspiration.js';
import { mostLiked } from './parts/band.js';
import { ACCEPT, CONDITION_RULES, CONDITIONS } from './parts/conditions/named.js';
import { MODELS, modelParameter } from './parts/models/named.js';
import { bestOffer } from './parts/opening.js';
import { type Liking, opinionBy } from './parts/opponentModel.js';
import { strategy } from './strategy.js';

export const boa = strategy({
  name: 'boa',
  says: 'Concedes by the clock, and offers what the other side seems to like most of what is worth the same to itself.',
  source:
    'Baarslag, Hindriks, Hendrikx, Dirkzwager & Jonker 2014 (the parts of an agent), with the curve of Faratin, Sierra & Jennings 1998',
  reading:
    'the width of the band; where the model sees nothing better in it, the lowest outcome at the target is offered, as without a model',
  uses: ['clock', 'model'],
  parameters: {
    model: modelParameter('smith'),
    exponent: { says: 'the e of the curve; the lower, the later it gives way', standard: 1, least: 0, most: 100 },
    band: {
      says: 'how far over its target it still looks, as a share of the range from floor to best',
      standard: 0.05,
      least: 0,
      most: 1,
    },
    accept: ACCEPT,
  },
  rules: {
    aspire: '{time} of the time has gone: {self} asks for {offer} now{gave}.',
    please: 'Of what is worth about {offer} to {self}, it picks what {other} seems to like most{gave}.',
    ...ACCEPTANCE_RULES,
    ...CONDITION_RULES,
  },
  make: (parameters) => (): Agent => {
    const opinion = opinionBy(MODELS[parameters.model]);
    const acceptance = CONDITIONS[parameters.accept];
    return { decide: (view) => acceptOrOffer(view, nextBid(view, opinion(view), parameters), acceptance) };
  },
});

interface Tuning {
  readonly exponent: number;
  readonly band: number;
}

function nextBid(view: View, liked: Liking, { exponent, band }: Tuning): Decision | undefined {
  const { preferences, time } = view;
  if (bestOffer(view, 'aspire') === undefined) return undefined;
  const best = bestPoints(preferences);
  const floor = floorOf(view);
  const target = targetAt(time, floor, best, exponent);
  const lowest = lowestAtLeast(preferences, target) as number;
  const favourite = mostLiked(preferences, liked, target, wholeLimit(target + (best - floor) * band));
  const pleases = favourite !== undefined && liked(favourite) > liked(lowest);
  return pleases ? offer(favourite, 'please') : offer(lowest, 'aspire');
}

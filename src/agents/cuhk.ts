/**
 * CUHK: holds out for a threshold that falls only where time costs it something, and gives in during its last rounds.
 * Also known as: CUHKAgent, winner of the Automated Negotiating Agents Competition (ANAC) of 2012.
 * Paper: Hao & Leung 2014, Studies in Computational Intelligence 535:171; the formulas are those of the entry.
 *
 * With g its discount, its threshold at time t is
 *
 *   1 - (1 - g^(1 - lambda)) (t / lambda)^2 until lambda, then g^(1 - t)
 *   lambda = l + .1 (1 - l) c^10, l = .08 + .92 g^beta, beta = 1.8 for g over .75, 1.5 for g over .5, else 1.2
 *   c = (k / 10)^2, k how many of the last ten different offers heard came up once, or how many there are if ten at most
 *
 * so without a discount it is 1. In spaces of over 3,000 outcomes it is .95 then, and in those of over 10,000 it is .75
 * from t = .98 on. It offers the best it has heard back where that reaches its threshold; else, of what reaches it, the
 * outcome whose options were named most often. Of its last four offers that can be answered the last is the best it has
 * heard; so are the others if that is worth .85, else they are what was named most often of all worth from .85 to .98. It
 * takes what reaches its threshold or its next bid, and, if it has heard more than its threshold, what is within .01 of
 * the best.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { bestPoints, pointsOf } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { answersLeft } from './parts/answersLeft.js';
import { mostLiked } from './parts/band.js';
import { power } from './parts/curves.js';
import { type FrequencyModel, hear, nothingHeard } from './parts/frequencyModel.js';
import { bestPaying, type HeardOffers, listen, noOffers } from './parts/heardOffers.js';
import { namedOften } from './parts/namedOptions.js';
import { bestOffer } from './parts/opening.js';
import { outcomeShare, pointsAt, pointsOver, type Shares, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const cuhk = strategy({
  name: 'cuhk',
  says: 'Holds out for a threshold that falls only where time costs it something, and gives in during its last rounds.',
  source: 'Core of CUHKAgent, winner of ANAC 2012 (Hao & Leung 2014), by the code of the entry in Genius',
  reading:
    'utility is the share of the best points it may sign, and its floor bounds every level; its end game is its last four offers that the other side can answer, whatever the clock says; left out are the one bid in twenty that it draws, its samples of 200 outcomes, that it counts a hundred different offers only, and that it breaks off where no deal now beats its threshold',
  uses: ['clock', 'offers', 'model'],
  parameters: {},
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    hold: '{self} holds out, and of what is worth enough picks what {other} has named most often{gave}.',
    giveBack: '{self} offers back the best that it has heard from {other}, {offer}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, no less than {self} holds out for.',
    tooLittle: '{other} offers {table}, less than {self} holds out for.',
  },
  make: () => (): Agent => {
    const heard = noOffers();
    let model: FrequencyModel | undefined;
    let shares: Shares | undefined;

    return {
      decide: (view) => {
        const { preferences, offers, party, table } = view;
        model ??= nothingHeard(preferences.space);
        shares ??= sharesOfBest(preferences);
        hear(model, preferences.space, offers[opponent(party)]);
        listen(heard, view);
        const level = threshold(view, heard);
        const least = Math.min(pointsAt(shares, level), nearBest(view, shares, heard, level));
        const next = bid(view, heard, shares, model, level);
        const isEnough = enoughWhen((_, points) => pointsOf(preferences, table) >= Math.min(points, least));
        return acceptOrOffer(view, next, isEnough);
      },
    };
  },
});

/** The threshold of the head of this file, as a share. */
function threshold({ preferences, time }: View, heard: HeardOffers): number {
  const { discount, space } = preferences;
  if (discount === 1 && space.outcomes > 3000) return space.outcomes > 10_000 && time >= 0.98 ? 0.75 : 0.95;
  if (discount === 1) return 1;
  const beta = discount > 0.75 ? 1.8 : discount > 0.5 ? 1.5 : 1.2;
  const l = 0.08 + 0.92 * power(discount, beta);
  const lambda = l + 0.1 * (1 - l) * power(concession(heard), 10);
  if (time > lambda) return power(discount, 1 - time);
  const gone = time / lambda;
  return 1 - (1 - power(discount, 1 - lambda)) * gone * gone;
}

/** How ready to concede the other side seems, from 0 to 1. */
function concession({ times }: HeardOffers): number {
  const counts = [...times.values()];
  const different = counts.length > 10 ? counts.slice(-10).filter((count) => count === 1).length : counts.length;
  return (different / 10) * (different / 10);
}

/** The least points within .01 of the best heard, if that is over this level. */
function nearBest({ preferences }: View, shares: Shares, { best }: HeardOffers, level: number): number {
  const share = best === NONE ? 0 : outcomeShare(shares, preferences, best);
  return share > level ? pointsAt(shares, share - 0.01) : Number.POSITIVE_INFINITY;
}

function bid(
  view: View,
  heard: HeardOffers,
  shares: Shares,
  model: FrequencyModel,
  level: number,
): Decision | undefined {
  const { preferences, offers, party } = view;
  const opening = bestOffer(view, 'open');
  if (offers[party].length === 0 || opening === undefined) return opening;

  const left = answersLeft(view);
  const isEnding = left < 5;
  const back = bestPaying(heard, view);
  const least = left < 2 ? 0 : isEnding ? 0.85 : level;
  if (back !== NONE && pointsOf(preferences, back) >= pointsAt(shares, least)) return offer(back, 'giveBack');
  const from = Math.max(floorOf(view), pointsAt(shares, isEnding ? 0.85 : level));
  const to = isEnding ? pointsOver(shares, 0.98) - 1 : bestPoints(preferences);
  return offer(mostLiked(preferences, namedOften(view, model), from, to) ?? opening.outcome, 'hold');
}

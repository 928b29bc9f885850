/**
 * Logroller: keeps its own utility while moving toward what the other side seems to want, and concedes only when stuck.
 * Also known as: smart trade-off (trade-off until deadlock, then concession).
 * Paper: Faratin, Sierra & Jennings 2002, Artificial Intelligence 142:205, for trading along one's own level and
 * conceding by the clock at a deadlock; here what the other seems to want is counted from its offers (Smith frequency
 * model), and the width of the level and the least gain of a trade are our own.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { bestPoints, countAtLeast, pointsOf } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { targetAt } from './parts/aspiration.js';
import { mostLiked } from './parts/band.js';
import { type FrequencyModel, hear, nothingHeard, type Wants, wantsOf } from './parts/frequencyModel.js';
import { bestOffer } from './parts/opening.js';
import { strategy } from './strategy.js';

export const logroller = strategy({
  name: 'logroller',
  says: 'Keeps its own utility while moving toward what the other side seems to want, and concedes only when stuck.',
  source:
    'Faratin, Sierra & Jennings 2002 (trade-off until deadlock, then time-dependent concession), with the Smith frequency model',
  reading: 'the width of the band and the least gain of a trade',
  uses: ['clock', 'offers', 'model'],
  parameters: {
    exponent: { says: 'the e of the curve down to which it concedes when stuck', standard: 1, least: 0, most: 100 },
    band: {
      says: 'how far over its level it still trades, as a share of the range from floor to best',
      standard: 0.05,
      least: 0,
      most: 1,
    },
    gain: {
      says: 'how much more of what the other seems to want a trade must meet, as a share; under it, it is stuck',
      standard: 0.05,
      least: 0,
      most: 1,
    },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    trade: '{self} keeps its own worth and moves toward what {other} seems to want{gave}.',
    concede: 'At this level {self} has no trade that {other} would notice, so it concedes{gave}.',
    stay: '{self} has no trade that {other} would notice, and nothing lower to ask for yet: it stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: (parameters) => (): Agent => {
    let model: FrequencyModel | undefined;

    return {
      decide: (view) => {
        const { space } = view.preferences;
        model ??= nothingHeard(space);
        hear(model, space, view.offers[opponent(view.party)]);
        return acceptOrOffer(view, nextBid(view, wantsOf(space, model), parameters));
      },
    };
  },
});

interface Tuning {
  readonly exponent: number;
  readonly band: number;
  readonly gain: number;
}

function nextBid(view: View, liked: Wants, tuning: Tuning): Decision | undefined {
  const { preferences, offers, party, time } = view;
  const opening = bestOffer(view, 'open');
  const mine = offers[party];
  const last = mine.at(-1);
  if (opening === undefined || last === undefined) return opening;

  const best = bestPoints(preferences);
  const floor = floorOf(view);
  const level = mine.reduce((lowest, outcome) => Math.min(lowest, pointsOf(preferences, outcome)), best);
  const trade = mostLiked(preferences, liked, level, level + (best - floor) * tuning.band) as number;
  const gain = liked(trade) - liked(last);
  if (gain > 0 && gain >= tuning.gain * liked.ideal) return offer(trade, 'trade');
  const target = targetAt(time, floor, best, tuning.exponent);
  const lower = countAtLeast(preferences, target) > countAtLeast(preferences, level);
  return lower ? offer(mostLiked(preferences, liked, target, level - 1) as number, 'concede') : offer(last, 'stay');
}

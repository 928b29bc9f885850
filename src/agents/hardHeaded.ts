/**
 * HardHeaded: comes down its list in small steps, stops where it insists, and asks for old things again until the clock
 * lets it come further.
 * Also known as: KLH; winner of the Automated Negotiating Agents Competition (ANAC) 2011.
 * Paper: van Krimpen, Looije & Hajizadeh 2013, Complex Automated Negotiations 435:223.
 */
import { type Decision, offer } from '../model/move.js';
import { bestPoints, pointsOf, rankedAt } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, nextOr } from './parts/acceptance.js';
import { wholeTarget } from './parts/aspiration.js';
import { mostLiked } from './parts/band.js';
import { insistedOn } from './parts/hardHeadedCurve.js';
import { bestHeard } from './parts/hearing.js';
import { MODELS, modelParameter } from './parts/models/named.js';
import { bestOffer } from './parts/opening.js';
import { type Liking, opinionBy } from './parts/opponentModel.js';
import { levelAt, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

/** How far apart offers may be worth to be much the same to it, as a share of its best. */
const MUCH_THE_SAME = 0.01;

export const hardHeaded = strategy({
  name: 'hard-headed',
  says: 'Comes down in small steps to what it insists on, and asks for the same things again until close to the deadline.',
  source: 'van Krimpen, Looije & Hajizadeh 2013, winner of ANAC 2011, with its own frequency model',
  reading:
    'its utilities are shares of its best; its floor bounds what it insists on; it picks anew at every move, where the original lines up as many as five; what it has been offered it does not go below again',
  uses: ['clock', 'offers', 'random', 'model'],
  parameters: {
    exponent: { says: 'the e of its curve; the lower, the later it comes down', standard: 0.05, least: 0.01, most: 1 },
    least: {
      says: 'the least it asks for at the deadline, as a share of its best',
      standard: 0.585,
      least: 0,
      most: 1,
    },
    model: modelParameter('hard-headed'),
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    demand: '{self} will come down to {offer} and no further yet{gave}.',
    insist: '{self} will come no further down yet and asks once more for {offer}.',
    outbid: '{other} offers {table}, more than {self} has already asked for.',
    ...ACCEPTANCE_RULES,
  },
  make:
    ({ exponent, least, model }) =>
    (): Agent => {
      const opinion = opinionBy(MODELS[model]);
      const best = bestHeard();
      const own = ownOffers();
      return {
        decide: (view) => {
          const asked = own(view);
          const next = nextBid(view, asked, best(view), opinion(view), { exponent, least });
          const isOutbid = () => pointsOf(view.preferences, view.table) > asked.lowest;
          return acceptOrOffer(view, next, nextOr(isOutbid, 'outbid'));
        },
      };
    },
});

/** What it has asked for so far. */
interface Asked {
  readonly outcomes: ReadonlySet<number>;
  /** The points of the least of them; infinite if there is none. */
  readonly lowest: number;
  /** The first place of its list that it has not asked for. */
  readonly place: number;
}

/** Takes its own offers in as a view shows them. */
function ownOffers(): (view: View) => Asked {
  const outcomes = new Set<number>();
  let lowest = Number.POSITIVE_INFINITY;
  let place = 0;
  let read = 0;
  return ({ preferences, offers, party }) => {
    for (; read < offers[party].length; read++) {
      const outcome = offers[party][read] as number;
      outcomes.add(outcome);
      lowest = Math.min(lowest, pointsOf(preferences, outcome));
    }
    while (outcomes.has(rankedAt(preferences, place) as number)) place++;
    return { outcomes, lowest, place };
  };
}

interface Tuning {
  readonly exponent: number;
  readonly least: number;
}

function nextBid(
  view: View,
  asked: Asked,
  heard: number | undefined,
  liked: Liking,
  tuning: Tuning,
): Decision | undefined {
  const { preferences } = view;
  const opening = bestOffer(view, 'open');
  if (opening === undefined || asked.outcomes.size === 0) return opening;
  const planned = nextOfList(view, asked, liked, tuning) ?? again(view);
  // What it was offered lies, if it is worth more, among what it may ask for now or has asked for before.
  const isBetter = heard !== undefined && pointsOf(preferences, heard) > pointsOf(preferences, planned.outcome);
  return isBetter ? offer(heard, planned.because) : planned;
}

/** Of the outcomes next on its list that are worth much the same and that it has not asked for, the one liked most. */
function nextOfList(view: View, asked: Asked, liked: Liking, { exponent, least }: Tuning): Decision | undefined {
  const { preferences, time } = view;
  const { discount } = preferences;
  const best = bestPoints(preferences);
  const shares = sharesOfBest(preferences);
  const bottom = Math.max(floorOf(view), levelAt(shares, least));
  const target = wholeTarget(insistedOn(time, bottom, best, discount, exponent));
  const next = rankedAt(preferences, asked.place);
  if (next === undefined || pointsOf(preferences, next) < target) return undefined;
  const top = pointsOf(preferences, next);
  const from = Math.max(target, wholeTarget(top - shares.range * MUCH_THE_SAME));
  const likedNew: Liking = Object.assign(
    (outcome: number) => (asked.outcomes.has(outcome) ? Number.NEGATIVE_INFINITY : liked(outcome)),
    { options: liked.options },
  );
  return offer(mostLiked(preferences, likedNew, from, top) as number, 'demand');
}

/** One of its earlier offers, by lot. */
function again({ offers, party, random }: View): Decision {
  const mine = offers[party];
  return offer(mine[Math.floor(random()() * mine.length)] as number, 'insist');
}

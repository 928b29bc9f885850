/**
 * Nice tit-for-tat: gives as much of its way to a fair deal as the other side has given of its own.
 * Also known as: Nice TFT; entered in the Automated Negotiating Agents Competition (ANAC) 2011.
 * Paper: Baarslag, Hindriks & Jonker 2013, Complex Automated Negotiations 435:229.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { countAtLeast, pointsOf } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, nextOr } from './parts/acceptance.js';
import { wholeLimit, wholeTarget } from './parts/aspiration.js';
import { favourites } from './parts/band.js';
import { bestHeard, roundOfOffer } from './parts/hearing.js';
import { MODELS, modelParameter } from './parts/models/named.js';
import { nashFinder } from './parts/nashPoint.js';
import { bonusAt, fairShare, heardWay, reciprocated, type Way } from './parts/niceTarget.js';
import { bestOffer } from './parts/opening.js';
import { estimateOf, hearing, type Liking, likingOf, type ModelMaker } from './parts/opponentModel.js';
import { levelAt, outcomeShare, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const niceTitForTat = strategy({
  name: 'nice-tit-for-tat',
  says: 'Gives as much of its way to a fair deal as the other side has given of its own.',
  source:
    'Baarslag, Hindriks & Jonker 2013: reciprocity in own utility, with the Nash point of a Bayesian model as the end of the way',
  reading:
    'its figures are those of the agent that competed, for the paper gives the principle; its utilities are shares of its best; the Nash product counts its gain over its reservation; its model learns to the end; the time to settle begins at 0.98 or, in short talks, with the last round',
  uses: ['clock', 'offers', 'random', 'model'],
  parameters: { model: modelParameter('bayesian') },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    wait: '{other} has given nothing yet, so {self} gives little{gave}.',
    reciprocate: '{self} gives as much of its way as {other} has given of its own{gave}.',
    claim: '{other} has offered no less before than {self} would ask for now: {self} takes that up, {offer}.',
    settle: '{other} has lately offered nothing better than {table}, and there is no time left to wait.',
    ...ACCEPTANCE_RULES,
  },
  make:
    ({ model }) =>
    (): Agent => {
      const opinion = opinionWithNash(MODELS[model]);
      const best = bestHeard();
      const way = heardWay();
      return {
        decide: (view) => {
          const next = nextBid(view, opinion(view), best(view), way(view));
          return acceptOrOffer(
            view,
            next,
            nextOr(() => nothingBetterToCome(view), 'settle'),
          );
        },
      };
    },
});

/** What it makes of the other side. */
interface Opinion {
  readonly liked: Liking;
  /** Its own share where the two should meet; `undefined` if there is no such place. */
  readonly nash: number | undefined;
}

function opinionWithNash(make: ModelMaker): (view: View) => Opinion {
  const heard = hearing(make);
  let find: ReturnType<typeof nashFinder> | undefined;
  return (view) => {
    const { preferences } = view;
    find ??= nashFinder(preferences);
    const model = heard(view);
    const nash = find(estimateOf(view, model));
    return {
      liked: likingOf(view, model),
      nash: nash === undefined ? undefined : outcomeShare(sharesOfBest(preferences), preferences, nash),
    };
  };
}

function nextBid(view: View, { liked, nash }: Opinion, heard: number | undefined, way: Way): Decision | undefined {
  const { preferences, offers, party, time, random } = view;
  const opening = bestOffer(view, 'open');
  if (opening === undefined || offers[party].length === 0 || offers[opponent(party)].length === 0) return opening;
  const bonus = bonusAt(time, preferences.discount, preferences.space.outcomes);
  const target = reciprocated(way, fairShare(nash, way.start), bonus);
  const { from, to, outcomes } = bandAround(target, view);
  const many = Math.min(20, Math.max(3, Math.round(outcomes / 10)));
  const picks = favourites(preferences, liked, from, to, many);
  const pick = picks[Math.floor(random()() * picks.length)] as number;
  if (heard !== undefined && pointsOf(preferences, heard) >= pointsOf(preferences, pick)) return offer(heard, 'claim');
  return offer(pick, way.reached > way.start ? 'reciprocate' : 'wait');
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly outcomes: number;
}

/**
 * What is worth about the target, in points: from 0.98 of it to 0.05 over it, and further up where there are not two
 * outcomes.
 */
function bandAround(target: number, view: View): Band {
  const { preferences } = view;
  const shares = sharesOfBest(preferences);
  const from = Math.max(floorOf(view), wholeTarget(levelAt(shares, 0.98 * target)));
  for (let over = 5; ; over++) {
    const top = target + over / 100;
    const to = wholeLimit(levelAt(shares, top));
    const outcomes = countAtLeast(preferences, from) - countAtLeast(preferences, to + 1);
    if (outcomes > 1 || (top >= 1 && outcomes > 0)) return { from, to, outcomes };
  }
}

/**
 * Whether it is time to settle for the offer on the table: so late that only a few offers can still come, and none was
 * better as long ago as there is time left.
 */
function nothingBetterToCome(view: View): boolean {
  const { preferences, table, offers, party, rounds, round } = view;
  const now = Math.min(round, rounds);
  if (now < rounds && 100 * now < SETTLING * (rounds + 1)) return false;
  const since = 2 * now - (rounds + 1);
  const recent = offers[opponent(party)].filter((_, place) => roundOfOffer(view, place) >= since);
  const few = preferences.space.outcomes > 10_000 ? 40 : 10;
  const offered = pointsOf(preferences, table);
  return recent.length <= few && recent.every((outcome) => pointsOf(preferences, outcome) <= offered);
}

/** The time at which it begins to settle, in hundredths. */
const SETTLING = 98;

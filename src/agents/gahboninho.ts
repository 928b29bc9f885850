/**
 * Gahboninho: shows what it wants, then bullies, the more so the more it is given, and panics when time is nearly out.
 * Also known as: the bully, second of the Automated Negotiating Agents Competition (ANAC) of 2011.
 * Paper: Ben Adar, Sofy & Elimelech 2013, Studies in Computational Intelligence 435:205; the levels are those of the entry.
 *
 * It opens with its best until it has heard two offers. While t < .15 it then asks for 1 - .075 k/40 after k more offers,
 * for up to 40. After that it asks for high - (high - low) t, or for its best where that is over 1. With b the best
 * utility heard, n the eagerness of the other side from 0 to 1, g its own discount (1 is none), h = g^2t (1 + 6 n g^5):
 *
 *   t < .85 g        low = g^2t max(b, .9125)    high = h          takes .95 of what it asks for
 *   t <= .92 g       low = g^2t max(b, .84)      high = h / low    takes .94
 *   t <= .94 g       low = g^2t max(b, .775)     high = h / low    takes .93
 *   t <= .985 g^2t   low = g^2t max(b, .7)       high = h / low    takes .91
 *   later            low = g^2t b                high = h / low    takes .95; where b < .375, low = g^2t .4375 and it takes .8
 *   last two rounds  offers b back, and takes .92; where b < .25, low = .25 and high = 1
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { lowestAtLeast, pointsOf, remaining } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { power } from './parts/curves.js';
import { bestPaying, type HeardOffers, noOffers, takeIn } from './parts/heardOffers.js';
import { bestOffer } from './parts/opening.js';
import { outcomeShare, pointsAt, type Shares, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const gahboninho = strategy({
  name: 'gahboninho',
  says: 'Bullies, the more so the more it is given, comes down late and at the end offers the best it has heard back.',
  source:
    'Core of Gahboninho, second of ANAC 2011 (Ben Adar, Sofy & Elimelech 2013), by the code of the entry in Genius',
  reading:
    'utility is the share of the best points it may sign, and its floor bounds every level; the other side seems more eager with each offer that is the best so far and less with each other, where the entry compares windows of twenty offers; the last two rounds are its panic whatever the clock says; left out are that a level falls by at most .0009 a move, and that it sorts out what the other side may not like',
  uses: ['clock', 'offers'],
  parameters: {
    step: { says: 'how far one offer raises or lowers the n of the levels', standard: 0.015, least: 0, most: 1 },
  },
  rules: {
    show: '{self} shows what it wants and asks for {offer}{gave}.',
    press: 'There is time yet, and {self} presses for {offer}{gave}.',
    yield: '{time} of the time has gone, and {self} asks for {offer} now{gave}.',
    giveBack: 'Time is nearly out: {self} offers back the best that it has heard from {other}, {offer}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, near enough to what {self} asks for.',
    tooLittle: '{other} offers {table}, too far from what {self} asks for.',
  },
  make:
    ({ step }) =>
    (): Agent => {
      const heard = noOffers();
      let shares: Shares | undefined;
      let eager = 0;

      return {
        decide: (view) => {
          const { preferences, offers, party } = view;
          if (shares === undefined) {
            shares = sharesOfBest(preferences);
            eager = 0.4 * preferences.discount;
          }
          const theirs = offers[opponent(party)];
          while (heard.read < theirs.length) {
            const before = worthOf(view, shares, heard);
            takeIn(heard, preferences, theirs[heard.read] as number);
            const rose = worthOf(view, shares, heard) > before;
            if (heard.read > 1) eager = Math.min(1, Math.max(0, eager + (rose ? step : -step)));
          }
          const { low, high, takes } = limits(view, worthOf(view, shares, heard), eager);
          const asks = Math.min(1, high - (high - low) * view.time);
          const enough = pointsAt(shares, takes * asks);
          const isEnough = enoughWhen(() => pointsOf(preferences, view.table) >= enough);
          return acceptOrOffer(view, bid(view, shares, heard, asks), isEnough);
        },
      };
    },
});

/** The share of the best that it has heard, red lines left out; 0 where there is none. */
function worthOf({ preferences }: View, shares: Shares, { best }: HeardOffers): number {
  return best === NONE ? 0 : outcomeShare(shares, preferences, best);
}

interface Limits {
  readonly low: number;
  readonly high: number;
  /** What it takes, as a share of what it asks for. */
  readonly takes: number;
}

/** The levels as the head of this file has them: `best` is its b, `eager` its n. */
function limits(view: View, best: number, eager: number): Limits {
  const { preferences, time } = view;
  const { discount } = preferences;
  if (isPanicking(view))
    return best < 0.25 ? { low: 0.25, high: 1, takes: 0.92 } : { low: best, high: best, takes: 0.92 };
  const left = remaining(preferences, 2 * time);
  const high = left * (1 + 6 * eager * power(discount, 5));
  const early = left * Math.max(best, 0.9125);
  if (time < 0.85 * discount) return { low: early, high: Math.max(early, high), takes: 0.95 };
  const { least, takes } = lateLimit(time, left, best, discount);
  const low = left * least;
  return { low, high: Math.max(low, high / low), takes };
}

function lateLimit(time: number, left: number, best: number, discount: number): { least: number; takes: number } {
  if (time <= 0.92 * discount) return { least: Math.max(best, 0.84), takes: 0.94 };
  if (time <= 0.94 * discount) return { least: Math.max(best, 0.775), takes: 0.93 };
  if (time <= 0.985 * left) return { least: Math.max(best, 0.7), takes: 0.91 };
  return best < 0.375 ? { least: 0.4375, takes: 0.8 } : { least: best, takes: 0.95 };
}

/** Whether at most two rounds are left, this one included. */
function isPanicking({ round, rounds }: View): boolean {
  return round > rounds - 2;
}

function bid(view: View, shares: Shares, heard: HeardOffers, asks: number): Decision | undefined {
  const { preferences, time } = view;
  const opening = bestOffer(view, 'show');
  if (heard.read < 2 || opening === undefined) return opening;
  const atLeast = (share: number) =>
    lowestAtLeast(preferences, Math.max(floorOf(view), pointsAt(shares, share))) as number;
  const shown = heard.read - 2;
  if (time < 0.15 && shown <= 40) return offer(atLeast(1 - (0.075 * shown) / 40), 'show');
  if (!isPanicking(view)) return offer(atLeast(asks), time < 0.85 * preferences.discount ? 'press' : 'yield');
  const back = bestPaying(heard, view);
  const isWorthIt = back !== NONE && worthOf(view, shares, heard) >= 0.25;
  return isWorthIt ? offer(back, 'giveBack') : offer(atLeast(asks), 'yield');
}

/**
 * Agent GG: comes down a curve that aims for where both would meet, as it judges from the first offers that it hears.
 * Also known as: AgentGG, winner of the Automated Negotiating Agents Competition (ANAC) of 2019.
 * Paper: Aydogan et al. 2020, Lecture Notes in Computer Science 12520:366, tells of the competition; the curve is that of
 * the entry, by Xu & Ren.
 *
 * It counts in shares of the way from its worst to its best, r being the share of no deal. With m the best of the first
 * offers heard (two and those of .003 of the time more), E = m + (1 - m) / 1.7 and q(c) = E + c (1 - E), its level is
 *
 *   t < .01    .9999                           t < .9     from q(.3) to q(.15)
 *   t < .02    .99                             t < .98    from q(.15) to q(.05), at least r + .3
 *   t < .2     .99 - .5 (t - .02)              t < .995   from q(.05) to q(0), at least r + .25
 *   t < .5     from .9 to q(.3)                t < .999   from q(0) to q(-.35), at least r + .25
 *                                              later      q(-.4), at least r + .2
 *
 * evenly from the start of each part to its end (the last but one would end at t = .9989). It bids from its level to .1
 * over it: until t = .2 at random, then the outcome whose options were named most often in the offers heard before
 * t = .3. It takes what reaches its level, and in the last part what is worth more than r + .2.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { countAtLeast, pointsOf, rankedAt, worstPoints } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { mostLiked, remembered } from './parts/band.js';
import { type FrequencyModel, hear, nothingHeard } from './parts/frequencyModel.js';
import { namedOften } from './parts/namedOptions.js';
import { bestOffer } from './parts/opening.js';
import type { Liking } from './parts/opponentModel.js';
import { outcomeShare, pointsAt, pointsOver, type Shares, shareOf, sharesFrom } from './parts/shares.js';
import { strategy } from './strategy.js';

export const agentGG = strategy({
  name: 'agent-gg',
  says: 'Comes down a curve to where both would meet, as it judges from the first offers that it hears.',
  source: 'Core of AgentGG, winner of ANAC 2019 (Xu & Ren; Aydogan et al. 2020), by the code of the entry in Genius',
  reading:
    'the entry had to estimate its own utility by how important options seemed to be, here its points stand for that; its floor bounds every level; it accepts by the level of this move, not of its last; the last round is its last part whatever the clock says',
  uses: ['clock', 'offers', 'random', 'model'],
  parameters: {},
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    draw: '{self} draws from what is worth enough: it asks for {offer}{gave}.',
    pick: '{time} of the time has gone: of what is worth enough {self} picks what {other} named most often{gave}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, no less than {self} holds out for.',
    tooLittle: '{other} offers {table}, less than {self} holds out for.',
  },
  make: () => (): Agent => {
    let model: FrequencyModel | undefined;
    let shares: Shares | undefined;
    let settled: Liking | undefined;
    let first = 0;
    let read = 0;

    return {
      decide: (view) => {
        const { preferences, offers, party, table } = view;
        const { space } = preferences;
        model ??= nothingHeard(space);
        shares ??= sharesFrom(preferences, worstPoints(preferences));
        const theirs = offers[opponent(party)];
        const opening = bestOffer(view, 'open');
        if (theirs.length === 0 || opening === undefined) return acceptOrOffer(view, opening);

        for (; read < Math.min(theirs.length, firstOffers(view)); read++)
          first = Math.max(first, outcomeShare(shares, preferences, theirs[read] as number));
        if (model.heard < earlyOffers(view)) hear(model, space, theirs.slice(0, earlyOffers(view)));
        const noDeal = Math.max(0, shareOf(shares, preferences.reservation));
        const level = levelAt(isLast(view) ? 1 : view.time, first + (1 - first) / 1.7, noDeal);
        const least = isLast(view) ? pointsOver(shares, noDeal + 0.2) : Number.POSITIVE_INFINITY;
        const enough = Math.min(least, pointsAt(shares, level));
        const named = model;
        const favourite = (from: number, to: number) => {
          if (view.time < 0.3) return mostLiked(preferences, namedOften(view, named), from, to);
          settled ??= remembered(preferences, namedOften(view, named));
          return mostLiked(preferences, settled, from, to);
        };
        const isEnough = enoughWhen(() => pointsOf(preferences, table) >= enough);
        return acceptOrOffer(view, bid(view, shares, level, favourite), isEnough);
      },
    };
  },
});

function isLast({ round, rounds }: View): boolean {
  return round >= rounds;
}

/** How many offers it judges by: all those until more than .003 of the time has gone since the first. */
function firstOffers({ rounds }: View): number {
  return Math.floor((3 * (rounds + 1)) / 1000) + 2;
}

/** How many offers it has heard in its moves before t = .3. */
function earlyOffers({ rounds, first, party }: View): number {
  return Math.ceil((3 * (rounds + 1)) / 10) - (first === party ? 2 : 1);
}

/** The level of the head of this file at a time, with its E and r, as a share. */
function levelAt(time: number, meeting: number, noDeal: number): number {
  const q = (part: number) => meeting + part * (1 - meeting);
  const along = (from: number, to: number, start: number, length: number) =>
    from - ((from - to) * (time - start)) / length;
  if (time < 0.01) return 0.9999;
  if (time < 0.02) return 0.99;
  if (time < 0.2) return 0.99 - 0.5 * (time - 0.02);
  if (time < 0.5) return along(0.9, q(0.3), 0.2, 0.3);
  if (time < 0.9) return along(q(0.3), q(0.15), 0.5, 0.4);
  if (time < 0.98) return Math.max(noDeal + 0.3, along(q(0.15), q(0.05), 0.9, 0.08));
  if (time < 0.995) return Math.max(noDeal + 0.25, along(q(0.05), q(0), 0.98, 0.015));
  if (time < 0.999) return Math.max(noDeal + 0.25, along(q(0), q(-0.35), 0.995, 0.0039));
  return Math.max(noDeal + 0.2, q(-0.4));
}

/** The outcome without a red line that the other side likes most, of those worth so much to so much in own points. */
type Favourite = (from: number, to: number) => number | undefined;

/** What it offers from its level to .1 over it; drawn from all above that where nothing lies there. */
function bid(view: View, shares: Shares, level: number, favourite: Favourite): Decision {
  const { preferences, time } = view;
  const from = Math.max(floorOf(view), pointsAt(shares, level));
  const to = Math.max(from, pointsOver(shares, level + 0.1) - 1);
  const picked = time < 0.2 ? undefined : favourite(from, to);
  if (picked !== undefined) return offer(picked, 'pick');
  const over = countAtLeast(preferences, to + 1);
  const many = countAtLeast(preferences, from);
  const start = over < many ? over : 0;
  return offer(rankedAt(preferences, start + Math.floor(view.random()() * (many - start))) as number, 'draw');
}

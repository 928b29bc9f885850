/**
 * Atlas3: comes down evenly to what the end of the talks is worth to it as a game of insisting and giving in.
 * Also known as: Atlas3, winner of the Automated Negotiating Agents Competition (ANAC) of 2015.
 * Paper: Mori & Ito 2017, Studies in Computational Intelligence 674:169, doi 10.1007/978-3-319-51563-2_11; the formulas
 * are those of the entry.
 *
 * In the end both insist or give in. With R the utility of no deal, c the best heard but not under R, and g its discount:
 *
 *   both insist a = R g, only it insists b = g, only it gives in c g, both give in d = (c g + b) / 2
 *
 * The other side insists with the probability that makes both alike to it, q = 1 / (1 - (a - c g) / (b - d)), or 1 where
 * b = d. So giving in is worth e = q c g + (1 - q) d, and with T = e / g^t it asks at time t for T + (1 - T)(1 - t), or
 * with a discount for max(1 - t/g, T): the lowest it has, and in that, where it costs nothing, the options that the other
 * side has named most often. When the offers that can still be answered are as many as the different ones it has heard,
 * it goes through those, best first, as long as they are worth more than what lies on the table; then it takes that.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { isForbidden, lowestAtLeast, type Preferences, pointsOf, remaining } from '../model/preferences.js';
import { NONE, optionOf } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { answersLeft } from './parts/answersLeft.js';
import { type FrequencyModel, hear, nothingHeard } from './parts/frequencyModel.js';
import { type HeardOffers, isBetter, listen, noOffers } from './parts/heardOffers.js';
import { bestOffer } from './parts/opening.js';
import { outcomeShare, pointsAt, type Shares, shareOf, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const atlas3 = strategy({
  name: 'atlas3',
  says: 'Comes down to what an end game of insisting and giving in is worth to it, and ends with what it has heard.',
  source: 'Core of Atlas3, winner of ANAC 2015 (Mori & Ito 2017), by the code of the entry in Genius',
  reading:
    'utility is the share of the best points it may sign, and its floor bounds every level; of the outcomes at its level it takes the first instead of searching at random; it goes through what it has not offered itself; left out are more than two parties, and that it breaks off where no deal now beats its level',
  uses: ['clock', 'offers', 'model'],
  parameters: {},
  rules: {
    aspire: '{time} of the time has gone: by what the end may bring {self} asks for {offer}{gave}.',
    giveBack: 'There is just time to go through what {other} has offered: {self} comes back to {offer}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, no less than {self} expects from going on.',
    tooLittle: '{other} offers {table}, less than {self} can take.',
  },
  make: () => (): Agent => {
    const heard = noOffers();
    const mine = new Set<number>();
    let readMine = 0;
    let model: FrequencyModel | undefined;
    let shares: Shares | undefined;

    return {
      decide: (view) => {
        const { preferences, offers, party, table, question } = view;
        model ??= nothingHeard(preferences.space);
        shares ??= sharesOfBest(preferences);
        hear(model, preferences.space, offers[opponent(party)]);
        listen(heard, view);
        while (readMine < offers[party].length) mine.add(offers[party][readMine++] as number);

        const level = Math.max(floorOf(view), pointsAt(shares, threshold(view, shares, heard)));
        const aspired = aspire(view, model, level);
        if (aspired === undefined || answersLeft(view) > heard.times.size)
          return acceptOrOffer(
            view,
            aspired,
            enoughWhen(() => pointsOf(preferences, table) >= level),
          );
        const back = question === 'answer' ? NONE : betterHeard(view, heard, mine);
        return acceptOrOffer(
          view,
          back === NONE ? aspired : offer(back, 'giveBack'),
          enoughWhen(() => back === NONE),
        );
      },
    };
  },
});

/** What it asks for now, as a share. */
function threshold({ preferences, time }: View, shares: Shares, { best }: HeardOffers): number {
  const { discount, reservation } = preferences;
  const noDeal = Math.max(0, shareOf(shares, reservation));
  const heard = best === NONE ? 0 : outcomeShare(shares, preferences, best);
  const target = worthOfTheEnd(noDeal, Math.max(noDeal, heard), discount) / remaining(preferences, time);
  return discount === 1 ? target + (1 - target) * (1 - time) : Math.max(1 - time / discount, target);
}

/** The e of the head of this file, for its R, c and g. */
function worthOfTheEnd(noDeal: number, heard: number, discount: number): number {
  const bothInsist = noDeal * discount;
  const insists = discount;
  const givesIn = heard * discount;
  const bothGiveIn = (givesIn + insists) / 2;
  const othersInsist = insists === bothGiveIn ? 1 : 1 / (1 - (bothInsist - givesIn) / (insists - bothGiveIn));
  return othersInsist * givesIn + (1 - othersInsist) * bothGiveIn;
}

/** The lowest offer at or above a level that is not under its floor, improved for the other side where it costs nothing. */
function aspire(view: View, model: FrequencyModel, level: number): Decision | undefined {
  const { preferences, other } = view;
  if (bestOffer(view, 'aspire') === undefined) return undefined;
  const bid = lowestAtLeast(preferences, level) as number;
  return offer(withFavourites(preferences, other?.optionPoints ?? model.counts, bid), 'aspire');
}

/** The outcome with the other side's favourite option on each issue in turn where that crosses no red line and costs nothing. */
function withFavourites(preferences: Preferences, liked: readonly (readonly number[])[], outcome: number): number {
  const { space } = preferences;
  return liked.reduce((now, options, issue) => {
    const most = Math.max(...options);
    const option = optionOf(space, now, issue);
    if (options[option] === most) return now;
    const changed = now + (options.indexOf(most) - option) * (space.strides[issue] as number);
    return !isForbidden(preferences, changed) && pointsOf(preferences, changed) >= pointsOf(preferences, now)
      ? changed
      : now;
  }, outcome);
}

/** The best offer heard that pays, that it has not made itself and that is worth more than what is on the table. */
function betterHeard(view: View, { times }: HeardOffers, mine: ReadonlySet<number>): number {
  const { preferences, table } = view;
  const least = Math.max(floorOf(view), pointsOf(preferences, table) + 1);
  let best = NONE;
  for (const outcome of times.keys()) {
    const pays = !isForbidden(preferences, outcome) && pointsOf(preferences, outcome) >= least;
    if (pays && !mine.has(outcome) && isBetter(preferences, outcome, best)) best = outcome;
  }
  return best;
}

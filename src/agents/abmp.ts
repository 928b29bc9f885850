/**
 * ABMP: closes a share of the gap between what it asks for and what it is offered, at every offer.
 * Also known as: Agent-Based Market Place strategy, concession by a constant negotiation speed.
 * Paper: Jonker, Robu & Treur 2007, Autonomous Agents and Multi-Agent Systems 15:221 (first Jonker & Treur, IJCAI 2001):
 * target = own + speed (1 - least / own)(their - own), own being the utility of its last bid and their that of the offer
 * it has just heard; it accepts what is within .02 of its last bid. That is the overall step of the paper only; how it is
 * divided over the issues is left out.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { lowestAtLeast, pointsOf } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { bestOffer } from './parts/opening.js';
import { outcomeShare, pointsAt, type Shares, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const abmp = strategy({
  name: 'abmp',
  says: 'Closes a share of the gap between what it asks for and what it is offered, at every offer.',
  source: 'Core of ABMP (Jonker & Treur 2001; Jonker, Robu & Treur 2007), with the constants of its agent in Genius',
  reading:
    'utility is the share of the best points it may sign; it steps on from its last target instead of from its last bid, so that options far apart do not hold it up; it bids the lowest it has at or above the target, where the paper sets a target for each issue; its floor bounds the target',
  uses: ['offers'],
  parameters: {
    speed: { says: 'the share of the gap that it closes', standard: 0.1, least: 0, most: 1 },
    least: { says: 'the utility to which it slows down', standard: 0, least: 0, most: 1 },
    gap: { says: 'how far under its last bid it accepts, in utility', standard: 0.02, least: 0, most: 1 },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    step: '{other} offers {table}, and {self} closes some of the gap: it asks for {offer}{gave}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, near enough to what {self} asked for last.',
    tooLittle: '{other} offers {table}, too far from what {self} asked for last.',
  },
  make:
    ({ speed, least, gap }) =>
    (): Agent => {
      let shares: Shares | undefined;
      let target = 1;
      let read = 0;

      return {
        decide: (view) => {
          const { preferences, offers, party, first, table } = view;
          const theirs = offers[opponent(party)];
          shares ??= sharesOfBest(preferences);
          // It opens without regard to what it has heard.
          if (first !== party) read = Math.max(1, read);
          for (; read < theirs.length; read++) {
            const slowed = target > 0 ? 1 - least / target : 0;
            target += speed * slowed * (outcomeShare(shares, preferences, theirs[read] as number) - target);
          }
          const last = offers[party].at(-1);
          const enough =
            last === undefined
              ? Number.POSITIVE_INFINITY
              : pointsAt(shares, outcomeShare(shares, preferences, last) - gap);
          return acceptOrOffer(
            view,
            bid(view, shares, target),
            enoughWhen(() => pointsOf(preferences, table) >= enough),
          );
        },
      };
    },
});

function bid(view: View, shares: Shares, target: number): Decision | undefined {
  const { preferences, offers, party } = view;
  const opening = bestOffer(view, 'open');
  if (opening === undefined || offers[party].length === 0) return opening;
  return offer(lowestAtLeast(preferences, Math.max(floorOf(view), pointsAt(shares, target))) as number, 'step');
}

/**
 * Zeuthen: concedes where yielding would cost it no greater share of its gain than the other side, by just enough.
 * Also known as: monotonic concession protocol with Zeuthen's strategy, here in alternating offers.
 * Papers: Zeuthen 1930; Harsanyi 1956, Econometrica 24:144; Rosenschein & Zlotkin 1994, Rules of Encounter, chapter 3.
 *
 * Gains count from the reservations. A side's risk is the share of its gain that it would lose by taking the other's
 * proposal instead of its own: the chance of no deal that it would run rather than yield. One risk is smaller than the
 * other where the product of both gains is smaller at that side's own proposal, which is how they are compared here.
 *
 * - It opens with the outcome of the Pareto frontier that is best for itself and no worse than no deal for the other.
 * - Where its risk is smaller or equal, it is the one to concede: to the outcome of the frontier that is best for itself
 *   among those whose product of gains is greater than at the other's proposal. If that is no better for itself than the
 *   other's proposal, or if there is none, it accepts. So at equal risks whoever is to move yields, and an outcome that
 *   lies between two of the greatest product is not proposed.
 * - Where it may not sign the other's proposal, it concedes up to the greatest product that it may sign.
 * - Where its risk is greater it stays. If the other should concede and does not, it has a mandate that nobody sees, or
 *   its gains are misjudged. In the protocol two who stand still end the talks; here the share of time gone stands for
 *   the chance that they do. It gives way to where the product is greatest among all that gains it no less than its
 *   opening would at that chance.
 *
 * Two of them under complete information, with rounds enough, agree on an outcome that has the greatest product of gains
 * of all that both may sign.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { maySign, pointsOf } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { targetAt } from './parts/aspiration.js';
import { smithModel } from './parts/models/smith.js';
import { bestOffer } from './parts/opening.js';
import { hearing } from './parts/opponentModel.js';
import { compareNashProducts, type Prospect, type Prospects, prospectsOf } from './parts/prospects.js';
import { strategy } from './strategy.js';

export const zeuthen = strategy({
  name: 'zeuthen',
  says: 'Concedes where yielding would cost it no greater share of its gain than the other side, and then just enough.',
  source: 'Zeuthen 1930; Harsanyi 1956; Rosenschein & Zlotkin 1994, with minimal sufficient concessions',
  reading:
    'the sides move in turn, and of equal risks whoever is to move concedes; by the clock it gives way to a side that stands still though it should concede; without complete information the Smith frequency model tells what the other gains, and no deal is worth nothing to it',
  uses: ['clock', 'offers', 'model'],
  parameters: {},
  rules: {
    open: '{self} opens with {offer}, the best that it can hope for.',
    concede: 'To yield would cost {self} no greater share of its gain than {other}, so {self} concedes{gave}.',
    stuck:
      '{self} has no more to lose than {other}, but nothing left to concede that it may sign: it stays at {offer}.',
    insist: 'To yield would cost {self} a greater share of its gain than {other}, so {self} stays at {offer}.',
    giveWay: '{other} has less to lose and stands still: before there is no deal at all, {self} gives way{gave}.',
    ...ACCEPTANCE_RULES,
  },
  make: () => (): Agent => {
    const heard = hearing(smithModel);
    let certain: Prospects | undefined;

    return {
      decide: (view) => {
        const model = heard(view);
        const prospects = certain ?? prospectsOf(view, model);
        if (view.other !== undefined) certain = prospects;
        return acceptOrOffer(
          view,
          view.offers[view.party].length === 0 ? opening(view, prospects) : next(view, prospects),
        );
      },
    };
  },
});

function opening(view: View, prospects: Prospects): Decision | undefined {
  const least = floorOf(view) - view.preferences.reservation;
  const best = prospects.frontier().find(({ own, other }) => own >= least && other >= 0);
  return best === undefined ? bestOffer(view, 'open') : offer(best.outcome, 'open');
}

/** What it proposes next; that may be what is on the table. */
function next(view: View, prospects: Prospects): Decision {
  const { preferences, offers, party, table, time } = view;
  const mine = prospects.of(offers[party].at(-1) as number);
  const theirs = prospects.of(table);
  const order = compareNashProducts(mine, theirs);
  const isStill = standsStill(view);
  if (order > 0 && !isStill) return offer(mine.outcome, 'insist');

  const floor = floorOf(view);
  const yields = maySign(preferences, table, floor);
  const least = yields ? theirs.own : floor - preferences.reservation;
  const concessions = prospects.frontier().filter(({ own, other }) => own >= least && other > mine.other);
  if (order <= 0) {
    const enough = concessions.find((one) => compareNashProducts(one, theirs) > 0);
    const concession = enough ?? (yields ? theirs : greatest(mine, concessions));
    if (concession !== mine) return offer(concession.outcome, 'concede');
  }
  if (order >= 0 && isStill) {
    const bound = targetAt(time, 0, prospects.of(offers[party][0] as number).own, 1);
    const [step, ...steps] = concessions.filter(({ own }) => own >= bound);
    if (step !== undefined) return offer(greatest(step, steps).outcome, 'giveWay');
  }
  return offer(mine.outcome, order > 0 ? 'insist' : 'stuck');
}

/** Whether the other side's last offer is worth no more to this party than the one before. */
function standsStill({ preferences, offers, party }: View): boolean {
  const [before, last] = offers[opponent(party)].slice(-2);
  return before !== undefined && last !== undefined && pointsOf(preferences, last) <= pointsOf(preferences, before);
}

/** The prospect with the greatest product of gains; of equals the first. */
function greatest(first: Prospect, others: readonly Prospect[]): Prospect {
  return others.reduce((best, one) => (compareNashProducts(one, best) > 0 ? one : best), first);
}

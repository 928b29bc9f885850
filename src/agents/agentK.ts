/**
 * Agent K: aims by the mean and the spread of what it has been offered, and takes an offer by a draw.
 * Also known as: Agent_K, winner of the Automated Negotiating Agents Competition (ANAC) of 2010.
 * Paper: Kawaguchi, Fujita & Ito 2012, Studies in Computational Intelligence 383; the formulas are those of the entry.
 *
 * Of the utilities heard let mu be the mean and d = sqrt(12 variance). At time t, with tau the tremor:
 *
 *   most   = mu + (1 - mu) d                       the most that it expects to be offered
 *   w(a)   = 1 - min(2 t^a (1 - most), d + .1)
 *   aim(a) = w - min(w - most, 1 / ((w - most) m)) with m = 400 - 300 t^3; most, where w is not over it
 *   alpha  = 1 + tau + 10 mu - 2 tau mu
 *   p      = t^alpha / 5 + (u - most) + (u - aim(alpha)), or 0 where that is under .1
 *
 * It takes an offer of utility u with probability p. Else it draws from the different offers heard that are worth more
 * than aim(alpha); if there are none, from all outcomes worth at least aim(alpha + tau (x - 1/2)), x being a draw.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { countAtLeast, maySign, pointsOf, rankedAt } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, acNext, enoughWhen } from './parts/acceptance.js';
import { power } from './parts/curves.js';
import { type HeardOffers, noOffers, takeIn } from './parts/heardOffers.js';
import { bestOffer } from './parts/opening.js';
import { outcomeShare, pointsAt, pointsOver, type Shares, sharesOfBest } from './parts/shares.js';
import { strategy } from './strategy.js';

export const agentK = strategy({
  name: 'agent-k',
  says: 'Aims by the mean and the spread of what it is offered, and accepts by a draw that says yes more easily late.',
  source: 'Core of Agent K, winner of ANAC 2010 (Kawaguchi, Fujita & Ito 2012), by the code of the entry in Genius',
  reading:
    'utility is the share of the best points it may sign, its floor bounds every aim, and it also takes what is worth at least its next bid; left out is that the entry finds a bid by drawing outcomes and lowers its aim by .01 after 500 in vain',
  uses: ['clock', 'offers', 'random'],
  parameters: {
    tremor: { says: 'the tau of the formulas: how far the aim of a bid trembles', standard: 2, least: 0, most: 5 },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    draw: 'By what {other} has offered so far {self} draws from what is worth enough: it asks for {offer}{gave}.',
    echo: '{other} has offered more before than {self} aims for now: {self} comes back to that, to {offer}.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, and {self} draws a yes to that or would ask for no more.',
    tooLittle: '{other} offers {table}, {self} would ask for more, and it draws a no.',
  },
  make:
    ({ tremor }) =>
    (): Agent => {
      const heard = noOffers();
      const moments: Moments = { first: 0, sum: 0, squares: 0 };
      let shares: Shares | undefined;

      return {
        decide: (view) => {
          const { preferences, offers, party } = view;
          shares ??= sharesOfBest(preferences);
          const theirs = offers[opponent(party)];
          while (heard.read < theirs.length) {
            const outcome = theirs[heard.read] as number;
            takeIn(heard, preferences, outcome);
            add(moments, outcomeShare(shares, preferences, outcome), heard.read);
          }
          const opening = bestOffer(view, 'open');
          if (heard.read === 0 || opening === undefined) return acceptOrOffer(view, opening);

          const draw = view.random();
          const whim = draw();
          const aimed = aims(view, shares, moments, heard.read, tremor, draw());
          const isEnough = enoughWhen((received, next) => aimed.chance > whim || acNext(received, next));
          return acceptOrOffer(view, bid(view, heard, shares, aimed, draw()), isEnough);
        },
      };
    },
});

/** Sums over the shares heard. They are taken from the first one, so that equal shares have no spread at all. */
interface Moments {
  first: number;
  sum: number;
  squares: number;
}

function add(moments: Moments, share: number, number: number): void {
  if (number === 1) moments.first = share;
  const off = share - moments.first;
  moments.sum += off;
  moments.squares += off * off;
}

interface Aims {
  /** What it aims for, and what it aims for with a tremor, as shares. */
  readonly level: number;
  readonly trembling: number;
  /** The chance that it takes the offer on the table. */
  readonly chance: number;
}

/** The formulas, after so many offers; `x` is the draw of the tremor, from 0 to 1. */
function aims(view: View, shares: Shares, moments: Moments, offers: number, tremor: number, x: number): Aims {
  const off = moments.sum / offers;
  const mean = moments.first + off;
  const spread = Math.sqrt(12 * Math.max(0, moments.squares / offers - off * off));
  const most = mean + (1 - mean) * spread;
  const alpha = 1 + tremor + 10 * mean - 2 * tremor * mean;
  const late = power(view.time, alpha);
  const level = aim(most, spread, late, view.time);
  const trembling = aim(most, spread, power(view.time, alpha + tremor * (x - 0.5)), view.time);
  const worth = outcomeShare(shares, view.preferences, view.table);
  const chance = late / 5 + (worth - most) + (worth - level);
  return { level, trembling, chance: chance < 0.1 ? 0 : chance };
}

function aim(most: number, spread: number, late: number, time: number): number {
  const wanted = 1 - Math.min(2 * late * (1 - most), spread + 0.1);
  const over = wanted - most;
  if (most >= 1 || over <= 0) return most;
  return wanted - Math.min(over, 1 / (over * (400 - 300 * time * time * time)));
}

/** Draws from the offers heard that are worth more than its level, or else from all outcomes at or above the trembling. */
function bid(view: View, heard: HeardOffers, shares: Shares, { level, trembling }: Aims, x: number): Decision {
  const { preferences } = view;
  const floor = floorOf(view);
  const least = Math.max(floor, pointsOver(shares, level));
  if (heard.best !== NONE && pointsOf(preferences, heard.best) >= least) {
    const good = [...heard.times.keys()].filter((outcome) => maySign(preferences, outcome, least));
    return offer(good[Math.floor(x * good.length)] as number, 'echo');
  }
  const enough = countAtLeast(preferences, Math.max(floor, pointsAt(shares, trembling)));
  return offer(rankedAt(preferences, Math.floor(x * enough)) as number, 'draw');
}

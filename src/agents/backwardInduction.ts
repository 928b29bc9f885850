/**
 * Backward induction: works out from the last turn back what both would do, and plays its part of that.
 * Also known as: subgame perfect equilibrium; finite-horizon alternating offers.
 * Papers: Ståhl 1972, Bargaining Theory; Rubinstein 1982, Econometrica 50:97; Shaked & Sutton 1984, Econometrica 52:1351,
 * for the right to walk out.
 *
 * - It accepts what is worth no less to it than what it foresees if the talks go on.
 * - It offers the best outcome for itself that the other side, foreseeing as much, has no reason to turn down.
 * - Where no such offer beats waiting it names its best, and where walking out beats both it walks out.
 *
 * Deals and no deal alike are discounted to the round in which they come. Both movers of a round share its time, so it
 * costs the first mover nothing to turn an offer down and make one, and the second mover a round: without a last word the
 * first mover has the last offer that can be answered, and gets all but what no deal is worth to the other side.
 */
import { decision, offer } from '../model/move.js';
import { pointsOf, remaining } from '../model/preferences.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer, enoughWhen } from './parts/acceptance.js';
import { type Foresight, foresee } from './parts/foresight.js';
import { smithModel } from './parts/models/smith.js';
import { bestOffer } from './parts/opening.js';
import { hearing } from './parts/opponentModel.js';
import { type Prospect, type Prospects, prospectsOf } from './parts/prospects.js';
import { strategy } from './strategy.js';

export const backwardInduction = strategy({
  name: 'backward-induction',
  says: 'Works out from the last turn back what both would do, and offers the best that the other has no reason to refuse.',
  source: 'Ståhl 1972; Rubinstein 1982, with walking out as in Shaked & Sutton 1984',
  reading:
    'the mandate of today is taken to hold to the end, the other side to have none and no extension to come; without complete information the Smith frequency model tells what the other gains, no deal is worth nothing to it, time costs it as much, and nobody is foreseen to walk out',
  uses: ['clock', 'model'],
  parameters: {},
  rules: {
    foresee: '{self} offers {offer}, the best that {other} has no reason to turn down{gave}.',
    wait: 'No offer that {other} would take gets {self} more than to wait, so it names {offer}.',
    leave: 'To walk out now gets {self} more than all that it foresees.',
    ...ACCEPTANCE_RULES,
    enough: '{other} offers {table}, no less than {self} foresees if the talks go on.',
  },
  make: () => (): Agent => {
    const heard = hearing(smithModel);
    let foresight: Foresight<Prospect> | undefined;
    let mandate = Number.NaN;
    let rounds = 0;

    return {
      decide: (view) => {
        const model = heard(view);
        const best = bestOffer(view, 'wait');
        if (best === undefined || view.question === 'extension') return acceptOrOffer(view, best);

        const isKnown = view.other !== undefined && view.mandate === mandate && roundsOf(view) === rounds;
        if (!isKnown || foresight === undefined) {
          foresight = foresightOf(view, prospectsOf(view, model));
          mandate = view.mandate;
          rounds = roundsOf(view);
        }
        const turn = turnOf(view);
        const asked = foresight.asked(turn);
        const plan = foresight.plan(turn);
        const isEnough = enoughWhen(({ preferences, table }) => pointsOf(preferences, table) >= asked);
        const next = acceptOrOffer(view, typeof plan === 'string' ? best : offer(plan.outcome, 'foresee'), isEnough);
        return next.type === 'offer' && plan === 'walk' ? decision('walk', 'leave') : next;
      },
    };
  },
});

/** Rounds up to the end that is in sight; each round of an extension is taken for the last. */
function roundsOf({ rounds, round }: View): number {
  return Math.max(rounds, round);
}

/** How many turns there were before this one. */
function turnOf(view: View): number {
  if (view.question === 'answer') return 2 * roundsOf(view);
  return 2 * (view.round - 1) + (view.party === view.first ? 0 : 1);
}

/** When this turn is, in talks of so many rounds: a last word comes at the time of the last round. */
function timeAt(turn: number, rounds: number): number {
  return Math.min(Math.floor(turn / 2) + 1, rounds) / (rounds + 1);
}

function foresightOf(view: View, prospects: Prospects): Foresight<Prospect> {
  const { preferences, other, party, first, rounds, lastWord } = view;
  const reservation = { own: preferences.reservation, other: other?.reservation ?? 0 };
  const waits = { own: preferences, other: other ?? preferences };
  return foresee({
    frontier: prospects.frontier().map(({ outcome, own, other }) => ({
      outcome,
      own: own + reservation.own,
      other: other + reservation.other,
    })),
    reservation,
    least: { own: floorOf(view), other: reservation.other },
    mayWalk: other !== undefined,
    first: party === first ? 'own' : 'other',
    turns: 2 * roundsOf(view) + (lastWord ? 1 : 0),
    kept: (side, turn) => remaining(waits[side], timeAt(turn + 1, rounds) - timeAt(turn, rounds)),
  });
}

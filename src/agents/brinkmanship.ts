/**
 * Brinkmanship: stands at its demand and lets the risk grow that it walks out, and gives in when that risk is too high.
 * Also known as: the threat that leaves something to chance, competition in risk-taking.
 * Papers: Schelling 1960, The Strategy of Conflict, chapter 8, for the threat; Ellsberg 1959, The Theory and Practice of
 * Blackmail (RAND P-3883), for the critical risk, the largest chance of conflict at which it still pays to stand firm.
 *
 * Ours is the rule for alternating offers. It demands `demand` of the range from reservation to best, in the way that
 * suits the other side best, as it seems, and offers nothing else. It accepts what is worth as much. A stand-off is an
 * offer of the other side, from its second on, that is worth no more to it than the most it has offered before; whoever
 * comes closer is threatened with nothing. At its turn in stand-off number k, from 0, the hazard is
 *
 *   h = min(1, hazard + k rise),
 *
 * and its critical risk, with u in own points net of the reservation, x its demand and b their offer, is
 *
 *   (u(x) - u(b)) / u(x),   or 1 where it may not sign b.
 *
 * If and only if h is greater it accepts b, which is all that giving in can mean here; else it walks out with probability
 * h, in earnest: a draw decides. At the last word to reject is conflict for certain, so h is 1.
 */
import { type Decision, decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { maySign, pointsOf } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { DEMAND_BAND, demandFor } from './parts/demand.js';
import { informed } from './parts/informed.js';
import { smithModel } from './parts/models/smith.js';
import { type Worth, worthToThem } from './parts/worthToThem.js';
import { strategy } from './strategy.js';

export const brinkmanship = strategy({
  name: 'brinkmanship',
  says: 'Stands at its demand while the risk grows that it walks out, and gives in when that risk is too high for it.',
  source: 'Schelling 1960 (the threat that leaves something to chance), with the critical risk of Ellsberg 1959',
  reading: 'that only an offer which comes no closer raises the risk, and that giving in means to accept',
  uses: ['offers', 'random', 'model'],
  parameters: {
    demand: {
      says: 'how much of the range from its reservation to its best it demands',
      standard: 0.6,
      least: 0,
      most: 1,
    },
    hazard: { says: 'the risk that it walks out at the first stand-off', standard: 0.02, least: 0, most: 1 },
    rise: { says: 'by how much that risk grows with each stand-off', standard: 0.02, least: 0, most: 1 },
  },
  rules: {
    demand: '{self} demands {offer}.',
    relax: '{other} has come closer, so {self} runs no risk this time and stands at {offer}.',
    stand: '{other} has come no closer: {self} stands at {offer}, and the risk that it walks out grows.',
    brink: '{other} has come no closer, and what {self} left to chance has come true: it walks out.',
    yield: '{other} offers {table}, which is worth more to {self} than the risk of standing firm.',
    ...ACCEPTANCE_RULES,
  },
  make: ({ demand, hazard, rise }) =>
    informed(smithModel, (view, model) => {
      const standOffs = standOffsIn(view);
      const asked = demandOf(view, demand, standOffs, worthToThem(view, model));
      const usual = acceptOrOffer(view, asked);
      if (asked === undefined || (usual.type !== 'reject' && usual.because !== 'stand')) return usual;
      const risk = usual.type === 'reject' ? 1 : Math.min(1, hazard + (standOffs.count - 1) * rise);
      if (isTooMuch(view, risk, asked.outcome)) return decision('accept', 'yield');
      return usual.type === 'offer' && view.random()() < risk ? decision('walk', 'brink') : usual;
    }),
});

interface StandOffs {
  /** How many there were, the present one included. */
  readonly count: number;
  /** What their last offer makes of the present turn; `undefined` until they have made two. */
  readonly now: 'stand' | 'relax' | undefined;
}

function standOffsIn({ preferences, offers, party }: View): StandOffs {
  const [opening, ...later] = offers[opponent(party)].map((outcome) => pointsOf(preferences, outcome));
  let most = opening ?? 0;
  let count = 0;
  let now: StandOffs['now'];
  for (const points of later) {
    now = points > most ? 'relax' : 'stand';
    if (now === 'stand') count++;
    most = Math.max(most, points);
  }
  return { count, now };
}

function demandOf(view: View, share: number, { now }: StandOffs, worth: Worth): Decision | undefined {
  const outcome = demandFor(view, share, DEMAND_BAND, worth);
  if (outcome === undefined) return undefined;
  return offer(outcome, view.offers[view.party].length === 0 ? 'demand' : (now ?? 'demand'));
}

/** Whether this chance of conflict is over its critical risk, past an error of a thousandth of a point. */
function isTooMuch(view: View, risk: number, asked: number): boolean {
  const { preferences, table } = view;
  if (table === NONE || !maySign(preferences, table, floorOf(view))) return false;
  const worth = pointsOf(preferences, asked);
  return risk * (worth - preferences.reservation) > worth - pointsOf(preferences, table) + 0.001;
}

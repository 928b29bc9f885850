/**
 * Salami: opens with a mild demand and then asks for slice after slice, each too thin to be answered with a step back.
 * Also known as: salami tactics, creeping demands, nibbling.
 * Paper: Schelling 1966, Arms and Influence, on positions worn away by steps that are each too small to react to.
 *
 * Ours is what that means at a table:
 *
 * - It opens with a demand for `start` of the range from reservation to best, or up to a slice more if that suits the
 *   other side better, as it seems.
 * - A retaliation is an offer of the other side that is worth less to it than the one before. While one of their last
 *   `pause` offers was one, it repeats its own last offer.
 * - Else it asks for a slice: of the outcomes worth up to `slice` of the range more than its last offer (or up to the next
 *   level, where that is farther) that cost the other side less than the threshold, the one of most own points. The
 *   threshold is `pain` or, where that is less, what the cheapest of its slices cost that was answered with a retaliation.
 *   Where nothing costs less it repeats its last offer.
 *
 * It never gives anything back: whoever wants a deal with it must take what it asks for before it asks for more.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { bestPoints, pointsOf } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { wholeLimit } from './parts/aspiration.js';
import { choicesIn } from './parts/band.js';
import { demandFor } from './parts/demand.js';
import { informed } from './parts/informed.js';
import { levelAbove } from './parts/levels.js';
import { smithModel } from './parts/models/smith.js';
import { rangeOf } from './parts/range.js';
import { MILLIONTHS } from './parts/similarity.js';
import { type Worth, worthToThem } from './parts/worthToThem.js';
import { strategy } from './strategy.js';

export const salami = strategy({
  name: 'salami',
  says: 'Opens mildly and asks for slice after slice, each too thin to be answered, and pauses when one was.',
  source: 'Schelling 1966 (salami tactics)',
  reading: 'all but the idea: the mild opening, the size of a slice, and how the threshold of an answer is estimated',
  uses: ['offers', 'model'],
  parameters: {
    start: {
      says: 'how much of the range from its reservation to its best it asks for at first',
      standard: 0.4,
      least: 0,
      most: 1,
    },
    slice: { says: 'how much it asks for at once, as a share of that range', standard: 0.02, least: 0, most: 1 },
    pain: {
      says: 'the loss of utility at once that the other side is taken to bear without an answer',
      standard: 0.05,
      least: 0,
      most: 1,
    },
    pause: {
      says: 'for how many of their offers after a step back it asks for nothing more',
      standard: 2,
      least: 1,
      most: 100,
      whole: true,
    },
  },
  rules: {
    open: '{self} opens mildly, with {offer}.',
    slice: '{self} asks for a little more, {offer}.',
    pause: '{other} has taken a step back, so {self} asks for nothing more at present and stays at {offer}.',
    stay: '{self} sees nothing more that {other} would let pass, so it stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: (parameters) =>
    informed(smithModel, (view, model) => acceptOrOffer(view, nextOffer(view, worthToThem(view, model), parameters))),
});

interface Slicing {
  readonly start: number;
  readonly slice: number;
  readonly pain: number;
  readonly pause: number;
}

function nextOffer(view: View, worth: Worth, { start, slice, pain, pause }: Slicing): Decision | undefined {
  const last = view.offers[view.party].at(-1);
  if (last === undefined || bestPoints(view.preferences) < floorOf(view)) {
    const opening = demandFor(view, start, slice, worth);
    return opening === undefined ? undefined : offer(opening, 'open');
  }
  const answered = retaliations(view);
  const calmSince = view.offers[opponent(view.party)].length - pause;
  if (answered.some((at) => at >= calmSince)) return offer(last, 'pause');
  const costs = answered.flatMap((at) => costOfSlice(view, worth, at));
  const width = wholeLimit(rangeOf(view) * slice);
  const more = sliceOn(view, worth, last, width, Math.min(wholeLimit(MILLIONTHS * pain), ...costs));
  return more === undefined ? offer(last, 'stay') : offer(more, 'slice');
}

/** The places of their offers, from 0, that were worth less to it than the one before. */
function retaliations({ preferences, offers, party }: View): number[] {
  const worths = offers[opponent(party)].map((outcome) => pointsOf(preferences, outcome));
  return worths.flatMap((points, at) => (at > 0 && points < (worths[at - 1] as number) ? [at] : []));
}

/** What its slice that was answered by their offer at this place cost them, in millionths; nothing if it was no slice. */
function costOfSlice({ preferences, offers, party, first }: View, worth: Worth, at: number): number[] {
  const place = party === first ? at : at - 1;
  const before = offers[party][place - 1];
  const after = offers[party][place];
  if (before === undefined || after === undefined) return [];
  return pointsOf(preferences, after) > pointsOf(preferences, before) ? [worth(before) - worth(after)] : [];
}

/** The outcome of most own points within a slice that costs the other side less than the threshold. */
function sliceOn(view: View, worth: Worth, last: number, width: number, threshold: number): number | undefined {
  const { preferences } = view;
  const points = pointsOf(preferences, last);
  const top = Math.max(points + width, levelAbove(preferences, points) ?? points);
  const choices = choicesIn(preferences, worth, points + 1, top);
  return Array.prototype.find.call(choices, (outcome: number) => worth(last) - worth(outcome) < threshold);
}

/**
 * Trade-off: keeps its own worth and moves to what is most like the other side's last offer; at a deadlock it gives way.
 * Also known as: similarity-based trade-off, smart strategy.
 * Paper: Faratin, Sierra & Jennings 2002, Artificial Intelligence 142:205.
 *
 * Its level is the least that it has asked for, in own points. Of the outcomes worth from there up to `band` more it takes
 * the one most similar to the other side's last offer b (ties: of most own points, then the lowest number), but its own
 * last offer where that is as similar; `parts/similarity.ts` tells how. The issues are weighed as they seem to matter
 * to the other side. If that brings the two offers no closer than they were when it last moved (similarity of its last
 * offer to the b before, weighed as now), there is a deadlock, and its level falls by `step` of the range from reservation
 * to best, or to the next level down where that is farther, but never under its floor; there it chooses likewise.
 *
 * Ours: all outcomes of the level are searched, where the paper draws some on the way to b; the band lies over the level
 * only, because offers that may fall under it would creep down; and weights are estimated by the Smith frequency model,
 * where the paper's agents are given them.
 *
 * Unlike `logroller`, which counts options that were offered and concedes by the clock, it goes by how near options are
 * to what is asked now, named before or not; it needs no clock, and while the other side comes closer it does not concede.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { lowestAtLeast, pointsOf } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { wholeLimit, wholeTarget } from './parts/aspiration.js';
import { mostLiked } from './parts/band.js';
import { importanceToOther } from './parts/importance.js';
import { informed } from './parts/informed.js';
import { levelBelow } from './parts/levels.js';
import { smithModel } from './parts/models/smith.js';
import { bestOffer } from './parts/opening.js';
import { rangeOf } from './parts/range.js';
import { similarityTo } from './parts/similarity.js';
import { strategy } from './strategy.js';

export const tradeOff = strategy({
  name: 'trade-off',
  says: 'Keeps its own worth and offers what is most like the last offer it heard, and gives way only at a deadlock.',
  source: 'Faratin, Sierra & Jennings 2002 (similarity-based trade-off, smart strategy)',
  reading:
    'options are as alike as their places in the list; all outcomes of the level are searched; the band and the step; weights are estimated by the Smith frequency model',
  uses: ['offers', 'model'],
  parameters: {
    step: {
      says: 'how much it gives way at a deadlock, as a share of the range from reservation to best',
      standard: 0.1,
      least: 0,
      most: 1,
    },
    band: {
      says: 'how far over its level it still trades, as a share of that range',
      standard: 0.02,
      least: 0,
      most: 1,
    },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    trade: '{self} keeps its own worth and comes closer to what {other} asked for{gave}.',
    concede: 'At this level {self} and {other} come no closer, so {self} gives way{gave}.',
    stay: '{self} has nothing of this worth that is closer to what {other} asked for, so it stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: (parameters) =>
    informed(smithModel, (view, model) =>
      acceptOrOffer(view, nextOffer(view, importanceToOther(view, model), parameters)),
    ),
});

interface Shares {
  readonly step: number;
  readonly band: number;
}

function nextOffer(view: View, weights: readonly number[], { step, band }: Shares): Decision | undefined {
  const { preferences, offers, party } = view;
  const opening = bestOffer(view, 'open');
  const mine = offers[party];
  const last = mine.at(-1);
  const heard = offers[opponent(party)];
  const asked = heard.at(-1);
  if (opening === undefined || last === undefined || asked === undefined) return opening;

  const range = rangeOf(view);
  const width = wholeLimit(range * band);
  const level = mine.reduce(
    (least, outcome) => Math.min(least, pointsOf(preferences, outcome)),
    Number.POSITIVE_INFINITY,
  );
  const near = similarityTo(preferences.space, weights, asked);
  const nearest = mostLiked(preferences, near, level, level + width) as number;
  const trade = near(nearest) > near(last) ? nearest : last;

  const before = heard.at(-2);
  const isDeadlock = before !== undefined && near(trade) <= similarityTo(preferences.space, weights, before)(last);
  if (!isDeadlock) return offer(trade, trade === last ? 'stay' : 'trade');
  const lower = lowerLevel(view, level, level - step * range);
  if (lower === undefined) return offer(trade, trade === last ? 'stay' : 'trade');
  return offer(mostLiked(preferences, near, lower, Math.min(level - 1, lower + width)) as number, 'concede');
}

/** The level at or above the target, if it is under this one and not under the floor; else the next one down, likewise. */
function lowerLevel(view: View, level: number, target: number): number | undefined {
  const { preferences } = view;
  const floor = floorOf(view);
  const next = levelBelow(preferences, level);
  if (next === undefined || next < floor) return undefined;
  const reached = lowestAtLeast(preferences, Math.max(floor, Math.min(next, wholeTarget(target)))) as number;
  return pointsOf(preferences, reached);
}

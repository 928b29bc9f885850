/**
 * Forgiving tit-for-tat: gives as many points as it was given, takes back fewer than were taken back, and adds a little.
 * Also known as: generous tit-for-tat, in points instead of moves.
 * Papers: Molander 1985, Journal of Conflict Resolution 29:611; Nowak & Sigmund 1992, Nature 355:250, for tit-for-tat
 * that now and then lets a defection pass, because two that never do so punish each other without end after one error.
 *
 * Ours is to carry it over from moves to points. It keeps a level, at first its best; with every offer b of the other
 * side from the second on
 *
 *   level <- level - (r max(0, c) - s max(0, -c) + g max(0, level - u(b))),
 *
 * where u is worth in own points, c = u(b) - u(their offer before), r the share of a step that it returns, s < 1 the
 * share of a step back that it holds against them, and g the share of what still lies between the two that it gives
 * unasked. The level is cut off at best and floor, and the bid is the outcome of lowest own points at or above it. It is
 * not rounded, so gifts too small for a step add up to one.
 *
 * Unlike `tit-for-tat` it answers differences of points with the same, not with shares of its own last offer, so a first
 * step from nothing is answered by its size; and it starts to give even where both only wait.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { bestPoints, lowestAtLeast, pointsOf } from '../model/preferences.js';
import { floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { wholeTarget } from './parts/aspiration.js';
import { bestOffer } from './parts/opening.js';
import { strategy } from './strategy.js';

export const forgivingTitForTat = strategy({
  name: 'forgiving-tit-for-tat',
  says: 'Gives what it was given, takes back less than was taken back, and gives a little even where it got nothing.',
  source: 'Molander 1985; Nowak & Sigmund 1992 (generous tit-for-tat)',
  reading: 'it counts in own points instead of moves, and its gift is a share of what lies between the two offers',
  uses: ['offers'],
  parameters: {
    answer: { says: 'the share of a step towards it that it gives in return', standard: 1, least: 0, most: 2 },
    grudge: { says: 'the share of a step back that it takes back itself', standard: 0.5, least: 0, most: 0.9 },
    gift: {
      says: 'the share of what lies between the two offers that it gives each time, whatever it got',
      standard: 0.05,
      least: 0,
      most: 1,
    },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    wait: '{other} has made no step yet that {self} could answer: {self} stays at {offer}.',
    reciprocate: '{heard}, so {self} answers in kind{gave}.',
    give: '{heard}, but {self} gives a little all the same{gave}.',
    retaliate: '{heard}, so {self} takes back a part of that and asks for {offer}.',
    stay: '{heard}, and {self} stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: (shares) => () => ({
    decide: (view) => acceptOrOffer(view, answerTo(view, shares)),
  }),
});

interface Shares {
  readonly answer: number;
  readonly grudge: number;
  readonly gift: number;
}

function answerTo(view: View, shares: Shares): Decision | undefined {
  const { preferences, offers, party } = view;
  const mine = offers[party].at(-1);
  const heard = offers[opponent(party)];
  const opening = bestOffer(view, mine === undefined ? 'open' : 'wait');
  const newer = heard.at(-1);
  const older = heard.at(-2);
  if (opening === undefined || mine === undefined || newer === undefined || older === undefined) return opening;

  const bid = lowestAtLeast(preferences, wholeTarget(levelAfter(view, heard, shares))) as number;
  const step = pointsOf(preferences, bid) - pointsOf(preferences, mine);
  if (step === 0) return offer(mine, 'stay');
  if (step > 0) return offer(bid, 'retaliate');
  return offer(bid, pointsOf(preferences, newer) > pointsOf(preferences, older) ? 'reciprocate' : 'give');
}

/** What it asks for after these offers of the other side, in points, not rounded. */
function levelAfter(view: View, heard: readonly number[], { answer, grudge, gift }: Shares): number {
  const { preferences } = view;
  const best = bestPoints(preferences);
  const floor = floorOf(view);
  let level = best;
  let before = pointsOf(preferences, heard[0] as number);
  for (let at = 1; at < heard.length; at++) {
    const offered = pointsOf(preferences, heard[at] as number);
    const given = offered - before;
    const conceded = (given > 0 ? answer : grudge) * given + gift * Math.max(0, level - offered);
    level = Math.min(best, Math.max(floor, level - conceded));
    before = offered;
  }
  return level;
}

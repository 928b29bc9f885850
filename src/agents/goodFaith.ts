/**
 * Good faith: gives first what matters most to the other side, keeps what matters most to itself, and takes no step back.
 * Also known as: good-faith logroller, explicit log-rolling.
 * Papers: Froman & Cohen 1970, Behavioral Science 15:180, on log-rolling against compromise; Pruitt 1981, Negotiation
 * Behavior, on exchanges of concessions on issues of different importance.
 *
 * The rule is ours. An issue's ratio is its importance to the other side, as it seems, over its importance to oneself. A
 * give changes one issue by an option that is worth no more to oneself and more to the other side; a demand is the
 * reverse. Options cost and gain own points; `parts/worthToThem.ts` tells what they seem to be worth to the other side.
 *
 * - The other side shows good faith with an offer that is worth more to oneself than any before or, as it seems, less to
 *   the other side than any before. While it has shown some at least as often as oneself has conceded, one concedes; so
 *   one also takes the first step. It is a give on the issue of the largest ratio on which there is one: what costs most
 *   but no more points than those by which their last offer is the best so far, else what costs least.
 * - Otherwise one offers an exchange, if there is one: a give on the issue of the largest ratio, bundled with a demand on
 *   that of the smallest, that does not raise one's own points, leaves at most `slack` of the range from reservation to best
 *   less than after one's last concession, and leaves the other side better off, as it seems. Issues are tried from
 *   either end, gives and demands from the cheapest.
 * - Otherwise one waits.
 *
 * So no offer is worth more to oneself than the one before, and none is worth less to the other side, as it then seems.
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { type Preferences, pointsOf } from '../model/preferences.js';
import { optionOf } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { wholeLimit } from './parts/aspiration.js';
import { importanceToOther } from './parts/importance.js';
import { informed } from './parts/informed.js';
import { exchangeFrom, giveFor, roomAround } from './parts/logRolling.js';
import { smithModel } from './parts/models/smith.js';
import { bestOffer } from './parts/opening.js';
import type { OpponentModel } from './parts/opponentModel.js';
import { rangeOf } from './parts/range.js';
import { type Worth, worthToThem } from './parts/worthToThem.js';
import { strategy } from './strategy.js';

export const goodFaith = strategy({
  name: 'good-faith',
  says: 'Gives first what matters most to the other side, keeps what matters most to itself, and takes no step back.',
  source: 'Froman & Cohen 1970 and Pruitt 1981 (log-rolling)',
  reading: 'the rule: what good faith is, whose turn it is to show it, and which exchanges it offers',
  uses: ['offers', 'model'],
  parameters: {
    slack: {
      says: 'how much an exchange may cost it, as a share of the range from reservation to best',
      standard: 0.02,
      least: 0,
      most: 1,
    },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    lead: '{self} takes the next step in good faith, unasked{gave}.',
    answer: '{other} has shown good faith, and {self} answers it with good faith{gave}.',
    exchange: '{self} offers {other} what seems to matter more to it for what matters more to {self}{gave}.',
    wait: '{self} takes no step back, stays at {offer} and waits for {other}.',
    ...ACCEPTANCE_RULES,
  },
  make:
    ({ slack }) =>
    (): Agent => {
      const shown: Shown = { read: 0, times: 0, points: 0 };
      return informed(smithModel, (view, model) => {
        follow(shown, view.preferences, view.offers[view.party]);
        return acceptOrOffer(view, nextOffer(view, model, shown, slack));
      })();
    },
});

/** The good faith that it has shown itself. */
interface Shown {
  read: number;
  /** How many of its offers gave something and took nothing. */
  times: number;
  /** What it asked for after the last of them, in points; at first what it opened with. */
  points: number;
}

function follow(shown: Shown, preferences: Preferences, mine: readonly number[]): void {
  for (; shown.read < mine.length; shown.read++) {
    const before = mine[shown.read - 1];
    const after = mine[shown.read] as number;
    if (before !== undefined && !isConcession(preferences, before, after)) continue;
    if (before !== undefined) shown.times++;
    shown.points = pointsOf(preferences, after);
  }
}

function isConcession({ space, optionPoints }: Preferences, before: number, after: number): boolean {
  const gains = optionPoints.map(
    (points, issue) =>
      (points[optionOf(space, after, issue)] as number) - (points[optionOf(space, before, issue)] as number),
  );
  return gains.some((gain) => gain < 0) && gains.every((gain) => gain <= 0);
}

/** The good faith of the other side. */
interface Faith {
  /** How often it has shown some. */
  readonly times: number;
  /** By how many own points its last offer is the best so far; 0 where it is not. */
  readonly size: number;
}

function faithOf({ preferences, offers, party }: View, worth: Worth): Faith {
  const [opening, ...later] = offers[opponent(party)];
  if (opening === undefined) return { times: 0, size: 0 };
  let most = pointsOf(preferences, opening);
  let least = worth(opening);
  let times = 0;
  let size = 0;
  for (const outcome of later) {
    const points = pointsOf(preferences, outcome);
    const left = worth(outcome);
    if (points > most || left < least) times++;
    size = Math.max(0, points - most);
    most = Math.max(most, points);
    least = Math.min(least, left);
  }
  return { times, size };
}

function nextOffer(view: View, model: OpponentModel, shown: Shown, slack: number): Decision | undefined {
  const { preferences, offers, party } = view;
  const opening = bestOffer(view, 'open');
  const last = offers[party].at(-1);
  if (opening === undefined || last === undefined) return opening;

  const worth = worthToThem(view, model);
  const rooms = roomAround(preferences, last, importanceToOther(view, model), worth);
  const overFloor = pointsOf(preferences, last) - floorOf(view);
  const faith = faithOf(view, worth);
  if (shown.times <= faith.times) {
    const gift = giveFor(rooms, faith.size, overFloor);
    if (gift !== undefined) return offer(gift, faith.size > 0 ? 'answer' : 'lead');
  }
  const spent = shown.points - pointsOf(preferences, last);
  const most = Math.min(overFloor, wholeLimit(rangeOf(view) * slack) - spent);
  const bundle = exchangeFrom(last, rooms, most, worth);
  return bundle === undefined ? offer(last, 'wait') : offer(bundle, 'exchange');
}

/**
 * GRIT: takes small steps unasked, each on another issue, answers steps with steps of their size and a step back once.
 * Also known as: graduated and reciprocated initiatives in tension reduction.
 * Paper: Osgood 1962, An Alternative to War or Surrender.
 *
 * Ours is the machine that plays it. Nothing is said at the table but offers, so a step is announced by standing there.
 * All sizes are in own points; `step` and `budget` are shares of the range from reservation to best. After its opening:
 *
 * - they took a step back (their last offer is worth less to it than the one before): it takes back one change of one
 *   issue, the largest that is worth no more than what they took. It does so once: straight after a retaliation of its
 *   own, or where no change fits, it waits.
 * - they took a step of size c: it takes one of size max(c, `step`) at once.
 * - they stayed: it waits until they have left its last move unanswered `patience` times, and takes a step of size
 *   `step`. At its best it waits for nothing.
 *
 * A step changes one issue: of the changes that cost no more than its size (if there are none, of the least costly), one
 * on the issue it has left alone longest, then the most costly, then the lowest outcome. It takes no step by which what it
 * has given in all would exceed what they have given in all by more than `budget`: best - u(its offer) against
 * u(their last offer) - u(their first).
 */
import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { bestPoints, type Preferences, pointsOf } from '../model/preferences.js';
import { optionOf } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { wholeLimit } from './parts/aspiration.js';
import { type Change, changesOf, firstChange } from './parts/changes.js';
import { bestOffer } from './parts/opening.js';
import { rangeOf } from './parts/range.js';
import { strategy } from './strategy.js';

export const grit = strategy({
  name: 'grit',
  says: 'Takes small steps unasked, on another issue each time, matches steps, and answers a step back exactly once.',
  source: 'Osgood 1962 (graduated and reciprocated initiatives in tension reduction)',
  reading: 'the machine that plays it: sizes, patience and budget, and that a step is announced by standing there',
  uses: ['offers'],
  parameters: {
    step: {
      says: 'the size of a step unasked, as a share of the range from reservation to best',
      standard: 0.05,
      least: 0,
      most: 1,
    },
    patience: {
      says: 'how many of their offers it waits for an answer to its last move',
      standard: 2,
      least: 1,
      most: 100,
      whole: true,
    },
    budget: {
      says: 'how much more than the other side it gives in all, as a share of the range from reservation to best',
      standard: 0.2,
      least: 0,
      most: 1,
    },
  },
  rules: {
    open: '{self} opens with {offer}, the best it may sign.',
    initiate: '{self} takes a step unasked and invites {other} to answer it{gave}.',
    match: '{heard}, so {self} takes a step of that size{gave}.',
    wait: '{self} stays at {offer} and waits for {other} to answer.',
    retaliate: '{heard}, so {self} answers that exactly and once{gave}.',
    stay: '{self} has no step left that it would take unanswered, so it stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: (parameters) => (): Agent => {
    let steps: Steps | undefined;

    return {
      decide: (view) => {
        steps ??= { read: 0, lastOn: view.preferences.space.sizes.map(() => 0) };
        followSteps(steps, view.preferences, view.offers[view.party]);
        return acceptOrOffer(view, nextOffer(view, steps.lastOn, parameters));
      },
    };
  },
});

interface Sizes {
  readonly step: number;
  readonly patience: number;
  readonly budget: number;
}

/** Where it has stepped: for each issue the number of its last offer that gave something there, 0 if none did. */
interface Steps {
  read: number;
  readonly lastOn: number[];
}

function followSteps(steps: Steps, { space, optionPoints }: Preferences, mine: readonly number[]): void {
  for (; steps.read < mine.length; steps.read++) {
    const before = mine[steps.read - 1];
    if (before === undefined) continue;
    for (const [issue, points] of optionPoints.entries()) {
      const was = points[optionOf(space, before, issue)] as number;
      const is = points[optionOf(space, mine[steps.read] as number, issue)] as number;
      if (is < was) steps.lastOn[issue] = steps.read;
    }
  }
}

function nextOffer(view: View, lastOn: readonly number[], sizes: Sizes): Decision | undefined {
  const { preferences, offers, party } = view;
  const mine = offers[party];
  const last = mine.at(-1);
  const opening = bestOffer(view, 'open');
  if (opening === undefined || last === undefined) return opening;

  const worth = (outcome: number | undefined) => pointsOf(preferences, outcome as number);
  const heard = offers[opponent(party)];
  const answer = heard.length > 1 ? worth(heard.at(-1)) - worth(heard.at(-2)) : 0;
  const asked = worth(last);
  const floor = floorOf(view);
  if (answer < 0) {
    const hasRetaliated = mine.length > 1 && asked > worth(mine.at(-2));
    const back = hasRetaliated ? undefined : takenBack(changesOf(preferences, last, floor), -answer);
    return back === undefined ? offer(last, 'wait') : offer(back.outcome, 'retaliate');
  }

  const best = bestPoints(preferences);
  if (answer === 0 && asked < best && !isUnanswered(mine, sizes.patience)) return offer(last, 'wait');
  const range = rangeOf(view);
  const got = heard.length > 0 ? worth(heard.at(-1)) - worth(heard[0]) : 0;
  const least = Math.max(floor, best - got - wholeLimit(range * sizes.budget));
  const gifts = changesOf(preferences, last, least).filter(({ gain }) => gain < 0);
  const step = stepOf(gifts, Math.max(answer, wholeLimit(range * sizes.step)), lastOn);
  if (step === undefined) return offer(last, 'stay');
  return offer(step.outcome, answer > 0 ? 'match' : 'initiate');
}

/** Whether its last offer has stood for so many of theirs. */
function isUnanswered(mine: readonly number[], patience: number): boolean {
  const last = mine.at(-1);
  for (let ago = 2; ago <= patience; ago++) if (mine.at(-ago) !== last) return false;
  return true;
}

/** The change that takes back most, but no more than this. */
function takenBack(changes: readonly Change[], most: number): Change | undefined {
  const back = changes.filter(({ gain }) => gain > 0 && gain <= most);
  return firstChange(back, (a, b) => b.gain - a.gain);
}

function stepOf(changes: readonly Change[], size: number, lastOn: readonly number[]): Change | undefined {
  const least = changes.reduce((found, { gain }) => Math.min(found, -gain), Number.POSITIVE_INFINITY);
  const steps = changes.filter(({ gain }) => -gain <= Math.max(size, least));
  const since = ({ issue }: Change) => lastOn[issue] as number;
  return firstChange(steps, (a, b) => since(a) - since(b) || a.gain - b.gain);
}

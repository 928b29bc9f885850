/** Part: where a model of the other side says that the two should meet. */
import { bestPoints, isForbidden, type Preferences, pointsOf, rankedAt } from '../../model/preferences.js';
import { likedByLevel } from './likedByLevel.js';
import { type Estimate, likingBy, rounded } from './opponentModel.js';
import { halvesOf } from './sums.js';

/**
 * Finds the Nash point (Nash 1950) as one party can estimate it: of what it may sign, the outcome of the highest product
 * of its own gain over its reservation and what the other side gains over its worst. Of several the one of most own
 * points, then of lowest number; `undefined` if no outcome gains both something.
 *
 * Choices for the leading and for the trailing issues are put together only where no other choice there is as good for
 * one and better for the other, so that a hundred thousand outcomes cost a few hundred looks.
 */
export function nashFinder(preferences: Preferences): (estimate: Estimate) => number | undefined {
  return preferences.ranking === undefined
    ? (estimate) => nashByLevel(preferences, estimate)
    : nashByHalves(preferences);
}

/** Of each level of own points only the outcome that the other side likes most can have the highest product. */
function nashByLevel(preferences: Preferences, estimate: Estimate): number | undefined {
  const { space, reservation } = preferences;
  const liked = likingBy(space, estimate);
  const worst = worstOf(liked.options);
  let nash: Meeting | undefined;
  for (const outcome of likedByLevel(preferences, liked.options, reservation + 1, bestPoints(preferences))) {
    const gain = pointsOf(preferences, outcome) - reservation;
    const here = { gain, product: gain * (liked(outcome) - worst), outcome };
    if (here.product > 0 && (nash === undefined || isBefore(here, nash))) nash = here;
  }
  return nash?.outcome;
}

function worstOf(worths: Estimate): number {
  return worths.reduce((sum, ofIssue) => sum + Math.min(...ofIssue), 0);
}

function nashByHalves(preferences: Preferences): (estimate: Estimate) => number | undefined {
  const { optionPoints, reservation } = preferences;
  const own = halvesOf(optionPoints);
  const { length } = own.trailing;
  // Next to an outcome that crosses no red line, a choice crosses one by itself or not at all.
  const open = rankedAt(preferences, 0) ?? 0;
  const low = open % length;
  const leading = inOrder(own.leading, (choice) => !isForbidden(preferences, choice * length + low));
  const trailing = inOrder(own.trailing, (choice) => !isForbidden(preferences, open - low + choice));

  return (estimate) => {
    const worths = rounded(estimate);
    const other = halvesOf(worths);
    const worst = worstOf(worths);
    const after = unbeaten(trailing, own.trailing, other.trailing);
    let nash: Meeting | undefined;
    for (const first of unbeaten(leading, own.leading, other.leading))
      for (const second of after) {
        const gain = first.own + second.own - reservation;
        const product = gain * (first.other + second.other - worst);
        if (gain <= 0 || product <= 0 || product < (nash?.product ?? 0)) continue;
        const here = { gain, product, outcome: first.choice * length + second.choice };
        if (nash === undefined || isBefore(here, nash)) nash = here;
      }
    return nash?.outcome;
  };
}

interface Meeting {
  readonly gain: number;
  readonly product: number;
  readonly outcome: number;
}

function isBefore(one: Meeting, other: Meeting): boolean {
  return (other.product - one.product || other.gain - one.gain || one.outcome - other.outcome) < 0;
}

/** The choices that are open, of most own points first, then of lowest number. */
function inOrder(own: Float64Array, isOpen: (choice: number) => boolean): readonly number[] {
  return [...own.keys()]
    .filter(isOpen)
    .sort((one, other) => (own[other] as number) - (own[one] as number) || one - other);
}

interface Choice {
  readonly choice: number;
  readonly own: number;
  readonly other: number;
}

/** Of choices in their order those that no other is as good as for both and better for one; of equal ones the first. */
function unbeaten(order: readonly number[], own: Float64Array, other: Float64Array): readonly Choice[] {
  const found: Choice[] = [];
  for (const choice of order) {
    const here = { choice, own: own[choice] as number, other: other[choice] as number };
    const last = found.at(-1);
    if (last !== undefined && here.other <= last.other) continue;
    if (last?.own === here.own) found.pop();
    found.push(here);
  }
  return found;
}

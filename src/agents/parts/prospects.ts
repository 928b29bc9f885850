/**
 * Part: what outcomes hold for both sides, as one of them sees it: exact under complete information, else as a model of
 * the other side has it. All in whole numbers, so that products of gains (Nash 1950) compare exactly.
 */
import { type Preferences, pointsOf } from '../../model/preferences.js';
import { compareProducts } from '../../model/product.js';
import { optionOf, type Space } from '../../model/space.js';
import type { View } from '../../model/view.js';
import type { OpponentModel } from './opponentModel.js';

/** What an outcome gains each side over no deal, in a unit of its own; under 0 where no deal is better. */
export interface Prospect {
  readonly outcome: number;
  readonly own: number;
  readonly other: number;
}

export interface Prospects {
  readonly of: (outcome: number) => Prospect;
  /**
   * The Pareto frontier of what crosses no red line that is known: own gains fall, the other's rise. Of outcomes that
   * gain both the same it has the lowest.
   */
  readonly frontier: () => readonly Prospect[];
}

/** What an estimated utility of 1 counts. */
const ESTIMATED = 1_000_000;

/** What this party can foresee now; `model` must have heard the view. By a model, no deal is worth nothing to the other. */
export function prospectsOf({ preferences, other }: View, model: OpponentModel): Prospects {
  const { space, optionPoints, reservation } = preferences;
  const theirs =
    other?.optionPoints ?? model.estimate().map((options) => options.map((one) => Math.round(ESTIMATED * one)));
  const nothing = other?.reservation ?? 0;
  const isOpen = other === undefined ? opens(preferences) : both(opens(preferences), opens(other));
  let frontier: readonly Prospect[] | undefined;
  return {
    of: (outcome) => ({
      outcome,
      own: pointsOf(preferences, outcome) - reservation,
      other: sumOf(space, theirs, outcome) - nothing,
    }),
    frontier: () => {
      frontier ??= efficient(space, [optionPoints, theirs], isOpen, { outcome: 0, own: -reservation, other: -nothing });
      return frontier;
    },
  };
}

/** Over 0 if the first has the greater product of gains; where no deal is better for a side, it gains 0. */
export function compareNashProducts(one: Prospect, another: Prospect): number {
  return compareProducts(
    Math.max(0, one.own),
    Math.max(0, one.other),
    Math.max(0, another.own),
    Math.max(0, another.other),
  );
}

type Worths = readonly (readonly number[])[];
type IsOpen = (issue: number, option: number) => boolean;

function both(one: IsOpen, another: IsOpen): IsOpen {
  return (issue, option) => one(issue, option) && another(issue, option);
}

function sumOf(space: Space, worths: Worths, outcome: number): number {
  return worths.reduce((sum, options, issue) => sum + (options[optionOf(space, outcome, issue)] as number), 0);
}

/** Which options cross no red line of this party. */
function opens({ redLines }: Preferences): IsOpen {
  return (issue, option) => redLines[issue]?.[option] !== true;
}

/**
 * Issue by issue: what another beats on the issues so far, it beats whatever comes after, so only the efficient sums are
 * carried on.
 */
function efficient(
  space: Space,
  [own, other]: readonly [Worths, Worths],
  isOpen: IsOpen,
  nothing: Prospect,
): Prospect[] {
  let sums = [nothing];
  for (let issue = 0; issue < space.sizes.length; issue++) {
    const more: Prospect[] = [];
    for (let option = 0; option < (space.sizes[issue] as number); option++) {
      if (!isOpen(issue, option)) continue;
      const step = option * (space.strides[issue] as number);
      const gain = own[issue]?.[option] as number;
      const gift = other[issue]?.[option] as number;
      for (const sum of sums) more.push({ outcome: sum.outcome + step, own: sum.own + gain, other: sum.other + gift });
    }
    more.sort((a, b) => b.own - a.own || b.other - a.other || a.outcome - b.outcome);
    let reached = Number.NEGATIVE_INFINITY;
    sums = more.filter(({ other: gift }) => {
      if (gift <= reached) return false;
      reached = gift;
      return true;
    });
  }
  return sums;
}

/**
 * Part: log-rolling (Froman & Cohen 1970), issue by issue: what may be given to the other side where that matters most to
 * it, and what may be asked for in exchange where it matters least.
 */
import type { Preferences } from '../../model/preferences.js';
import { type Change, changesOf } from './changes.js';
import { importance } from './importance.js';
import { MILLIONTHS } from './similarity.js';

/** What may be changed on one issue of an outcome. */
export interface Room {
  /** How much more the issue matters to the other side than to oneself, in whole millionths; 0 where not at all to it. */
  readonly ratio: number;
  /** Worth no more to oneself and more to the other side; the cheapest first. */
  readonly gives: readonly Change[];
  /** Worth more to oneself; the cheapest first. */
  readonly demands: readonly Change[];
}

/**
 * The room around an outcome on each issue, the largest ratio first. `weights` tells how much the issues matter to the
 * other side, `worth` what outcomes are worth to it.
 */
export function roomAround(
  preferences: Preferences,
  outcome: number,
  weights: readonly number[],
  worth: (outcome: number) => number,
): readonly Room[] {
  const own = importance(preferences.optionPoints);
  const changes = changesOf(preferences, outcome, Number.NEGATIVE_INFINITY);
  const rooms = weights.map((weight, issue): Room => {
    const here = changes.filter((change) => change.issue === issue);
    return {
      ratio: weight === 0 ? 0 : Math.round((weight / (own[issue] as number)) * MILLIONTHS),
      gives: here
        .filter((change) => change.gain <= 0 && worth(change.outcome) > worth(outcome))
        .sort((a, b) => b.gain - a.gain || worth(b.outcome) - worth(a.outcome) || a.outcome - b.outcome),
      demands: here.filter(({ gain }) => gain > 0).sort((a, b) => a.gain - b.gain || a.outcome - b.outcome),
    };
  });
  return rooms.sort((a, b) => (a.ratio === b.ratio ? 0 : b.ratio > a.ratio ? 1 : -1));
}

/**
 * What to give for `size` points: on the first issue with a give that costs no more than `most`, the dearest one that
 * costs no more than the size, else the cheapest. `undefined` if there is none.
 */
export function giveFor(rooms: readonly Room[], size: number, most: number): number | undefined {
  for (const { gives } of rooms) {
    const open = gives.filter(({ gain }) => -gain <= most);
    const dearest = open.filter(({ gain }) => -gain <= size).at(-1)?.gain;
    const gift = open.find(({ gain }) => gain === dearest) ?? open[0];
    if (gift !== undefined) return gift.outcome;
  }
  return undefined;
}

/**
 * A give on one issue with a demand on another of a lower ratio, after which oneself is worse off by 0 to `most` points
 * and the other side better off than with the outcome: the first, issues tried from either end, changes from the
 * cheapest. `undefined` if there is none.
 */
export function exchangeFrom(
  outcome: number,
  rooms: readonly Room[],
  most: number,
  worth: (outcome: number) => number,
): number | undefined {
  for (const { ratio, gives } of rooms)
    for (const { demands } of rooms.filter((room) => room.ratio < ratio).reverse())
      for (const give of gives)
        for (const demand of demands) {
          const cost = -give.gain - demand.gain;
          const bundle = give.outcome + demand.outcome - outcome;
          if (cost >= 0 && cost <= most && worth(bundle) > worth(outcome)) return bundle;
        }
  return undefined;
}

/** Part: the offers next to one: those that differ from it on a single issue. */
import { isForbidden, type Preferences, pointsOf } from '../../model/preferences.js';
import { optionOf } from '../../model/space.js';

export interface Change {
  readonly issue: number;
  /** The outcome after the change. */
  readonly outcome: number;
  /** What the change is worth to oneself, in points; under 0 where it gives something away. */
  readonly gain: number;
}

/** Every change of one issue after which the outcome crosses no red line and is worth at least the floor, in points. */
export function changesOf(preferences: Preferences, outcome: number, floor: number): Change[] {
  const { space, optionPoints } = preferences;
  const least = floor - pointsOf(preferences, outcome);
  const changes: Change[] = [];
  for (let issue = 0; issue < optionPoints.length; issue++) {
    const points = optionPoints[issue] as readonly number[];
    const from = optionOf(space, outcome, issue);
    const stride = space.strides[issue] as number;
    for (let to = 0; to < points.length; to++) {
      const gain = (points[to] as number) - (points[from] as number);
      const after = outcome + (to - from) * stride;
      if (to !== from && gain >= least && !isForbidden(preferences, after))
        changes.push({ issue, outcome: after, gain });
    }
  }
  return changes;
}

/** The first of these changes in the order of `compare`, and then by number of outcome. */
export function firstChange(changes: readonly Change[], compare: (a: Change, b: Change) => number): Change | undefined {
  let found: Change | undefined;
  for (const change of changes)
    if (found === undefined || (compare(change, found) || change.outcome - found.outcome) < 0) found = change;
  return found;
}

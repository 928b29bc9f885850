import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { pointsOf } from '../model/preferences.js';

/** What an outcome is worth to each party, in points. */
export function worthOf({ preferences }: Deal, outcome: number): Pair<number> {
  return pair((party) => pointsOf(preferences[party], outcome));
}

/** What it is worth to each party over its reservation, in points: under 0 if no deal is better. */
export function surplusOf(deal: Deal, outcome: number): Pair<number> {
  return pair((party) => pointsOf(deal.preferences[party], outcome) - deal.preferences[party].reservation);
}

/** What the outcome with these options, one place for each issue, is worth to each party, in points. */
export function worthOfOptions({ preferences }: Deal, options: readonly number[]): Pair<number> {
  return pair((party) =>
    preferences[party].optionPoints.reduce(
      (sum, points, issue) => sum + (points[options[issue] as number] as number),
      0,
    ),
  );
}

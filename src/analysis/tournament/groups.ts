/** Groups of neighbouring repeats: what a bootstrap draws again for chance, and what sums are kept by. */

/** From that many on more of them hardly tell the spread of a mean better: it is right to a fifteenth. */
const MOST = 100;

/** So few tell it to a sixth, and a fortieth too small. */
export const FEWEST = 20;

/** How many groups all pairings together may keep before each has fewer of them, and before none is kept at all. */
const MANY_IN_ALL = 400_000;
const MOST_IN_ALL = 1_000_000;

/**
 * How many groups so many repeats are drawn in: each repeat for itself where there are few, of repeats or pairings; 0
 * where it would be too much work.
 */
export function groupsOf(repeats: number, pairings = 1): number {
  const groups = Math.min(repeats, Math.max(FEWEST, Math.min(MOST, Math.floor(MANY_IN_ALL / pairings))));
  return groups * pairings > MOST_IN_ALL ? 0 : groups;
}

/** The group, from 0, of repeat `repeat` of `repeats`, counted from 0. */
export function groupAt(repeat: number, repeats: number, groups: number): number {
  return Math.floor((repeat * groups) / repeats);
}

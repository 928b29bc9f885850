/** Groups of neighbouring repeats: what a bootstrap draws again for chance, and what sums are kept by. */

/** That many tell the spread of a mean as well as the repeats themselves. */
const MOST = 100;

/** So few still tell it, a fortieth too small. */
const FEWEST = 20;

/** How many groups a tournament may keep over all its pairings before each pairing has fewer of them. */
const MOST_IN_ALL = 400_000;

/** How many groups so many repeats are drawn in: each repeat for itself where there are few, of repeats or pairings. */
export function groupsOf(repeats: number, pairings = 1): number {
  return Math.min(repeats, Math.max(FEWEST, Math.min(MOST, Math.floor(MOST_IN_ALL / pairings))));
}

/** The group, from 0, of repeat `repeat` of `repeats`, counted from 0. */
export function groupAt(repeat: number, repeats: number, groups: number): number {
  return Math.floor((repeat * groups) / repeats);
}

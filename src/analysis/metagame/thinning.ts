/** Fewer moments of the dynamics: as many where shares move as where time goes by, so that curves through them stay smooth. */
import type { Moment } from './trajectory.js';

/** At most so many of these moments, 2 or more, the first and the last among them. */
export function thinnedByMovement(moments: readonly Moment[], most: number): readonly Moment[] {
  if (moments.length <= most) return moments;
  const [first, last] = [moments[0] as Moment, moments.at(-1) as Moment];
  const moves = moments.map(({ mix }, at) => (at === 0 ? 0 : distance((moments[at - 1] as Moment).mix, mix)));
  const whole = moves.reduce((sum, move) => sum + move, 0);
  const kept = [first];
  let moved = 0;
  for (const [at, moment] of moments.slice(0, -1).entries()) {
    moved += moves[at] as number;
    const gone = (moment.time - first.time) / (last.time - first.time);
    const way = whole > 0 ? (gone + moved / whole) / 2 : gone;
    if (way * (most - 1) >= kept.length) kept.push(moment);
  }
  return [...kept, last];
}

/** The most that any share differs between two mixes. */
export function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((most, share, at) => Math.max(most, Math.abs(share - (other[at] as number))), 0);
}

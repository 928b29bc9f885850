/** One axis of a picture: from utility, or rounds, to places on the paper. */
export interface Axis {
  /** The values at both ends. */
  readonly from: number;
  readonly to: number;
  /** Their places. */
  readonly start: number;
  readonly end: number;
}

/** The place of a value; where the axis has no length, its middle. */
export function placeOn({ from, to, start, end }: Axis, value: number): number {
  return from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

/** Round values along the axis, at most so many, in steps of 1, 2 or 5 times a power of ten and no smaller than `least`. */
export function ticksOn({ from, to }: Axis, most: number, least = 0): number[] {
  if (from === to) return [from];
  const step = Math.max(least, roundStep((to - from) / most));
  const ticks: number[] = [];
  for (let count = Math.ceil(from / step); count * step <= to; count++) ticks.push(count * step);
  return ticks;
}

/** The smallest step of that kind that is not under `least`. */
function roundStep(least: number): number {
  let power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  return power * ([1, 2, 5].find((step) => step * power >= least) ?? 10);
}

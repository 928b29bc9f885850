/** The part of the dynamics in which something can be seen to move. */
import { distance } from '../../analysis/metagame/thinning.js';
import type { Moment } from '../../analysis/metagame/trajectory.js';

/** Less than this no share is seen to move. */
const SEEN = 0.005;

/** How much longer the picture lasts, as a share of the time, and the least that is worth leaving out. */
const AFTER = 0.15;
const WORTH = 0.1;

/** The moments until shortly after all shares have come to where they end; none where nothing moves. */
export function untilSettled(moments: readonly Moment[]): readonly Moment[] {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const moving = moments.findLast(({ mix }) => distance(mix, last.mix) >= SEEN);
  if (moving === undefined) return [];
  const end = first.time + (moving.time - first.time) * (1 + AFTER);
  if (last.time - end < (last.time - first.time) * WORTH) return moments;
  const next = moments.findIndex(({ time }) => time > end);
  return moments.slice(0, next + 1);
}

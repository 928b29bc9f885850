/** The two axes of a picture with their ticks and names. */
import { minus, thousands } from '../english/numbers.js';
import { type Axis, placeOn, ticksOn } from './axis.js';
import { drawn, INK, label } from './ink.js';

export interface Named extends Axis {
  readonly name: string;
  /** The smallest step between two ticks. */
  readonly least?: number;
}

const MOST_TICKS = 8;

/** Room that the value of a tick takes on the axis to the right. */
const TICK = 56;

/** Lines across the picture at round values, the values beside them, and what each axis counts. */
export function axes(across: Named, up: Named): string {
  const [left, right, bottom, top] = [across.start, across.end, up.start, up.end];
  const ticks = ticksOn(up, MOST_TICKS, up.least);
  return [
    acrossAxis(across, bottom, top),
    ...ticks.map((value) => line(left, placeOn(up, value), right, placeOn(up, value), INK.grid)),
    line(left, top, left, bottom, INK.faint),
    ...ticks.map((value) =>
      label(left - 7, placeOn(up, value) + 5, written(value, ticks), { anchor: 'end', color: INK.faint }),
    ),
    label(16, (top + bottom) / 2, up.name, { anchor: 'middle', turned: true }),
  ].join('');
}

/** The axis to the right alone, its lines from bottom to top. */
export function acrossAxis(across: Named, bottom: number, top: number): string {
  const most = Math.min(MOST_TICKS, Math.floor((across.end - across.start) / TICK));
  const ticks = ticksOn(across, most, across.least);
  return [
    ...ticks.map((value) => line(placeOn(across, value), top, placeOn(across, value), bottom, INK.grid)),
    line(across.start, bottom, across.end, bottom, INK.faint),
    ...ticks.map((value) =>
      label(placeOn(across, value), bottom + 19, written(value, ticks), { anchor: 'middle', color: INK.faint }),
    ),
    label((across.start + across.end) / 2, bottom + 42, across.name, { anchor: 'middle' }),
  ].join('');
}

function line(x1: number, y1: number, x2: number, y2: number, color: string): string {
  return drawn('line', { x1, y1, x2, y2 }, { stroke: color, 'stroke-width': '1px' });
}

/** The value with as many decimals as tell it from its neighbours. */
function written(value: number, [first = 0, second = first + 1]: readonly number[]): string {
  let decimals = 0;
  for (let step = second - first; step < 0.999 && decimals < 6; step *= 10) decimals++;
  return decimals === 0 ? thousands(Math.round(value)) : minus(value.toFixed(decimals));
}

/** Agreement over time: a small panel for each agent, so that many can be told apart without colours. */

import { rate, shortened } from '../../english/tournament/cells.js';
import { TIME, timeInWords } from '../../english/tournament/time.js';
import type { TimeCurve } from '../../tournament/time.js';
import { drawn, INK, label, picture, WIDTH } from '../ink.js';
import { short } from '../markup.js';

const ACROSS = 3;
const EDGE = 12;
const GAP = 16;
const PLOT = 74;
const NAME = 30;
const SIGNS = 17;

export function timeSvg(curves: readonly TimeCurve[]): string {
  const width = (WIDTH - 2 * EDGE - (ACROSS - 1) * GAP) / ACROSS;
  const rows = Math.max(1, Math.ceil(curves.length / ACROSS));
  const mean = meanOf(curves);
  const words = { title: TIME.title, description: timeInWords(curves) };
  return picture(
    'time',
    { width: WIDTH, height: rows * (NAME + PLOT) + 16 },
    words,
    curves.map(({ name, shares }, at) => {
      const left = EDGE + (at % ACROSS) * (width + GAP);
      const bottom = (Math.floor(at / ACROSS) + 1) * (NAME + PLOT);
      const line = (values: readonly number[], style: Readonly<Record<string, string>>) =>
        drawn('path', { d: steps(values, left, bottom, width) }, { fill: 'none', ...style });
      return [
        drawn('rect', { x: left, y: bottom - PLOT, width, height: PLOT }, { fill: 'none', stroke: INK.grid }),
        line(mean, { stroke: INK.faint, 'stroke-width': '1px' }),
        line(shares, { stroke: INK.parties[0], 'stroke-width': '2.4px' }),
        label(left, bottom - PLOT - 7, shortened(name, SIGNS)),
        label(left + width, bottom - PLOT - 7, rate(shares.at(-1)), { anchor: 'end', color: INK.faint }),
      ].join('');
    }),
  );
}

/** From nothing at the start through the end of each bin. */
function steps(shares: readonly number[], left: number, bottom: number, width: number): string {
  const points = [0, ...shares].map(
    (share, at) => `${short(left + (at / shares.length) * width)} ${short(bottom - share * PLOT)}`,
  );
  return `M${points.join('L')}`;
}

function meanOf(curves: readonly TimeCurve[]): readonly number[] {
  return (curves[0]?.shares ?? []).map(
    (_, bin) => curves.reduce((sum, { shares }) => sum + (shares[bin] as number), 0) / curves.length,
  );
}

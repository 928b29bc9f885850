/** Agreement over time: a small panel for each agent, so that many can be told apart without colours. */
import { rate } from '../../english/tournament/cells.js';
import { TIME, timeInWords } from '../../english/tournament/time.js';
import type { TimeCurve } from '../../tournament/time.js';
import { drawn, INK, label, picture, WIDTH } from '../ink.js';
import { short } from '../markup.js';
import { fitted, wordWidth } from '../wordWidth.js';

const EDGE = 8;
const GAP = 12;
const PLOT = 74;
const NAME = 36;

/** Panels side by side; fewer where the names are long. */
const MOST_ACROSS = 3;
const LEAST_ACROSS = 2;

/** A curve over this part of its panel in its first half leaves no room above it. */
const EARLY = 0.6;

export function timeSvg(curves: readonly TimeCurve[]): string {
  const longest = curves.reduce((most, { name }) => Math.max(most, wordWidth(name)), 0);
  const across = longest <= widthOf(MOST_ACROSS) ? MOST_ACROSS : LEAST_ACROSS;
  const width = widthOf(across);
  const rows = Math.max(1, Math.ceil(curves.length / across));
  const mean = meanOf(curves);
  const words = { title: TIME.title, description: timeInWords(curves) };
  return picture(
    'time',
    { width: WIDTH, height: rows * (NAME + PLOT) + 16 },
    words,
    curves.map(({ name, shares }, at) => {
      const left = EDGE + (at % across) * (width + GAP);
      const bottom = (Math.floor(at / across) + 1) * (NAME + PLOT);
      const line = (values: readonly number[], style: Readonly<Record<string, string>>) =>
        drawn('path', { d: steps(values, left, bottom, width) }, { fill: 'none', ...style });
      return [
        drawn('rect', { x: left, y: bottom - PLOT, width, height: PLOT }, { fill: 'none', stroke: INK.grid }),
        line(mean, { stroke: INK.faint, 'stroke-width': '1px' }),
        line(shares, { stroke: INK.parties[0], 'stroke-width': '2.4px' }),
        label(left, bottom - PLOT - 7, fitted(name, width), { whole: true }),
        last(shares, left, bottom, width),
      ].join('');
    }),
  );
}

function widthOf(across: number): number {
  return (WIDTH - 2 * EDGE - (across - 1) * GAP) / across;
}

/** The last share, in the corner above the curve, or under it where the curve is high early. */
function last(shares: readonly number[], left: number, bottom: number, width: number): string {
  const half = shares[Math.floor(shares.length / 2)] ?? 0;
  return half > EARLY
    ? label(left + width - 6, bottom - 8, rate(shares.at(-1)), { anchor: 'end', color: INK.faint })
    : label(left + 6, bottom - PLOT + 21, rate(shares.at(-1)), { color: INK.faint });
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

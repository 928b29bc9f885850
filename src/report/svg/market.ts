/** What the markets made of a talk: a panel for each of their series, over the moves. */
import type { MarketPoint } from '../../model/market/market.js';
import { extremes, MARKET, marketInWords, quoted, SERIES, type Series } from '../english/market.js';
import { TITLES } from '../english/titles.js';
import { acrossAxis } from './axes.js';
import { type Axis, placeOn, ticksOn } from './axis.js';
import { drawn, INK, label, picture, WIDTH } from './ink.js';
import { short } from './markup.js';
import { thinned } from './thinned.js';

const LEFT = 76;
const RIGHT = 626;
/** Heights of a panel: its name, and its plot. */
const NAME = 42;
const PLOT = 88;

const MOST_POINTS = 400;
const MOST_TICKS = 4;

/** The least height of a panel in the units of its series: smaller changes are not blown up. */
const LEAST: Readonly<Record<Series, number>> = { chance: 1, sp500: 60, treasury: 0.06, yuan: 0.012 };

/** Room above and below, as a share of the height. */
const ROOM = 0.08;

/** The series as SVG, with their description; a point before the first move and one after each. */
export function marketSvg(points: readonly MarketPoint[]): string {
  const across: Axis = { from: 0, to: Math.max(1, points.length - 1), start: LEFT, end: RIGHT };
  const bottom = SERIES.length * (NAME + PLOT);
  return picture(
    'market',
    { width: WIDTH, height: bottom + 54 },
    { title: TITLES.market, description: marketInWords(points) },
    [
      acrossAxis({ ...across, name: MARKET.move, least: 1 }, bottom, NAME),
      ...SERIES.map((series, at) => panel(points, series, across, (at + 1) * (NAME + PLOT))),
    ],
  );
}

function panel(points: readonly MarketPoint[], series: Series, across: Axis, bottom: number): string {
  const up: Axis = { ...heightOf(points, series), start: bottom, end: bottom - PLOT };
  const places = thinned(points, MOST_POINTS).map(
    (point) => `${short(placeOn(across, point.move))} ${short(placeOn(up, point[series]))}`,
  );
  const style = { fill: 'none', stroke: INK.line, 'stroke-width': '2.2px', 'stroke-linejoin': 'round' };
  return [
    label(LEFT, bottom - PLOT - 9, MARKET.names[series], { bold: true }),
    ...ticksOn(up, MOST_TICKS).map((value) => level(quoted(series, value), placeOn(up, value))),
    drawn('path', { d: `M${places.join('L')}` }, style),
  ].join('');
}

/** A line across a panel, and what it stands for beside it. */
function level(words: string, y: number): string {
  const line = drawn('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y }, { stroke: INK.grid, 'stroke-width': '1px' });
  return line + label(LEFT - 7, y + 5, words, { anchor: 'end', color: INK.faint });
}

/** A chance from 0 to 1; prices between their extremes, with some room. */
function heightOf(points: readonly MarketPoint[], series: Series): Pick<Axis, 'from' | 'to'> {
  if (series === 'chance') return { from: 0, to: 1 };
  const [least, most] = extremes(points, series);
  const room = Math.max((most - least) * ROOM, (LEAST[series] - (most - least)) / 2);
  return { from: least - room, to: most + room };
}

/** What the markets made of a talk, as lines: a curve for each price, the same in figures, and the moves that counted. */
import { marketIn } from '../../engine/market.js';
import type { Session } from '../../engine/session.js';
import type { MarketPoint } from '../../model/market/market.js';
import { marketBlocks } from '../../report/debrief/market.js';
import { extremes, MARKET, SERIES } from '../../report/english/market.js';
import { TITLES } from '../../report/english/titles.js';
import { thinned } from '../../report/svg/thinned.js';
import { sparkline } from '../bars.js';
import { linesOf } from '../blocks.js';
import { BLANK, heading, type Line } from '../lines.js';

/** Columns of the names, and of a curve at most. */
const NAME = 17;
const CURVE = 80;

/** Whether the markets look on or not: what they make of the talk so far. */
export function marketLines(session: Session, columns: number): Line[] {
  const { deal, moves } = session;
  const points = marketIn(session);
  const blocks = marketBlocks(deal, moves, points);
  const page = { columns, pictureRows: SERIES.length };
  return [heading(TITLES.market), BLANK, ...linesOf(blocks, page, () => sparkLines(points, columns))];
}

/** A row for each series, from its least to its most. */
export function sparkLines(points: readonly MarketPoint[], columns: number): Line[] {
  const width = Math.min(CURVE, columns - NAME);
  return SERIES.map((series) => {
    const [least, most] = extremes(points, series);
    const heights = thinned(points, width).map((point) => point[series] - least);
    return { text: `${MARKET.names[series].padEnd(NAME)}${sparkline(heights, most - least, width)}` };
  });
}

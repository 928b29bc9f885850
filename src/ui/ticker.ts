/** The markets that look on, in a line, while the talks go on. */
import stringWidth from 'string-width';
import type { MarketPoint } from '../model/market/market.js';
import { changed, quoted, SERIES, type Series } from '../report/english/market.js';
import { thinned } from '../report/svg/thinned.js';
import { sparkline } from './bars.js';
import { MARKETS, TICKER } from './english/market.js';

/** From so many columns on the names stand in full. */
const WIDE = 100;

/** Columns of the curve. */
const LEAST_CURVE = 3;
const MOST_CURVE = 40;

/**
 * Where the markets stand after the last of these points, how far that is from the start, and, where there is room, the
 * chance of a breakdown so far as a curve from 0 to 100%: `Breakdown ▂▂▃▃ 38% +9  S&P 5,964 −36  10y 4.43% −0.02 ...`.
 */
export function tickerText(points: readonly MarketPoint[], columns: number): string {
  const names = columns < WIDE ? TICKER.short : TICKER.names;
  const line = (curve: readonly string[]) =>
    SERIES.map((series) =>
      [names[series], ...(series === 'chance' ? curve : []), ...standing(points, series)].join(' '),
    ).join('  ');
  const width = Math.min(MOST_CURVE, columns - stringWidth(line([''])));
  if (width < LEAST_CURVE) return line([]);
  const chances = thinned(points, width).map(({ chance }) => chance);
  return line([sparkline(chances, 1, width)]);
}

/** The same as a sentence, for those who hear it. */
export function tickerSentence(points: readonly MarketPoint[]): string {
  if (points.length === 1) return marketEntry(points[0] as MarketPoint);
  return MARKETS.now(
    bySeries((series) => {
      const [value, change] = standing(points, series);
      return series === 'chance' ? MARKETS.since(value, change) : MARKETS.changed(value, change);
    }),
  );
}

/** Where the markets stood, for the log. */
export function marketEntry(point: MarketPoint): string {
  return MARKETS.now(bySeries((series) => quoted(series, point[series])));
}

/** The last value and its change since the first. */
function standing(points: readonly MarketPoint[], series: Series): [string, string] {
  const [first, last] = [points[0] as MarketPoint, points.at(-1) as MarketPoint];
  return [quoted(series, last[series]), changed(series, first[series], last[series])];
}

function bySeries(words: (series: Series) => string): Readonly<Record<Series, string>> {
  const [chance, sp500, treasury, yuan] = SERIES.map(words) as [string, string, string, string];
  return { chance, sp500, treasury, yuan };
}

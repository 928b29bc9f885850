/** The words of what the markets made of a talk. */
import type { MarketPoint } from '../../model/market/market.js';
import { capital, listed, minus, several, thousands } from './numbers.js';

/** What the markets quote, in the order in which it is told. */
export const SERIES = ['chance', 'sp500', 'treasury', 'yuan'] as const;

export type Series = (typeof SERIES)[number];

export const MARKET = {
  caption: 'The markets, move by move',
  tableCaption: 'The same in figures',
  head: ['', 'Before', 'After', 'Change', 'Lowest', 'Highest'],
  move: 'Move',
  names: {
    chance: 'Breakdown',
    sp500: 'S&P 500',
    treasury: '10-year yield',
    yuan: 'Yuan per dollar',
  } satisfies Readonly<Record<Series, string>>,
  most: 'The moves that changed the chance of a breakdown most:',
  told: (move: number, round: number, name: string, deed: string, said: boolean, from: string, to: string) =>
    `Move ${move}, round ${round}: ${name} ${deed}${said ? ' and speaks in public' : ''}, ${from} to ${to}.`,
  about:
    'The markets see offers, endings, the time and what is said in public, and neither side’s points, mandates or red lines. The model is ours, and rough.',
} as const;

const SUBJECTS: Readonly<Record<Series, string>> = {
  chance: 'the chance of a breakdown',
  sp500: 'the S&P 500',
  treasury: 'the ten-year yield',
  yuan: 'the price of a dollar in yuan',
};

const DIGITS: Readonly<Record<Series, number>> = { chance: 0, sp500: 0, treasury: 2, yuan: 3 };

/** `38%`, `5,964`, `4.43%`, `7.190`. */
export function quoted(series: Series, value: number): string {
  if (series === 'sp500') return thousands(Math.round(value));
  const number = inUnits(series, value).toFixed(DIGITS[series]);
  return series === 'yuan' ? number : `${number}%`;
}

/** The change between two values as they are quoted: `+9` in points of a hundred, `−36`, `+0.02`, `0.000`. */
export function changed(series: Series, from: number, to: number): string {
  const change = (inUnits(series, to) - inUnits(series, from)).toFixed(DIGITS[series]);
  if (Number(change) === 0) return change.replace('-', '');
  return change.startsWith('-') ? minus(change) : `+${change}`;
}

/** The value with the digits that are shown of it. */
function inUnits(series: Series, value: number): number {
  return Number((series === 'chance' ? 100 * value : value).toFixed(DIGITS[series]));
}

/** The least and the most of a series. */
export function extremes(points: readonly MarketPoint[], series: Series): readonly [number, number] {
  const values = points.map((point) => point[series]);
  return [values.reduce((one, other) => Math.min(one, other)), values.reduce((one, other) => Math.max(one, other))];
}

/** What the picture of the markets shows, in words and figures. */
export function marketInWords(points: readonly MarketPoint[]): string {
  const paths = SERIES.map((series) => {
    const [least, most] = extremes(points, series).map((value) => quoted(series, value));
    const [first, last] = [points[0], points.at(-1)].map((point) => quoted(series, (point as MarketPoint)[series]));
    return `${capital(SUBJECTS[series])} goes from ${first} to ${last}, between ${listed([least, most] as string[])}.`;
  });
  return [`Four lines over ${several(points.length - 1, 'move')}.`, ...paths].join(' ');
}

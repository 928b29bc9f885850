/** What the markets made of a talk, as lines: a curve for each price, and the moves that counted. */

import type { Session } from '../../engine/session.js';
import type { MarketPoint } from '../../model/market/market.js';
import type { Move } from '../../model/move.js';
import { partyName } from '../../model/words.js';
import { sparkline } from '../bars.js';
import { tableLines } from '../columns.js';
import { MARKET } from '../english/market.js';
import { DEEDS } from '../english/talks.js';
import { BLANK, item, type Line, paragraph } from '../lines.js';
import { marketIn } from '../../engine/market.js';

/** Columns of a curve, at most. */
const CURVE = 24;
/** Moves that are told. */
const TOLD = 3;
/** Columns within which text is easily read. */
const TEXT_WIDTH = 100;

export function marketLines(session: Session, columns: number): Line[] {
  const points = marketIn(session);
  const width = Math.min(columns, TEXT_WIDTH);
  const row = (name: string, pick: (point: MarketPoint) => number, words: (value: number) => string, unit = '') =>
    rowOf(name, points.map(pick), words, unit);
  return [
    ...tableLines(
      {
        caption: MARKET.caption,
        head: MARKET.head,
        rows: [
          row(MARKET.chance, ({ chance }) => 100 * chance, fixed(0), '%'),
          row(MARKET.sp500, ({ sp500 }) => sp500, fixed(0)),
          row(MARKET.treasury, ({ treasury }) => treasury, fixed(2), '%'),
          row(MARKET.yuan, ({ yuan }) => yuan, fixed(3)),
        ],
        numeric: [1, 3, 4, 5, 6],
      },
      columns,
    ),
    ...mostTelling(session, points, width),
    BLANK,
    ...paragraph(MARKET.about, width),
  ];
}

function rowOf(name: string, values: readonly number[], words: (value: number) => string, unit: string): string[] {
  const [first, last] = [values[0] as number, values.at(-1) as number];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const curve = sparkline(
    thinned(values, CURVE).map((value) => value - least),
    most - least,
    CURVE,
  );
  const change = words(last - first);
  const signed = last > first ? `+${change}` : change;
  return [name, words(first) + unit, curve, words(last) + unit, signed, words(least) + unit, words(most) + unit];
}

/** At most so many of the values, evenly, the first and the last among them. */
function thinned(values: readonly number[], many: number): number[] {
  if (values.length <= many) return [...values];
  return Array.from({ length: many }, (_, at) => values[Math.round((at * (values.length - 1)) / (many - 1))] as number);
}

function mostTelling({ deal, moves }: Session, points: readonly MarketPoint[], width: number): Line[] {
  const changes = moves.map((move, at) => ({ move, at, from: chanceAt(points, at), to: chanceAt(points, at + 1) }));
  const told = changes
    .sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from) || one.at - other.at)
    .slice(0, TOLD)
    .sort((one, other) => one.at - other.at);
  if (told.length === 0) return [];
  const sentence = ({ by, round, type, says }: Move, at: number, from: number, to: number) =>
    MARKET.move(at + 1, round, partyName(deal, by), DEEDS[type], says !== undefined, percent(from), percent(to));
  return [
    BLANK,
    ...paragraph(MARKET.most, width),
    ...told.flatMap(({ move, at, from, to }) => item(' -', sentence(move, at, from, to), width)),
  ];
}

function chanceAt(points: readonly MarketPoint[], at: number): number {
  return (points[at] as MarketPoint).chance;
}

function percent(chance: number): string {
  return `${fixed(0)(100 * chance)}%`;
}

function fixed(digits: number): (value: number) => string {
  return (value) => value.toFixed(digits);
}

/** Bars and small curves in characters. None needs colour. */

/** A mark on a bar: a letter where a number of points falls. */
export interface Mark {
  readonly sign: string;
  readonly points: number;
}

/** A bar of so many columns for 0 to `scale` points: full up to the points, with the marks over it; infinite ones are left out. */
export function drawBar(width: number, scale: number, points: number, marks: readonly Mark[]): string {
  const column = (value: number) => Math.min(width - 1, Math.max(0, Math.floor((value / scale) * width)));
  const full = Number.isNaN(points) ? 0 : Math.round(share(points, scale) * width);
  const cells = Array.from({ length: width }, (_, at): string => (at < full ? '█' : '░'));
  for (const { sign, points: level } of marks) if (Number.isFinite(level)) cells[column(level)] = sign;
  return cells.join('');
}

/** A bar without ground, for lists: as long as its share of the most. */
export function plainBar(width: number, points: number, most: number): string {
  return '█'.repeat(Math.round(share(points, most) * width));
}

const STEPS = '▁▂▃▄▅▆▇█';

/** A curve of one row: a column for each value, its height the share of `most`; of too many the last ones. */
export function sparkline(values: readonly number[], most: number, width: number): string {
  return values
    .slice(-width)
    .map((value) => STEPS[Math.min(STEPS.length - 1, Math.floor(share(value, most) * STEPS.length))])
    .join('');
}

/** One curve of a chart: a sign for each point, by column from 0 and value. */
export interface Curve {
  readonly sign: string;
  readonly points: readonly { readonly column: number; readonly value: number }[];
}

/** A chart of so many columns and rows, the highest row first; marks are drawn as dotted lines under the curves. */
export function drawChart(
  columns: number,
  rows: number,
  least: number,
  most: number,
  marks: readonly Mark[],
  curves: readonly Curve[],
): string[] {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ' '));
  const rowOf = (value: number) => rows - 1 - Math.round(share(value - least, most - least) * (rows - 1));
  for (const { sign, points } of marks.filter(({ points }) => Number.isFinite(points))) {
    const row = cells[rowOf(points)] as string[];
    row.fill('·', 0, columns - 1);
    row[columns - 1] = sign;
  }
  for (const { sign, points } of curves)
    for (const { column, value } of points) {
      const row = cells[rowOf(value)] as string[];
      if (column >= 0 && column < columns) row[column] = row[column] !== '·' && row[column] !== ' ' ? '*' : sign;
    }
  return cells.map((row) => row.join(''));
}

/** The chart with an axis from 0 to 100 on its left, 6 columns wide. */
export function withAxis(chart: readonly string[]): string[] {
  return chart.map((line, row) => `${row === 0 ? ' 100' : row === chart.length - 1 ? '   0' : '    '} │${line}`);
}

function share(value: number, most: number): number {
  return most > 0 ? Math.min(1, Math.max(0, value / most)) : 0;
}

/** A table as lines: on the screen and as plain text. */
import stringWidth from 'string-width';
import type { Table } from '../report/section.js';
import { cell, type Line } from './lines.js';

/** A table in columns as wide as their texts, cut where all are too wide; the first column gives way last. */
export function tableLines({ caption, head, rows, numeric = [] }: Table, columns: number): Line[] {
  const widths = fitted(
    head.map((title, at) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[at] ?? '')))),
    columns,
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, at) => cell(cells[at] ?? '', width, numeric.includes(at)))
      .join('  ')
      .trimEnd();
  return [{ text: caption, bold: true }, { text: line(head), dim: true }, ...rows.map((row) => ({ text: line(row) }))];
}

/** The widths, the widest made narrower until all of them fit with two blanks between. */
function fitted(widths: readonly number[], columns: number): number[] {
  const now = [...widths];
  const room = columns - 2 * (now.length - 1);
  while (now.reduce((sum, width) => sum + width, 0) > room) {
    const widest = now.indexOf(Math.max(...now));
    if ((now[widest] as number) <= LEAST_WIDTH) break;
    now[widest] = (now[widest] as number) - 1;
  }
  return now;
}

const LEAST_WIDTH = 4;

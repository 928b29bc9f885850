/** The report of a tournament as lines: what stands above it, and its sections with their titles. */
import { visible } from '../../model/printable.js';
import type { Section } from '../../report/section.js';
import { linesOf } from '../blocks.js';
import { BLANK, heading, type Line, paragraph } from '../lines.js';
import { wideTableLines } from '../wideTable.js';

export interface ReportSize {
  readonly columns: number;
  /** The most rows of a table. */
  readonly rows: number;
}

/** No text prints anything but signs: agents may have any names. `draw` draws a figure in characters. */
export function reportLines<Figure>(
  glance: readonly string[],
  sections: readonly Section<Figure>[],
  { columns, rows }: ReportSize,
  draw: (figure: Figure) => Line[],
): Line[] {
  return [
    ...glance.flatMap((words) => paragraph(visible(words), columns)),
    ...printable(sections).flatMap(({ title, blocks }) => [
      BLANK,
      heading(title),
      BLANK,
      ...linesOf(blocks, { columns, pictureRows: 1 }, draw, (table) => wideTableLines(table, columns, rows)),
    ]),
  ];
}

function printable<T>(data: T): T {
  if (typeof data === 'string') return visible(data) as T;
  if (Array.isArray(data)) return data.map(printable) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
}

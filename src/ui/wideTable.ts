/** A table of any size as lines of a width: split where its columns do not fit, and cut where it would go on too long. */
import stringWidth from 'string-width';
import { shortened } from '../report/english/tournament/cells.js';
import type { Table } from '../report/section.js';
import { tableLines } from './columns.js';
import { CUT } from './english/tournament.js';
import { item, type Line, paragraph } from './lines.js';

/** The parts into which the columns of a table are split at most. */
const MOST_PARTS = 3;

/** What the first column takes of the width where not all columns fit beside it, and the least that it is cut to. */
const SHARE = 0.33;
const LEAST = 20;

/** The table with so many rows at most. No line is wider than `columns`, and a sentence tells of what is left out. */
export function wideTableLines(table: Table, columns: number, rows: number): Line[] {
  const shown = { ...table, rows: table.rows.slice(0, rows) };
  const left = table.rows.length - shown.rows.length;
  return [
    ...paragraph(table.caption, columns).map((line) => ({ ...line, bold: true })),
    ...(isProse(shown, columns) ? listLines(shown, columns) : partLines(shown, columns)),
    ...(left > 0 ? paragraph(CUT.rows(left), columns) : []),
  ];
}

function widthsOf({ head, rows }: Table): number[] {
  return head.map((title, at) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[at] ?? ''))));
}

/** Whether a table holds sentences too wide for columns. */
function isProse(table: Table, columns: number): boolean {
  const widths = widthsOf(table);
  const texts = table.head.some((_, at) => at > 0 && !table.numeric?.includes(at));
  return texts && widths.reduce((sum, width) => sum + width + 2, -2) > columns;
}

/** Every row as an item, its cells named. */
function listLines({ head, rows }: Table, columns: number): Line[] {
  return rows.flatMap(([name = '', ...cells]) => {
    const told = cells.map((cell, at) => (cell === '' ? '' : CUT.named(head[at + 1] as string, cell))).filter(Boolean);
    return item(' -', [name, ...told].join('; '), columns);
  });
}

/** The columns in as many parts as they take, each part under the names of the rows. */
function partLines(table: Table, columns: number): Line[] {
  const widths = widthsOf(table);
  const beside = columns - widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const first = Math.min(widths[0] as number, beside >= LEAST ? beside : Math.floor(columns * SHARE));
  const parts: number[][] = [];
  let room = 0;
  for (const [at, width] of widths.entries()) {
    if (at === 0) continue;
    const last = parts.at(-1);
    if (last !== undefined && room >= width + 2) last.push(at);
    else {
      parts.push([at]);
      room = columns - first;
    }
    room -= width + 2;
  }
  const shown = parts.length > MOST_PARTS ? parts.slice(0, 1) : parts;
  const left = parts.slice(shown.length).flat().length;
  return [
    ...shown.flatMap((places) => tableLines(partOf(table, places, first), columns).slice(1)),
    ...(left > 0 ? paragraph(CUT.columns(left), columns) : []),
  ];
}

/** The names of the rows and these columns. */
function partOf({ caption, head, rows, numeric = [] }: Table, places: readonly number[], first: number): Table {
  const taken = (cells: readonly string[]) => places.map((at) => cells[at] ?? '');
  return {
    caption,
    head: [head[0] as string, ...taken(head)],
    rows: rows.map((row) => [shortened(row[0] ?? '', first), ...taken(row)]),
    numeric: places.flatMap((at, place) => (numeric.includes(at) ? [place + 1] : [])),
  };
}

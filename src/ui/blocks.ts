/** Blocks of a report as lines: on the screen, where pages scroll, and as plain text. */
import type { Block, Table } from '../report/section.js';
import { tableLines } from './columns.js';
import { BLANK, item, type Line, paragraph } from './lines.js';
import { PAGE_WIDTH } from './pageWidth.js';

/** Where blocks are to be shown. */
export interface Page {
  readonly columns: number;
  /** Rows that a picture may take; with 0 it is told in words instead. */
  readonly pictureRows: number;
}

/** The blocks with a blank line between them; `draw` draws a figure in characters, `table` lays out a table. */
export function linesOf<Figure>(
  blocks: readonly Block<Figure>[],
  page: Page,
  draw: (figure: Figure, page: Page) => Line[],
  table: (table: Table, columns: number) => Line[] = tableLines,
): Line[] {
  const { columns, pictureRows } = page;
  const width = Math.min(columns, PAGE_WIDTH);
  const lines = (block: Block<Figure>): Line[] => {
    switch (block.kind) {
      case 'text':
        return paragraph(block.text, width);
      case 'list':
        return block.items.flatMap((text, at) => item(block.ordered ? `${at + 1}.` : ' -', text, width));
      case 'table':
        return table(block, columns);
      case 'figure':
        return pictureRows === 0
          ? paragraph(block.alt, width)
          : [
              ...paragraph(block.caption, columns).map((line) => ({ ...line, bold: true })),
              ...draw(block.figure, page),
            ];
      case 'code':
        return paragraph(block.code, columns);
      case 'fold':
        return [{ text: block.title, bold: true }, BLANK, ...linesOf(block.blocks, page, draw, table)];
    }
  };
  return blocks.flatMap((block, at) => [...(at > 0 ? [BLANK] : []), ...lines(block)]);
}

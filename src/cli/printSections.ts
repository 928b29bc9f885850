import type { Section } from '../report/section.js';
import { linesOf } from '../ui/blocks.js';
import { columnsHere, print } from './output.js';

/** Prints sections without pictures, a blank line between them. */
export function printSections(sections: readonly Section<never>[]): void {
  const page = { columns: columnsHere(), pictureRows: 0 };
  const lines = sections.flatMap(({ title, blocks }) => [
    title,
    '',
    ...linesOf(blocks, page, () => []).map(({ text }) => text),
    '',
  ]);
  print(lines.slice(0, -1).join('\n'));
}

import wrapAnsi from 'wrap-ansi';

/** Columns of a page of plain text. */
const WIDTH = 100;

/** A text as lines of a page, each after the indent. */
export function onPage(text: string, indent: string, width = WIDTH): string[] {
  return wrapAnsi(text.trim(), width - indent.length)
    .split('\n')
    .map((line) => indent + line);
}

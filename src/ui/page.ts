import wrapAnsi from 'wrap-ansi';
import { PAGE_WIDTH } from './pageWidth.js';

/** A text as lines of a page, each after the indent, with a blank line between paragraphs. */
export function onPage(text: string, indent: string, width = PAGE_WIDTH): string[] {
  return text
    .trim()
    .split(/\n+/)
    .flatMap((one, at) => {
      const lines = wrapAnsi(one, width - indent.length).split('\n');
      return [...(at > 0 ? [''] : []), ...lines.map((line) => indent + line)];
    });
}

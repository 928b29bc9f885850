import wrapAnsi from 'wrap-ansi';
import { PAGE_WIDTH } from './pageWidth.js';

/** A text as lines of a page, each after the indent. */
export function onPage(text: string, indent: string, width = PAGE_WIDTH): string[] {
  return wrapAnsi(text.trim(), width - indent.length)
    .split('\n')
    .map((line) => indent + line);
}

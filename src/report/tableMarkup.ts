/** A table of a page, in a box of its own that scrolls where the table is wider than the page. */
import type { Table } from './section.js';
import { element, escaped } from './svg/markup.js';
import { wordWidth } from './svg/wordWidth.js';

export function tableMarkup(table: Table): string {
  const { caption, head, rows, numeric = [] } = table;
  const cell = (name: string, at: number, markup: string, scope?: string) =>
    element(name, { scope, class: numeric.includes(at) ? 'number' : undefined }, markup);
  const line = (cells: readonly string[]) => element('tr', {}, ...cells);
  const markup = element(
    'table',
    {},
    element('caption', {}, escaped(caption)),
    element('thead', {}, line(head.map((text, at) => cell('th', at, escaped(text), 'col')))),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        line(row.map((text, at) => (at === 0 ? cell('th', at, named(text), 'row') : cell('td', at, escaped(text))))),
      ),
    ),
  );
  return element('div', leastWidth(table) > NARROWEST ? scrolling(table) : { class: 'wide' }, markup);
}

/** A name, which may be broken where its parameters are told apart. */
function named(name: string): string {
  return name.split(AFTER_SIGNS).map(escaped).join('<wbr/>');
}

const AFTER_SIGNS = /(?<=[(,=])(?=\S)/;

/** What scrolls is in the order of the keyboard: not every browser sees to that. Its names stay, broken if they are long. */
function scrolling({ caption, rows }: Table) {
  const names = Math.min(LONGEST, widest(rows.flatMap(([name = '']) => name.split(AFTER_WORDS))));
  return {
    class: 'wide scrolls',
    role: 'region',
    'aria-label': caption,
    tabindex: 0,
    style: `--names:${names.toFixed(2)}em`,
  };
}

/** Between the words of a name, but not between a number and what it counts. */
const AFTER_WORDS = /(?<!^\d+)\s/;

/** In sizes of a table’s words: the room that a narrow phone has, and what a name takes of it at most. */
const NARROWEST = 20;
const LONGEST = 9;

/** What every column takes for room beside it, and the least that it takes for words and for numbers. */
const BESIDE = 0.5;
const WORDS = 4.4;
const NUMBERS = 3;

/** The least width of a table: heads and names break between words, other words anywhere, numbers nowhere. */
function leastWidth({ head, rows, numeric = [] }: Table): number {
  return head.reduce((sum, title, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const whole = numeric.includes(at) ? cells : at === 0 ? cells.flatMap(wordsOf) : [];
    return sum + Math.max(numeric.includes(at) ? NUMBERS : WORDS, widest([...wordsOf(title), ...whole])) + BESIDE;
  }, 0);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, wordWidth(text, 1)), 0);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s|(?<=-)/);
}

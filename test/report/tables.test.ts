/** Tables of a page: which of them scroll, and which stand side by side. */
import { expect, test } from 'vitest';
import { pageOf } from '../../src/report/page.js';
import type { Block, Table } from '../../src/report/section.js';
import { tableMarkup } from '../../src/report/tableMarkup.js';

const numbers = (columns: number, words: string): Table => ({
  caption: 'Sums & more',
  head: ['Agent', ...Array.from({ length: columns }, (_, at) => String(at + 1))],
  rows: [['alpha', ...Array.from({ length: columns }, () => words)]],
  numeric: Array.from({ length: columns }, (_, at) => at + 1),
});

const SCROLLS = '<div class="wide scrolls" role="region" aria-label="Sums &amp; more" tabindex="0"';

test('a table wider than a phone is a region that the keyboard reaches, under the name of the table', () => {
  expect(tableMarkup(numbers(8, '53.9 [53.3, 54.3]')).startsWith(SCROLLS)).toBe(true);
  expect(tableMarkup(numbers(30, '1')).startsWith(SCROLLS)).toBe(true);
});

test('a table that fits a phone is passed by', () => {
  expect(tableMarkup(numbers(3, '53.9')).startsWith('<div class="wide"><table>')).toBe(true);
  const words: Table = { caption: 'Words', head: ['Agent', 'What it does'], rows: [['alpha', 'a word '.repeat(200)]] };
  expect(tableMarkup(words).startsWith('<div class="wide"><table>')).toBe(true);
});

test('a long name makes a table wide by its longest word alone', () => {
  const named = (name: string): Table => ({ ...numbers(3, '53.9'), rows: [[name, '1', '2', '3']] });
  expect(tableMarkup(named('word '.repeat(20)))).toContain('<div class="wide"><table>');
  expect(tableMarkup(named('w'.repeat(30)))).toContain('class="wide scrolls"');
});

test('a name with parameters may be broken between them, and words and numbers may not', () => {
  const markup = tableMarkup({
    ...numbers(1, '(1,2)'),
    rows: [['boulware(exponent=0.5,floor=<x>) (of two, or more)', '(1,2)']],
  });
  expect(markup).toContain(
    '<th scope="row">boulware(<wbr/>exponent=<wbr/>0.5,<wbr/>floor=<wbr/>&lt;x&gt;) (<wbr/>of two, or more)</th>',
  );
  expect(markup).toContain('>(1,2)</td>');
});

test('tables stand side by side if they have the same columns and are three or more', () => {
  const table = (...head: string[]): Block<never> => ({
    kind: 'table',
    caption: head.join(),
    head,
    rows: [['x', 'y']],
  });
  const groups = (...blocks: Block<never>[]) => {
    const sections = [{ id: 'all', title: 'All', blocks }];
    const page = pageOf<never>({ title: 'T', skip: 'S', header: [], sections, made: 'M' }, (figure) => figure);
    return page
      .split('<div class="tables">')
      .slice(1)
      .map((group) => group.slice(0, group.indexOf('</table></div></div>')).match(/<caption>/g)?.length);
  };
  const [one, other] = [table('Issue', 'US'), table('Issue', 'China')];
  expect(groups(one, one, one)).toEqual([3]);
  expect(groups(one, one, one, other, other, other, other)).toEqual([3, 4]);
  expect(groups(one, one, other, other)).toEqual([]);
  expect(groups(one, other, one)).toEqual([]);
});

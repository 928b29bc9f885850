/** A page of HTML that needs nothing else, no network and no script: sections of blocks under a header. */
import { PAGE } from './english/titles.js';
import type { Block, Section } from './section.js';
import { STYLE } from './style.js';
import { element, escaped, verbatim } from './svg/markup.js';
import { tableMarkup } from './tableMarkup.js';

/** Nothing is loaded and no script runs, whatever a scenario’s texts may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export interface PageParts<Figure> {
  readonly title: string;
  /** Words of the link that leads past the contents. */
  readonly skip: string;
  /** What stands over the sections, as markup. */
  readonly header: readonly string[];
  readonly sections: readonly Section<Figure>[];
  /** How the page was made. */
  readonly made: string;
}

/** The page as the text of one file; `draw` makes the SVG of a figure. */
export function pageOf<Figure>(parts: PageParts<Figure>, draw: (figure: Figure) => string): string {
  const { title, skip, sections, made } = parts;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    element('a', { class: 'skip', href: '#main' }, escaped(skip)),
    '<div class="page">',
    element('header', {}, element('h1', {}, escaped(title)), ...parts.header),
    contents(sections),
    element('main', { id: 'main' }, ...sections.map((section) => sectionMarkup(section, draw))),
    element('footer', { class: 'quiet' }, element('p', {}, escaped(made))),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contents(sections: readonly Section<unknown>[]): string {
  const items = sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, escaped(title))));
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, escaped(PAGE.contents)),
    element('ol', {}, ...items),
  );
}

function sectionMarkup<Figure>({ id, title, blocks }: Section<Figure>, draw: (figure: Figure) => string): string {
  const heading = `${id}-heading`;
  return `\n${element(
    'section',
    { id, 'aria-labelledby': heading },
    element('h2', { id: heading }, escaped(title)),
    blocksMarkup(blocks, draw),
  )}\n`;
}

function blocksMarkup<Figure>(blocks: readonly Block<Figure>[], draw: (figure: Figure) => string): string {
  return grouped(blocks)
    .map((group) => {
      const markup = group.map((block) => blockMarkup(block, draw)).join('\n');
      return group.length === 1 ? markup : element('div', { class: 'tables' }, markup);
    })
    .join('\n');
}

/** How many signs of numbers, which are not broken, a row may have for its table to stand beside another. */
const NARROW = 32;

/** Narrow tables with the same columns that follow one another, from three on, stand side by side where there is room. */
function grouped<Figure>(blocks: readonly Block<Figure>[]): Block<Figure>[][] {
  const groups: Block<Figure>[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const columns = columnsOf(block);
    if (columns !== undefined && columns === columnsOf(last?.[0])) last?.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) =>
    group.length < 3 || !group.every(isNarrow) ? group.map((block) => [block]) : [group],
  );
}

function isNarrow(block: Block<unknown>): boolean {
  if (block.kind !== 'table') return false;
  const { rows, numeric = [] } = block;
  const longest = numeric.map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  return longest.reduce((sum, length) => sum + length, 0) <= NARROW;
}

function columnsOf(block: Block<unknown> | undefined): string | undefined {
  return block?.kind === 'table' ? JSON.stringify(block.head) : undefined;
}

function blockMarkup<Figure>(block: Block<Figure>, draw: (figure: Figure) => string): string {
  switch (block.kind) {
    case 'text':
      return element('p', {}, escaped(block.text));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((item) => element('li', {}, escaped(item))));
    case 'table':
      return tableMarkup(block);
    case 'figure':
      return element('figure', {}, draw(block.figure), element('figcaption', {}, escaped(block.caption)));
    case 'code':
      return element('pre', {}, element('code', {}, verbatim(block.code)));
    case 'fold':
      return element('details', {}, element('summary', {}, escaped(block.title)), blocksMarkup(block.blocks, draw));
  }
}

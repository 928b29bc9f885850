/** The debrief as one page of HTML that needs nothing else: no network, no script. */
import { pair } from '../model/party.js';
import { NONE } from '../model/space.js';
import { VERSION } from '../model/version.js';
import { lastRound } from './debrief/ends.js';
import { type DebriefInput, debriefSections } from './debriefSections.js';
import { GLANCE } from './english/glance.js';
import { level, namesOf, worthTo } from './english/points.js';
import { roundAndHour } from './english/rounds.js';
import { PAGE, sitter } from './english/titles.js';
import type { Block, Section } from './section.js';
import { STYLE } from './style.js';
import { concessionSvg } from './svg/concession.js';
import { element, escaped } from './svg/markup.js';
import { outcomeSpaceSvg } from './svg/outcomeSpace.js';

/** Nothing is loaded and no script runs, whatever a scenario’s texts may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The same sections as `debriefSections`, with the pictures drawn, as the text of one HTML file. */
export function debriefPage(input: DebriefInput): string {
  const { deal } = input.debrief.talk;
  const { scenario, digest } = deal;
  const sections = debriefSections(input);
  const title = PAGE.title(scenario.title);
  const made = PAGE.made(scenario.id, digest.slice(0, 12), VERSION);
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
    element('a', { class: 'skip', href: '#main' }, escaped(PAGE.skip)),
    '<div class="page">',
    header(input),
    contents(sections),
    element('main', { id: 'main' }, ...sections.map((section) => sectionMarkup(section, input))),
    element('footer', { class: 'quiet' }, element('p', {}, escaped(made))),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function header(input: DebriefInput): string {
  const { debrief, agents } = input;
  const { deal, result } = debrief.talk;
  const { scenario } = deal;
  const names = namesOf(deal);
  const when = roundAndHour(deal, lastRound(debrief));
  const ended = result === undefined ? GLANCE.goesOn(when) : GLANCE.ended[result.ending](when, names[result.by ?? 0]);
  const score = pair((party) => {
    const batna = level(deal, party, deal.preferences[party].reservation);
    const agreed = debrief.agreed !== NONE;
    return element(
      'li',
      {},
      element('b', {}, escaped(agreed ? worthTo(deal, party, debrief.agreed) : batna)),
      ...[
        (agreed ? GLANCE.points : GLANCE.noDeal)(names[party]),
        ...(agreed ? [GLANCE.batna(batna)] : []),
        GLANCE.sat(sitter(agents[party])),
      ].map((words) => element('span', {}, escaped(words))),
    );
  });
  return element(
    'header',
    {},
    element('h1', {}, escaped(PAGE.title(scenario.title))),
    element('p', { class: 'quiet' }, escaped(PAGE.confidential)),
    element('p', {}, escaped(ended)),
    element('p', { class: 'verdict' }, escaped(GLANCE.verdict[debrief.verdict])),
    element('ul', { class: 'score' }, ...score),
  );
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, escaped(title))));
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, escaped(PAGE.contents)),
    element('ol', {}, ...items),
  );
}

function sectionMarkup({ id, title, blocks }: Section, input: DebriefInput): string {
  const heading = `${id}-heading`;
  return `\n${element(
    'section',
    { id, 'aria-labelledby': heading },
    element('h2', { id: heading }, escaped(title)),
    ...grouped(blocks).map((group) => {
      const markup = group.map((block) => blockMarkup(block, input)).join('\n');
      return group.length === 1 ? markup : element('div', { class: 'tables' }, markup);
    }),
  )}\n`;
}

/** Tables that follow one another, from three on, stand side by side where there is room. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'table' && last?.[0]?.kind === 'table') last.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) => (group.length < 3 ? group.map((block) => [block]) : [group]));
}

function blockMarkup(block: Block, { debrief }: DebriefInput): string {
  switch (block.kind) {
    case 'text':
      return element('p', {}, escaped(block.text));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((item) => element('li', {}, escaped(item))));
    case 'table':
      return tableMarkup(block);
    case 'figure': {
      const svg = block.figure === 'space' ? outcomeSpaceSvg(debrief) : concessionSvg(debrief);
      return element('figure', {}, svg, element('figcaption', {}, escaped(block.caption)));
    }
  }
}

function tableMarkup({ caption, head, rows, numeric = [] }: Extract<Block, { kind: 'table' }>): string {
  const cell = (name: string, at: number, text: string, scope?: string) =>
    element(name, { scope, class: numeric.includes(at) ? 'number' : undefined }, escaped(text));
  const line = (cells: readonly string[]) => element('tr', {}, ...cells);
  const table = element(
    'table',
    {},
    element('caption', {}, escaped(caption)),
    element('thead', {}, line(head.map((text, at) => cell('th', at, text, 'col')))),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        line(row.map((text, at) => (at === 0 ? cell('th', at, text, 'row') : cell('td', at, text)))),
      ),
    ),
  );
  return element('div', { class: 'wide' }, table);
}

/** The sections of a debrief as lines: on the screen, where pages scroll, and as plain text. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES, pair } from '../../model/party.js';
import { partyName } from '../../model/words.js';
import type { Block, Section } from '../../report/section.js';
import { drawChart, withAxis } from '../bars.js';
import { tableLines } from '../columns.js';
import { DEBRIEF } from '../english/debrief.js';
import { BLANK, item, type Line, paragraph } from '../lines.js';
import { spaceLines } from './space.js';

/** Where a section is to be shown. */
export interface Page {
  readonly columns: number;
  /** Rows that a picture may take; with 0 it is told in words instead. */
  readonly pictureRows: number;
}

export function sectionLines(section: Section, debrief: Debrief, page: Page): Line[] {
  return section.blocks.flatMap((block, at) => [...(at > 0 ? [BLANK] : []), ...blockLines(block, debrief, page)]);
}

function blockLines(block: Block, debrief: Debrief, { columns, pictureRows }: Page): Line[] {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text, Math.min(columns, 100));
    case 'list':
      return block.items.flatMap((text, at) => item(block.ordered ? `${at + 1}.` : ' -', text, Math.min(columns, 100)));
    case 'table':
      return tableLines(block, columns);
    case 'figure': {
      if (pictureRows === 0) return paragraph(block.alt, Math.min(columns, 100));
      const picture = block.figure === 'space' ? spaceLines : curveLines;
      return [{ text: block.caption, bold: true }, ...picture(debrief, columns, pictureRows)];
    }
  }
}

/** What each side asked for itself, round by round, in its own points. */
function curveLines({ talk, offers }: Debrief, columns: number, rows: number): Line[] {
  const { deal } = talk;
  const rounds = Math.max(1, ...offers.map(({ round }) => round));
  const width = columns - 6;
  const curves = PARTIES.map((party) => ({
    sign: party === 0 ? '1' : '2',
    points: offers
      .filter(({ by }) => by === party)
      .map(({ round, points }) => ({
        column: rounds === 1 ? 0 : Math.round(((round - 1) * (width - 1)) / (rounds - 1)),
        value: points[party] / deal.preferences[party].scale,
      })),
  }));
  const chart = drawChart(width, rows - 2, 0, 1, [], curves);
  const names = pair((party) => partyName(deal, party));
  return [
    { text: DEBRIEF.curves.legend(...names) },
    ...withAxis(chart).map((line) => ({ text: line.trimEnd() })),
    { text: `      ${DEBRIEF.curves.rounds(1, rounds)}` },
  ];
}

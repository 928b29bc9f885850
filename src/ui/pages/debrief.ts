/** The sections of a debrief as lines: on the screen, where pages scroll, and as plain text. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES, pair } from '../../model/party.js';
import { partyName } from '../../model/words.js';
import type { Section } from '../../report/section.js';
import { drawChart, withAxis } from '../bars.js';
import { linesOf, type Page } from '../blocks.js';
import { DEBRIEF } from '../english/debrief.js';
import type { Line } from '../lines.js';
import { sparkLines } from './market.js';
import { spaceLines } from './space.js';

export function sectionLines(section: Section, debrief: Debrief, page: Page): Line[] {
  return linesOf(section.blocks, page, (figure, { columns, pictureRows }) => {
    switch (figure) {
      case 'space':
        return spaceLines(debrief, columns, pictureRows);
      case 'curves':
        return curveLines(debrief, columns, pictureRows);
      case 'market':
        return sparkLines(debrief.talk.market ?? [], columns);
    }
  });
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

/** The outcome space in characters: the first party's worth to the right, the second's upwards. */
import type { Debrief } from '../../analysis/debrief.js';
import { cellOf, frameOf, occupancyOf } from '../../analysis/picture.js';
import { type Pair, pair } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { partyName, worthInWords } from '../../model/words.js';
import { DEBRIEF } from '../english/debrief.js';
import type { Line, Paint } from '../lines.js';
import { PARTY_COLORS, SPACE_COLORS } from '../theme.js';

const GROUND = [' ', '.', ':'] as const;

/** A picture of so many columns and rows, with its legend under it. */
export function spaceLines(debrief: Debrief, columns: number, rows: number): Line[] {
  const { deal } = debrief.talk;
  const names = pair((party) => partyName(deal, party));
  const legend: Line[] = [
    { text: DEBRIEF.space.axes(...names) },
    { text: DEBRIEF.space.legend(...names) },
    { text: DEBRIEF.space.marks },
  ];
  return [...pictureLines(debrief, columns, rows - legend.length - 1), ...legend];
}

function pictureLines(debrief: Debrief, columns: number, rows: number): Line[] {
  const { deal } = debrief.talk;
  const width = columns - AXIS;
  const { frame, cells } = cellsOf(debrief, width, rows);
  const label = (party: 0 | 1, points: number) => worthInWords(deal.preferences[party], points);
  const lines = cells.map((row, at): Line => {
    const axis = at === 0 ? label(1, frame.most[1]) : at === cells.length - 1 ? label(1, frame.least[1]) : '';
    const picture = row.join('');
    const paint = [{ length: AXIS, color: undefined }, ...paintOf(picture)];
    return { text: `${axis.padStart(AXIS - 1)}│${picture}`, paint };
  });
  const [left, right] = [label(0, frame.least[0]), label(0, frame.most[0])];
  return [...lines, { text: `${' '.repeat(AXIS)}${left}${right.padStart(Math.max(0, width - left.length))}` }];
}

const AXIS = 7;

/** The characters of the picture, the highest row first; what matters more lies over what matters less. */
function cellsOf(debrief: Debrief, columns: number, rows: number) {
  const { talk, frontier, solutions, offers, agreed, real } = debrief;
  const { deal } = talk;
  const frame = frameOf(deal, [real, ...offers.map(({ outcome }) => outcome)]);
  const occupancy = occupancyOf(deal, frame, columns, rows);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column): string => GROUND[occupancy[(rows - 1 - row) * columns + column] as 0 | 1 | 2],
    ),
  );
  const put = (points: Pair<number>, sign: string) => {
    const { column, row } = cellOf(frame, points, columns, rows);
    (cells[rows - 1 - row] as string[])[column] = sign;
  };
  const batna = cellOf(
    frame,
    pair((party) => deal.preferences[party].reservation),
    columns,
    rows,
  );
  for (const row of cells) if (row[batna.column] === ' ') row[batna.column] = '|';
  const level = cells[rows - 1 - batna.row] as string[];
  level.forEach((sign, column) => {
    if (sign === ' ') level[column] = '-';
  });
  for (const { points } of frontier) put(points, '#');
  for (const { points, by } of offers) put(points, by === 0 ? '1' : '2');
  const mark = (outcome: number | undefined, sign: string) => {
    if (outcome !== undefined && outcome !== NONE)
      put(
        pair((party) => pointsOf(deal.preferences[party], outcome)),
        sign,
      );
  };
  mark(solutions.kalaiSmorodinsky[0], 'K');
  mark(solutions.nash[0], 'N');
  mark(real, '*');
  mark(agreed, '@');
  return { frame, cells };
}

/** Runs of characters of one colour. */
function paintOf(text: string): Paint[] {
  const runs: { length: number; color: string | undefined }[] = [];
  for (const sign of text) {
    const color = sign === '1' || sign === '2' ? PARTY_COLORS[sign === '1' ? 0 : 1] : SPACE_COLORS[sign];
    const last = runs[runs.length - 1];
    if (last !== undefined && last.color === color) last.length += sign.length;
    else runs.push({ length: sign.length, color });
  }
  return runs;
}

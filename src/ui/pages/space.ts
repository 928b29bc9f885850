/** The outcome space in characters: the first party's worth to the right, the second's upwards. */
import type { Analysis } from '../../analysis/analysis.js';
import type { Debrief } from '../../analysis/debrief.js';
import { cellOf, frameOf, occupancyOf } from '../../analysis/picture.js';
import { worthOf } from '../../analysis/worth.js';
import type { Deal } from '../../model/deal.js';
import { type Pair, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { partyName, worthInWords } from '../../model/words.js';
import { ANALYSIS } from '../english/analysis.js';
import { DEBRIEF } from '../english/debrief.js';
import type { Line, Paint } from '../lines.js';
import { PARTY_COLORS, SPACE_COLORS } from '../theme.js';

const GROUND = [' ', '.', ':'] as const;

/** A sign, and the points at which it stands. */
interface Sign {
  readonly sign: string;
  readonly points: Pair<number>;
}

/** What is drawn of a deal. */
interface Drawing {
  readonly deal: Deal;
  /** The outcomes that the picture must hold besides the clean ones; `NONE` is none. */
  readonly named: readonly number[];
  /** The signs over the outcomes; a later one covers an earlier one. */
  readonly signs: readonly Sign[];
  /** What the signs mean. */
  readonly legend: readonly string[];
}

/** A picture of so many columns and rows of a talk among all outcomes, with its legend under it. */
export function spaceLines(debrief: Debrief, columns: number, rows: number): Line[] {
  const { talk, frontier, solutions, offers, agreed, real } = debrief;
  const { deal } = talk;
  const at = (outcome: number | undefined, sign: string): Sign[] =>
    outcome === undefined || outcome === NONE ? [] : [{ sign, points: worthOf(deal, outcome) }];
  const signs = [
    ...frontier.map(({ points }) => ({ sign: '#', points })),
    ...offers.map(({ points, by }) => ({ sign: by === 0 ? '1' : '2', points })),
    ...at(solutions.kalaiSmorodinsky[0], 'K'),
    ...at(solutions.nash[0], 'N'),
    ...at(real, '*'),
    ...at(agreed, '@'),
  ];
  const named = [real, ...offers.map(({ outcome }) => outcome)];
  const legend = [DEBRIEF.space.legend(...namesOf(deal)), DEBRIEF.space.marks];
  return linesOf({ deal, named, signs, legend }, columns, rows);
}

/** The same of a deal before anybody talks, with all four solutions. */
export function analysisSpaceLines({ deal, frontier, solutions }: Analysis, columns: number, rows: number): Line[] {
  const solved = (['utilitarian', 'egalitarian', 'kalaiSmorodinsky', 'nash'] as const).flatMap((name): Sign[] => {
    const [first] = solutions[name].outcomes;
    return first === undefined ? [] : [{ sign: ANALYSIS.signs[name], points: first.points }];
  });
  const signs = [...frontier.map(({ points }) => ({ sign: '#', points })), ...solved];
  return linesOf({ deal, named: [], signs, legend: ANALYSIS.legend }, columns, rows);
}

function linesOf(drawing: Drawing, columns: number, rows: number): Line[] {
  const legend = [DEBRIEF.space.axes(...namesOf(drawing.deal)), ...drawing.legend].map((text) => ({ text }));
  return [...pictureLines(drawing, columns, rows - legend.length - 1), ...legend];
}

function namesOf(deal: Deal): Pair<string> {
  return pair((party) => partyName(deal, party));
}

function pictureLines(drawing: Drawing, columns: number, rows: number): Line[] {
  const width = columns - AXIS;
  const { frame, cells } = cellsOf(drawing, width, rows);
  const label = (party: 0 | 1, points: number) => worthInWords(drawing.deal.preferences[party], points);
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
function cellsOf({ deal, named, signs }: Drawing, columns: number, rows: number) {
  const frame = frameOf(deal, named);
  const occupancy = occupancyOf(deal, frame, columns, rows);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column): string => GROUND[occupancy[(rows - 1 - row) * columns + column] as 0 | 1 | 2],
    ),
  );
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
  for (const { points, sign } of signs) {
    const { column, row } = cellOf(frame, points, columns, rows);
    (cells[rows - 1 - row] as string[])[column] = sign;
  }
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

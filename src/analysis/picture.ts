/** The outcome space as a picture: the first party's points to the right, the second party's upwards. */
import type { Deal } from '../model/deal.js';
import { type Pair, type Party, pair } from '../model/party.js';
import { NONE } from '../model/space.js';
import { cleanSumsOf } from './cleanSums.js';
import { reaches } from './dominance.js';
import { countClean, openOptionsOf } from './openOptions.js';
import { sampleOf } from './sample.js';
import { pointsIn, suffixFrontiersOf } from './suffixFrontiers.js';
import { worthOf } from './worth.js';
import { floorsOf } from './zopa.js';

/** The part of the plane that is drawn, in points. */
export interface Frame {
  readonly least: Pair<number>;
  readonly most: Pair<number>;
}

/** What lies in a cell: 0 nothing, 1 clean outcomes, 2 some that are in the ZOPA. */
type Cell = 0 | 1 | 2;

/** The most clean outcomes of which every one is put into the picture. */
export const MOST_PICTURED = 1_000_000;

/** The smallest frame that holds every clean outcome, both reservations and the outcomes named; `NONE` names nothing. */
export function frameOf(deal: Deal, outcomes: readonly number[]): Frame {
  const issues = openOptionsOf(deal);
  const named = outcomes.filter((outcome) => outcome !== NONE).map((outcome) => worthOf(deal, outcome));
  const end = (party: Party, furthest: (...levels: number[]) => number): number => {
    const held = [deal.preferences[party].reservation];
    if (issues.every((options) => options.length > 0))
      held.push(issues.reduce((sum, options) => sum + furthest(...options.map(({ points }) => points[party])), 0));
    return named.reduce((level, points) => furthest(level, points[party]), furthest(...held));
  };
  return { least: pair((party) => end(party, Math.min)), most: pair((party) => end(party, Math.max)) };
}

/**
 * The cells of a picture of this frame, row by row from the bottom: cell `row * columns + column`. Every value is a
 * `Cell`. The frame must hold all clean outcomes, as one of `frameOf` does. Of over a million clean outcomes only a
 * sample and the frontier are in the picture, so that a cell may be shown with less than lies in it.
 */
export function occupancyOf(deal: Deal, frame: Frame, columns: number, rows: number): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  const floors = floorsOf(deal);
  const fill = (points: Pair<number>): void => {
    const { column, row } = cellOf(frame, points, columns, rows);
    const cell: Cell = reaches(points, floors) ? 2 : 1;
    const at = row * columns + column;
    if (cell > (cells[at] as number)) cells[at] = cell;
  };
  const issues = openOptionsOf(deal);
  const all = countClean(issues) <= MOST_PICTURED;
  const { own, others } = all ? cleanSumsOf(deal) : sampleOf(issues);
  for (let at = 0; at < own.length; at++) fill([own[at] as number, others[at] as number]);
  if (!all) for (const points of pointsIn(suffixFrontiersOf(deal))) fill(points);
  return cells;
}

/**
 * The cell in which points lie, counted from the lower left corner. Points on the upper and right edge, and points
 * outside, go to the nearest cell; where a frame has no width or no height they go to the middle.
 */
export function cellOf(
  frame: Frame,
  points: Pair<number>,
  columns: number,
  rows: number,
): { readonly column: number; readonly row: number } {
  return { column: placeOn(frame, 0, points[0], columns), row: placeOn(frame, 1, points[1], rows) };
}

function placeOn({ least, most }: Frame, party: Party, points: number, cells: number): number {
  const length = most[party] - least[party];
  if (length === 0) return (cells - 1) >> 1;
  return Math.min(cells - 1, Math.max(0, Math.floor(((points - least[party]) * cells) / length)));
}

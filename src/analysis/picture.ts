/** The outcome space as a picture: the first party's points to the right, the second party's upwards. */
import type { Deal } from '../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../model/party.js';
import { pointsOf } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { isClean, zopaOf } from './zopa.js';

/** The part of the plane that is drawn, in points. */
export interface Frame {
  readonly least: Pair<number>;
  readonly most: Pair<number>;
}

/** What lies in a cell: 0 nothing, 1 clean outcomes, 2 some that are in the ZOPA. */
type Cell = 0 | 1 | 2;

/** The smallest frame that holds every clean outcome, both reservations and the outcomes named; `NONE` names nothing. */
export function frameOf(deal: Deal, outcomes: readonly number[]): Frame {
  const { preferences, space } = deal;
  const least = pair((party) => preferences[party].reservation);
  const most = pair((party) => preferences[party].reservation);
  const hold = (outcome: number): void => {
    for (const party of PARTIES) {
      const points = pointsOf(preferences[party], outcome);
      if (points < least[party]) least[party] = points;
      if (points > most[party]) most[party] = points;
    }
  };
  for (let outcome = 0; outcome < space.outcomes; outcome++) if (isClean(deal, outcome)) hold(outcome);
  for (const outcome of outcomes) if (outcome !== NONE) hold(outcome);
  return { least, most };
}

/**
 * The cells of a picture of this frame, row by row from the bottom: cell `row * columns + column`. Every value is a
 * `Cell`. The frame must hold all clean outcomes, as one of `frameOf` does.
 */
export function occupancyOf(deal: Deal, frame: Frame, columns: number, rows: number): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  const [first, second] = deal.preferences;
  const fill = (outcome: number, cell: Cell): void => {
    const column = placeOn(frame, 0, pointsOf(first, outcome), columns);
    const row = placeOn(frame, 1, pointsOf(second, outcome), rows);
    cells[row * columns + column] = cell;
  };
  for (let outcome = 0; outcome < deal.space.outcomes; outcome++) if (isClean(deal, outcome)) fill(outcome, 1);
  for (const outcome of zopaOf(deal)) fill(outcome, 2);
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

/** All outcomes without a red line: one by one where they are few, else the cells in which there are some. */
import { cleanSumsOf } from '../../analysis/cleanSums.js';
import { reaches } from '../../analysis/dominance.js';
import { occupancyOf } from '../../analysis/picture.js';
import { floorsOf } from '../../analysis/zopa.js';
import { type Pair, pair } from '../../model/party.js';
import { drawn, INK } from './ink.js';
import { element, short } from './markup.js';
import type { Plane } from './plane.js';

/** Cells each way in which a large space is drawn. */
const CELLS = 120;

/** The most outcomes that are drawn one by one. */
const MOST_DRAWN = 600;

/** How far a row of cells reaches over the next one, so that no light falls between them. */
const OVERLAP = 0.2;

/** How thick a space is drawn that has no width or no height. */
const THICKNESS = 4;

/** Slanted lines over the ZOPA, so that it can be told without colour. */
export function hatching({ id: picture }: Plane): string {
  const line = drawn('path', { d: 'M0 6L6 0' }, { stroke: INK.zone, 'stroke-width': '2px' });
  const ground = drawn('rect', { width: 6, height: 6 }, { fill: INK.cloud });
  const pattern = { id: `${picture}-zopa`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  return element('defs', {}, element('pattern', pattern, ground, line));
}

/** The fill of cells in the ZOPA, in the picture that has the hatching, and of others. */
export const inZopa = (picture: string) => ({ fill: `url(#${picture}-zopa)` });
export const OUTSIDE = { fill: INK.cloud };

/** The clean outcomes: one by one where they are few, else the cells in which there are some. */
export function cloud(plane: Plane): string {
  return isSmall(plane) ? dots(plane) : cells(plane);
}

/** Whether outcomes are drawn one by one. */
export function isSmall({ counts }: Plane): boolean {
  return counts.clean <= MOST_DRAWN;
}

/** An outcome drawn by itself. */
export function dot(inside: boolean, cx: number, cy: number): string {
  return inside
    ? drawn('circle', { cx, cy, r: 5 }, { fill: INK.zone, stroke: INK.line })
    : drawn('circle', { cx, cy, r: 3.5 }, { fill: INK.cloud, stroke: INK.faint });
}

function dots({ deal, at }: Plane): string {
  const floors = floorsOf(deal);
  const { own, others } = cleanSumsOf(deal);
  return Array.from(own, (first, place) => {
    const points: Pair<number> = [first, others[place] as number];
    return dot(reaches(points, floors), ...at(points));
  }).join('');
}

function cells({ id, deal, frame, at }: Plane): string {
  const count = pair((party) => (frame.least[party] === frame.most[party] ? 1 : CELLS));
  const [columns, height] = count;
  const occupied = occupancyOf(deal, frame, columns, height);
  const [least, most] = [at(frame.least), at(frame.most)];
  const across = inCells(least[0], most[0], columns);
  const up = inCells(least[1], most[1], height);
  const rows = Array.from({ length: height }, (_, row) => occupied.subarray(row * columns, (row + 1) * columns));
  const draw = (cell: number, style: Readonly<Record<string, string>>) => {
    const d = rows.flatMap((row, at) =>
      runsOf(row, cell).map(([from, length]) => {
        const wide = length * across.size;
        const x = across.start + from * across.size;
        const y = up.start + (at + 1) * up.size;
        return `M${short(x)} ${short(y)}h${short(wide)}v${short(OVERLAP - up.size)}h${short(-wide)}z`;
      }),
    );
    return d.length === 0 ? '' : drawn('path', { d: d.join('') }, style);
  };
  return draw(1, OUTSIDE) + draw(2, inZopa(id));
}

/** Where cells begin on the paper and how long each is; where there is no length, one that can be seen. */
function inCells(from: number, to: number, count: number): { readonly start: number; readonly size: number } {
  return from === to ? { start: from + THICKNESS / 2, size: -THICKNESS } : { start: from, size: (to - from) / count };
}

/** Where a value stands in a row, as first places and lengths. */
function runsOf(row: Uint8Array, value: number): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((cell, at) => {
    const last = runs.at(-1);
    if (cell !== value) return;
    if (last !== undefined && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}

/** The marks of the pictures: every thing has a shape of its own, so that colour only helps. */
import type { Party } from '../../model/party.js';
import { drawn, INK } from './ink.js';
import type { Entry } from './legend.js';

export type Mark = 'deal' | 'real' | 'nash' | 'kalaiSmorodinsky';

const LINE = { fill: INK.paper, stroke: INK.line, 'stroke-width': '2px' };
const FULL = { fill: INK.line, stroke: INK.paper, 'stroke-width': '2px' };

/** An offer of a party: a circle for the first, a square for the second. */
export function offerMark(party: Party, x: number, y: number, size = 4.5): string {
  const style = { fill: INK.parties[party], stroke: INK.paper, 'stroke-width': '1px' };
  return party === 0
    ? drawn('circle', { cx: x, cy: y, r: size }, style)
    : drawn('rect', { x: x - size, y: y - size, width: size * 2, height: size * 2 }, style);
}

/** A point of its own in the plane: a full diamond, a star, a triangle, a triangle on its head. */
export function mark(kind: Mark, x: number, y: number): string {
  switch (kind) {
    case 'deal':
      return drawn('path', { d: polygon(x, y, [11, 11, 11, 11], 0) }, FULL);
    case 'real':
      return drawn('path', { d: polygon(x, y, [12, 5, 12, 5, 12, 5, 12, 5, 12, 5], 0) }, LINE);
    case 'nash':
      return drawn('path', { d: polygon(x, y, [9, 9, 9], 0) }, LINE);
    case 'kalaiSmorodinsky':
      return drawn('path', { d: polygon(x, y, [9, 9, 9], 0.5) }, LINE);
  }
}

/** The entry of such a point in a key, if it is shown. */
export function shapeKey(kind: Mark, name: string, shown: boolean): Entry[] {
  return shown ? [{ sample: (x, y) => mark(kind, x, y), name }] : [];
}

/** A closed line through points at these distances around a centre, evenly turned, the first one upwards. */
function polygon(x: number, y: number, radii: readonly number[], turn: number): string {
  const points = radii.map((radius, at) => {
    const angle = ((at / radii.length + turn) * 2 - 0.5) * Math.PI;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

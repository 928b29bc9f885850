/** What every picture of an outcome space shows: the outcomes, the BATNAs and mandates, and the frontier. */
import { PARTIES, type Party } from '../../model/party.js';
import { lastMandates } from '../debrief/ends.js';
import { FIGURES } from '../english/figures.js';
import { level, namesOf } from '../english/points.js';
import { axes } from './axes.js';
import { placeOn } from './axis.js';
import { cloud, dot, hatching, inZopa, isSmall, OUTSIDE } from './cloud.js';
import { BATNA_DASHES, drawn, INK, label, MANDATE_DASHES } from './ink.js';
import type { Entry } from './legend.js';
import { short } from './markup.js';
import { PLANE, type Plane } from './plane.js';

/** Room that the name of a level takes. */
const NAME_WIDTH = 96;

/** The ground on which the marks of a picture stand. */
export function landscape(plane: Plane): string[] {
  const names = namesOf(plane.deal);
  return [
    hatching(plane),
    axes({ ...plane.across, name: FIGURES.worthTo(names[0]) }, { ...plane.up, name: FIGURES.worthTo(names[1]) }),
    cloud(plane),
    ...PARTIES.flatMap((party) => levels(plane, party)),
    frontierLine(plane),
  ];
}

/** The entries of the key for it. */
export function landscapeKey(plane: Plane): Entry[] {
  const { id, deal, counts, frontier } = plane;
  const square = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('rect', { x: x - 9, y: y - 7, width: 18, height: 14 }, style);
  const stroke = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('path', { d: `M${short(x - 12)} ${short(y)}h24` }, { 'stroke-width': '2px', ...style });
  const mandates = PARTIES.some((party) => lastMandates(deal)[party] > deal.preferences[party].reservation);
  const sample = (inside: boolean) => (x: number, y: number) =>
    isSmall(plane) ? dot(inside, x, y) : square(inside ? inZopa(id) : OUTSIDE)(x, y);
  return [
    ...(counts.clean > 0 ? [{ sample: sample(false), name: FIGURES.outcomes }] : []),
    ...(counts.zopa > 0 ? [{ sample: sample(true), name: FIGURES.zopa }] : []),
    ...(frontier.length > 1 ? [{ sample: stroke({ stroke: INK.line }), name: FIGURES.frontier }] : []),
    { sample: stroke({ stroke: INK.line, 'stroke-dasharray': BATNA_DASHES }), name: FIGURES.batnas },
    ...(mandates
      ? [{ sample: stroke({ stroke: INK.line, 'stroke-dasharray': MANDATE_DASHES }), name: FIGURES.lastMandates }]
      : []),
  ];
}

/** The BATNA of a party, dashed, and its last mandate, dotted where it is higher. */
function levels({ deal, across, up }: Plane, party: Party): string[] {
  const { reservation, scale } = deal.preferences[party];
  const mandate = lastMandates(deal)[party];
  const line = (points: number, dashes: string, words: string, side: -1 | 1) => {
    const place = placeOn(party === 0 ? across : up, (points / scale) * 100);
    const ends =
      party === 0
        ? { x1: place, x2: place, y1: PLANE.top, y2: PLANE.bottom }
        : { x1: PLANE.left, x2: PLANE.right, y1: place, y2: place };
    const style = { stroke: INK.parties[party], 'stroke-width': '1.6px', 'stroke-dasharray': dashes };
    const color = INK.parties[party];
    const named =
      party === 1
        ? label(PLANE.left + 6, place + (side < 0 ? 17 : -7), words, { color })
        : side < 0 && place - PLANE.left > NAME_WIDTH
          ? label(place - 6, PLANE.bottom - 8, words, { color, anchor: 'end' })
          : label(place + 6, PLANE.bottom - (side < 0 ? 8 : 26), words, { color });
    return drawn('line', ends, style) + named;
  };
  const batna = line(reservation, BATNA_DASHES, FIGURES.batna(level(deal, party, reservation)), -1);
  if (!(mandate > reservation)) return [batna];
  return [batna, line(mandate, MANDATE_DASHES, FIGURES.mandate(level(deal, party, mandate)), 1)];
}

function frontierLine({ frontier, at }: Plane): string {
  if (frontier.length < 2) return '';
  const d = frontier.map(({ points }) => at(points).map(short).join(' ')).join('L');
  return drawn('path', { d: `M${d}` }, { fill: 'none', stroke: INK.line, 'stroke-width': '2px' });
}

/** The plane of the outcomes: the first party’s points to the right, the second party’s upwards. */
import type { Debrief } from '../../analysis/debrief.js';
import { type Frame, frameOf } from '../../analysis/picture.js';
import type { Pair, Party } from '../../model/party.js';
import { type Axis, placeOn } from './axis.js';

/** Where the plane lies on the paper. */
export const PLANE = { left: 62, right: 626, top: 14, bottom: 480 } as const;

/** Room around the outcomes, as a share of the frame. */
const ROOM = 0.04;

export interface Plane {
  readonly debrief: Debrief;
  readonly frame: Frame;
  readonly across: Axis;
  readonly up: Axis;
  /** The place of points on the paper. */
  readonly at: (points: Pair<number>) => readonly [number, number];
}

/** The plane that holds all clean outcomes, the offers, the deal and the real outcome. */
export function planeOf(debrief: Debrief): Plane {
  const { talk, offers, agreed, real } = debrief;
  const { deal } = talk;
  const frame = frameOf(deal, [...offers.map(({ outcome }) => outcome), agreed, real]);
  const axis = (party: Party, start: number, end: number): Axis => {
    const { scale } = deal.preferences[party];
    const room = (frame.most[party] - frame.least[party]) * ROOM;
    const hundreds = (points: number) => (points / scale) * 100;
    return { from: hundreds(frame.least[party] - room), to: hundreds(frame.most[party] + room), start, end };
  };
  const across = axis(0, PLANE.left, PLANE.right);
  const up = axis(1, PLANE.bottom, PLANE.top);
  const place = (points: Pair<number>, party: Party) =>
    placeOn(party === 0 ? across : up, (points[party] / deal.preferences[party].scale) * 100);
  return { debrief, frame, across, up, at: (points) => [place(points, 0), place(points, 1)] };
}

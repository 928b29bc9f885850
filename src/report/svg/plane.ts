/** The plane of the outcomes: the first party’s points to the right, the second party’s upwards. */
import type { FrontierPoint } from '../../analysis/frontier.js';
import { type Frame, frameOf } from '../../analysis/picture.js';
import type { Deal } from '../../model/deal.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { lastMandates } from '../debrief/ends.js';
import { type Axis, placeOn } from './axis.js';

/** Where the plane lies on the paper. */
export const PLANE = { left: 62, right: 626, top: 14, bottom: 480 } as const;

/** Room around the outcomes, as a share of the frame. */
const ROOM = 0.04;

/** What is drawn of a deal, whatever was said in it. */
export interface Ground {
  /** The picture’s own word: every picture of a page has another. */
  readonly id: string;
  readonly deal: Deal;
  readonly counts: { readonly clean: number; readonly zopa: number };
  readonly frontier: readonly FrontierPoint[];
}

export interface Plane extends Ground {
  readonly frame: Frame;
  readonly across: Axis;
  readonly up: Axis;
  /** The place of points on the paper. */
  readonly at: (points: Pair<number>) => readonly [number, number];
}

/** The plane that holds all clean outcomes, these ones and the last mandates; `NONE` names nothing. */
export function planeOf(ground: Ground, outcomes: readonly number[]): Plane {
  const { deal } = ground;
  const frame = upToMandates(frameOf(deal, outcomes), deal);
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
  return { ...ground, frame, across, up, at: (points) => [place(points, 0), place(points, 1)] };
}

/** A mandate may be higher than anything that both may sign. */
function upToMandates({ least, most }: Frame, deal: Deal): Frame {
  const mandates = lastMandates(deal);
  return { least, most: pair((party) => Math.max(most[party], mandates[party])) };
}

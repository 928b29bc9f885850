/** The picture of all outcomes: what each is worth to both sides, and the way the talk took among them. */
import type { Debrief } from '../../analysis/debrief.js';
import { type Frame, frameOf, occupancyOf } from '../../analysis/picture.js';
import { isClean, zopaOf } from '../../analysis/zopa.js';
import { PARTIES, type Pair, type Party } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { lastMandates, openings } from '../debrief/ends.js';
import { FIGURES, spaceInWords } from '../english/figures.js';
import { level, namesOf } from '../english/points.js';
import { axes } from './axes.js';
import { type Axis, placeOn } from './axis.js';
import { BATNA_DASHES, drawn, INK, label, MANDATE_DASHES, picture } from './ink.js';
import { type Entry, legend, legendHeight } from './legend.js';
import { type Mark, mark, offerMark } from './marks.js';
import { element, short } from './markup.js';
import { thinned } from './thinned.js';

const WIDTH = 640;
const LEFT = 62;
const RIGHT = 626;
const TOP = 14;
const BOTTOM = 480;
const LEGEND_TOP = BOTTOM + 54;

/** Cells each way in which a large space is drawn. */
const CELLS = 120;

/** The most outcomes that are drawn one by one. */
const MOST_DRAWN = 600;

/** The most offers of each side that are drawn. */
const MOST_OFFERS = 200;

/** Room around the outcomes, as a share of the frame. */
const ROOM = 0.04;

/** Room that the name of a level takes. */
const NAME_WIDTH = 96;

interface Plane {
  readonly debrief: Debrief;
  readonly frame: Frame;
  readonly across: Axis;
  readonly up: Axis;
  /** The place of points on the paper. */
  readonly at: (points: Pair<number>) => readonly [number, number];
}

/** The outcome space of a debriefed talk as SVG, with its description. */
export function outcomeSpaceSvg(debrief: Debrief): string {
  const plane = planeOf(debrief);
  const entries = entriesOf(debrief);
  const names = namesOf(debrief.talk.deal);
  const height = LEGEND_TOP + legendHeight(entries);
  return picture('space', { width: WIDTH, height }, { title: FIGURES.spaceTitle, description: spaceInWords(debrief) }, [
    hatching(),
    axes({ ...plane.across, name: FIGURES.worthTo(names[0]) }, { ...plane.up, name: FIGURES.worthTo(names[1]) }),
    cloud(plane),
    ...PARTIES.flatMap((party) => levels(plane, party)),
    frontierLine(plane),
    ...PARTIES.map((party) => path(plane, party)),
    ...points(plane),
    ...PARTIES.map((party) => openingLabel(plane, party)),
    legend(entries, LEFT, LEGEND_TOP, RIGHT - LEFT),
  ]);
}

function planeOf(debrief: Debrief): Plane {
  const { talk, offers, agreed, real } = debrief;
  const { deal } = talk;
  const frame = frameOf(deal, [...offers.map(({ outcome }) => outcome), agreed, real]);
  const axis = (party: Party, start: number, end: number): Axis => {
    const { scale } = deal.preferences[party];
    const room = (frame.most[party] - frame.least[party]) * ROOM;
    const hundreds = (points: number) => (points / scale) * 100;
    return { from: hundreds(frame.least[party] - room), to: hundreds(frame.most[party] + room), start, end };
  };
  const across = axis(0, LEFT, RIGHT);
  const up = axis(1, BOTTOM, TOP);
  const place = (points: Pair<number>, party: Party) =>
    placeOn(party === 0 ? across : up, (points[party] / deal.preferences[party].scale) * 100);
  return { debrief, frame, across, up, at: (points) => [place(points, 0), place(points, 1)] };
}

/** Slanted lines over the ZOPA, so that it can be told without colour. */
function hatching(): string {
  const line = drawn('path', { d: 'M0 6L6 0' }, { stroke: INK.zone, 'stroke-width': '2px' });
  const ground = drawn('rect', { width: 6, height: 6 }, { fill: INK.cloud });
  const pattern = { id: 'zopa', width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  return element('defs', {}, element('pattern', pattern, ground, line));
}

const IN_ZOPA = { fill: 'url(#zopa)' };
const OUTSIDE = { fill: INK.cloud };

/** The clean outcomes: one by one where they are few, else the cells in which there are some. */
function cloud(plane: Plane): string {
  const { debrief } = plane;
  return debrief.counts.clean <= MOST_DRAWN ? dots(plane) : cells(plane);
}

function dots({ debrief, at }: Plane): string {
  const { deal } = debrief.talk;
  const zopa = new Set(zopaOf(deal));
  const [first, second] = deal.preferences;
  return Array.from({ length: deal.space.outcomes }, (_, outcome) => outcome)
    .filter((outcome) => isClean(deal, outcome))
    .map((outcome) => {
      const [cx, cy] = at([pointsOf(first, outcome), pointsOf(second, outcome)]);
      const inside = zopa.has(outcome);
      return drawn(
        'circle',
        { cx, cy, r: inside ? 5 : 3.5 },
        inside ? { fill: INK.zone, stroke: INK.line } : { fill: INK.cloud, stroke: INK.faint },
      );
    })
    .join('');
}

function cells({ debrief, frame, at }: Plane): string {
  const occupied = occupancyOf(debrief.talk.deal, frame, CELLS, CELLS);
  const [left, bottom] = at(frame.least);
  const [right, top] = at(frame.most);
  const wide = (right - left) / CELLS;
  const high = (bottom - top) / CELLS;
  const rows = Array.from({ length: CELLS }, (_, row) => occupied.subarray(row * CELLS, (row + 1) * CELLS));
  const draw = (cell: number, style: Readonly<Record<string, string>>) => {
    const d = rows.flatMap((row, at) =>
      runsOf(row, cell).map(([from, length]) => {
        const y = bottom - (at + 1) * high;
        return `M${short(left + from * wide)} ${short(y)}h${short(length * wide)}v${short(high + 0.2)}h${short(-length * wide)}z`;
      }),
    );
    return d.length === 0 ? '' : drawn('path', { d: d.join('') }, style);
  };
  return draw(1, OUTSIDE) + draw(2, IN_ZOPA);
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

/** The BATNA of a party, dashed, and its last mandate, dotted where it is higher. */
function levels({ debrief, across, up }: Plane, party: Party): string[] {
  const { deal } = debrief.talk;
  const { reservation, scale } = deal.preferences[party];
  const mandate = lastMandates(deal)[party];
  const line = (points: number, dashes: string, words: string, side: -1 | 1) => {
    const place = placeOn(party === 0 ? across : up, (points / scale) * 100);
    const ends =
      party === 0 ? { x1: place, x2: place, y1: TOP, y2: BOTTOM } : { x1: LEFT, x2: RIGHT, y1: place, y2: place };
    const style = { stroke: INK.parties[party], 'stroke-width': '1.6px', 'stroke-dasharray': dashes };
    const color = INK.parties[party];
    const named =
      party === 1
        ? label(LEFT + 6, place + (side < 0 ? 17 : -7), words, { color })
        : side < 0 && place - LEFT > NAME_WIDTH
          ? label(place - 6, BOTTOM - 8, words, { color, anchor: 'end' })
          : label(place + 6, BOTTOM - (side < 0 ? 8 : 26), words, { color });
    return drawn('line', ends, style) + named;
  };
  const batna = line(reservation, BATNA_DASHES, FIGURES.batna(level(deal, party, reservation)), -1);
  if (!(mandate > reservation)) return [batna];
  return [batna, line(mandate, MANDATE_DASHES, FIGURES.mandate(level(deal, party, mandate)), 1)];
}

function frontierLine({ debrief, at }: Plane): string {
  const { frontier } = debrief;
  if (frontier.length < 2) return '';
  const d = frontier.map(({ points }) => at(points).map(short).join(' ')).join('L');
  return drawn('path', { d: `M${d}` }, { fill: 'none', stroke: INK.line, 'stroke-width': '2px' });
}

function path({ debrief, at }: Plane, party: Party): string {
  const offers = thinned(
    debrief.offers.filter(({ by }) => by === party),
    MOST_OFFERS,
  );
  const places = offers.map(({ points }) => at(points));
  const line = drawn(
    'path',
    { d: `M${places.map((place) => place.map(short).join(' ')).join('L')}` },
    { fill: 'none', stroke: INK.parties[party], 'stroke-width': '1.2px', 'stroke-opacity': '.7' },
  );
  return (places.length > 1 ? line : '') + places.map(([x, y]) => offerMark(party, x, y)).join('');
}

function points({ debrief, at }: Plane): string[] {
  const { talk, solutions, agreed, real } = debrief;
  const [first, second] = talk.deal.preferences;
  const place = (outcome: number) => at([pointsOf(first, outcome), pointsOf(second, outcome)]);
  const drawnAt = (kind: Mark, outcome: number | undefined) =>
    outcome === undefined || outcome === NONE ? '' : mark(kind, ...place(outcome));
  const named = (outcome: number, words: string, down: number) => {
    if (outcome === NONE) return '';
    const [x, y] = place(outcome);
    return label(x, y + down, words, { anchor: 'middle', bold: true });
  };
  return [
    drawnAt('kalaiSmorodinsky', solutions.kalaiSmorodinsky[0]),
    drawnAt('nash', solutions.nash[0]),
    drawnAt('real', real),
    drawnAt('deal', agreed),
    named(real, FIGURES.real, 27),
    named(agreed, FIGURES.deal, -16),
  ];
}

function openingLabel({ debrief, at }: Plane, party: Party): string {
  const { deal } = debrief.talk;
  const outcome = openings(debrief)[party];
  if (outcome === NONE) return '';
  const [first, second] = deal.preferences;
  const [x, y] = at([pointsOf(first, outcome), pointsOf(second, outcome)]);
  const words = FIGURES.opens(namesOf(deal)[party]);
  const color = INK.parties[party];
  return x > (LEFT + RIGHT) / 2
    ? label(x - 11, y + 5, words, { anchor: 'end', color, bold: true })
    : label(x - 4, y - 10, words, { color, bold: true });
}

function entriesOf({ talk, counts, frontier, solutions, agreed, real, offers }: Debrief): Entry[] {
  const { deal } = talk;
  const names = namesOf(deal);
  const few = counts.clean <= MOST_DRAWN;
  const square = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('rect', { x: x - 9, y: y - 7, width: 18, height: 14 }, style);
  const dot = (r: number, style: Readonly<Record<string, string>>) => (cx: number, cy: number) =>
    drawn('circle', { cx, cy, r }, style);
  const stroke = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('path', { d: `M${short(x - 12)} ${short(y)}h24` }, { 'stroke-width': '2px', ...style });
  const shape = (kind: Mark, name: string, shown: boolean): Entry[] =>
    shown ? [{ sample: (x, y) => mark(kind, x, y), name }] : [];
  const mandates = PARTIES.some((party) => lastMandates(deal)[party] > deal.preferences[party].reservation);
  const outside = few ? dot(3.5, { fill: INK.cloud, stroke: INK.faint }) : square(OUTSIDE);
  const inside = few ? dot(5, { fill: INK.zone, stroke: INK.line }) : square(IN_ZOPA);
  return [
    ...(counts.clean > 0 ? [{ sample: outside, name: FIGURES.outcomes }] : []),
    ...(counts.zopa > 0 ? [{ sample: inside, name: FIGURES.zopa }] : []),
    ...(frontier.length > 1 ? [{ sample: stroke({ stroke: INK.line }), name: FIGURES.frontier }] : []),
    { sample: stroke({ stroke: INK.line, 'stroke-dasharray': BATNA_DASHES }), name: FIGURES.batnas },
    ...(mandates
      ? [{ sample: stroke({ stroke: INK.line, 'stroke-dasharray': MANDATE_DASHES }), name: FIGURES.lastMandates }]
      : []),
    ...PARTIES.filter((party) => offers.some(({ by }) => by === party)).map((party) => ({
      sample: (x: number, y: number) => offerMark(party, x, y, 5.5),
      name: FIGURES.offersOf(names[party]),
    })),
    ...shape('deal', FIGURES.dealKey, agreed !== NONE),
    ...shape('real', FIGURES.realKey, real !== NONE),
    ...shape('nash', FIGURES.nash, solutions.nash.length > 0),
    ...shape('kalaiSmorodinsky', FIGURES.kalaiSmorodinsky, solutions.kalaiSmorodinsky.length > 0),
  ];
}

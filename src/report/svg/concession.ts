/** The picture of the concessions: what each side’s own offers were worth to it, round by round. */
import type { Debrief } from '../../analysis/debrief.js';
import { opponent, PARTIES, type Party, pair } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import type { SessionPlan } from '../../model/schedule.js';
import { NONE } from '../../model/space.js';
import { lastRound, sessionsHeld } from '../debrief/ends.js';
import { curvesInWords, FIGURES } from '../english/figures.js';
import { level, namesOf, worthTo } from '../english/points.js';
import { axes } from './axes.js';
import { type Axis, placeOn } from './axis.js';
import { BATNA_DASHES, drawn, INK, label, MANDATE_DASHES, picture, WIDTH } from './ink.js';
import { type Entry, legend, legendHeight } from './legend.js';
import { mark, offerMark } from './marks.js';
import { short } from './markup.js';
import { thinned } from './thinned.js';

const LEFT = 62;
const RIGHT = 626;
const TOP = 14;
const BOTTOM = 360;
const LEGEND_TOP = BOTTOM + 54;

const MOST_OFFERS = 200;

/** Room that a sign of a bold label takes at most, on a phone. */
const SIGN = 10.4;

/** Room above and below, as a share of the height. */
const ROOM = 0.05;

interface Plot {
  readonly debrief: Debrief;
  readonly across: Axis;
  readonly up: Axis;
  readonly sessions: readonly SessionPlan[];
  /** The height of points of a party on the paper. */
  readonly height: (party: Party, points: number) => number;
}

/** The concession curves of a debriefed talk as SVG, with their description. */
export function concessionSvg(debrief: Debrief): string {
  const plot = plotOf(debrief);
  const entries = entriesOf(plot);
  return picture(
    'curves',
    { width: WIDTH, height: LEGEND_TOP + legendHeight(entries) },
    { title: FIGURES.curvesTitle, description: curvesInWords(debrief) },
    [
      axes({ ...plot.across, name: FIGURES.round, least: 1 }, { ...plot.up, name: FIGURES.points }),
      ...recesses(plot),
      ...PARTIES.map((party) => batnaLine(plot, party)),
      ...PARTIES.map((party) => mandateLine(plot, party)),
      ...PARTIES.map((party) => curve(plot, party)),
      ...dealMarks(plot),
      legend(entries, LEFT, LEGEND_TOP, RIGHT - LEFT),
    ],
  );
}

function plotOf(debrief: Debrief): Plot {
  const { talk, offers, agreed } = debrief;
  const { schedule, preferences } = talk.deal;
  const extended = sessionsHeld(debrief) > schedule.sessions.length;
  const sessions = [...schedule.sessions, ...(extended && schedule.extension ? [schedule.extension] : [])];
  const hundreds = (party: Party, points: number) => (points / preferences[party].scale) * 100;
  const shown = PARTIES.flatMap((party) => [
    hundreds(party, preferences[party].reservation),
    ...sessions
      .map(({ mandates }) => mandates[party])
      .filter(Number.isFinite)
      .map((points) => hundreds(party, points)),
    ...offers.filter(({ by }) => by === party).map(({ points }) => hundreds(party, points[party])),
    ...(agreed === NONE ? [] : [hundreds(party, pointsOf(preferences[party], agreed))]),
  ]);
  const least = shown.reduce((one, other) => Math.min(one, other));
  const most = shown.reduce((one, other) => Math.max(one, other));
  const room = (most - least) * ROOM;
  const rounds = Math.max(sessions.at(-1)?.lastRound ?? 1, lastRound(debrief));
  const across = { from: 0.5, to: rounds + 0.5, start: LEFT, end: RIGHT };
  const up = { from: least - room, to: most + room, start: BOTTOM, end: TOP };
  return { debrief, across, up, sessions, height: (party, points) => placeOn(up, hundreds(party, points)) };
}

/** A thin line at every recess. */
function recesses({ across, sessions }: Plot): string[] {
  return sessions.slice(1).map(({ firstRound }) => {
    const x = placeOn(across, firstRound - 0.5);
    return drawn('line', { x1: x, x2: x, y1: TOP, y2: BOTTOM }, { stroke: INK.faint, 'stroke-width': '1px' });
  });
}

function batnaLine({ debrief, height }: Plot, party: Party): string {
  const { deal } = debrief.talk;
  const { reservation } = deal.preferences[party];
  const y = height(party, reservation);
  const color = INK.parties[party];
  const style = { stroke: color, 'stroke-width': '1.6px', 'stroke-dasharray': BATNA_DASHES };
  const words = FIGURES.batnaOf(namesOf(deal)[party], level(deal, party, reservation));
  const side =
    party === 0 ? label(LEFT + 6, y - 6, words, { color }) : label(RIGHT - 6, y - 6, words, { color, anchor: 'end' });
  return drawn('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y }, style) + side;
}

function mandateLine({ sessions, across, height }: Plot, party: Party): string {
  const d = sessions
    .filter(({ mandates }) => Number.isFinite(mandates[party]))
    .map(({ firstRound, lastRound, mandates }) => {
      const [from, to] = [placeOn(across, firstRound - 0.5), placeOn(across, lastRound + 0.5)];
      return `M${short(from)} ${short(height(party, mandates[party]))}H${short(to)}`;
    });
  if (d.length === 0) return '';
  const style = {
    fill: 'none',
    stroke: INK.parties[party],
    'stroke-width': '1.8px',
    'stroke-dasharray': MANDATE_DASHES,
  };
  return drawn('path', { d: d.join('') }, style);
}

/** The line through the offers of a party. */
function curve({ debrief, across, height }: Plot, party: Party): string {
  const offers = thinned(
    debrief.offers.filter(({ by }) => by === party),
    MOST_OFFERS,
  );
  const places = offers.map(({ round, points }) => [placeOn(across, round), height(party, points[party])] as const);
  const style = {
    fill: 'none',
    stroke: INK.parties[party],
    'stroke-width': '2.4px',
  };
  const d = `M${places.map((place) => place.map(short).join(' ')).join('L')}`;
  return (
    (places.length > 1 ? drawn('path', { d }, style) : '') + places.map(([x, y]) => offerMark(party, x, y)).join('')
  );
}

/** The deal, at what it is worth to each, with the higher name above and the lower one below. */
function dealMarks({ debrief, across, height }: Plot): string[] {
  const { talk, agreed } = debrief;
  if (agreed === NONE) return [];
  const { deal } = talk;
  const x = placeOn(across, lastRound(debrief));
  const heights = pair((party) => height(party, pointsOf(deal.preferences[party], agreed)));
  return PARTIES.flatMap((party) => {
    const upper = heights[party] < heights[opponent(party)] || (heights[0] === heights[1] && party === 0);
    const words = FIGURES.dealFor(namesOf(deal)[party], worthTo(deal, party, agreed));
    const right = x + 16 + words.length * SIGN < WIDTH;
    const options = { color: INK.parties[party], bold: true, anchor: right ? 'start' : 'end' } as const;
    const down = right ? (upper ? -3 : 14) : upper ? -17 : 28;
    const named = label(x + (right ? 16 : 10), heights[party] + down, words, options);
    return [mark('deal', x, heights[party]), named];
  });
}

function entriesOf({ debrief, sessions }: Plot): Entry[] {
  const { deal } = debrief.talk;
  const names = namesOf(deal);
  const stroke = (dashes: string) => (x: number, y: number) =>
    drawn(
      'path',
      { d: `M${short(x - 12)} ${short(y)}h24` },
      { stroke: INK.line, 'stroke-width': '2px', 'stroke-dasharray': dashes },
    );
  const bound = sessions.some(({ mandates }) => mandates.some(Number.isFinite));
  return [
    ...PARTIES.filter((party) => debrief.offers.some(({ by }) => by === party)).map((party) => ({
      sample: (x: number, y: number) => offerMark(party, x, y, 5.5),
      name: FIGURES.offersOf(names[party]),
    })),
    ...(debrief.agreed === NONE
      ? []
      : [{ sample: (x: number, y: number) => mark('deal', x, y), name: FIGURES.dealKey }]),
    { sample: stroke(BATNA_DASHES), name: FIGURES.batnas },
    ...(bound ? [{ sample: stroke(MANDATE_DASHES), name: FIGURES.mandates }] : []),
  ];
}

/** The picture of all outcomes: what each is worth to both sides, and the way the talk took among them. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES, type Party } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { lastMandates, openings } from '../debrief/ends.js';
import { FIGURES, spaceInWords } from '../english/figures.js';
import { level, namesOf } from '../english/points.js';
import { axes } from './axes.js';
import { placeOn } from './axis.js';
import { cloud, hatching } from './cloud.js';
import { BATNA_DASHES, drawn, INK, label, MANDATE_DASHES, picture } from './ink.js';
import { legend, legendHeight } from './legend.js';
import { type Mark, mark, offerMark } from './marks.js';
import { short } from './markup.js';
import { PLANE, type Plane, planeOf } from './plane.js';
import { spaceKey } from './spaceKey.js';
import { thinned } from './thinned.js';

const WIDTH = 640;
const LEGEND_TOP = PLANE.bottom + 54;

/** The most offers of each side that are drawn. */
const MOST_OFFERS = 200;

/** Room that the name of a level takes. */
const NAME_WIDTH = 96;

/** The outcome space of a debriefed talk as SVG, with its description. */
export function outcomeSpaceSvg(debrief: Debrief): string {
  const plane = planeOf(debrief);
  const entries = spaceKey(debrief);
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
    legend(entries, PLANE.left, LEGEND_TOP, PLANE.right - PLANE.left),
  ]);
}

/** The BATNA of a party, dashed, and its last mandate, dotted where it is higher. */
function levels({ debrief, across, up }: Plane, party: Party): string[] {
  const { deal } = debrief.talk;
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
  return x > (PLANE.left + PLANE.right) / 2
    ? label(x - 11, y + 5, words, { anchor: 'end', color, bold: true })
    : label(x - 4, y - 10, words, { color, bold: true });
}

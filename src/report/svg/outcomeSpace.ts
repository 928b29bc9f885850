/** The picture of all outcomes: what each is worth to both sides, and the way the talk took among them. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES, type Party } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { openings } from '../debrief/ends.js';
import { FIGURES, spaceInWords } from '../english/figures.js';
import { namesOf } from '../english/points.js';
import { drawn, INK, label, picture, WIDTH } from './ink.js';
import { landscape } from './landscape.js';
import { legend, legendHeight } from './legend.js';
import { type Mark, mark, offerMark } from './marks.js';
import { short } from './markup.js';
import { PLANE, type Plane, planeOf } from './plane.js';
import { spaceKey } from './spaceKey.js';
import { thinned } from './thinned.js';

const LEGEND_TOP = PLANE.bottom + 54;

/** The most offers of each side that are drawn. */
const MOST_OFFERS = 200;

/** The outcome space of a debriefed talk as SVG, with its description. */
export function outcomeSpaceSvg(debrief: Debrief): string {
  const { talk, counts, frontier, offers, agreed, real } = debrief;
  const named = [...offers.map(({ outcome }) => outcome), agreed, real];
  const plane = planeOf({ id: 'space', deal: talk.deal, counts, frontier }, named);
  const entries = spaceKey(plane, debrief);
  const height = LEGEND_TOP + legendHeight(entries);
  return picture('space', { width: WIDTH, height }, { title: FIGURES.spaceTitle, description: spaceInWords(debrief) }, [
    ...landscape(plane),
    ...PARTIES.map((party) => path(plane, debrief, party)),
    ...points(plane, debrief),
    ...PARTIES.map((party) => openingLabel(plane, debrief, party)),
    legend(entries, PLANE.left, LEGEND_TOP, PLANE.right - PLANE.left),
  ]);
}

function path({ at }: Plane, debrief: Debrief, party: Party): string {
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

function points({ deal, at }: Plane, { solutions, agreed, real }: Debrief): string[] {
  const [first, second] = deal.preferences;
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

function openingLabel({ deal, at }: Plane, debrief: Debrief, party: Party): string {
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

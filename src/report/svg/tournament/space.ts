/** What was agreed in a scenario: circles among all its outcomes, their areas by the number of talks. */
import type { ScenarioResults } from '../../../analysis/tournament/results.js';
import { pair } from '../../../model/party.js';
import { pointsOf } from '../../../model/preferences.js';
import { FIGURES } from '../../english/figures.js';
import { SPACES, spaceInWords } from '../../english/tournament/spaces.js';
import { isSmall } from '../cloud.js';
import { drawn, INK, picture, WIDTH } from '../ink.js';
import { landscape, landscapeKey } from '../landscape.js';
import { type Entry, legend, legendHeight } from '../legend.js';
import { type Mark, mark, shapeKey } from '../marks.js';
import { PLANE, planeOf } from '../plane.js';

/** The radius at least, where outcomes are cells and where they are dots, and of the one agreed most often. */
const SMALLEST = { cells: 3, dots: 8 };
const LARGEST = 20;

const AGREED = { fill: INK.parties[1], 'fill-opacity': '.45', stroke: INK.line, 'stroke-width': '1px' };

export function spaceSvg(results: ScenarioResults, place: number): string {
  const { deal, counts, frontier, solutions, agreed } = results;
  const id = `space-${place + 1}`;
  const plane = planeOf(
    { id, deal, counts, frontier },
    agreed.map(({ outcome }) => outcome),
  );
  const at = (outcome: number) => plane.at(pair((party) => pointsOf(deal.preferences[party], outcome)));
  const most = agreed.reduce((high, { talks }) => Math.max(high, talks), 0);
  const smallest = isSmall(plane) ? SMALLEST.dots : SMALLEST.cells;
  const circle = (outcome: number, talks: number) => {
    const [cx, cy] = at(outcome);
    return drawn('circle', { cx, cy, r: Math.max(smallest, LARGEST * Math.sqrt(talks / most)) }, AGREED);
  };
  const entries: Entry[] = [
    ...landscapeKey(plane),
    ...(most > 0
      ? [{ sample: (cx: number, cy: number) => drawn('circle', { cx, cy, r: 8 }, AGREED), name: SPACES.agreed }]
      : []),
    ...shapeKey('nash', FIGURES.nash, solutions.nash.length > 0),
    ...shapeKey('kalaiSmorodinsky', FIGURES.kalaiSmorodinsky, solutions.kalaiSmorodinsky.length > 0),
  ];
  const solved = (kind: Mark, [outcome]: readonly number[]) =>
    outcome === undefined ? '' : mark(kind, ...at(outcome));
  const words = { title: SPACES.title(deal.scenario.title), description: spaceInWords(results) };
  const top = PLANE.bottom + 54;
  return picture(id, { width: WIDTH, height: top + legendHeight(entries) }, words, [
    ...landscape(plane),
    ...[...agreed].sort((one, other) => other.talks - one.talks).map(({ outcome, talks }) => circle(outcome, talks)),
    solved('kalaiSmorodinsky', solutions.kalaiSmorodinsky),
    solved('nash', solutions.nash),
    legend(entries, PLANE.left, top, PLANE.right - PLANE.left),
  ]);
}

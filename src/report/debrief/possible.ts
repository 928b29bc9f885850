/** The third section: the whole space of outcomes, and where this talk went in it. */
import type { Debrief } from '../../analysis/debrief.js';
import { inZopa } from '../../analysis/zopa.js';
import { pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { spaceInWords } from '../english/figures.js';
import { namesOf, worthTo } from '../english/points.js';
import { POSSIBLE } from '../english/possible.js';
import { TITLES } from '../english/titles.js';
import { list, type Section, text } from '../section.js';

const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;

export function possible(debrief: Debrief): Section {
  const { counts, frontier, agreed, solutions, talk } = debrief;
  const where = agreed === NONE ? undefined : inZopa(talk.deal, agreed) ? POSSIBLE.inZopa : POSSIBLE.notInZopa;
  const said = [
    POSSIBLE.counts(counts.outcomes, counts.clean, counts.zopa, counts.zopaBetween === undefined),
    ...(where === undefined ? [] : [where]),
  ];
  return {
    id: 'possible',
    title: TITLES.possible,
    blocks: [
      { kind: 'figure', figure: 'space', caption: POSSIBLE.caption, alt: spaceInWords(debrief) },
      ...text(said.join(' ')),
      ...list([
        POSSIBLE.zopa,
        ...(frontier.length === 0 ? [] : [POSSIBLE.frontier(frontier.length)]),
        ...(solutions.nash.length === 0 ? [] : SOLUTIONS.map((key) => POSSIBLE.solutions[key][1])),
      ]),
      ...text(solutions.nash.length === 0 ? POSSIBLE.noSolutions : undefined),
      ...solutionsTable(debrief),
    ],
  };
}

function solutionsTable(debrief: Debrief): Section['blocks'] {
  const { solutions, agreed, real, talk } = debrief;
  const { deal } = talk;
  const row = (name: string, outcome: number) => [name, ...pair((party) => worthTo(deal, party, outcome))];
  const rows = SOLUTIONS.flatMap((key) => {
    const [first, ...equal] = solutions[key];
    const [name] = POSSIBLE.solutions[key];
    if (first === undefined) return [];
    return [row(equal.length === 0 ? name : POSSIBLE.ties(name, equal.length), first)];
  });
  if (rows.length === 0) return [];
  if (agreed !== NONE) rows.push(row(POSSIBLE.deal, agreed));
  if (real !== NONE) rows.push(row(POSSIBLE.real, real));
  return [
    {
      kind: 'table',
      caption: POSSIBLE.solutionsCaption,
      head: POSSIBLE.solutionsHead(...namesOf(deal)),
      rows,
      numeric: [1, 2],
    },
  ];
}

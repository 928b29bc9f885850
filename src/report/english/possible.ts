/** The words of the picture of all outcomes. */
import { capital, inWords, percent, several, thousands } from './numbers.js';

export const POSSIBLE = {
  caption: 'Every outcome by what it is worth to each side, in points out of 100',
  counts: (outcomes: number, clean: number, zopa: number, exact: boolean) =>
    [
      `There ${outcomes === 1 ? 'is' : 'are'} ${several(outcomes, 'possible outcome')}, one option for every issue.`,
      clean === outcomes
        ? 'No red line closes any of them.'
        : clean === 0
          ? 'Each of them crosses a red line of one side or the other.'
          : `${capital(inWords(clean))} of them (${percent(clean / outcomes)}) ${clean === 1 ? 'crosses' : 'cross'} no red line of either side.`,
      clean === 0
        ? ''
        : zopa === 0
          ? 'None of them is in the ZOPA.'
          : `${exact ? capital(inWords(zopa)) : `About ${thousands(zopa)}`} of ${clean === outcomes ? 'them' : 'these'} (${percent(zopa / clean)}) ${zopa === 1 ? 'is' : 'are'} in the ZOPA.`,
    ]
      .filter(Boolean)
      .join(' '),
  inZopa: 'The deal is in the ZOPA.',
  notInZopa: 'The deal is not in the ZOPA: it is worth less to one side than its BATNA or its last mandate.',
  zopa: 'ZOPA, the zone of possible agreement: what both sides could have signed in the last session, because it crosses no red line and is worth at least the BATNA and the last mandate to each.',
  frontier: (points: number) =>
    `Pareto frontier: the outcomes that cannot be made better for one side without making them worse for the other. Here it has ${several(points, 'point')}.`,
  solutionsCaption: 'Points that theory would pick from the ZOPA',
  solutionsHead: (a: string, b: string) => ['Solution', a, b],
  solutions: {
    nash: ['Nash', 'Nash’s solution: the greatest product of both surpluses.'],
    kalaiSmorodinsky: [
      'Kalai-Smorodinsky',
      'Kalai and Smorodinsky’s: each side’s gain is counted as a share of the most it could gain, and the smaller share is as great as can be.',
    ],
    egalitarian: ['Egalitarian', 'The egalitarian one: the side that gains less gains as much as can be.'],
    utilitarian: ['Utilitarian', 'The utilitarian one: the greatest sum of the points of both.'],
  },
  ties: (name: string, more: number) => `${name}, one of ${several(more + 1, 'equal')}`,
  noSolutions: 'Without a ZOPA there is no point that theory would pick: nobody can gain over the BATNA.',
  deal: 'This deal',
  real: 'What really happened',
} as const;

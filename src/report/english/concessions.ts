/** The words of how each side conceded. */
import type { StepClass } from '../../analysis/concessions.js';

export const CONCESSIONS = {
  caption: 'What each side’s own offers were worth to it, round by round, out of 100',
  noOffers: 'No offer was made, so nobody conceded.',
  totalsCaption: 'How far each side came',
  measure: 'Points out of 100',
  offers: 'Offers made',
  opened: 'Opened at',
  ended: { agreed: 'Ended at, in the deal', parted: 'Ended at, with its last offer' },
  total: 'Conceded in all',
  late: 'Of that, in the last tenth of the time',
  lateMore: 'more than all',
  lateLess: 'less than nothing',
  share: 'Share of what both conceded',
  exponent: 'Exponent of its curve',
  manner: 'In a word',
  sensitivity: 'Steps the other side may like, for each that it may not',
  unknown: '–',
  boulware: 'Boulware',
  linear: 'linear',
  conceder: 'Conceder',
  firm: 'held firm',
  short: 'too few offers',
  atMost: (exponent: string) => `${exponent} or less`,
  atLeast: (exponent: string) => `${exponent} or more`,
  exponentMeans:
    'The exponent is that of the concession curve that fits a side’s own offers best (Faratin, Sierra and Jennings 1998): under 1 it held out and gave late (Boulware), at 1 it gave evenly, over 1 it gave early (Conceder). With few offers it says little. Who held firm did not come down at all.',
  stepsCaption: 'The kinds of steps they took',
  stepsHead: (a: string, b: string) => ['Step', a, b],
  noSteps: 'Neither side made a second offer, so there are no steps to compare.',
  stepsMean: (still: string) =>
    `A step is an offer against the same side’s offer before; a change of less than ${still} of a side’s range counts as none (Hindriks, Jonker and Tykhonov 2007).`,
  steps: {
    silent: ['Silent', 'Silent: next to nothing changes for either side.'],
    nice: ['Nice', 'Nice: better for the other side, at no cost worth naming.'],
    concession: ['Concession', 'Concession: worse for oneself, as good or better for the other side.'],
    unfortunate: ['Unfortunate', 'Unfortunate: worse for the other side and no better for oneself. Nobody wants that.'],
    selfish: ['Selfish', 'Selfish: better for oneself, as bad or worse for the other side.'],
    fortunate: ['Fortunate', 'Fortunate: better for both. A trade was found.'],
  } satisfies Record<StepClass, readonly [name: string, meaning: string]>,
} as const;

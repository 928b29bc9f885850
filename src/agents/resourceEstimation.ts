/**
 * Resource estimation: concedes as a resource runs out, little while there is much of it.
 * Also known as: resource-dependent tactic; impatient negotiator.
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import type { View } from '../model/view.js';
import { acceptOrOffer } from './parts/acceptance.js';
import { offerAfter } from './parts/aspiration.js';
import { threadShare } from './parts/thread.js';
import { KAPPA, TIME_DEPENDENT_RULES } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const resourceEstimation = strategy({
  name: 'resource-estimation',
  says: 'Concedes as a resource runs out: patience with a talk that grows long, or the rounds that are left.',
  source:
    'Faratin, Sierra & Jennings 1998, resource-estimation tactic: target = floor + (best - floor)(1 - f), f = kappa + (1 - kappa)e^-resource; AC_next',
  reading:
    'the thread counts as the share of the offers that the rounds have room for, the time left in rounds, so that the last round has none; the printed min(0, t - tmax) would make e^-resource greater than 1 and is read as max(0, tmax - t); the number of negotiators is left out, for it is always one',
  uses: ['clock', 'offers'],
  parameters: {
    resource: {
      says: 'what runs out: thread is mu over the length of the talk so far, time is the rounds that are left',
      standard: 'thread',
      choices: ['thread', 'time'],
    },
    mu: {
      says: 'with the thread, the share of the talk after which 37% (1/e) of its range is conceded',
      standard: 0.5,
      least: 0.01,
      most: 10,
    },
    kappa: KAPPA,
  },
  rules: {
    tire: '{self} has less patience the longer the talk: it asks for {offer} now{gave}.',
    ...TIME_DEPENDENT_RULES,
  },
  make:
    ({ resource, mu, kappa }) =>
    () => ({
      decide: (view) => {
        const left = resource === 'time' ? roundsLeft(view) : mu / threadShare(view);
        const conceded = kappa + (1 - kappa) * Math.exp(-left);
        return acceptOrOffer(view, offerAfter(view, conceded, resource === 'time' ? 'aspire' : 'tire'));
      },
    }),
});

/** The rounds after this one; none in an extension. */
function roundsLeft({ round, rounds }: View): number {
  return Math.max(0, rounds - round);
}

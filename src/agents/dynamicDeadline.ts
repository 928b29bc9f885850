/**
 * Dynamic deadline: concedes toward a deadline of its own, which comes nearer as the talk grows longer.
 * Also known as: resource-dependent tactic with a dynamic deadline.
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { offerAfter } from './parts/aspiration.js';
import { polynomial } from './parts/curves.js';
import { threadShare } from './parts/thread.js';
import { KAPPA } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const dynamicDeadline = strategy({
  name: 'dynamic-deadline',
  says: 'Concedes toward a deadline of its own, which comes nearer with every offer that is made.',
  source:
    'Faratin, Sierra & Jennings 1998, dynamic-deadline tactic: the polynomial curve up to tmax = mu N^2 / (sum of thread lengths), here with N = 1; AC_next',
  reading:
    'the thread counts as the share of the offers that the rounds have room for, so that mu means the same in talks of all lengths; as offers come in step with time, the curve is close to the polynomial one of half the exponent that ends at the square root of mu, except in an extension, where time stands still and the thread grows',
  uses: ['clock', 'offers'],
  parameters: {
    mu: {
      says: 'its patience: with 1 its deadline is about that of the talks, with 0.25 about their half-time',
      standard: 1,
      least: 0.01,
      most: 10,
    },
    exponent: { says: 'the e of the curve up to its deadline', standard: 1, least: 0, most: 100 },
    kappa: KAPPA,
  },
  rules: {
    hurry: '{self} draws its own deadline nearer with every offer: it asks for {offer} now{gave}.',
    ...ACCEPTANCE_RULES,
  },
  make:
    ({ mu, exponent, kappa }) =>
    () => ({
      decide: (view) => {
        const deadline = mu / threadShare(view);
        const gone = Math.min(view.time, deadline) / deadline;
        return acceptOrOffer(view, offerAfter(view, polynomial(gone, exponent, kappa), 'hurry'));
      },
    }),
});

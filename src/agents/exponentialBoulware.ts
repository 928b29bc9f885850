/**
 * Exponential Boulware: gives a little at once, then holds firm, and gives way only just before the deadline.
 * Also known as: tough time-dependent tactic of the exponential family.
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import {
  EXPONENTIAL_KAPPA,
  EXPONENTIAL_SOURCE,
  exponentiallyDependent,
  TIME_DEPENDENT_RULES,
} from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const exponentialBoulware = strategy({
  name: 'exponential-boulware',
  says: 'Gives a little at once, then holds firm, and gives way only just before the deadline.',
  source: EXPONENTIAL_SOURCE,
  reading: 'the curve runs in utility space instead of issue by issue',
  uses: ['clock'],
  parameters: {
    exponent: {
      says: 'the beta of the curve; the lower, the later it gives way, and up to 1 it always concedes less than evenly',
      standard: 0.2,
      least: 0,
      most: 1,
    },
    kappa: EXPONENTIAL_KAPPA,
  },
  rules: TIME_DEPENDENT_RULES,
  make: ({ exponent, kappa }) => exponentiallyDependent(exponent, kappa),
});

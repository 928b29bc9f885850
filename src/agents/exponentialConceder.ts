/**
 * Exponential conceder: gives way early and then nears its floor ever more slowly.
 * Also known as: soft time-dependent tactic of the exponential family.
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import {
  EXPONENTIAL_KAPPA,
  EXPONENTIAL_SOURCE,
  exponentiallyDependent,
  TIME_DEPENDENT_RULES,
} from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const exponentialConceder = strategy({
  name: 'exponential-conceder',
  says: 'Gives a little at once, gives way early, and then nears its floor ever more slowly.',
  source: EXPONENTIAL_SOURCE,
  reading:
    'the curve runs in utility space instead of issue by issue; the paper calls every beta over 1 a conceder, but with a small kappa one under 3 has conceded less than evenly at half-time',
  uses: ['clock'],
  parameters: {
    exponent: { says: 'the beta of the curve; the higher, the earlier it gives way', standard: 5, least: 3, most: 100 },
    kappa: EXPONENTIAL_KAPPA,
  },
  rules: TIME_DEPENDENT_RULES,
  make: ({ exponent, kappa }) => exponentiallyDependent(exponent, kappa),
});

/**
 * Conceder: gives way early and then holds near its floor.
 * Also known as: soft time-dependent tactic; Conceder of Genius and GeniusWeb (e = 2), ConcederTBNegotiator of NegMAS
 * (t^0.25, which is e = 4).
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import { ACCEPT, CONDITION_RULES } from './parts/conditions/named.js';
import { KAPPA, TIME_DEPENDENT, TIME_DEPENDENT_RULES, timeDependent } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const conceder = strategy({
  name: 'conceder',
  says: 'Gives way early and then holds near its floor.',
  ...TIME_DEPENDENT,
  uses: ['clock'],
  parameters: {
    exponent: {
      says: 'the e of the curve; the higher, the earlier it gives way (2 in Genius, 4 in NegMAS)',
      standard: 2,
      least: 1,
      most: 100,
    },
    kappa: KAPPA,
    accept: ACCEPT,
  },
  rules: { ...TIME_DEPENDENT_RULES, ...CONDITION_RULES },
  make: ({ exponent, kappa, accept }) => timeDependent(exponent, kappa, accept),
});

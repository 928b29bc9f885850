/**
 * Boulware: holds firm while there is time and gives way close to the deadline.
 * Also known as: tough time-dependent tactic, after Lemuel Boulware's take-it-or-leave-it bargaining;
 * Boulware of Genius and GeniusWeb (e = 0.2), BoulwareTBNegotiator of NegMAS (t^4, which is e = 0.25).
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import { ACCEPT, CONDITION_RULES } from './parts/conditions/named.js';
import { KAPPA, TIME_DEPENDENT, TIME_DEPENDENT_RULES, timeDependent } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const boulware = strategy({
  name: 'boulware',
  says: 'Holds firm while there is time and gives way close to the deadline.',
  ...TIME_DEPENDENT,
  uses: ['clock'],
  parameters: {
    exponent: {
      says: 'the e of the curve; the lower, the later it gives way (0.2 in Genius, 0.25 in NegMAS); over 1 it is a conceder, so that a sweep may cross from one to the other',
      standard: 0.2,
      least: 0,
      most: 100,
    },
    kappa: KAPPA,
    accept: ACCEPT,
  },
  rules: { ...TIME_DEPENDENT_RULES, ...CONDITION_RULES },
  make: ({ exponent, kappa, accept }) => timeDependent(exponent, kappa, accept),
});

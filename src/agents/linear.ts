/**
 * Linear: gives way by the same amount of its own points in every round.
 * Also known as: time-dependent tactic with e = 1; Conceder Linear of Genius, LinearTBNegotiator of NegMAS.
 * Paper: Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24:159.
 */
import { ACCEPT, CONDITION_RULES } from './parts/conditions/named.js';
import { KAPPA, TIME_DEPENDENT, TIME_DEPENDENT_RULES, timeDependent } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const linear = strategy({
  name: 'linear',
  says: 'Gives way by the same amount in every round.',
  ...TIME_DEPENDENT,
  uses: ['clock'],
  parameters: { kappa: KAPPA, accept: ACCEPT },
  rules: { ...TIME_DEPENDENT_RULES, ...CONDITION_RULES },
  make: ({ kappa, accept }) => timeDependent(1, kappa, accept),
});

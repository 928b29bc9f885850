/**
 * Exp aspiration: concedes along the exponential curve of NegMAS, which starts at the best and ends at the floor.
 * Also known as: ExpAspiration of NegMAS, whose "boulware" is an exponent of 0.125, "linear" of 0.725 and "conceder" of 4.
 * Paper: after Faratin, Sierra & Jennings 1998; the curve is of NegMAS (Mohammad, Nakadai & Greenwald 2021).
 */
import { fallingAlong } from './parts/aspiration.js';
import { power } from './parts/curves.js';
import { aspiring, TIME_DEPENDENT_RULES } from './parts/timeDependent.js';
import { strategy } from './strategy.js';

export const expAspiration = strategy({
  name: 'exp-aspiration',
  says: 'Concedes by the clock along the exponential curve of NegMAS, from its best to its floor.',
  source:
    'NegMAS (Mohammad, Nakadai & Greenwald 2021), ExpAspiration: target = floor + (best - floor)(exp((1 - t)^e) - 1)/(exp(1) - 1)',
  reading:
    'it bids the lowest outcome at or above the target; the mandate raises the end of the curve as the reservation does',
  uses: ['clock'],
  parameters: {
    exponent: {
      says: 'the e of the curve; the higher, the earlier it gives way (NegMAS: boulware 0.125, linear 0.725, conceder 4)',
      standard: 0.125,
      least: 0,
      most: 100,
    },
  },
  rules: TIME_DEPENDENT_RULES,
  make: ({ exponent }) =>
    aspiring(fallingAlong((time) => 1 - (Math.exp(power(1 - time, exponent)) - 1) / (Math.exp(1) - 1))),
});

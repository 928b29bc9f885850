/** Fixation: the chance that the copies of one mutant take over a population in a birth-death process. */
import { logOfSum } from './logarithms.js';

/**
 * The logarithm of the chance. `advantage` has for each l from 0 to one less than the population the sum, over 1 to l
 * mutants, of the logarithms by which one more mutant is likelier than one less: 1 / sum of e^-advantage.
 */
export function logFixation(advantage: readonly number[]): number {
  return -logOfSum(advantage.map((sum) => -sum));
}

/**
 * The chance in a Moran process (Moran 1958), for a mutant of this fitness where the others have 1. Throws a
 * `RangeError` for a fitness that is no number over 0 and a population that is no whole number from 1.
 */
export function moranFixation(fitness: number, population: number): number {
  if (!(fitness > 0 && fitness < Number.POSITIVE_INFINITY)) throw new RangeError('a fitness is a number over 0');
  if (!(Number.isInteger(population) && population >= 1)) throw new RangeError('a population is a whole number from 1');
  return Math.exp(logFixation(Array.from({ length: population }, (_, mutants) => mutants * Math.log(fitness))));
}

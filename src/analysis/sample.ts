/**
 * Clean outcomes from all over a space that is too large to be counted, spread more evenly than chance would. There is no
 * chance in it: the same deal always gives the same outcomes.
 */
import type { OpenOption } from './openOptions.js';

/** Outcomes in a sample. */
const SAMPLE_SIZE = 200_000;

/** What each outcome of a sample is worth to both parties, in points. */
export interface Sample {
  readonly own: Float64Array;
  readonly others: Float64Array;
}

/**
 * A Kronecker sequence with the square roots of primes, one for each issue (Richtmyer 1951): the fraction of the root
 * times the place in the sample picks the option. Every issue needs an open option.
 */
export function sampleOf(issues: readonly (readonly OpenOption[])[], size = SAMPLE_SIZE): Sample {
  const own = new Float64Array(size);
  const others = new Float64Array(size);
  const primes = firstPrimes(issues.length);
  issues.forEach((options, issue) => {
    const root = Math.sqrt(primes[issue] as number);
    const step = root - Math.floor(root);
    for (let at = 0; at < size; at++) {
      const turns = (at + 0.5) * step;
      const { points } = options[Math.floor((turns - Math.floor(turns)) * options.length)] as OpenOption;
      own[at] = (own[at] as number) + points[0];
      others[at] = (others[at] as number) + points[1];
    }
  });
  return { own, others };
}

function firstPrimes(many: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < many; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

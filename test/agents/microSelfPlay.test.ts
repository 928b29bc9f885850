import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { PARTIES, type Party } from '../../src/model/party.js';
import { table } from '../helpers/versus.js';

const ORDERS = ['left', 'right'] as const;

/** MiCRO against itself with time for every outcome; the outcome agreed. */
function agreed(points: readonly (readonly [number, number])[], first: (typeof ORDERS)[number]): [Deal, number] {
  const scenario = { ...table([points], { reservation: [-1, -1] }), first };
  const deal = prepare(scenario, { rounds: points.length + 1 });
  const { seat } = hire('micro');
  const result = play(deal, [seat(), seat()], { seed: '1' }).result();
  expect(result?.ending).toBe('agreed');
  return [deal, result?.outcome as number];
}

/** How many outcomes the party likes better, plus one. */
function rank({ preferences, space }: Deal, party: Party, outcome: number): number {
  const { points } = preferences[party];
  let better = 0;
  for (let other = 0; other < space.outcomes; other++)
    if ((points[other] as number) > (points[outcome] as number)) better++;
  return better + 1;
}

/** As `rank`, with equals counted in the order of their numbers: the place on the party's list. */
function place({ preferences, space }: Deal, party: Party, outcome: number): number {
  const { points } = preferences[party];
  let before = 0;
  for (let other = 0; other < space.outcomes; other++) {
    const ahead = (points[other] as number) - (points[outcome] as number);
    if (ahead > 0 || (ahead === 0 && other < outcome)) before++;
  }
  return before + 1;
}

const outcomesOf = ({ space }: Deal) => Array.from({ length: space.outcomes }, (_, outcome) => outcome);
const worse = (deal: Deal, of: typeof rank, outcome: number) =>
  Math.max(...PARTIES.map((party) => of(deal, party, outcome)));

describe('micro against itself is fallback bargaining', () => {
  it('agrees on an outcome whose worse rank no other outcome betters, whoever moves first', () => {
    const orderings = fc.integer({ min: 2, max: 14 }).chain((size) => {
      const worths = Array.from({ length: size }, (_, at) => at);
      const shuffled = fc.shuffledSubarray(worths, { minLength: size });
      return fc.tuple(shuffled, shuffled);
    });
    fc.assert(
      fc.property(orderings, fc.constantFrom(...ORDERS), ([left, right], first) => {
        const [deal, outcome] = agreed(
          left.map((worth, at) => [worth, right[at] as number]),
          first,
        );
        const least = Math.min(...outcomesOf(deal).map((other) => worse(deal, rank, other)));
        expect(worse(deal, rank, outcome)).toBe(least);
      }),
      { seed: 2022, numRuns: 1500 },
    );
  });

  it('does no worse with ties than the best worse place on the two lists', () => {
    // Equals are offered in the order of their numbers but accepted alike, so an agreement may come before its place.
    const worth = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 12 }),
        fc.constantFrom(...ORDERS),
        (points, first) => {
          const [deal, outcome] = agreed(points, first);
          const least = Math.min(...outcomesOf(deal).map((other) => worse(deal, place, other)));
          expect(worse(deal, rank, outcome)).toBeLessThanOrEqual(least);
        },
      ),
      { seed: 2022, numRuns: 1500 },
    );
  });

  it('agrees on the halves of a pie', () => {
    const points = Array.from({ length: 11 }, (_, at) => [10 - at, at] as const);
    for (const first of ORDERS) expect(agreed(points, first)[1]).toBe(5);
  });
});

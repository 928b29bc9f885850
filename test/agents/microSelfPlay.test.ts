import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import type { Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { PARTIES, type Party } from '../../src/model/party.js';
import type { Result } from '../../src/model/result.js';
import type { Scenario } from '../../src/model/scenario.js';
import { grocery, laptop, niceOrDie } from '../helpers/domains.js';
import { anyScenario } from '../helpers/play.js';
import { plainIds, scenarioOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';
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
  const { points } = tabulated(preferences[party]);
  let better = 0;
  for (let other = 0; other < space.outcomes; other++)
    if ((points[other] as number) > (points[outcome] as number)) better++;
  return better + 1;
}

/** As `rank`, with equals counted in the order of their numbers: the place on the party's list. */
function place({ preferences, space }: Deal, party: Party, outcome: number): number {
  const { points } = tabulated(preferences[party]);
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

  it('does so among what both may sign and gain by, where red lines, mandates and reservations cut the lists short', () => {
    const ends = { agreed: 0, none: 0 };
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const first of PARTIES) ends[expectFallback(scenario, first)]++;
      }),
      { seed: 2022, numRuns: 500 },
    );
    expect(ends.agreed).toBeGreaterThan(300);
    expect(ends.none).toBeGreaterThan(50);
  });

  it.each(plainIds())('does so on %s', (id) => {
    for (const first of PARTIES) expectFallback(scenarioOf(id), first);
  });
});

describe('micro against itself on domains of ANAC 2011', () => {
  /** The utilities agreed and the offers made for it, with the first and with the second party moving first. */
  it.each([
    ['NiceOrDie', niceOrDie, 0.299, 0.299, [3, 3]],
    ['Laptop', laptop, 0.874024, 0.874024, [7, 7]],
    ['Grocery', grocery, 0.84, 0.895, [38, 40]],
  ] as const)('%s', (_, scenario, left, right, offers) => {
    for (const first of PARTIES) {
      const session = selfPlay(scenario, first);
      const { ending, utility } = session.result() as Result;
      expect([ending, ...utility.map((one) => Math.round(one * 1e6) / 1e6)]).toEqual(['agreed', left, right]);
      expect(session.moves.filter(({ type }) => type === 'offer')).toHaveLength(offers[first]);
    }
  });
});

function selfPlay(scenario: Scenario, first: Party): Session {
  const rounds = scenario.issues.reduce((product, { options }) => product * options.length, 1) + 1;
  const { seat } = hire('micro');
  return play(prepare(scenario, { rounds, first }), [seat(), seat()], { seed: '1', ledger: false });
}

/** Everything a party would ask for or take, best first, equals by number: found by looking at every outcome. */
function listOf(deal: Deal, party: Party): number[] {
  const { reservation } = deal.preferences[party];
  const { points, forbidden } = tabulated(deal.preferences[party]);
  const mandate = deal.schedule.sessions[0]?.mandates[party] as number;
  const worth = (outcome: number) => points[outcome] as number;
  return outcomesOf(deal)
    .filter((outcome) => forbidden[outcome] === 0 && worth(outcome) >= mandate && worth(outcome) > reservation)
    .sort((a, b) => worth(b) - worth(a) || a - b);
}

/**
 * Plays it out and expects the agreement to be as high on the lower of both lists as any outcome is that is on both. A
 * list may end before the other side has come down to such an outcome; then, or where there is none, there is no deal.
 */
function expectFallback(scenario: Scenario, first: Party): 'agreed' | 'none' {
  const { deal, result } = selfPlay(scenario, first);
  const { ending, outcome } = result() as Result;
  const lists = PARTIES.map((party) => listOf(deal, party));
  const places = lists.map((list) => new Map(list.map((one, at) => [one, at + 1])));
  const worsePlace = (one: number) => Math.max(...places.map((place) => place.get(one) ?? Number.POSITIVE_INFINITY));
  const least = outcomesOf(deal).reduce((best, one) => Math.min(best, worsePlace(one)), Number.POSITIVE_INFINITY);
  if (ending !== 'agreed') {
    expect(least).toBeGreaterThan(Math.min(...lists.map((list) => list.length)));
    return 'none';
  }
  const better = (party: Party) => {
    const { points } = tabulated(deal.preferences[party]);
    return lists[party]?.filter((one) => (points[one] as number) > (points[outcome] as number)).length as number;
  };
  expect(Math.max(...PARTIES.map(better)) + 1).toBeLessThanOrEqual(least);
  return 'agreed';
}

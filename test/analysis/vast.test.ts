/** Spaces far too large to be looked at one outcome after the other. */
import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../src/analysis/analysis.js';
import { frontierOf } from '../../src/analysis/frontier.js';
import { MOST_TIES, solutionsOf, solvedIn } from '../../src/analysis/solutions.js';
import { FrontierTooLong, suffixFrontiersOf } from '../../src/analysis/suffixFrontiers.js';
import { streamOf } from '../../src/engine/streams.js';
import type { Pair } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { dominates, vastDeal } from './deals.js';

/** Issues of so many options each, worth anything up to a weight of 1 to 10 times 100. */
function drawnIssues(seed: string, many: number, size: number): Pair<number>[][] {
  const draw = streamOf(seed, 'vast');
  const whole = (under: number) => Math.floor(draw() * under);
  return Array.from({ length: many }, () => {
    const weights = [1 + whole(10), 1 + whole(10)] as const;
    return Array.from({ length: size }, () => [weights[0] * whole(101), weights[1] * whole(101)] as const);
  });
}

const twenty = drawnIssues('1', 20, 10);

describe('20 issues of 10 options', () => {
  const deal = vastDeal(twenty, { scale: 10_000, reservation: [4000, 4000] });
  const frontier = frontierOf(deal);

  test('no outcome of a million drawn ones lies beyond the frontier, and every one lies on it or beneath', () => {
    expect(frontier.length).toBeGreaterThan(50);
    const draw = streamOf('2', 'vast');
    /** The most for the second party of all points worth at least so much to the first. */
    const bestFrom = new Float64Array(20 * 1000 + 2).fill(Number.NEGATIVE_INFINITY);
    for (const { points } of frontier) bestFrom[points[0]] = points[1];
    for (let level = bestFrom.length - 2; level >= 0; level--)
      bestFrom[level] = Math.max(bestFrom[level] as number, bestFrom[level + 1] as number);
    let beyond = 0;
    for (let drawn = 0; drawn < 1_000_000; drawn++) {
      let [own, others] = [0, 0];
      for (const options of twenty) {
        const [mine, theirs] = options[Math.floor(draw() * 10)] as Pair<number>;
        own += mine;
        others += theirs;
      }
      if (others > (bestFrom[own] as number)) beyond++;
    }
    expect(beyond).toBe(0);
  });

  test('nor does one that differs from a point of it on two issues', () => {
    const known = new Map(frontier.map(({ points }) => points));
    let beyond = 0;
    for (const { options, points } of frontier.slice(0, 20)) {
      /** What each other option of an issue would change. */
      const changes = twenty.map((list, issue) => {
        const [own, others] = list[options[issue] as number] as Pair<number>;
        return list.map(([mine, theirs]) => [mine - own, theirs - others] as const);
      });
      for (const [at, first] of changes.entries())
        for (const second of changes.slice(at + 1))
          for (const [a, b] of first)
            for (const [c, d] of second) {
              const moved = [points[0] + a + c, points[1] + b + d] as const;
              if (dominates(moved, points) || moved[1] > (known.get(moved[0]) ?? Number.POSITIVE_INFINITY)) beyond++;
            }
    }
    expect(beyond).toBe(0);
  });

  test('every point of it is what its options are worth, and none has a number', () => {
    for (const { outcome, options, points } of frontier) {
      expect(outcome).toBe(NONE);
      const sum = (party: 0 | 1) =>
        twenty.reduce(
          (total, list, issue) => total + ((list[options[issue] as number] as Pair<number>)[party] ?? 0),
          0,
        );
      expect([sum(0), sum(1)]).toEqual(points);
    }
  });

  test('the solutions are the best of it by their definitions, told by their options', () => {
    const solutions = solvedIn(deal, suffixFrontiersOf(deal));
    const gains = frontier
      .map(({ points }) => [points[0] - 4000, points[1] - 4000] as const)
      .filter(([own, others]) => own >= 0 && others >= 0);
    const most = [Math.max(...gains.map(([own]) => own)), Math.max(...gains.map(([, others]) => others))] as const;
    const told = (name: keyof typeof solutions) =>
      solutions[name].outcomes.map(({ points }) => [points[0] - 4000, points[1] - 4000] as const);
    const best = (worth: (gain: Pair<number>) => number) => Math.max(...gains.map(worth));
    const product = ([own, others]: Pair<number>) => own * others;
    expect(told('nash').map(product)).toEqual(told('nash').map(() => best(product)));
    const share = ([own, others]: Pair<number>) => Math.min(own / most[0], others / most[1]);
    expect(told('kalaiSmorodinsky').map(share)).toEqual(told('kalaiSmorodinsky').map(() => best(share)));
    const least = (gain: Pair<number>) => Math.min(...gain);
    expect(told('egalitarian').map(least)).toEqual(told('egalitarian').map(() => best(least)));
    const sum = ([own, others]: Pair<number>) => own + others;
    expect(told('utilitarian').map(sum)).toEqual(told('utilitarian').map(() => best(sum)));
    for (const { count, outcomes } of Object.values(solutions)) expect(outcomes).toHaveLength(count);
    expect(solutionsOf(deal).nash).toEqual([]);
  });
});

describe('ties', () => {
  test('are counted in full and told up to ten thousand, lowest first', () => {
    // Of every issue one side wins what the other loses: all 3^20 outcomes lie on the frontier, which has 41 points, and
    // each has the same sum. The product is greatest in the middle: the central trinomial coefficient of 20.
    const deal = vastDeal(
      Array.from({ length: 20 }, () => [
        [0, 2],
        [1, 1],
        [2, 0],
      ]),
    );
    const { frontier, solutions } = analysisOf(deal);
    expect(frontier.map(({ points }) => points)).toEqual(Array.from({ length: 41 }, (_, at) => [40 - at, at]));
    expect(solutions.utilitarian.count).toBe(3 ** 20);
    expect(solutions.nash.count).toBe(377_379_369);
    const numbers = solutions.utilitarian.outcomes.map(({ outcome }) => outcome);
    expect(numbers).toEqual(Array.from({ length: MOST_TIES }, (_, at) => at));
    expect(solutionsOf(deal).utilitarian).toEqual(numbers);
    // The lowest with 20 points for each: the first ten issues to the second party, the last ten to the first.
    const lowest = [...Array(10).fill(0), ...Array(10).fill(2)];
    expect(solutions.nash.outcomes[0]?.options).toEqual(lowest);
    expect(frontier[20]?.options).toEqual(lowest);
  });
});

describe('a frontier that is too long to be held', () => {
  // Powers of two: every outcome is worth something else, and all are on the frontier.
  const powers = (many: number) =>
    Array.from({ length: many }, (_, at): Pair<number>[] => [
      [0, 2 ** at],
      [2 ** at, 0],
    ]);

  test('is refused with a remedy', () => {
    expect(() => frontierOf(vastDeal(powers(30), { scale: 1_000_000_000 }))).toThrow(new FrontierTooLong().message);
    expect(new FrontierTooLong().message).toBe(
      'the Pareto frontier has more than 1,000,000 points: give the options points with fewer digits',
    );
  });

  test('and up to there it is not', () => {
    expect(frontierOf(vastDeal(powers(16), { scale: 1_000_000 }))).toHaveLength(65_536);
  });
});

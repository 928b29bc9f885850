import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanSumsOf } from '../../src/analysis/cleanSums.js';
import { counterOf } from '../../src/analysis/counter.js';
import { streamOf } from '../../src/engine/streams.js';
import { prepare } from '../../src/model/deal.js';
import type { Pair } from '../../src/model/party.js';
import { anyDeal, counted, dominates, vastDeal } from './deals.js';

describe('counts against brute force', () => {
  test('of outcomes worth at least so much to both, of better and of worse ones', () => {
    fc.assert(
      fc.property(anyDeal, fc.nat(255), fc.integer({ min: -1, max: 1 }), (deal, place, off) => {
        const all = counted(deal);
        const clean = all.filter((one) => one.clean);
        const [own, others] = (all[place % all.length] as (typeof all)[number]).points;
        const points: Pair<number> = [own + off, others - off];
        const counter = counterOf(deal);
        const none = Number.NEGATIVE_INFINITY;
        expect([counter.exact, counter.clean]).toEqual([true, clean.length]);
        const reached = ([a, b]: Pair<number>) =>
          clean.filter((one) => one.points[0] >= a && one.points[1] >= b).length;
        for (const floors of [points, [points[0], none], [none, points[1]], [none, none]] as const)
          expect(counter.atLeast(floors)).toEqual({ count: reached(floors) });
        expect(counter.better(points)).toEqual({ count: clean.filter((one) => dominates(one.points, points)).length });
        expect(counter.worse(points)).toEqual({ count: clean.filter((one) => dominates(points, one.points)).length });
      }),
      { numRuns: 500 },
    );
  });

  test('by hand, where no number could list them: 2^60 outcomes', () => {
    const coins = vastDeal(
      Array.from({ length: 60 }, () => [
        [0, 1],
        [1, 0],
      ]),
    );
    const counter = counterOf(coins);
    expect(counter.clean).toBe(2 ** 60);
    // Heads and tails of 60 throws, by Pascal's triangle: 30 of each; at least 58 heads; 30 or 31 heads.
    let row = [1n];
    for (let throws = 0; throws < 60; throws++) row = [...row, 0n].map((ways, at) => ways + (row[at - 1] ?? 0n));
    const [half, more] = [Number(row[30]), Number(row[31])];
    expect(counter.atLeast([30, 30]).count / half).toBeCloseTo(1, 14);
    expect(counter.atLeast([58, 0]).count).toBe(1770 + 60 + 1);
    expect(counter.better([30, 29]).count / (half + more)).toBeCloseTo(1, 14);
  });

  test('is none where one issue is shut, however many outcomes the others make', () => {
    const wide = vastDeal(drawn('5', 12));
    const [first, ...rest] = wide.scenario.issues;
    const shut = first?.options.map((option) => ({ ...option, redLine: ['left'] })) ?? [];
    const scenario = { ...wide.scenario, issues: [{ id: 'shut', name: 'Shut', options: shut }, ...rest] };
    const counter = counterOf(prepare(scenario), 100);
    expect([counter.clean, counter.atLeast([0, 0]).count]).toEqual([0, 0]);
  });
});

/** Issues of six options, worth anything up to 100 to both. */
function drawn(seed: string, many: number): Pair<number>[][] {
  const draw = streamOf(seed, 'counter');
  return Array.from({ length: many }, () =>
    Array.from({ length: 6 }, () => [Math.floor(draw() * 101), Math.floor(draw() * 101)] as const),
  );
}

describe('where there are too many different sums', () => {
  test('counts are estimated, and lie in their intervals nearly always', () => {
    let within = 0;
    let asked = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const deal = vastDeal(drawn(`${seed}`, 6));
      const counter = counterOf(deal, 10);
      expect(counter.exact).toBe(false);
      const { own, others } = cleanSumsOf(deal);
      const count = (is: (points: Pair<number>) => boolean) =>
        own.reduce((sum, mine, at) => sum + (is([mine, others[at] as number]) ? 1 : 0), 0);
      for (const level of [200, 300, 350]) {
        const asks = [
          [counter.atLeast([level, 300]), count(([a, b]) => a >= level && b >= 300)],
          [counter.better([level, 300]), count((points) => dominates(points, [level, 300]))],
          [counter.worse([level, 300]), count((points) => dominates([level, 300], points))],
        ] as const;
        for (const [{ count, between = [Number.NaN, Number.NaN] }, real] of asks) {
          asked++;
          if (between[0] <= real && real <= between[1]) within++;
          expect(Math.abs(count - real)).toBeLessThan(0.01 * counter.clean);
          expect(between[1] - between[0]).toBeLessThan(0.01 * counter.clean);
          expect(between[0] <= count && count <= between[1]).toBe(true);
        }
      }
    }
    expect(within / asked).toBeGreaterThan(0.95);
  });

  test('what the frontier tells is certain: none above it, and no fewer than it has', () => {
    const deal = vastDeal(drawn('1', 6));
    const { own, others } = cleanSumsOf(deal);
    const best = own.reduce((most, one) => Math.max(most, one), 0);
    const forOther = Math.max(...[...others].filter((_, at) => own[at] === best));
    const counter = counterOf(deal, 10);
    expect(counter.atLeast([best + 1, 0])).toEqual({ count: 0 });
    expect(counter.better([best, forOther])).toEqual({ count: 0 });
    const { count, between } = counter.atLeast([best, forOther]);
    expect([count, between?.[0]]).toEqual([1, 1]);
  });

  test('all and nothing lie in their intervals', () => {
    const counter = counterOf(vastDeal(drawn('1', 40)), 10);
    const { count, between } = counter.atLeast([0, 0]);
    expect(count).toBe(6 ** 40);
    expect(between?.[1]).toBe(count);
    const none = counter.worse([0, 0]);
    expect([none.count, none.between?.[0]]).toEqual([0, 0]);
  });
});

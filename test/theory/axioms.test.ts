/**
 * The axioms of bargaining solutions (Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977) on outcomes that are few and apart:
 * which hold there as they stand, which hold in part, and an example for each that does not.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Solutions, solutionsOf } from '../../src/analysis/solutions.js';
import type { Deal } from '../../src/model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../src/model/party.js';
import { anyDeal, counted, dominates, tableDeal } from '../analysis/deals.js';

const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;

type Options = readonly Pair<number>[];
interface Table {
  readonly options: Options;
  readonly reservation: Pair<number>;
}

const worth = fc.integer({ min: -3, max: 12 });
const options = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 9 });
/** One issue, so that every option is an outcome; few different points, so that ties are many. */
const tables: fc.Arbitrary<Table> = fc.record({
  options,
  reservation: fc.tuple(fc.integer({ min: -3, max: 6 }), fc.integer({ min: -3, max: 6 })),
});

const SCALE = 1000;

function dealOf({ options, reservation }: Table, closed: readonly number[] = []): Deal {
  const deal = tableDeal([options], { scale: SCALE, reservation });
  if (closed.length === 0) return deal;
  const ids = deal.scenario.issues[0]?.options.map(({ id }) => id) ?? [];
  const lines = closed.map((at) => `a/${ids[at]}`);
  return tableDeal([options], { scale: SCALE, reservation, redLines: { left: lines, right: lines } });
}

const solved = (table: Table): Solutions => solutionsOf(dealOf(table));

/** What each party gains by an option over no deal. */
function gainsAt({ options, reservation }: Table, at: number): Pair<number> {
  return pair((party) => (options[at] as Pair<number>)[party] - reservation[party]);
}

/** Counts how often something that a property is about came up, so that none holds for want of cases. */
function tally(): { note: (came: boolean) => boolean; times: () => number } {
  let times = 0;
  return {
    note: (came) => {
      if (came) times++;
      return came;
    },
    times: () => times,
  };
}

describe('every solution', () => {
  it('is efficient, and worth no less than no deal to either', () => {
    const found = tally();
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const all = counted(deal);
        const clean = all.filter((one) => one.clean);
        const solutions = solutionsOf(deal);
        for (const name of SOLUTIONS)
          for (const outcome of solutions[name]) {
            found.note(true);
            const { points } = all[outcome] as (typeof all)[0];
            expect(clean.filter((one) => dominates(one.points, points))).toEqual([]);
            for (const party of PARTIES)
              expect(points[party]).toBeGreaterThanOrEqual(deal.preferences[party].reservation);
          }
      }),
      { seed: 1950, numRuns: 500 },
    );
    expect(found.times()).toBeGreaterThan(500);
  });

  it('is none where both would lose, however great the product of two losses', () => {
    // Losses of 9 and 9 have a product of 81, gains of 2 and 3 one of 6.
    expect(
      solved({
        options: [
          [1, 1],
          [12, 13],
        ],
        reservation: [10, 10],
      }).nash,
    ).toEqual([1]);
    for (const name of SOLUTIONS)
      expect(
        solved({
          options: [
            [1, 1],
            [0, 9],
          ],
          reservation: [10, 10],
        })[name],
      ).toEqual([]);
  });

  it('takes mirrored outcomes together where the set is its own mirror image', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: -3, max: 5 }), (half, level) => {
        const both = [...half, ...half.map(([left, right]): Pair<number> => [right, left])];
        const solutions = solved({ options: both, reservation: [level, level] });
        const mirror = (at: number) => (at + half.length) % both.length;
        for (const name of SOLUTIONS)
          expect(solutions[name].map(mirror).sort((a, b) => a - b)).toEqual(solutions[name]);
      }),
      { seed: 1950, numRuns: 300 },
    );
  });

  it('does not move if a party counts from another point', () => {
    fc.assert(
      fc.property(tables, fc.tuple(worth, worth), (table, by) => {
        const move = (worths: Pair<number>) => pair((party) => worths[party] + by[party]);
        const moved = { options: table.options.map(move), reservation: move(table.reservation) };
        expect(solved(moved)).toEqual(solved(table));
      }),
      { seed: 1950, numRuns: 300 },
    );
  });
});

/** One party counts in a smaller unit. */
function stretched({ options, reservation }: Table, party: Party, factor: number): Table {
  const stretch = (worths: Pair<number>) => pair((one) => worths[one] * (one === party ? factor : 1));
  return { options: options.map(stretch), reservation: stretch(reservation) };
}

describe('scale', () => {
  it('is nothing to Nash, nor to Kalai and Smorodinsky', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...PARTIES), fc.integer({ min: 2, max: 50 }), (table, party, factor) => {
        const { nash, kalaiSmorodinsky } = solved(table);
        expect(solved(stretched(table, party, factor))).toMatchObject({ nash, kalaiSmorodinsky });
      }),
      { seed: 1950, numRuns: 500 },
    );
  });

  it('is much to the egalitarian and the utilitarian solution', () => {
    // Gains 6, 6 against 9, 5, counted double by the second: 6, 12 against 9, 10.
    const table: Table = {
      options: [
        [6, 6],
        [9, 5],
      ],
      reservation: [0, 0],
    };
    expect(solved(table)).toMatchObject({ egalitarian: [0], utilitarian: [1] });
    expect(solved(stretched(table, 1, 2))).toMatchObject({ egalitarian: [1], utilitarian: [1] });
    expect(solved(stretched(table, 1, 4))).toMatchObject({ egalitarian: [1], utilitarian: [0] });
  });
});

describe('what is not chosen', () => {
  it('may be closed by red lines, and what is left of a choice stays the choice: all but Kalai and Smorodinsky', () => {
    const closings = tally();
    fc.assert(
      fc.property(tables, fc.array(fc.nat(8), { maxLength: 8 }), (table, lots) => {
        const before = solved(table);
        const at = before.nash[0];
        // With one side gaining nothing every product is 0, and Nash takes whatever is efficient.
        const [one, other] = at === undefined ? [0, 0] : gainsAt(table, at);
        for (const name of ['nash', 'egalitarian', 'utilitarian'] as const) {
          if (name === 'nash' && one * other === 0) continue;
          const closed = lots.filter((lot) => lot < table.options.length);
          const left = before[name].filter((outcome) => !closed.includes(outcome));
          if (!closings.note(left.length > 0 && closed.length > 0)) continue;
          expect(solutionsOf(dealOf(table, closed))[name]).toEqual(left);
        }
      }),
      { seed: 1950, numRuns: 1000 },
    );
    expect(closings.times()).toBeGreaterThan(300);
  });

  it('counts for Kalai and Smorodinsky where it was the best of a party', () => {
    // Out of 10 and 10: smaller shares 0, .5, .4, 0. Without the first it is out of 6 and 10: .5, .67, 0.
    const table: Table = {
      options: [
        [10, 0],
        [6, 5],
        [4, 7],
        [0, 10],
      ],
      reservation: [0, 0],
    };
    expect(solved(table).kalaiSmorodinsky).toEqual([1]);
    expect(solutionsOf(dealOf(table, [0])).kalaiSmorodinsky).toEqual([2]);
  });
});

describe('when there is more to agree on', () => {
  const smaller = (table: Table, at: number) => Math.min(...gainsAt(table, at));

  it('the smaller gain of the egalitarian solution does not fall', () => {
    const risen = tally();
    fc.assert(
      fc.property(tables, options, (table, more) => {
        const larger = { ...table, options: [...table.options, ...more] };
        const [[before], [after]] = [solved(table).egalitarian, solved(larger).egalitarian];
        if (before === undefined) return;
        const [least, leastNow] = [smaller(table, before), smaller(larger, after as number)];
        expect(leastNow).toBeGreaterThanOrEqual(least);
        risen.note(leastNow > least);
      }),
      { seed: 1977, numRuns: 500 },
    );
    expect(risen.times()).toBeGreaterThan(30);
  });

  it('nor the smaller share of Kalai and Smorodinsky, if the best of each stays what it was', () => {
    const risen = tally();
    fc.assert(
      fc.property(tables, options, (table, more) => {
        // A gain of 20 is the best for each, before and after, so that shares are to each other as gains are.
        const [v, w] = table.reservation;
        const whole = { ...table, options: [...table.options, [v + 20, w], [v, w + 20]] as const };
        const larger = { ...whole, options: [...whole.options, ...more] };
        const [before, after] = [solved(whole).kalaiSmorodinsky[0], solved(larger).kalaiSmorodinsky[0]];
        const [least, leastNow] = [smaller(whole, before as number), smaller(larger, after as number)];
        expect(leastNow).toBeGreaterThanOrEqual(least);
        risen.note(leastNow > least);
      }),
      { seed: 1975, numRuns: 500 },
    );
    expect(risen.times()).toBeGreaterThan(30);
  });

  it('the larger one may fall in both, because outcomes lie apart: on convex sets neither party would lose', () => {
    const table: Table = {
      options: [
        [10, 0],
        [5, 9],
        [0, 10],
      ],
      reservation: [0, 0],
    };
    const larger = { ...table, options: [...table.options, [6, 6]] as const };
    for (const name of ['kalaiSmorodinsky', 'egalitarian'] as const)
      expect([solved(table)[name], solved(larger)[name]]).toEqual([[1], [3]]);
  });

  it('in an issue beside the first, the greatest sum is that of each issue by itself: linearity', () => {
    const nash = tally();
    const worths = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(worths, worths, (one, other) => {
        const apart = [one, other].map((list) => solved({ options: list, reservation: [0, 0] }));
        const together = solutionsOf(tableDeal([one, other], { scale: SCALE }));
        const joined = (name: (typeof SOLUTIONS)[number]) =>
          (apart[0]?.[name] ?? []).flatMap((a) => (apart[1]?.[name] ?? []).map((b) => a * other.length + b));
        expect(together.utilitarian).toEqual(joined('utilitarian'));
        nash.note(`${together.nash}` !== `${joined('nash')}`);
      }),
      { seed: 1977, numRuns: 300 },
    );
    // No such thing holds of Nash.
    expect(nash.times()).toBeGreaterThan(30);
  });
});

describe('the greatest product', () => {
  it('over all outcomes that both may sign is that over the efficient ones', () => {
    const found = tally();
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const zone = counted(deal).filter(({ zopa }) => zopa);
        const product = ({ points }: (typeof zone)[0]) =>
          PARTIES.reduce((all, party) => all * BigInt(points[party] - deal.preferences[party].reservation), 1n);
        const most = zone.reduce((best, one) => (product(one) > best ? product(one) : best), 0n);
        // Where no product is over 0, an outcome that another dominates may have as much.
        if (!found.note(most > 0n)) return;
        expect(solutionsOf(deal).nash).toEqual(
          zone.filter((one) => product(one) === most).map(({ outcome }) => outcome),
        );
      }),
      { seed: 1950, numRuns: 500 },
    );
    expect(found.times()).toBeGreaterThan(100);
  });
});

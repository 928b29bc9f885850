/** What makes a deal hard, against the definitions taken at their word and against numbers worked out by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analysisOf } from '../../src/analysis/analysis.js';
import type { Deal } from '../../src/model/deal.js';
import { type Pair, pair } from '../../src/model/party.js';
import { dealOf } from '../helpers/scenarios.js';
import { anyDeal, counted, dominates, mirrored, swapped, tableDeal } from './deals.js';

type Table = readonly (readonly (readonly [number, number])[])[];

function analysed(issues: Table, options?: Parameters<typeof tableDeal>[1]): Analysis {
  return analysisOf(tableDeal(issues, options));
}

const runs = { numRuns: 300 };

/** Whether two numbers of any size are the same but for rounding. */
function closeTo(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** The open options of every issue with their points, from the scenario's red lines. */
function openIn({ scenario, preferences }: Deal): { option: number; points: Pair<number> }[][] {
  return scenario.issues.map(({ options }, issue) =>
    options.flatMap(({ redLine }, option) =>
      redLine?.length
        ? []
        : [{ option, points: pair((party) => preferences[party].optionPoints[issue]?.[option] ?? 0) }],
    ),
  );
}

describe('counts and ties', () => {
  test('are what counting finds', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const all = counted(deal);
        const { counts, solutions } = analysisOf(deal);
        expect(counts).toEqual({
          outcomes: all.length,
          clean: all.filter(({ clean }) => clean).length,
          zopa: all.filter(({ zopa }) => zopa).length,
        });
        for (const { outcomes, count } of Object.values(solutions)) {
          const alike = all.filter(
            ({ clean, points }) => clean && outcomes.some((one) => `${one.points}` === `${points}`),
          );
          expect(outcomes).toEqual(alike.map(({ outcome, options, points }) => ({ outcome, options, points })));
          expect(count).toBe(alike.length);
        }
      }),
      runs,
    );
  });
});

describe('opposition', () => {
  test('is the least distance of any clean outcome from (1, 1)', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const [scale, other] = pair((party) => deal.preferences[party].scale);
        const distances = counted(deal)
          .filter(({ clean }) => clean)
          .map(({ points }) => Math.hypot(Math.max(0, 1 - points[0] / scale), Math.max(0, 1 - points[1] / other)));
        const { opposition } = analysisOf(deal);
        if (distances.length === 0) expect(opposition).toBeUndefined();
        else expect(closeTo(opposition, Math.min(...distances))).toBe(true);
      }),
      runs,
    );
  });

  test('by hand', () => {
    // 60 and 80 of 100 are the nearest: 0.4 and 0.2 short.
    const cake: Table = [
      [
        [100, 0],
        [60, 80],
        [0, 100],
      ],
    ];
    expect(analysed(cake).opposition).toBeCloseTo(Math.sqrt(0.2), 12);
    expect(analysed(cake, { redLines: { left: ['a/60-80'] } }).opposition).toBe(1);
    expect(analysed([[[100, 100]].concat([[0, 0]]) as [number, number][]]).opposition).toBe(0);
    // More than all is no nearer than all.
    expect(analysed([[[200, 100]].concat([[0, 0]]) as [number, number][]]).opposition).toBe(0);
  });
});

describe('correlation', () => {
  test('is that of the points of all clean outcomes', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const clean = counted(deal).filter((one) => one.clean);
        const mean = pair((party) => clean.reduce((sum, { points }) => sum + points[party], 0) / clean.length);
        const product = (one: 0 | 1, other: 0 | 1) =>
          clean.reduce((sum, { points }) => sum + (points[one] - mean[one]) * (points[other] - mean[other]), 0);
        const { correlation } = analysisOf(deal);
        const vary = (party: 0 | 1) => new Set(clean.map(({ points }) => points[party])).size > 1;
        if (!(vary(0) && vary(1))) expect(correlation).toBeUndefined();
        else expect(correlation).toBeCloseTo(product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1)), 9);
      }),
      runs,
    );
  });

  test('is -1 for a cake, 1 for one aim, and -0.8 for two issues that are dear to one each', () => {
    const issue = (own: number, others: number): [number, number][] => [
      [own, 0],
      [0, others],
    ];
    expect(analysed([issue(70, 70), issue(30, 30)]).correlation).toBeCloseTo(-1, 12);
    expect(
      analysed([
        [
          [0, 0],
          [40, 60],
        ],
      ]).correlation,
    ).toBe(1);
    // Variances 80^2 + 40^2, covariance -2 x 80 x 40: 6400 / 8000.
    expect(analysed([issue(80, 40), issue(40, 80)], { scale: 120 }).correlation).toBeCloseTo(-0.8, 12);
  });
});

describe('integrative potential', () => {
  test('is what lies above the middle of every issue, over the whole range', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const [scale, other] = pair((party) => BigInt(deal.preferences[party].scale));
        const joint = ([own, others]: Pair<number>) => BigInt(own) * other + BigInt(others) * scale;
        const all = counted(deal).flatMap(({ clean, points }) => (clean ? [joint(points)] : []));
        const [least, most] = [
          all.reduce((a, b) => (b < a ? b : a), all[0] ?? 0n),
          all.reduce((a, b) => (b > a ? b : a), all[0] ?? 0n),
        ];
        const twiceMiddle = openIn(deal).reduce((sum, open) => {
          const both = [open[Math.floor((open.length - 1) / 2)], open[Math.ceil((open.length - 1) / 2)]];
          return sum + both.reduce((total, one) => total + (one === undefined ? 0n : joint(one.points)), 0n);
        }, 0n);
        const { integrativePotential } = analysisOf(deal);
        if (least === most) expect(integrativePotential).toBeUndefined();
        else expect(integrativePotential).toBeCloseTo(Number(2n * most - twiceMiddle) / Number(2n * (most - least)), 9);
      }),
      runs,
    );
  });

  test('by hand: half for weights that cross, less where the middle is good for both, none for a cake', () => {
    const crossed: Table = [
      [
        [70, 0],
        [35, 15],
        [0, 30],
      ],
      [
        [30, 0],
        [15, 35],
        [0, 70],
      ],
    ];
    // From 60 to 140, and 100 in the middle.
    expect(analysed(crossed).integrativePotential).toBe(0.5);
    const concave: Table = [
      [
        [70, 0],
        [50, 25],
        [0, 30],
      ],
      [
        [30, 0],
        [20, 55],
        [0, 70],
      ],
    ];
    // From 60 to 150, which is the middle of the first and the last of the second: 75 + 75; in the middle 75 + 75.
    expect(analysed(concave).integrativePotential).toBe(0);
    expect(
      analysed([
        [
          [100, 0],
          [0, 100],
        ],
      ]).integrativePotential,
    ).toBeUndefined();
    // Four options: halfway between 40 and 90.
    expect(
      analysed([
        [
          [10, 10],
          [20, 20],
          [40, 50],
          [50, 70],
        ],
      ]).integrativePotential,
    ).toBeCloseTo((120 - 65) / (120 - 20), 12);
  });
});

describe('distributive issues', () => {
  test('have one sum of utilities over their open options', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const [scale, other] = pair((party) => BigInt(deal.preferences[party].scale));
        const found = openIn(deal).flatMap((open, issue) => {
          const sums = new Set(open.map(({ points }) => BigInt(points[0]) * other + BigInt(points[1]) * scale));
          return sums.size === 1 && new Set(open.map(({ points }) => points[0])).size > 1 ? [issue] : [];
        });
        expect(analysisOf(deal).distributive).toEqual(found);
      }),
      runs,
    );
  });

  test('by hand: a price is one, a price with a discount for one side is not, nor is what nobody minds', () => {
    const issues: Table = [
      [
        [60, 0],
        [20, 40],
      ],
      [
        [30, 0],
        [0, 20],
      ],
      [
        [5, 5],
        [5, 5],
      ],
    ];
    expect(analysed(issues).distributive).toEqual([0]);
    expect(analysed(issues, { redLines: { left: ['a/20-40'] } }).distributive).toEqual([]);
  });
});

describe('dominated options', () => {
  test('are those that another open option is better than, and none is on the frontier', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const { dominated, frontier } = analysisOf(deal);
        const open = openIn(deal);
        const found = open.flatMap((options, issue) =>
          options
            .filter(({ points }) => options.some((other) => dominates(other.points, points)))
            .map(({ option }) => `${issue}/${option}`),
        );
        expect(dominated.map(({ issue, option }) => `${issue}/${option}`)).toEqual(found);
        for (const { issue, option, by } of dominated) {
          const at = (place: number) => open[issue]?.find((one) => one.option === place)?.points as Pair<number>;
          expect(dominates(at(by), at(option))).toBe(true);
          expect(found).not.toContain(`${issue}/${by}`);
          expect(frontier.filter(({ options }) => options[issue] === option)).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('by hand: not by an option that may not be signed, and not by an equal one', () => {
    const issue: Table = [
      [
        [10, 10],
        [10, 20],
        [30, 5],
        [10, 10],
      ],
    ];
    const dominated = (options?: Parameters<typeof tableDeal>[1]) => analysed(issue, options).dominated;
    expect(dominated()).toEqual([
      { issue: 0, option: 0, by: 1 },
      { issue: 0, option: 3, by: 1 },
    ]);
    expect(dominated({ redLines: { right: ['a/10-20'] } })).toEqual([]);
  });
});

describe('logrolling', () => {
  test('pairs are those by which both win over meeting halfway, the greatest gain first', () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const open = openIn(deal);
        const scale = pair((party) => deal.preferences[party].scale);
        /** What each side would choose, and of equals what the other likes best. */
        const wanted = open.map((options) =>
          pair((party) => {
            const other = party === 0 ? 1 : 0;
            const best = Math.max(...options.map(({ points }) => points[party]));
            const equal = options.filter(({ points }) => points[party] === best);
            const kind = Math.max(...equal.map(({ points }) => points[other]));
            return equal.find(({ points }) => points[other] === kind);
          }),
        );
        const expected: { issues: Pair<number>; gain: Pair<number> }[] = [];
        for (const [own, [mine, lost]] of wanted.entries())
          for (const [theirs, [given, got]] of wanted.entries()) {
            if (own === theirs || !mine || !lost || !given || !got) continue;
            if (`${mine.points}` === `${lost.points}` || `${given.points}` === `${got.points}`) continue;
            const gain = pair((party) => {
              const traded = mine.points[party] + got.points[party];
              const halfway = (mine.points[party] + lost.points[party] + given.points[party] + got.points[party]) / 2;
              return (traded - halfway) / scale[party];
            });
            if (gain[0] > 0 && gain[1] > 0) expected.push({ issues: [own, theirs], gain });
          }
        const { logrolling } = analysisOf(deal);
        const key = ({ issues }: { issues: Pair<number> }) => issues.join();
        expect(logrolling.map(key).sort()).toEqual(expected.map(key).sort());
        for (const trade of logrolling) {
          const same = expected.find((one) => key(one) === key(trade));
          expect(closeTo(trade.gain[0], same?.gain[0]) && closeTo(trade.gain[1], same?.gain[1])).toBe(true);
        }
        const sums = logrolling.map(({ gain }) => gain[0] + gain[1]);
        expect(sums).toEqual(sums.toSorted((a, b) => b - a));
      }),
      runs,
    );
  });

  test('by hand: 70 and 30 against 30 and 70 is 20 more for each', () => {
    const issues: Table = [
      [
        [70, 0],
        [0, 30],
      ],
      [
        [30, 0],
        [0, 70],
      ],
    ];
    expect(analysed(issues).logrolling).toEqual([{ issues: [0, 1], options: [0, 1], gain: [0.2, 0.2] }]);
    // One side wants both issues more than the other does: no trade.
    expect(analysed([issues[0] as Table[0], [[30, 0]].concat([[0, 20]]) as [number, number][]]).logrolling).toEqual([]);
    // Both want the same on the second: nothing to give.
    expect(analysed([issues[0] as Table[0], [[30, 70]].concat([[0, 0]]) as [number, number][]]).logrolling).toEqual([]);
  });
});

test('an analysis is the same seen from the other side', () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const [one, other] = [analysisOf(deal), analysisOf(mirrored(deal))];
      expect(other.counts).toEqual(one.counts);
      for (const key of ['opposition', 'correlation', 'integrativePotential'] as const) {
        if (one[key] === undefined) expect(other[key]).toBeUndefined();
        else expect(closeTo(other[key], one[key])).toBe(true);
      }
      expect(other.distributive).toEqual(one.distributive);
      const pairs = ({ logrolling }: Analysis, turn: boolean) =>
        logrolling.map(({ issues }) => (turn ? swapped(issues) : issues).join()).sort();
      expect(pairs(other, true)).toEqual(pairs(one, false));
    }),
  );
});

test('London: two sides that mostly want the opposite, and sixteen trades', () => {
  const { opposition, correlation, integrativePotential, compatible, distributive, dominated, logrolling } = analysisOf(
    dealOf('london-2025'),
  );
  // Worked out apart from the program, outcome by outcome.
  expect(opposition).toBeCloseTo(0.4145756866966514, 12);
  expect(correlation).toBeCloseTo(-0.6914427370141344, 12);
  expect(integrativePotential).toBeCloseTo(0.3570172353148083, 12);
  expect([compatible, distributive, dominated]).toEqual([[], [], []]);
  expect(logrolling).toHaveLength(16);
});

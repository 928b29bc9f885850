import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { efficiencyOf } from '../../../src/analysis/efficiency.js';
import { frontierOf } from '../../../src/analysis/frontier.js';
import { solutionsOf } from '../../../src/analysis/solutions.js';
import { type Measures, measurer } from '../../../src/analysis/tournament/measures.js';
import { MISSING } from '../../../src/analysis/tournament/missing.js';
import { playFixture, tournamentOf } from '../../../src/engine/tournament.js';
import type { Deal } from '../../../src/model/deal.js';
import { NONE } from '../../../src/model/space.js';
import type { Played } from '../../../src/model/tournament.js';
import { pie } from '../../helpers/versus.js';
import { anyDeal, counted, mirrored, swapped, tableDeal } from '../deals.js';
import { drawnUp, type Made, playedAs } from './tournaments.js';

/** The measures of a talk of this deal that ended like this. */
function measured(deal: Deal, made: Made): Measures {
  const played = playedAs(drawnUp([deal], ['ann', 'bob'], 1), 0, () => made);
  if (played === undefined) throw new Error('there is no talk');
  return measurer(deal).measure(played);
}

/** 60-0, 50-50, 30-80 and 40-40 out of 100, no deal worth 20 and 30; times of tenths. */
const ISSUES = [
  [
    [60, 0],
    [50, 50],
    [30, 80],
    [40, 40],
  ],
] as const;
const OPTIONS = { reservation: [20, 30], sessions: [[9]] } as const;
const DEAL = tableDeal(ISSUES, OPTIONS);

describe('by hand', () => {
  test('a deal', () => {
    // Over 20 and 30 Nash: 50-50 has 30 x 20 = 600, 30-80 has 10 x 50 = 500. Kalai-Smorodinsky: out of 30 and 50 the
    // smaller shares are 20/50 and 10/30. Both are 50-50, which dominates 40-40 by .1 and .1.
    expect(measured(DEAL, { outcome: 3, round: 4 })).toEqual({
      agreed: true,
      utility: [0.4, 0.4],
      surplus: [expect.closeTo(0.2, 12), expect.closeTo(0.1, 12)],
      share: [expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12)],
      welfare: 0.8,
      efficient: false,
      frontierDistance: expect.closeTo(Math.SQRT2 / 10, 12),
      nashDistance: expect.closeTo(Math.SQRT2 / 10, 12),
      kalaiSmorodinskyDistance: expect.closeTo(Math.SQRT2 / 10, 12),
      rounds: 4,
      noDeal: undefined,
      faultBy: undefined,
      missing: {},
    });
    expect(measured(DEAL, { outcome: 2, round: 4 })).toMatchObject({
      efficient: true,
      frontierDistance: 0,
      nashDistance: expect.closeTo(Math.hypot(0.2, 0.3), 12),
    });
  });

  test('a discount counts for utility, surplus and share, and not for distances', () => {
    // In round 5 of 9 half the time is gone: of .25 and .64 a half and .8 are left.
    const deal = tableDeal(ISSUES, { ...OPTIONS, discount: [0.25, 0.64] });
    const late = measured(deal, { outcome: 3, round: 5 });
    expect(late.utility).toEqual([0.2, 0.32].map((value) => expect.closeTo(value, 12)));
    expect(late.surplus).toEqual([0.1, 0.08].map((value) => expect.closeTo(value, 12)));
    expect(late.share).toEqual([10 / 18, 8 / 18].map((value) => expect.closeTo(value, 12)));
    expect(late.welfare).toBeCloseTo(0.52, 12);
    expect(late.frontierDistance).toBeCloseTo(Math.SQRT2 / 10, 12);
  });

  test('no deal', () => {
    const missing = Object.fromEntries(
      ['share', 'efficient', 'frontierDistance', 'nashDistance', 'kalaiSmorodinskyDistance'].map((key) => [
        key,
        'noDeal',
      ]),
    );
    const none = measured(DEAL, { outcome: NONE, round: 9 });
    expect(none).toMatchObject({ agreed: false, utility: [0.2, 0.3], surplus: [0, 0], noDeal: 'missed', missing });
    for (const key of Object.keys(missing)) expect(none[key as keyof Measures]).toBeUndefined();
    const split = tableDeal(
      [
        [
          [60, 40],
          [50, 50],
        ],
      ],
      { reservation: [55, 60] },
    );
    expect(measured(split, { outcome: NONE, round: 3 })).toMatchObject({ noDeal: 'wise', surplus: [0, 0] });
  });

  test('a fault', () => {
    // Ann's worst is 30, more than her 20; Bob's worst is 0, less than his 30.
    const fault = { by: 1, what: 'threw up' } as const;
    expect(measured(DEAL, { outcome: NONE, round: 2, fault })).toMatchObject({
      agreed: false,
      utility: [0.2, 0],
      surplus: [0, -0.3],
      noDeal: 'missed',
      faultBy: 1,
    });
    expect(measured(DEAL, { outcome: NONE, round: 2, fault: { ...fault, by: 0 } }).surplus).toEqual([0, 0]);
  });

  test.each([
    ['under a reservation', 0, 'underReservation'],
    ['worth no more than no deal', 1, 'noSurplus'],
  ] as const)('no share of a deal %s', (_, outcome, reason) => {
    const deal = tableDeal(
      [
        [
          [60, 0],
          [20, 30],
        ],
      ],
      OPTIONS,
    );
    const { share, missing } = measured(deal, { outcome, round: 1 });
    expect([share, missing.share]).toEqual([undefined, reason]);
  });
});

test('every outcome of any deal is measured as the debrief does', () => {
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const [frontier, solutions] = [frontierOf(deal), solutionsOf(deal)];
      const { zopa } = measurer(deal);
      expect(zopa).toBe(counted(deal).filter((one) => one.zopa).length);
      for (let outcome = 0; outcome < deal.space.outcomes; outcome++) {
        const { better, distance, share } = efficiencyOf(deal, outcome, frontier, solutions);
        const found = measured(deal, { outcome, round: 3 });
        expect(found.efficient ?? true).toBe(better === 0);
        expect(found.frontierDistance ?? 0).toBe(distance);
        expect(found.share?.[0] ?? -1).toBeCloseTo(share ?? -1, 9);
        if (found.share !== undefined) expect(found.share[0] + found.share[1]).toBeCloseTo(1, 12);
        const gaps = Object.entries(found).flatMap(([key, value]) => (value === undefined ? [key] : []));
        expect(Object.keys(found.missing).sort()).toEqual(
          gaps.filter((key) => key !== 'noDeal' && key !== 'faultBy').sort(),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('mirrored deals give mirrored measures, bit for bit', () => {
  fc.assert(
    fc.property(anyDeal, fc.nat(), fc.integer({ min: 1, max: 12 }), (deal, pick, round) => {
      const outcome = (pick % (deal.space.outcomes + 1)) - 1;
      const one = measured(deal, { outcome, round });
      const other = measured(mirrored(deal), { outcome, round });
      expect(other).toStrictEqual({
        ...one,
        utility: swapped(one.utility),
        surplus: swapped(one.surplus),
        share: one.share && swapped(one.share),
      });
    }),
    { numRuns: 200 },
  );
});

test('more outcomes than are kept are measured alike, first and again', () => {
  // Outcome n of 4,225 gives both n of 4,224.
  const digits = Array.from({ length: 65 }, (_, digit) => digit);
  const deal = tableDeal(
    [digits.map((high) => [65 * high, 65 * high] as const), digits.map((low) => [low, low] as const)],
    {
      scale: 4224,
    },
  );
  const { measure } = measurer(deal);
  const tournament = drawnUp([deal], ['ann', 'bob'], 1);
  for (const pass of [1, 2])
    for (let outcome = 0; outcome < 4225; outcome++) {
      const played = playedAs(tournament, 0, () => ({ outcome, round: 1 })) as Played;
      const away = Math.SQRT2 * (1 - outcome / 4224);
      expect(Math.abs((measure(played).nashDistance as number) - away), `${outcome}, pass ${pass}`).toBeLessThan(1e-12);
    }
});

test('what the engine plays is worth nothing over no deal without one, to the bit', () => {
  const scenario = pie(4, { reservation: [33, 37], discount: [0.9, 0.7], sessions: [[7]] });
  const tournament = tournamentOf({ scenarios: [scenario], agents: ['ann', 'bob'], repeats: 1, seed: 's' });
  const stubborn = { decide: () => ({ type: 'offer', outcome: 0, because: 'stubborn' }) as const };
  const played = playFixture(tournament, 0, () => stubborn);
  const [first] = tournament.deals;
  expect(played.ending).toBe('expired');
  expect(measurer((first as (typeof tournament.deals)[number]).deal).measure(played).surplus).toEqual([0, 0]);
});

test('every reason is a few words', () => {
  for (const words of Object.values(MISSING)) expect(words).toMatch(/^[a-z][a-z ,]+[a-z]$/);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Standing } from '../../../src/analysis/tournament/standing.js';
import { BINS } from '../../../src/analysis/tournament/tally.js';
import { prepare } from '../../../src/model/deal.js';
import { NONE } from '../../../src/model/space.js';
import { pie } from '../../helpers/versus.js';
import { anyTournament, drawnUp, type Made, standingsWith, type Told } from './tournaments.js';

/** Outcomes (100,0) (75,25) (50,50) (25,75) (0,100) out of 100, no deal worth 20 and 10, times of tenths. */
const PIE = prepare(pie(4, { reservation: [20, 10], sessions: [[9]] }));

/** Ann on the left and Bob on the right: 75-25 in round 5, then no deal; the other way round 50-50 in 2, 0-100 in 9. */
const ANN_AND_BOB: Readonly<Record<string, readonly Made[]>> = {
  'ann,bob': [
    { outcome: 1, round: 5 },
    { outcome: NONE, round: 9 },
  ],
  'bob,ann': [
    { outcome: 2, round: 2 },
    { outcome: 4, round: 9 },
  ],
};

function annAndBob({ agents, repeat }: Told): Made | undefined {
  return ANN_AND_BOB[agents.join()]?.[repeat - 1];
}

describe('Ann and Bob, worked out by hand', () => {
  const standings = standingsWith(drawnUp([PIE], ['ann', 'bob'], 2), annAndBob);
  const [ann, bob] = standings.overall.standings as [Standing, Standing];

  test('the counts', () => {
    const shared = { seats: 2, talks: 4, agreements: 3, missed: 1, wise: 0, faults: 0 };
    expect(ann).toMatchObject({ ...shared, traps: 0 });
    // Bob signed nothing for himself, worth less than his 20 on the left.
    expect(bob).toMatchObject({ ...shared, traps: 1 });
    expect(standings).toMatchObject({ talks: 4, complete: true });
  });

  test('the means', () => {
    const means = ({ utility, surplus, agreedUtility, share }: Standing) => [utility, surplus, agreedUtility, share];
    // Ann: .75 .20 on the left, .50 1.00 on the right; over her reservation .55 0 .40 .90.
    // Her shares: .55 of .70, .40 of .70; the fourth talk leaves Bob under 0 and has none.
    for (const [at, value] of [0.6125, 0.4625, 0.75, (55 / 70 + 40 / 70) / 2].entries())
      expect(means(ann)[at]).toBeCloseTo(value, 12);
    // Bob: .25 .10 on the right, .50 0 on the left; over his reservation .15 0 .30 -.20.
    for (const [at, value] of [0.2125, 0.0625, 0.25, (15 / 70 + 30 / 70) / 2].entries())
      expect(means(bob)[at]).toBeCloseTo(value, 12);
    for (const one of [ann, bob]) {
      expect(one.agreementRate).toBe(0.75);
      expect(one.welfare).toBeCloseTo((1 + 0.3 + 1 + 1) / 4, 12);
      expect(one.rounds).toBe((5 + 9 + 2 + 9) / 4);
      expect([one.efficient, one.frontierDistance]).toEqual([1, 0]);
      // The Nash and the Kalai-Smorodinsky outcome is 50-50: a quarter of the diagonal away, on it, and half.
      expect(one.nashDistance).toBeCloseTo((Math.SQRT2 / 4 + 0 + Math.SQRT2 / 2) / 3, 12);
      expect(one.kalaiSmorodinskyDistance).toBe(one.nashDistance);
      expect(one.missing).toEqual({});
    }
  });

  test('the ranks', () => {
    expect([ann.rank, ann.tied, bob.rank, bob.tied]).toEqual([1, 0, 2, 0]);
    expect(standings.overall.order).toEqual([0, 1]);
  });

  test('the roles', () => {
    const [scenario] = standings.scenarios;
    const utilities = scenario?.roles.map((role) => role.standings.map(({ utility }) => utility));
    expect(utilities?.flat()).toEqual([0.475, 0.25, 0.75, 0.175].map((value) => expect.closeTo(value, 12)));
    expect(scenario?.contest).toEqual(standings.overall);
    expect(scenario?.bimatrix).toEqual([
      [undefined, [expect.closeTo(0.475, 12), expect.closeTo(0.175, 12)]],
      [[expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)], undefined],
    ]);
  });

  test('who got how much against whom', () => {
    expect(standings.payoffs).toEqual([
      [undefined, ann.utility],
      [bob.utility, undefined],
    ]);
    // 1.25 against .75 in the first repeats, 1.20 against .10 in the second.
    expect(standings.headToHead).toEqual([
      [undefined, { wins: 2, ties: 0, losses: 0 }],
      [{ wins: 0, ties: 0, losses: 2 }, undefined],
    ]);
  });

  test('when they agreed, and on what', () => {
    // In rounds 2, 5 and 9 of 9, at times .2, .5 and .9 that close bins 3, 9 and 17.
    const reached = Array.from({ length: BINS }, (_, bin) => (bin < 3 ? 0 : bin < 9 ? 0.25 : bin < 17 ? 0.5 : 0.75));
    expect(standings.agreementByTime).toEqual([reached, reached]);
    expect(standings.agreed).toEqual([[1, 2, 4].map((outcome) => ({ outcome, talks: 1 }))]);
  });
});

/** Every number of the standings, with its place. */
function numbersIn(value: unknown, path = ''): [path: string, number: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`));
}

test('no number is endless or none, whatever the tournament', () => {
  const seen = { talks: 0, none: 0, drawn: 0 };
  fc.assert(
    fc.property(
      anyTournament,
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      ({ tournament, make }, stochastic) => {
        const { tournament: _, ...standings } = standingsWith(tournament, make, { stochastic, replicates: 20 });
        expect(numbersIn(standings).filter(([, number]) => !Number.isFinite(number))).toEqual([]);
        if (standings.talks === 0) seen.none++;
        else seen.talks++;
        if (standings.overall.standings.some(({ field }) => field.rank !== undefined)) seen.drawn++;
      },
    ),
    { numRuns: 400 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
});

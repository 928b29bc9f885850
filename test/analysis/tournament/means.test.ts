import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeanName, Standing } from '../../../src/analysis/tournament/standing.js';
import type { Deal } from '../../../src/model/deal.js';
import { PARTIES } from '../../../src/model/party.js';
import { NONE } from '../../../src/model/space.js';
import { tableDeal } from '../deals.js';
import { COLUMNS, type Row, rowsOf } from './rows.js';
import { allPlayed, anyTournament, drawnUp, standingsFrom, standingsWith, tallied } from './tournaments.js';

/** The mean of a column, every seat weighing the same: a talk weighs one over the talks of its seat. */
function meanOf(rows: readonly Row[], column: MeanName): number | undefined {
  const weighed = rows.flatMap((row) => {
    const value = row.values[column];
    const seat = rows.filter(({ pairing, party }) => pairing === row.pairing && party === row.party);
    return value === undefined ? [] : [{ value, weight: 1 / seat.length }];
  });
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.length === 0 ? undefined : weighed.reduce((sum, { value, weight }) => sum + weight * value, 0) / whole;
}

function expectMeans(standing: Standing, rows: readonly Row[]): void {
  const count = (is: (row: Row) => boolean) => rows.filter(is).length;
  expect(standing).toMatchObject({
    seats: new Set(rows.map(({ pairing, party }) => `${pairing}/${party}`)).size,
    talks: rows.length,
    agreements: count(({ agreed }) => agreed),
    traps: count(({ agreed, values }) => agreed && (values.surplus as number) < 0),
    missed: count(({ agreed, zopa }) => !agreed && zopa),
    wise: count(({ agreed, zopa }) => !agreed && !zopa),
    faults: count(({ fault }) => fault),
  });
  for (const column of COLUMNS) expectNear(standing[column], meanOf(rows, column), rows, column);
}

/** Points of a million against a scale of one make utilities that long, so that nearness is out of the largest value. */
function expectNear(
  found: number | undefined,
  expected: number | undefined,
  rows: readonly Row[],
  column: MeanName,
): void {
  if (expected === undefined || found === undefined) {
    expect([column, found]).toEqual([column, expected]);
    return;
  }
  const largest = Math.max(1, ...rows.map(({ values }) => Math.abs(values[column] ?? 0)));
  expect(Math.abs(found - expected) / largest).toBeLessThan(1e-9);
}

describe('against brute force', () => {
  test('every count and mean of every contest', () => {
    fc.assert(
      fc.property(anyTournament, ({ tournament, make }) => {
        const played = allPlayed(tournament, make);
        const rows = rowsOf(tournament, played);
        const { overall, scenarios } = standingsFrom(tallied(tournament, played), { replicates: 0 });
        for (const agent of tournament.agents.keys()) {
          const own = rows.filter((row) => row.agent === agent);
          expectMeans(overall.standings[agent] as Standing, own);
          for (const [at, { contest, roles }] of scenarios.entries()) {
            const here = own.filter(({ scenario }) => scenario === at);
            expectMeans(contest.standings[agent] as Standing, here);
            for (const party of PARTIES)
              expectMeans(
                roles[party].standings[agent] as Standing,
                here.filter((row) => row.party === party),
              );
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('payoffs and bimatrices', () => {
    fc.assert(
      fc.property(anyTournament, ({ tournament, make }) => {
        const played = allPlayed(tournament, make);
        const rows = rowsOf(tournament, played);
        const { payoffs, scenarios } = standingsFrom(tallied(tournament, played), { replicates: 0 });
        for (const one of tournament.agents.keys())
          for (const other of tournament.agents.keys()) {
            const against = rows.filter((row) => row.agent === one && row.opponent === other);
            expectNear(payoffs[one]?.[other], meanOf(against, 'utility'), against, 'utility');
            for (const [at, { bimatrix }] of scenarios.entries()) {
              const here = rows.filter(({ scenario }) => scenario === at);
              for (const party of PARTIES) {
                const [own, others] = party === 0 ? [one, other] : [other, one];
                const seat = here.filter((row) => row.party === party && row.agent === own && row.opponent === others);
                expectNear(bimatrix[one]?.[other]?.[party], meanOf(seat, 'utility'), seat, 'utility');
              }
            }
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe('every seat weighs the same', () => {
  const deal = tableDeal(
    [
      [
        [100, 0],
        [0, 100],
      ],
    ],
    { reservation: [40, 40] },
  );

  test('where a tournament was broken off', () => {
    // Ann on the left: three talks of 1; on the right: one talk of .4 out of three.
    const { overall } = standingsWith(drawnUp([deal], ['ann', 'bob'], 3), ({ agents, repeat }) => {
      if (agents[0] === 'ann') return { outcome: 0, round: 1 };
      return repeat === 1 ? { outcome: NONE, round: 10 } : undefined;
    });
    const [ann] = overall.standings;
    expect(ann).toMatchObject({ seats: 2, talks: 4, agreements: 3 });
    expect(ann?.utility).toBeCloseTo((1 + 0.4) / 2, 12);
    expect(ann?.agreementRate).toBe(0.5);
    expect(ann?.rounds).toBeCloseTo((1 + 10) / 2, 12);
    expect(ann?.agreedUtility).toBe(1);
  });

  test('whatever the number of agreements, which weigh as their talks do', () => {
    // On the left Ann agrees twice in two talks, on .0; on the right once, on 1.0: a mean of 1/3 over agreements.
    const { overall } = standingsWith(drawnUp([deal], ['ann', 'bob'], 2), ({ agents, repeat }) => {
      if (agents[0] === 'ann') return { outcome: 1, round: 1 };
      return { outcome: repeat === 1 ? 1 : NONE, round: 1 };
    });
    expect(overall.standings[0]?.agreedUtility).toBeCloseTo(1 / 3, 12);
  });
});

describe('what has no value says why', () => {
  const free = tableDeal([
    [
      [60, 60],
      [0, 0],
    ],
  ]);
  const split = tableDeal(
    [
      [
        [60, 40],
        [50, 50],
      ],
    ],
    { reservation: [55, 60] },
  );
  const barred = tableDeal(
    [
      [
        [60, 40],
        [0, 0],
      ],
    ],
    { redLines: { left: ['a/60-40'], right: ['a/0-0'] } },
  );
  const of = (deal: Deal, outcome: number) =>
    standingsWith(drawnUp([deal], ['ann', 'bob'], 1), () => ({ outcome, round: 1 })).overall.standings[0]?.missing;

  test.each([
    ['a deal', of(free, 0), {}],
    ['a deal that leaves nobody a surplus', of(free, 1), { share: 'nothingShared' }],
    [
      'a deal without a ZOPA',
      of(split, 0),
      { share: 'nothingShared', nashDistance: 'noZopa', kalaiSmorodinskyDistance: 'noZopa' },
    ],
    [
      'a deal across a red line, where nothing is clean',
      of(barred, 0),
      {
        efficient: 'nothingClean',
        frontierDistance: 'nothingClean',
        nashDistance: 'noZopa',
        kalaiSmorodinskyDistance: 'noZopa',
      },
    ],
    ['no deal', of(free, NONE), Object.fromEntries(COLUMNS.slice(5).map((column) => [column, 'noAgreement']))],
  ])('%s', (_, missing, expected) => {
    expect(missing).toEqual(expected);
  });

  test('no talk', () => {
    const { overall } = standingsWith(drawnUp([free], ['ann', 'bob'], 1), () => undefined);
    const reasons = Object.fromEntries([...COLUMNS, 'rank'].map((column) => [column, 'noTalk']));
    expect(overall.standings.map(({ missing }) => missing)).toEqual([reasons, reasons]);
  });
});

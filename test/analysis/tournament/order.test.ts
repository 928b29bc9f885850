import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contest, Standings } from '../../../src/analysis/tournament/standing.js';
import type { Pair } from '../../../src/model/party.js';
import type { Played, Tournament } from '../../../src/model/tournament.js';
import { mirrored } from '../deals.js';
import {
  type Any,
  allPlayed,
  anyTournament,
  drawnUp,
  standingsFrom,
  standingsWith,
  type Told,
  tallied,
} from './tournaments.js';

describe('the order of things changes no bit', () => {
  const OPTIONS = { replicates: 30 };

  /** The table with row and column `at` where the first has row and column `places[at]`. */
  function permuted<T>(table: readonly T[], places: readonly number[]): T[] {
    return places.map((place) => table[place] as T);
  }

  function permutedContest({ standings, order }: Contest, places: readonly number[]): Contest {
    return {
      standings: permuted(standings, places).map((row, agent) => ({ ...row, agent })),
      order: order.map((agent) => places.indexOf(agent)),
    };
  }

  const any = anyTournament.chain((one) =>
    fc.record({
      one: fc.constant(one),
      agents: fc.shuffledSubarray([...one.tournament.agents.keys()], { minLength: one.tournament.agents.length }),
      scenarios: fc.shuffledSubarray([...one.deals.keys()], { minLength: one.deals.length }),
      seed: fc.integer(),
    }),
  );

  /** The tournament with other agents or deals. */
  function redrawn(
    { tournament, options, ...given }: Any,
    { agents = tournament.agents, deals = given.deals },
  ): Tournament {
    return drawnUp(deals, agents, tournament.repeats, options);
  }

  test('of the pairings as they arrive', () => {
    fc.assert(
      fc.property(any, ({ one: { tournament, make }, seed }) => {
        const played = allPlayed(tournament, make);
        const key = ({ fixture }: Played) => (Math.floor(fixture / tournament.repeats) * 7919 + seed) % 104_729;
        const shuffled = played.toSorted((one, other) => key(one) - key(other) || one.fixture - other.fixture);
        expect(standingsFrom(tallied(tournament, shuffled), OPTIONS)).toStrictEqual(
          standingsFrom(tallied(tournament, played), OPTIONS),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('of the agents: it permutes the tables', () => {
    fc.assert(
      fc.property(any, ({ one, agents: places }) => {
        const { tournament, make } = one;
        const before = standingsWith(tournament, make, OPTIONS);
        const after = standingsWith(redrawn(one, { agents: permuted(tournament.agents, places) }), make, OPTIONS);
        expect(after.overall).toStrictEqual(permutedContest(before.overall, places));
        expect(after.scenarios).toStrictEqual(
          before.scenarios.map(({ contest, roles, bimatrix }) => ({
            contest: permutedContest(contest, places),
            roles: roles.map((role) => permutedContest(role, places)),
            bimatrix: permuted(bimatrix, places).map((row) => permuted(row, places)),
          })),
        );
        for (const table of ['payoffs', 'headToHead'] as const)
          expect(after[table]).toStrictEqual(
            permuted<readonly unknown[]>(before[table], places).map((row) => permuted(row, places)),
          );
        expect(after.agreementByTime).toStrictEqual(permuted(before.agreementByTime, places));
        expect(after.agreed).toStrictEqual(before.agreed);
      }),
      { numRuns: 60 },
    );
  });

  test('of the scenarios', () => {
    fc.assert(
      fc.property(any, ({ one, scenarios: places }) => {
        const { tournament, make } = one;
        const before = standingsWith(tournament, make, OPTIONS);
        const after = standingsWith(redrawn(one, { deals: permuted(one.deals, places) }), make, OPTIONS);
        expect(after.overall).toStrictEqual(before.overall);
        expect(after.scenarios).toStrictEqual(permuted(before.scenarios, places));
        expect(after.payoffs).toStrictEqual(before.payoffs);
        expect(after.headToHead).toStrictEqual(before.headToHead);
        expect(after.agreementByTime).toStrictEqual(before.agreementByTime);
      }),
      { numRuns: 60 },
    );
  });

  test('of the parties: it exchanges the roles', () => {
    fc.assert(
      fc.property(any, ({ one }) => {
        const { tournament, make } = one;
        const before = standingsWith(tournament, make, OPTIONS);
        const after = standingsWith(redrawn(one, { deals: one.deals.map(mirrored) }), make, OPTIONS);
        expect(after.overall).toStrictEqual(before.overall);
        expect(after.scenarios).toStrictEqual(before.scenarios.map(mirroredTables));
        expect(after.payoffs).toStrictEqual(before.payoffs);
        expect(after.headToHead).toStrictEqual(before.headToHead);
        expect(after.agreementByTime).toStrictEqual(before.agreementByTime);
        expect(after.agreed).toStrictEqual(before.agreed);
      }),
      { numRuns: 60 },
    );
  });

  function mirroredTables({
    contest,
    roles,
    bimatrix,
  }: Standings['scenarios'][number]): Standings['scenarios'][number] {
    return {
      contest,
      roles: [roles[1], roles[0]],
      bimatrix: bimatrix.map((row, one) =>
        row.map((_, other) => {
          const cell = bimatrix[other]?.[one];
          return cell && ([cell[1], cell[0]] as Pair<number>);
        }),
      ),
    };
  }

  test('nor do the names of the agents, as long as their order stays', () => {
    fc.assert(
      fc.property(any, ({ one: { tournament, make } }) => {
        const agents = tournament.agents.map((name) => `${name}(exponent=0.5)`);
        const renamed: Tournament = { ...tournament, agents };
        const told = (talk: Told) =>
          make({ ...talk, agents: talk.agents.map((name) => name.replace(/\(.*/, '')) as [string, string] });
        const { tournament: _, ...before } = standingsWith(tournament, make, OPTIONS);
        const { tournament: __, ...after } = standingsWith(renamed, told, OPTIONS);
        expect(after).toStrictEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

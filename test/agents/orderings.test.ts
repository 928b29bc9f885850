/**
 * What studies of concession strategies find again and again, as orders and not as numbers (Faratin, Sierra & Jennings
 * 1998; Baarslag, Hindriks & Jonker 2013), on the scenarios of the package and on domains drawn once for all.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { opponent, PARTIES, type Party } from '../../src/model/party.js';
import { bestPoints, maySign, pointsOf } from '../../src/model/preferences.js';
import type { Result } from '../../src/model/result.js';
import { plainIds, scenarioOf } from '../helpers/scenarios.js';
import { table } from '../helpers/versus.js';

const worth = fc.nat(100);
const share = fc.integer({ min: 20, max: 60 });

/** 3 or 4 issues of 3 to 5 options, reservations of 20 to 60 % of the best, 10 to 40 rounds. */
const drawn = fc
  .sample(
    fc.record({
      issues: fc.array(fc.array(fc.tuple(worth, worth), { minLength: 3, maxLength: 5 }), {
        minLength: 3,
        maxLength: 4,
      }),
      shares: fc.tuple(share, share),
      rounds: fc.integer({ min: 10, max: 40 }),
    }),
    { seed: 1998, numRuns: 60 },
  )
  .map(({ issues, shares, rounds }): Deal => {
    const best = (party: Party) =>
      issues.reduce((sum, options) => sum + Math.max(...options.map((one) => one[party])), 0);
    const level = (party: Party) => Math.floor((best(party) * shares[party]) / 100);
    return prepare(table(issues, { scale: 500, reservation: [level(0), level(1)] }), { rounds });
  });
const packaged = plainIds().flatMap((id) => [prepare(scenarioOf(id)), prepare(scenarioOf(id), { rounds: 50 })]);
const deals = [...drawn, ...packaged];

/** From most to least ready to concede. */
const BY_SOFTNESS = ['conceder', 'linear', 'boulware', 'hardliner'];

function talk(deal: Deal, left: string, right: string): Result {
  return play(deal, [hire(left).seat(), hire(right).seat()], { seed: '7', ledger: false }).result() as Result;
}

/** What a party has of all that it could gain over no deal. */
function gained({ preferences }: Deal, party: Party, outcome: number): number {
  const { reservation } = preferences[party];
  return (pointsOf(preferences[party], outcome) - reservation) / (bestPoints(preferences[party]) - reservation);
}

interface Score {
  /** Shares of all talks that end in an agreement. */
  readonly rate: number;
  /** Mean of what is gained in these. */
  readonly gain: number;
}

/** How an agent does against each of the panel, from both seats, on all deals. */
function scoreOf(name: string): Score {
  const results = deals.flatMap((deal) =>
    panel.flatMap((other) =>
      PARTIES.map((seat) => {
        const { ending, outcome } = seat === 0 ? talk(deal, name, other.name) : talk(deal, other.name, name);
        return ending === 'agreed' ? gained(deal, seat, outcome) : undefined;
      }),
    ),
  );
  const gains = results.filter((gain) => gain !== undefined);
  return { rate: gains.length / results.length, gain: mean(gains) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function falling(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => b - a);
}

it('two hardliners never agree where no outcome is best for both', () => {
  const apart = deals.filter(({ preferences, space }) =>
    Array.from({ length: space.outcomes }, (_, outcome) => outcome).every(
      (outcome) => !preferences.every((own) => maySign(own, outcome, bestPoints(own))),
    ),
  );
  expect(apart.length).toBeGreaterThan(50);
  for (const deal of apart) expect(talk(deal, 'hardliner', 'hardliner').ending).toBe('expired');
});

it('of two alike, conceders agree first, then linear ones, then boulwares, by far', () => {
  const [conceder = 0, linear = 0, boulware = 0] = BY_SOFTNESS.slice(0, 3).map((name) => {
    const results = deals.map((deal) => ({ ...talk(deal, name, name), rounds: deal.schedule.rounds }));
    const agreed = results.filter(({ ending }) => ending === 'agreed');
    expect(agreed.length).toBeGreaterThan(50);
    return mean(agreed.map(({ round, rounds }) => round / rounds));
  });
  expect(conceder * 1.5).toBeLessThan(linear);
  expect(linear * 1.5).toBeLessThan(boulware);
});

it('face to face a boulware gains more than a conceder, from either seat', () => {
  let more = 0;
  for (const deal of deals)
    for (const seat of PARTIES) {
      const [left, right] = seat === 0 ? ['boulware', 'conceder'] : ['conceder', 'boulware'];
      const { ending, outcome } = talk(deal, left as string, right as string);
      if (ending !== 'agreed') continue;
      const ahead = gained(deal, seat, outcome) - gained(deal, opponent(seat), outcome);
      expect(ahead).toBeGreaterThanOrEqual(0);
      if (ahead > 0) more++;
    }
  expect(more).toBeGreaterThan(100);
});

describe('against the panel', () => {
  const scores = BY_SOFTNESS.map(scoreOf);

  it('the softer agree more often', () => {
    const rates = scores.map(({ rate }) => rate);
    expect(rates).toEqual(falling(rates));
    expect(rates[0]).toBeGreaterThan((rates[3] as number) + 0.3);
  });

  it('the tougher gain more where they agree', () => {
    const gains = scores.map(({ gain }) => gain).reverse();
    expect(gains).toEqual(falling(gains));
    expect(gains[0]).toBeGreaterThan((gains[3] as number) + 0.1);
  });
});

it('two who know what the other side wants gain more together than two who estimate it, and these than two who do not', () => {
  /** What both gain together, on average. */
  const together = (name: string, completeInformation: boolean) =>
    mean(
      deals.map((deal) => {
        const { ending, outcome } = talk({ ...deal, completeInformation }, name, name);
        return ending === 'agreed' ? gained(deal, 0, outcome) + gained(deal, 1, outcome) : 0;
      }),
    );
  const known = together('zeuthen', true);
  expect(known).toBeGreaterThan(together('zeuthen', false) + 0.05);
  // The logroller concedes as a linear one does, and trades by its model besides.
  const estimated = together('logroller', false);
  expect(known).toBeGreaterThan(estimated + 0.02);
  expect(estimated).toBeGreaterThan(together('linear', false) + 0.05);
});

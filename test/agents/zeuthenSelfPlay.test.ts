/** What theory says of two who follow Zeuthen under complete information, on domains of any shape. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { solutionsOf } from '../../src/analysis/solutions.js';
import { play } from '../../src/engine/play.js';
import type { Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../src/model/party.js';
import { type Preferences, pointsOf } from '../../src/model/preferences.js';
import type { Result } from '../../src/model/result.js';
import type { Scenario } from '../../src/model/scenario.js';
import type { SessionPlan } from '../../src/model/schedule.js';
import { grocery, laptop, niceOrDie } from '../helpers/domains.js';
import { IDS, scenarioOf } from '../helpers/scenarios.js';
import { table } from '../helpers/versus.js';

const ROUNDS = 1000;

function talk(scenario: Scenario, first: Party): Session {
  const { seat } = hire('zeuthen');
  const deal = prepare(scenario, { rounds: ROUNDS, first, completeInformation: true });
  return play(deal, [seat(), seat()], { seed: '1', ledger: false });
}

/**
 * The greatest product of gains of any outcome that both may sign; `undefined` if there is none. Goes through every sum of
 * points that the left side can have, with the most that the right side can have beside it: of what is worth the same to
 * one side, the best for the other has the greatest product. No board is too large for that.
 */
function greatestProduct({ scenario, preferences, schedule }: Deal): bigint | undefined {
  let most = new Map([[0, 0]]);
  for (const [issue, { options }] of scenario.issues.entries()) {
    const next = new Map<number, number>();
    for (const [option, { redLine }] of options.entries()) {
      if (redLine?.length) continue;
      const [own, other] = pair((party) => preferences[party].optionPoints[issue]?.[option] as number);
      for (const [left, right] of most)
        next.set(left + own, Math.max(right + other, next.get(left + own) ?? Number.NEGATIVE_INFINITY));
    }
    most = next;
  }
  const { mandates } = schedule.sessions.at(-1) as SessionPlan;
  const signed = [...most].filter((points) =>
    PARTIES.every((party) => points[party] >= Math.max(preferences[party].reservation, mandates[party])),
  );
  const products = signed.map(([left, right]) => productOf(preferences, [left, right]));
  return products.reduce<bigint | undefined>((best, one) => (best === undefined || one > best ? one : best), undefined);
}

function productOf(preferences: Pair<Preferences>, points: Pair<number>): bigint {
  const [left, right] = pair((party) => BigInt(points[party] - preferences[party].reservation));
  return left * right;
}

function productAt({ preferences }: Deal, outcome: number): bigint {
  return productOf(
    preferences,
    pair((party) => pointsOf(preferences[party], outcome)),
  );
}

/** Expects both orders to agree on the greatest product, or not at all where nothing may be signed by both; how they end. */
function expectNash(scenario: Scenario): string {
  const [one, other] = pair((first) => talk(scenario, first));
  const { deal } = one;
  const most = greatestProduct(deal);
  const { nash } = solutionsOf(deal);
  for (const session of [one, other]) {
    const { ending, outcome } = session.result() as Result;
    expect(ending).toBe(most === undefined ? 'expired' : 'agreed');
    if (ending !== 'agreed') continue;
    expect(productAt(deal, outcome)).toBe(most);
    expect(nash).toContain(outcome);
  }
  return most === undefined ? 'expired' : 'agreed';
}

interface Shape {
  readonly issues: readonly (readonly (readonly [number, number])[])[];
  readonly reservation: readonly [number, number];
  readonly mandate: readonly [number, number];
  readonly factor: readonly [number, number];
}

const opposed = fc.tuple(fc.nat(7), fc.nat(1)).map(([left, more]) => [left, 7 - left + more] as [number, number]);
const issuesOf = (option: fc.Arbitrary<[number, number]>) =>
  fc.array(fc.array(option, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 5 });
const high = fc.integer({ min: 60, max: 95 });
const level = fc.oneof(fc.nat(60), high);
const factor = fc.constantFrom(1, 1, 28_571_413);

/**
 * 2 to 5 issues of 2 to 6 options with few different points, so that ties are many; levels as shares of the best. In
 * half of them what one side gains the other loses, or little less.
 */
const shapes: fc.Arbitrary<Shape> = fc.record({
  issues: fc.oneof(issuesOf(fc.tuple(fc.nat(7), fc.nat(7))), issuesOf(opposed)),
  reservation: fc.tuple(level, level),
  mandate: fc.tuple(high, high),
  factor: fc.tuple(factor, factor),
});

function scenarioFrom({ issues, reservation, mandate, factor }: Shape, mandated: boolean): Scenario {
  const levels = (shares: readonly [number, number]) =>
    pair((party) => {
      const best = issues.reduce((sum, options) => sum + Math.max(...options.map((points) => points[party])), 0);
      return Math.floor((best * shares[party]) / 100) * factor[party];
    });
  return table(
    issues.map((options) => options.map(([left, right]) => [left * factor[0], right * factor[1]] as const)),
    {
      scale: 1_000_000_000,
      reservation: levels(reservation),
      ...(mandated ? { sessions: [[1, levels(mandate)]] as const } : {}),
    },
  );
}

describe('two zeuthens who see both books agree on the greatest product of gains', () => {
  it('on domains of any shape, whoever moves first, and on nothing where there is nothing to agree on', () => {
    const ends: string[] = [];
    fc.assert(
      fc.property(shapes, (shape) => {
        ends.push(expectNash(scenarioFrom(shape, false)));
      }),
      { seed: 1950, numRuns: 500 },
    );
    expect(ends.filter((end) => end === 'agreed').length).toBeGreaterThan(400);
    expect(ends.filter((end) => end === 'expired').length).toBeGreaterThan(50);
  });

  it('also where mandates, which the other does not see, narrow the zone', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(shapes, (shape) => {
        const scenario = scenarioFrom(shape, true);
        const deal = prepare(scenario);
        // Where the best that both may sign gains one of them nothing, it has no reason to give way to it.
        if (greatestProduct(deal) === 0n) return;
        const free = solutionsOf(prepare(scenarioFrom(shape, false))).nash;
        const { nash } = solutionsOf(deal);
        if (expectNash(scenario) === 'agreed' && !nash.some((outcome) => free.includes(outcome))) narrowed++;
      }),
      { seed: 1950, numRuns: 500 },
    );
    expect(narrowed).toBeGreaterThan(30);
  });

  it('where mandates shut out both of two greatest products', () => {
    // 1000 x 160 twice; with at least 200 for each only 299 x 299 is left, and neither knows that of the other.
    const scenario = { ...niceOrDie, schedule: [{ title: 'One', rounds: 1, mandate: { left: 200, right: 200 } }] };
    for (const first of PARTIES) expect(talk(scenario, first).result()).toMatchObject({ ending: 'agreed', outcome: 2 });
  });

  it.each([
    ['NiceOrDie', niceOrDie],
    ['Laptop', laptop],
    ['Grocery', grocery],
  ])('on %s of ANAC 2011', (_, scenario) => {
    expect(expectNash(scenario)).toBe('agreed');
  });

  // In one session under the last mandates, which bound what both may sign.
  it.each(IDS)('on %s', (id) => {
    expectNash(scenarioOf(id));
  });
});

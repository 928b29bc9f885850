import { describe, expect, test } from 'vitest';
import { measurer } from '../../../src/analysis/tournament/measures.js';
import type { Quantity } from '../../../src/analysis/tournament/quantities.js';
import { sumOf } from '../../../src/analysis/tournament/ratios.js';
import { BINS, openTally, type PairingTally } from '../../../src/analysis/tournament/tally.js';
import { prepare } from '../../../src/model/deal.js';
import { PARTIES } from '../../../src/model/party.js';
import { NONE } from '../../../src/model/space.js';
import type { Played } from '../../../src/model/tournament.js';
import { pie } from '../../helpers/versus.js';
import { allPlayed, drawnUp, playedAs, tallied } from './tournaments.js';

const PIE = prepare(pie(4, { reservation: [20, 10], sessions: [[39]], extension: 3 }));
const TOURNAMENT = drawnUp([PIE], ['ann', 'bob'], 4);

/** Ann on the left against Bob: 75-25, no deal, Ann's fault, 0-100. */
const MADE = [
  { outcome: 1, round: 10 },
  { outcome: NONE, round: 39 },
  { outcome: NONE, round: 1, fault: { by: 0, what: 'threw up' } },
  { outcome: 4, round: 39 },
] as const;

function played(repeats: readonly number[]): readonly Played[] {
  return repeats.map((repeat) => playedAs(TOURNAMENT, repeat - 1, () => MADE[repeat - 1]) as Played);
}

test('a pairing by hand', () => {
  const [first, second] = tallied(TOURNAMENT, played([1, 2, 3, 4])).pairings;
  expect(second).toBeUndefined();
  expect(first).toMatchObject({
    missed: 2,
    wise: 0,
    faults: [1, 0],
    // The last deal gives Ann 0, and no deal 20.
    traps: [1, 0],
  });
  const both = (quantity: Quantity) => PARTIES.map((party) => sumOf(first as PairingTally, quantity, party));
  const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 12));
  for (const [quantity, sum] of [
    ['talks', 4],
    ['agreements', 2],
    ['rounds', 10 + 39 + 1 + 39],
    ['shared', 1],
    ['bounded', 2],
    ['efficient', 2],
    ['frontierDistance', 0],
  ] as const)
    expect([quantity, ...both(quantity)]).toEqual([quantity, sum, sum]);
  expect(both('agreedUtility')).toEqual([0.75, 1.25]);
  expect(both('share')).toEqual(near(55 / 70, 15 / 70));
  // At fault Ann gets her worst, 0 of 20.
  expect([...(first as PairingTally).utilities]).toEqual([0.75, 0.25, 0.2, 0.1, 0, 0.1, 0, 1]);
  expect(both('utility')).toEqual(near(0.75 + 0.2, 0.25 + 0.1 + 0.1 + 1));
  expect(both('surplus')).toEqual(near(0.55 - 0.2 - 0.2, 0.15 + 0.9));
  expect(both('welfare')).toEqual(near(1 + 0.3 + 0.1 + 1, 1 + 0.3 + 0.1 + 1));
});

test('an interrupted pairing keeps a place for each repeat', () => {
  const tally = tallied(TOURNAMENT, played([2, 4]));
  const [first] = tally.pairings;
  expect(sumOf(first as PairingTally, 'talks')).toBe(2);
  expect([...(first as PairingTally).utilities]).toEqual([NaN, NaN, 0.2, 0.1, NaN, NaN, 0, 1]);
  expect(tally.agreed).toEqual([new Map([[4, 1]])]);
});

describe('time', () => {
  /** The bins of agreements in these rounds of 39, whose times are r/40. */
  function bins(...rounds: number[]): number[] {
    const tournament = drawnUp([PIE], ['ann', 'bob'], rounds.length);
    const talks = allPlayed(tournament, ({ agents, repeat }) =>
      agents[0] === 'ann' ? { outcome: 1, round: rounds[repeat - 1] as number } : undefined,
    );
    const { times } = tallied(tournament, talks).pairings[0] as PairingTally;
    expect(times).toHaveLength(BINS);
    return [...times].flatMap((count, bin) => Array<number>(count).fill(bin));
  }

  test('an agreement on an edge is in the bin that ends there', () => {
    // 1/40 and 2/40 are in the first twentieth, 3/40 is in the second; 38/40 is 19/20, 39/40 is in the last.
    expect(bins(1)).toEqual([0]);
    expect(bins(2)).toEqual([0]);
    expect(bins(3)).toEqual([1]);
    expect(bins(38)).toEqual([18]);
    expect(bins(39)).toEqual([19]);
  });

  test('every edge of every number of rounds is exact', () => {
    for (const rounds of [19, 59, 99, 139, 999_999]) {
      const deal = prepare(pie(4), { rounds });
      const tournament = drawnUp([deal], ['ann', 'bob'], BINS - 1);
      const talks = allPlayed(tournament, ({ agents, repeat }) =>
        agents[0] === 'ann' ? { outcome: 1, round: (repeat * (rounds + 1)) / BINS } : undefined,
      );
      const { times } = tallied(tournament, talks).pairings[0] as PairingTally;
      expect([...times]).toEqual([...Array(BINS - 1).fill(1), 0]);
    }
  });

  test('an extension stands still at the last round', () => {
    expect(bins(40, 42)).toEqual([19, 19]);
  });
});

describe('what is refused changes nothing', () => {
  test.each([
    ['told twice', 2, /fixture 2 is told late or twice/],
    ['told late', 0, /fixture 0 is told late or twice/],
    ['before the first', -1, /no fixture -1/],
    ['beyond the last', 8, /no fixture 8/],
    ['no whole number', 0.5, /no fixture 0.5/],
  ])('a fixture %s', (_, fixture, message) => {
    const tally = tallied(TOURNAMENT, played([3]));
    const before = structuredClone([tally.pairings, tally.agreed, tally.faults()]);
    const [talk] = played([1]) as [Played];
    const again = { ...talk, fixture };
    expect(() => tally.add(again, measurer(PIE).measure(again))).toThrow(message);
    expect([tally.pairings, tally.agreed, tally.faults()]).toEqual(before);
  });

  test('another pairing may come before', () => {
    const tally = openTally(TOURNAMENT);
    for (const fixture of [5, 2, 7, 3]) {
      const talk = playedAs(TOURNAMENT, fixture, () => MADE[0]) as Played;
      tally.add(talk, measurer(PIE).measure(talk));
    }
    expect(tally.pairings.map((pairing) => pairing && sumOf(pairing, 'talks'))).toEqual([2, 2]);
  });
});

test('faults are told by agent, with the first fixture', () => {
  const tournament = drawnUp([PIE], ['ann', 'bob'], 2);
  const talks = allPlayed(tournament, ({ agents, repeat }) => {
    const by = agents[0] === 'bob' ? 0 : 1;
    return { outcome: NONE, round: 1, fault: { by, what: repeat === 1 ? 'threw up' : 'threw down' } };
  });
  expect(tallied(tournament, [...talks.slice(2), ...talks.slice(0, 2)]).faults()).toEqual({
    kinds: [
      { agent: 1, what: 'threw down', talks: 2, example: 1 },
      { agent: 1, what: 'threw up', talks: 2, example: 0 },
    ],
    others: [0, 0],
  });
});

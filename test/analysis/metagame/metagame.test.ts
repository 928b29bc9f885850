import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../src/analysis/metagame/measure.js';
import { metagameOf, seatEquilibria } from '../../../src/analysis/metagame/metagame.js';

/** Hawk and dove over a prize of 2 at a cost of 4: (2 - 4) / 2, 2, 0 and 1. */
const NAMES = ['hawk', 'dove'];
const HAWK_DOVE = [
  [-1, 2],
  [0, 1],
];

const reasonOf = (measure: Measure<unknown>) => ('reason' in measure ? measure.reason : undefined);

describe('hawk and dove', () => {
  const game = metagameOf(NAMES, HAWK_DOVE, true);

  test('each is the best reply to the other, and neither is dominated', () => {
    expect(game.bestReplies.map(({ value }) => value?.replies)).toEqual([[1], [0]]);
    expect(game.dominated).toEqual({ value: [] });
  });

  test('half of each is the one symmetric equilibrium, and where replicator dynamics stay', () => {
    // Against a share p of hawks both get the same: -p + 2 (1 - p) = 1 - p, so p = 1/2.
    expect(game.equilibria.value?.equilibria.map(({ mix }) => mix)).toEqual([[0.5, 0.5]]);
    const end = game.replicator.value?.at(-1);
    expect(end?.mix[0]).toBeCloseTo(0.5, 12);
    // 2,000 steps of an eighth, over a spread of 3.
    expect(end?.time).toBeCloseTo(250 / 3, 9);
  });

  test('alpha-rank gives all time to both together', () => {
    for (const { value } of [game.alphaRank, game.alphaRankLimit])
      expect((value?.[0] ?? 0) + (value?.[1] ?? 0)).toBeCloseTo(1, 12);
  });

  test('seats that choose apart have three equilibria', () => {
    const payoffs = [HAWK_DOVE, HAWK_DOVE.map((_, row) => HAWK_DOVE.map((own) => own[row] as number))] as const;
    expect(seatEquilibria(NAMES, payoffs, true).value?.equilibria.map(({ mixes }) => mixes[0][0])).toEqual([1, 0.5, 0]);
  });
});

describe('what cannot be told has its reason', () => {
  test('where agents did not meet themselves; best replies and alpha-rank are told all the same', () => {
    const payoff = HAWK_DOVE.map((row, own) => row.map((one, other) => (own === other ? undefined : one)));
    const game = metagameOf(NAMES, payoff, false);
    for (const measure of [
      game.dominated,
      game.equilibria,
      game.replicator,
      seatEquilibria(NAMES, [payoff, payoff], false),
    ])
      expect(reasonOf(measure)).toBe('agents did not meet themselves');
    expect(game.bestReplies.map(({ value }) => value?.unmet)).toEqual([[0], [1]]);
    // Hawks get 2 from doves and doves 0 from hawks: in the limit all are hawks.
    expect(game.alphaRankLimit.value).toEqual([1, 0]);
  });

  test('where two never met', () => {
    const game = metagameOf(
      NAMES,
      [
        [-1, undefined],
        [0, 1],
      ],
      true,
    );
    for (const measure of [game.dominated, game.equilibria, game.replicator, game.alphaRank])
      expect(reasonOf(measure)).toBe('hawk never met dove');
  });

  test('where there are many agents', () => {
    const of = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `a${at}`);
      return metagameOf(
        names,
        names.map((_, own) => names.map(() => own)),
        true,
      );
    };
    expect(reasonOf(of(200).equilibria)).toBeUndefined();
    expect(reasonOf(of(201).equilibria)).toBe('there are more than 200 agents');
    expect(reasonOf(of(25).replicator)).toBeUndefined();
    expect(reasonOf(of(201).replicator)).toBe('there are more than 200 agents');
    expect(reasonOf(of(201).alphaRank)).toBe('there are more than 200 agents');
  });

  test('pure equilibria alone are looked for where over 24 strategies are left', () => {
    const meeting = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `a${10 + at}`);
      const payoff = names.map((_, own) => names.map((__, other) => (own === other ? 1 : 0)));
      const symmetric = metagameOf(names, payoff, true).equilibria.value;
      return [symmetric, seatEquilibria(names, [payoff, payoff], true).value];
    };
    for (const found of meeting(25)) {
      expect(found?.complete).toBe(false);
      expect(found?.equilibria).toHaveLength(25);
    }
    expect(meeting(12)[0]?.equilibria).toHaveLength(2 ** 12 - 1);
  });

  test('never for payoffs that lie a few billionths apart: then nothing moves', () => {
    const payoff = [
      [0, 3e-9],
      [0, 0],
    ];
    const end = metagameOf(['a', 'b'], payoff, true).replicator.value?.at(-1);
    expect(end?.mix.every(Number.isFinite)).toBe(true);
    // 2,000 of the longest steps.
    expect(end?.time).toBe(2e9);
  });

  test('where a payoff is beyond what is told apart', () => {
    const payoff = [[2_000_000]];
    const game = metagameOf(['a'], payoff, true);
    for (const measure of [
      ...game.bestReplies,
      game.equilibria,
      game.alphaRank,
      seatEquilibria(['a'], [payoff, payoff], true),
    ])
      expect(reasonOf(measure)).toBe('some payoffs are over a million');
  });

  test('where there is one agent', () => {
    expect(reasonOf(metagameOf(['a'], [[1]], true).alphaRank)).toBe('there is one agent');
  });
});

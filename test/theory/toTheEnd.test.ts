/**
 * Backward induction (Ståhl 1972) by the rules of the talks, under complete information: what two agents agree on, in
 * closed form, and every move of one of them against a search through the whole tree of a small game.
 *
 * By the rules both movers of a round share its time, t = r/(N + 1). What the first mover offers in round r is answered in
 * round r; what the second offers then is answered in round r + 1, at the time at which the first mover may offer itself.
 * So the second mover loses a round by turning an offer down, and the first loses nothing: Rubinstein's game with a
 * discount of 1 for the first mover. With d = D^(1/(N + 1)) the discount of the second mover for one round, v and w what no
 * deal is worth to the first and the second, and s(r) the share of the second in what the first offers in round r:
 *
 *   s(r) = max(w, d s(r + 1)), with s(N) = w, or 1 - v with a last word,
 *
 * so s(1) = w without a last word, and max(w, d^(N - 1) (1 - v)) with one. Walking out is worth w at once.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import type { Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Move } from '../../src/model/move.js';
import { opponent, PARTIES, type Pair, type Party, pair } from '../../src/model/party.js';
import { isForbidden, pointsOf, utilityOf } from '../../src/model/preferences.js';
import type { Result } from '../../src/model/result.js';
import { NONE } from '../../src/model/space.js';
import { table } from '../helpers/versus.js';

function talk(deal: Deal, left: string, right: string): Session {
  return play(deal, [hire(left).seat(), hire(right).seat()], { seed: '7' });
}

interface Ends {
  readonly rounds: number;
  readonly lastWord: boolean;
  readonly first?: Party;
  /** Discount a round, of the first mover and of the second. */
  readonly discounts?: Pair<number>;
  /** What no deal is worth to the first mover and to the second, out of 1. */
  readonly nothing?: Pair<number>;
  readonly pie?: ReturnType<typeof crumbs>;
}

/** One pie of so many crumbs, cut by two issues: coarse steps and, between them, fine ones of a crumb each. */
function crumbs(cuts: number) {
  const steps = (size: number) =>
    Array.from({ length: cuts }, (_, cut) => [(cuts - 1 - cut) * size, cut * size] as const);
  return { issues: [steps(cuts), steps(1)], all: cuts * cuts - 1 };
}

const COARSE = crumbs(50);
const FINE = crumbs(300);

function pieDeal({ rounds, lastWord, first = 0, discounts = [1, 1], nothing = [0, 0], pie = COARSE }: Ends): Deal {
  const seats = <T>([one, other]: Pair<T>): Pair<T> => (first === 0 ? [one, other] : [other, one]);
  const scenario = table(pie.issues, {
    scale: pie.all,
    sessions: [[rounds]],
    lastWord,
    discount: seats(pair((at) => Math.pow(discounts[at], rounds + 1))),
    reservation: seats(pair((at) => Math.round(nothing[at] * pie.all))),
  });
  return prepare(scenario, { first, completeInformation: true });
}

/** What two backward inductions end with; of a deal, the share of the second mover. */
function endOf(ends: Ends): Result & { readonly second: number } {
  const deal = pieDeal(ends);
  const result = talk(deal, 'backward-induction', 'backward-induction').result() as Result;
  const second = deal.preferences[opponent(deal.schedule.first)];
  return { ...result, second: result.outcome === NONE ? Number.NaN : utilityOf(second, result.outcome) };
}

describe('two who look ahead share a pie', () => {
  const ROUNDS = [1, 2, 3, 10];
  const DISCOUNTS: Pair<number>[] = [
    [1, 0.9],
    [0.5, 0.9],
    [0.8, 0.5],
  ];
  const NOTHING: Pair<number>[] = [
    [0, 0],
    [0, 0.3],
    [0.3, 0],
    [0.2, 0.6],
  ];

  it.each([false, true])('at once, as worked out by hand; with a last word: %s', (lastWord) => {
    for (const rounds of ROUNDS)
      for (const discounts of DISCOUNTS)
        for (const nothing of NOTHING)
          for (const first of PARTIES) {
            const { ending, round, second } = endOf({ rounds, lastWord, first, discounts, nothing });
            expect([ending, round]).toEqual(['agreed', 1]);
            const [v, w] = nothing;
            const d = discounts[1];
            const share = lastWord ? Math.max(w, Math.pow(d, rounds - 1) * (1 - v)) : w;
            // A crumb for each turn back, discounted, and the reservations are rounded to one.
            expect(Math.abs(second - share) * COARSE.all).toBeLessThanOrEqual(1 / (1 - d) + 1);
          }
  });

  it('without discount by who has the last word: all to the first mover, or all to the second', () => {
    for (const rounds of [1, 2, 7])
      for (const first of PARTIES) {
        expect(endOf({ rounds, lastWord: false, first })).toMatchObject({ ending: 'agreed', second: 0 });
        expect(endOf({ rounds, lastWord: true, first })).toMatchObject({ ending: 'agreed', second: 1 });
      }
  });

  it('not by halves in many rounds either: a discount counts for all the time there is, not for a round', () => {
    // .5 over the whole time: .5^(499/501) = .501385 to the second mover of 500 rounds, and .25^(499/501) = .251388.
    for (const [whole, second] of [
      [0.5, 0.501385],
      [0.25, 0.251388],
    ] as const) {
      const each = Math.pow(whole, 1 / 501);
      const found = endOf({ rounds: 500, lastWord: true, discounts: [each, each], pie: FINE });
      expect(Math.abs(found.second - second)).toBeLessThanOrEqual(500 / FINE.all);
      expect(endOf({ rounds: 500, lastWord: false, discounts: [each, each] }).second).toBe(0);
    }
  });
});

describe('two who see that there is nothing to agree on', () => {
  it('walk out where waiting costs, and else talk to the end', () => {
    for (const first of PARTIES) {
      const nothing = [0.7, 0.6] as const;
      const ends = { rounds: 3, lastWord: false, first, nothing };
      expect(endOf({ ...ends, discounts: [0.5, 1] })).toMatchObject({ ending: 'walkedOut', round: 1, by: first });
      expect(endOf({ ...ends, discounts: [1, 0.5] })).toMatchObject({
        ending: 'walkedOut',
        round: 1,
        by: opponent(first),
      });
      expect(endOf(ends)).toMatchObject({ ending: 'expired', round: 3, by: undefined });
    }
  });
});

type Choice = Pick<Move, 'type' | 'outcome'>;

interface Searched {
  /** What a choice at this turn, with this on the table, comes to if all goes on as it should. */
  readonly worthOf: (turn: number, table: number, choice: Choice) => Pair<number>;
  /** What the right choice comes to. */
  readonly bestAt: (turn: number, table: number) => Pair<number>;
}

/**
 * The game as its rules have it: at each turn everything that may be done, on each table that may lie there. Each side
 * discounts by 1 or 1/2 a round, so that all worths are exact.
 */
function searched({ preferences, schedule, space }: Deal, halves: Pair<boolean>): Searched {
  const { first, rounds, lastWord } = schedule;
  const last = 2 * rounds - (lastWord ? 0 : 1);
  const outcomes = Array.from({ length: space.outcomes }, (_, outcome) => outcome);
  const known = new Map<string, Pair<number>>();

  const moverAt = (turn: number): Party => (turn % 2 === 0 ? first : opponent(first));
  const mayName = (turn: number, outcome: number) =>
    outcome !== NONE && !isForbidden(preferences[moverAt(turn)], outcome);

  const endAt = (turn: number, outcome: number): Pair<number> =>
    pair((party) => {
      const own = preferences[party];
      const worth = outcome === NONE ? own.reservation : pointsOf(own, outcome);
      return halves[party] ? worth / (1 << Math.min(Math.floor(turn / 2), rounds - 1)) : worth;
    });

  function worthOf(turn: number, table: number, { type, outcome }: Choice): Pair<number> {
    if (type === 'accept') return endAt(turn, table);
    return type === 'offer' && turn < last ? bestAt(turn + 1, outcome) : endAt(turn, NONE);
  }

  function bestAt(turn: number, table: number): Pair<number> {
    const key = `${turn}/${table}`;
    const best = known.get(key) ?? bestOf(turn, table);
    known.set(key, best);
    return best;
  }

  /** Of what gets the mover the same: to accept, to offer what is taken, best for the other, to wait, to walk. */
  function bestOf(turn: number, table: number): Pair<number> {
    const mover = moverAt(turn);
    const other = opponent(mover);
    const choices = [{ worth: endAt(turn, NONE), rank: 0 }];
    if (turn < last)
      for (const outcome of outcomes.filter((one) => mayName(turn, one)))
        choices.push({
          worth: worthOf(turn, table, { type: 'offer', outcome }),
          rank: isTaken(turn + 1, outcome) ? 2 : 1,
        });
    if (mayName(turn, table)) choices.push({ worth: endAt(turn, table), rank: 3 });
    choices.sort((a, b) => b.worth[mover] - a.worth[mover] || b.rank - a.rank || b.worth[other] - a.worth[other]);
    return (choices[0] as (typeof choices)[0]).worth;
  }

  const isTaken = (turn: number, table: number) =>
    mayName(turn, table) && endAt(turn, table)[moverAt(turn)] >= bestAt(turn, NONE)[moverAt(turn)];

  return { worthOf, bestAt };
}

describe('every move of one who looks ahead', () => {
  const small = fc.record({
    options: fc.array(
      fc.record({
        points: fc.tuple(fc.integer({ min: -2, max: 9 }), fc.integer({ min: -2, max: 9 })),
        line: fc.nat(11),
      }),
      {
        minLength: 2,
        maxLength: 6,
      },
    ),
    rounds: fc.integer({ min: 1, max: 4 }),
    lastWord: fc.boolean(),
    first: fc.constantFrom(...PARTIES),
    halves: fc.tuple(fc.boolean(), fc.boolean()),
    reservation: fc.tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 6 })),
  });

  it('is the best there is, by a search through the whole game, whatever the other side does', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(small, ({ options, rounds, lastWord, first, halves, reservation }) => {
        // The first option is open to both; of the others one in six is closed to one side.
        const shut = (side: Party) => options.flatMap(({ line }, at) => (at > 0 && line === side ? [at] : []));
        const named = options.map(({ points: [left, right] }) => [10 * left, 10 * right] as const);
        const scenario = table([named], {
          sessions: [[rounds]],
          lastWord,
          reservation: [10 * reservation[0], 10 * reservation[1]],
          discount: pair((party) => (halves[party] ? Math.pow(0.5, rounds + 1) : 1)),
        });
        const [issue] = scenario.issues;
        const closed = (issue as (typeof scenario.issues)[0]).options.map((option, at) => {
          const sides = PARTIES.filter((side) => shut(side).includes(at)).map((side) =>
            side === 0 ? 'left' : 'right',
          );
          return sides.length === 0 ? option : { ...option, redLine: sides };
        });
        const deal = prepare(
          { ...scenario, issues: [{ ...(issue as (typeof scenario.issues)[0]), options: closed }] },
          { first, completeInformation: true },
        );
        const { worthOf, bestAt } = searched(deal, halves);
        for (const names of [
          ['backward-induction', 'backward-induction'],
          ['backward-induction', 'random'],
          ['random', 'backward-induction'],
        ] as const) {
          const { moves } = talk(deal, names[0], names[1]);
          let tabled = NONE;
          for (const [turn, move] of moves.entries()) {
            if (names[move.by] !== 'random' && move.because !== 'hopeless') {
              expect(worthOf(turn, tabled, move)).toEqual(bestAt(turn, tabled));
              seen[`${move.because}`] = (seen[`${move.because}`] ?? 0) + 1;
            }
            tabled = move.outcome;
          }
        }
      }),
      { seed: 1972, numRuns: 400 },
    );
    for (const rule of ['foresee', 'wait', 'leave', 'enough', 'tooLittle'])
      expect([rule, seen[rule] ?? 0]).not.toEqual([rule, 0]);
  });
});

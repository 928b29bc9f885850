import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { offer } from '../../src/model/move.js';
import { opponent } from '../../src/model/party.js';
import { bestPoints, countAtLeast, pointsOf } from '../../src/model/preferences.js';
import type { Agent } from '../../src/model/view.js';
import { pie, table, versus } from '../helpers/versus.js';

/** Outcomes worth 100, 99, 98 ... to Left, so that a slice is 2. To Right, which opens with all, a point costs 0.01. */
const fine = pie(100);

/** Offers of 0-100 but for a last one. */
const firm = (times: number) => new Array<string>(times).fill('0-100');

describe('salami', () => {
  it('opens mildly and asks for a slice more each time', () => {
    // 40 of 100, and up to a slice more; nothing is known yet of what Right likes, so the most of it.
    versus('salami', { scenario: fine, against: firm(3) }, [
      ['42-58', 'open'],
      ['44-56', 'slice'],
      ['46-54', 'slice'],
      ['48-52', 'slice'],
    ]);
    // Moving second it knows what Left opened with: of 40, 41 and 42 the 40 is most like it.
    versus('salami', { scenario: fine, seat: 1, against: ['100-0', '100-0'] }, [
      ['60-40', 'open'],
      ['58-42', 'slice'],
    ]);
    // With a slice of nothing it takes the next level.
    versus('salami(slice=0)', { scenario: fine, against: firm(1) }, [
      ['40-60', 'open'],
      ['41-59', 'slice'],
    ]);
  });

  it('counts from its reservation, and never opens under its floor', () => {
    // 20 + 0.4 x 80 = 52, and a slice of 0.02 x 80 = 1.6, so nothing over it.
    versus('salami', { scenario: pie(100, { reservation: [20, 0] }), against: firm(1) }, [
      ['53-47', 'open'],
      ['54-46', 'slice'],
    ]);
    versus('salami', { scenario: pie(100, { sessions: [[2, [70, 0]]] }), against: [] }, [['72-28', 'open']]);
  });

  it('makes a slice no thicker than the other side bears', () => {
    // 2 more would cost 0.02, 1 more 0.01.
    versus('salami(pain=0.015)', { scenario: fine, against: firm(1) }, [
      ['42-58', 'open'],
      ['43-57', 'slice'],
    ]);
    versus('salami(pain=0.01)', { scenario: fine, against: firm(1) }, [
      ['42-58', 'open'],
      ['42-58', 'stay'],
    ]);
    // A tenth is the least it can ask for, and that is more than a twentieth.
    versus('salami', { scenario: pie(10), against: firm(1) }, [
      ['40-60', 'open'],
      ['40-60', 'stay'],
    ]);
    versus('salami(pain=0.11)', { scenario: pie(10), against: firm(2) }, [
      ['40-60', 'open'],
      ['50-50', 'slice'],
      ['60-40', 'slice'],
    ]);
  });

  it('takes where it hurts least', () => {
    const steps = [
      [50, 0],
      [45, 5],
      [40, 10],
    ] as const;
    // Of 80 to 85 it takes the lowest outcome worth 85. Half of an issue's weight is what a step of 5 on it costs.
    versus(
      'salami(start=0.8,slice=0.05,pain=0.2)',
      { scenario: table([steps, steps]), against: ['40-10 40-10', '45-5 40-10', '45-5 40-10'] },
      [
        ['45-5 40-10', 'open'],
        // Each issue weighs a half, so a step costs 0.25.
        ['45-5 40-10', 'stay'],
        // Right has said 40-10 and 45-5 on a and 40-10 twice on b: 1 x 1 and 2 x 2, so weights of 0.2 and 0.8. A step on a
        // costs 0.1, on b 0.4.
        ['50-0 40-10', 'slice'],
        // 2 x 2 and 3 x 3: a step on b costs 9/26 = 0.35.
        ['50-0 40-10', 'stay'],
      ],
    );
  });

  it('pauses after a step back, and asks for less than what provoked it', () => {
    versus(
      'salami',
      { scenario: fine, against: ['0-100', '10-90', '5-95', '5-95', '5-95', '4-96', '4-96', '4-96', '4-96'] },
      [
        ['42-58', 'open'],
        ['44-56', 'slice'],
        ['46-54', 'slice'],
        // 10 -> 5 was the answer to 44 -> 46, which cost 0.02.
        ['46-54', 'pause'],
        ['46-54', 'pause'],
        ['47-53', 'slice'],
        // 5 -> 4 was the answer to 0.01, and there is nothing thinner.
        ['47-53', 'pause'],
        ['47-53', 'pause'],
        ['47-53', 'stay'],
        ['47-53', 'stay'],
      ],
    );
    // A step back that answers no slice is waited out, and does not tell what Right bears. With pause 1 once.
    versus('salami(pause=1)', { scenario: fine, seat: 1, against: ['100-0', '95-5', '100-0', '100-0', '100-0'] }, [
      ['60-40', 'open'],
      // The step 0 -> 5 of Left.
      ['58-42', 'slice'],
      ['58-42', 'pause'],
      ['57-43', 'slice'],
      ['56-44', 'slice'],
    ]);
  });

  it('accepts what is worth the slice that it would ask for', () => {
    versus('salami', { scenario: fine, against: ['44-56'] }, [
      ['42-58', 'open'],
      ['accept', 'enough'],
    ]);
  });

  it('gets all of a pie from a side that answers only what it feels, and stops at the first answer of one that feels it', () => {
    const deal = prepare(fine, { rounds: 60 });
    /** Asks for all, and once lets go of 1 so that it can step back from it when a single step costs it over `most`. */
    const answering = (most: number): Agent => ({
      decide: ({ offers, party }) => {
        const [before, last] = offers[opponent(party)].slice(-2);
        const hurt = before !== undefined && last !== undefined && before - last > most;
        return offer(hurt ? 100 : 99, 'test');
      },
    });
    const asked = (most: number) => {
      const talk = play(deal, [hire('salami').seat(), answering(most)], { seed: '1' });
      return talk.moves.filter(({ by }) => by === 0).map(({ outcome }) => pointsOf(deal.preferences[0], outcome));
    };
    expect(asked(2).at(-1)).toBe(100);
    expect(Math.max(...asked(2).map((points, at) => points - (asked(2)[at - 1] ?? points)))).toBe(2);
    // 42 -> 44 hurts; from then on it takes slices of 1, which do not.
    expect(asked(1).slice(0, 7)).toEqual([42, 44, 44, 44, 45, 46, 47]);
    // Every slice hurts: after 44 and 45 it asks for no more.
    expect(asked(0).at(-1)).toBe(45);
  });

  it('never gives anything back, and never takes more than a slice or the next level', () => {
    const worth = fc.nat(60);
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 4 });
    let slices = 0;
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...panel.map(({ name }) => name)),
        fc.integer({ min: 0, max: 5 }),
        (issues, other, slice) => {
          const deal = prepare(table(issues.map((options) => [[60, 0], ...options, [0, 60]])), { rounds: 20 });
          const [own] = deal.preferences;
          const name = `salami(slice=${slice / 20},pain=0.4)`;
          const { moves } = play(deal, [hire(name).seat(), hire(other).seat()], { seed: '7' });
          const asked = moves
            .filter(({ by, type }) => by === 0 && type === 'offer')
            .map(({ outcome }) => pointsOf(own, outcome));
          for (const [at, points] of asked.slice(1).entries()) {
            const before = asked[at] as number;
            expect(points).toBeGreaterThanOrEqual(before);
            if (points === before) continue;
            slices++;
            const between = countAtLeast(own, before + 1) - countAtLeast(own, points);
            if (points - before > (slice / 20) * bestPoints(own)) expect(between).toBe(0);
          }
        },
      ),
      { seed: 1966, numRuns: 300 },
    );
    expect(slices).toBeGreaterThan(300);
  });
});

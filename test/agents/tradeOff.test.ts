import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { bestPoints, pointsOf } from '../../src/model/preferences.js';
import { CORNER } from '../helpers/domains.js';
import { tabulated } from '../helpers/tabulated.js';
import { outcome, table, versus } from '../helpers/versus.js';

/** To Left a is worth more, to Right b; each level of Left can be reached in several ways. A band of 2, steps of 10. */
const corner = table(CORNER);

/**
 * The static case of log-rolling: weights of 0.7 and 0.3 for Left, 0.3 and 0.7 for Right, on two things to share. Left can
 * have 0.7 in four ways, of which one leaves 0.7 to Right. The first option of each issue gives Left all.
 */
const shares = table(
  [
    Array.from({ length: 8 }, (_, given) => [147 - 21 * given, 9 * given] as const),
    Array.from({ length: 4 }, (_, given) => [63 - 21 * given, 49 * given] as const),
  ],
  { scale: 210 },
);

describe('trade-off', () => {
  it('keeps its worth and goes to the log-rolling corner', () => {
    for (const completeInformation of [false, true]) {
      const deal = prepare(shares, { completeInformation });
      const session = openSession(deal, { seed: '1' });
      // Somebody sat here before and asked for 0.7 in the worst way for Right: 84 + 63.
      session.move(0, { type: 'offer', outcome: outcome(deal, '84-27 63-0') });
      session.move(1, { type: 'offer', outcome: outcome(deal, '0-63 0-147') });
      const move = hire('trade-off').seat().decide(session.view(0));
      // All that Right asks for on b and nothing on a: 0.5 alike at equal weights, 0.7 at the true ones. The other ways
      // are 1/7 and 2/3 alike, 2/7 and 1/3, 3/7 and 0.
      expect(move).toEqual({ type: 'offer', outcome: outcome(deal, '147-0 0-147'), because: 'trade' });
      expect(deal.preferences.map((own) => pointsOf(own, move.outcome) / 210)).toEqual([0.7, 0.7]);
    }
  });

  it('gives way at each deadlock to what is most like the offer it heard', () => {
    versus('trade-off', { scenario: corner, against: new Array<string>(4).fill('0-30 0-70') }, [
      ['60-0 40-0', 'open'],
      // One offer makes no deadlock.
      ['60-0 40-0', 'stay'],
      // 100 - 10 = 90, but the next level down is 80: there b is half given, 0.5 x 1/2 alike, or a by a third, 0.5 x 1/3.
      ['60-0 20-35', 'concede'],
      // 70 -> 60: b given is 0.5 alike, b by half and a by a third 0.42, a by two thirds 0.33.
      ['60-0 0-70', 'concede'],
      // 50 -> 40: b given and a by a third 0.67, b by half and a by two thirds 0.58, a given 0.5.
      ['40-10 0-70', 'concede'],
    ]);
  });

  it('follows what is asked now, at the same worth', () => {
    versus(
      'trade-off',
      { scenario: corner, against: ['0-30 0-70', '0-30 0-70', '0-30 0-70', '0-30 40-0', '0-30 40-0'] },
      [
        ['60-0 40-0', 'open'],
        ['60-0 40-0', 'stay'],
        ['60-0 20-35', 'concede'],
        ['60-0 0-70', 'concede'],
        // a was 0-30 four times, b 0-70 three times and 40-0 once: 16 and 9, so weights of 0.64 and 0.36. At 60: a by two
        // thirds 0.64 x 2/3 + 0.36 = 0.79, a by one and b by half 0.39, b given 0. Its last offer was 0.36 like their one
        // before, so the two have come closer.
        ['20-20 40-0', 'trade'],
        // 25 and 9: it is 0.76 alike, as before, and that is a deadlock. At 40 a given is what they ask for.
        ['accept', 'enough'],
      ],
    );
  });

  it('does not concede while the other side comes closer by itself', () => {
    // On b Right goes from 0-70 to 20-35 to 40-0, at last on a too.
    versus(
      'trade-off',
      { scenario: corner, against: ['0-30 0-70', '0-30 20-35', '0-30 40-0', '20-20 40-0', '20-20 40-0'] },
      [
        ['60-0 40-0', 'open'],
        ['60-0 40-0', 'stay'],
        ['60-0 40-0', 'stay'],
        ['60-0 40-0', 'stay'],
        ['60-0 40-0', 'stay'],
        // The same again: 80, where a given by a third is 2/3 alike on a and all on b, b given by half 1/3 and 1/2.
        ['40-10 40-0', 'concede'],
      ],
    );
  });

  it('takes the band over its level, and nothing under it', () => {
    const close = table([
      [
        [52, 0],
        [50, 10],
        [48, 20],
        [0, 30],
      ],
      [
        [48, 0],
        [47, 35],
        [0, 70],
      ],
    ]);
    // A step down from 100 is 90, and the lowest at or above it is 95, so from 95 to 97: 48-20 47-35, 48-20 48-0 (96) and
    // 50-10 47-35 (97), of which the first is most like 0-30 0-70.
    versus('trade-off', { scenario: close, against: ['0-30 0-70', '0-30 0-70', '50-10 0-70'] }, [
      ['52-0 48-0', 'open'],
      ['52-0 48-0', 'stay'],
      ['48-20 47-35', 'concede'],
      // Of 95 to 97, 50-10 47-35 has on a what they ask for now. Weights of 4/13 and 9/13: 0.65 alike, over the 0.55 by
      // which its last offer was like their one before.
      ['50-10 47-35', 'trade'],
    ]);
    // Of all from 95 to 99 most like 52-0 0-70 is 52-0 47-35, but that is worth 99; within the band it is 97.
    versus('trade-off', { scenario: close, against: ['52-0 0-70', '52-0 0-70'] }, [
      ['52-0 48-0', 'open'],
      ['52-0 48-0', 'stay'],
      ['50-10 47-35', 'concede'],
    ]);
    versus('trade-off(band=0)', { scenario: close, against: ['0-30 0-70', '0-30 0-70', '50-10 0-70'] }, [
      ['52-0 48-0', 'open'],
      ['52-0 48-0', 'stay'],
      ['48-20 47-35', 'concede'],
      // Nothing else is worth 95, and that is 0.55 like their offer as before: down to 52, the next level.
      ['52-0 0-70', 'concede'],
    ]);
  });

  it('goes no lower than its floor', () => {
    const floored = table(
      [
        [
          [60, 0],
          [40, 10],
          [0, 30],
        ],
        [
          [40, 0],
          [0, 70],
        ],
      ],
      { reservation: [61, 0] },
    );
    // 100, 80, and then 60, which is worth less than no deal.
    versus('trade-off', { scenario: floored, against: new Array<string>(4).fill('0-30 0-70') }, [
      ['60-0 40-0', 'open'],
      ['60-0 40-0', 'stay'],
      ['40-10 40-0', 'concede'],
      ['40-10 40-0', 'stay'],
      ['40-10 40-0', 'stay'],
    ]);
  });

  it('asks for less only at a deadlock, and then by a step or the next level at most', () => {
    const worth = fc.nat(60);
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 4 });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...panel.map(({ name }) => name)),
        fc.integer({ min: 0, max: 4 }),
        (issues, other, step) => {
          const deal = prepare(table(issues.map((options) => [[60, 0], ...options, [0, 60]])), { rounds: 20 });
          const [own] = deal.preferences;
          const levels = [...new Set(tabulated(own).points)].sort((a, b) => b - a);
          const name = `trade-off(step=${step / 20},band=0.1)`;
          const { moves } = play(deal, [hire(name).seat(), hire(other).seat()], { seed: '7' });
          let level = bestPoints(own);
          for (const { by, type, outcome: offered, because } of moves) {
            if (by !== 0 || type !== 'offer') continue;
            const points = pointsOf(own, offered);
            seen.set(`${because}`, (seen.get(`${because}`) ?? 0) + 1);
            if (because !== 'concede') {
              expect(points).toBeGreaterThanOrEqual(level);
              continue;
            }
            expect(points).toBeLessThan(level);
            const next = levels.find((one) => one < level) as number;
            expect(points).toBeGreaterThanOrEqual(Math.min(next, level - (step / 20) * bestPoints(own)));
            level = points;
          }
        },
      ),
      { seed: 2002, numRuns: 300 },
    );
    for (const rule of ['open', 'trade', 'concede', 'stay']) expect(seen.get(rule)).toBeGreaterThan(50);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { exchangeFrom, giveFor, type Room, roomAround } from '../../src/agents/parts/logRolling.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { bestPoints, pointsOf } from '../../src/model/preferences.js';
import { optionOf, outcomeWith } from '../../src/model/space.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { said, table, versus } from '../helpers/versus.js';

/** Weights of 0.7 and 0.3 for Left, 0.3 and 0.7 for Right. */
const scenario = table([
  [
    [70, 0],
    [35, 15],
    [0, 30],
  ],
  [
    [30, 0],
    [15, 35],
    [0, 70],
  ],
]);

/** To Left a step on a is worth 13, on b 12; to Right a matters most, which it has to find out. */
const alike = table([
  [
    [52, 0],
    [39, 20],
    [26, 40],
    [13, 60],
    [0, 80],
  ],
  [
    [48, 0],
    [36, 5],
    [24, 10],
    [12, 15],
    [0, 20],
  ],
]);

/** What the first step from the best option of an issue costs at least. */
function firstStep(points: readonly number[]): number {
  const [best = 0, next = best] = [...points].sort((a, b) => b - a);
  return best - next;
}

describe('good faith', () => {
  it('takes the first step, where it costs itself least for what it is worth to the other side, and then waits', () => {
    // After one offer both issues seem to weigh 0.5 to Right: ratios of 0.5/0.7 for a and 0.5/0.3 for b.
    versus('good-faith', { scenario, against: ['0-30 0-70', '0-30 0-70', '0-30 0-70'] }, [
      ['70-0 30-0', 'open'],
      ['70-0 15-35', 'lead'],
      // Nothing to take on a, which is at its best.
      ['70-0 15-35', 'wait'],
      ['70-0 15-35', 'wait'],
    ]);
  });

  it('answers good faith with good faith, as much as it was given or a step', () => {
    versus('good-faith', { scenario, against: ['0-30 0-70', '0-30 15-35', '0-30 30-0'] }, [
      ['70-0 30-0', 'open'],
      ['70-0 15-35', 'lead'],
      // 0 -> 15. Right has said 0-30 twice, and 0-70 and 15-35 once: 2 x 2 and 1 x 1, so weights of 0.8 and 0.2, and
      // ratios of 0.8/0.7 and 0.2/0.3. A step on a costs 35, more than 15, but there is no smaller one.
      ['35-15 15-35', 'answer'],
      // 15 -> 30: the next step on a would leave it 15.
      ['accept', 'enough'],
    ]);
    // 0 -> 26 on a, so that 0-20 on b was said twice: 1 and 4, and the ratios are 0.2/0.52 and 0.8/0.48. Of 12, 24 and 36
    // on b it gives 24.
    versus('good-faith', { scenario: alike, against: ['0-80 0-20', '26-40 0-20', '26-40 0-20'] }, [
      ['52-0 48-0', 'open'],
      ['52-0 36-5', 'lead'],
      ['52-0 12-15', 'answer'],
      // It has shown good faith twice, Right once.
      ['52-0 12-15', 'wait'],
    ]);
  });

  it('sees good faith also where it gains nothing by it', () => {
    // To Left 0-3 is worth no more than 0-30 was, but it is half the way from there, and further than any offer before.
    const wide = table([
      [
        [60, 0],
        [0, 3],
        [0, 30],
      ],
      [
        [40, 0],
        [20, 35],
        [0, 70],
      ],
    ]);
    versus('good-faith', { scenario: wide, against: ['0-30 0-70', '0-3 0-70', '0-3 0-70'] }, [
      ['60-0 40-0', 'open'],
      // Ratios of 0.5/0.6 and 0.5/0.4.
      ['60-0 20-35', 'lead'],
      // b was said twice: the next step there.
      ['60-0 0-70', 'lead'],
      ['60-0 0-70', 'wait'],
    ]);
  });

  it('exchanges what turns out to matter more to the other side for what it gave before', () => {
    // After one offer of Right the ratios are 0.5/0.52 and 0.5/0.48: b. Then a was said twice as 0-80, and on b two
    // options once each: weights of 4/5 and 1/5, so a.
    versus('good-faith', { scenario: alike, against: ['0-80 0-20', '0-80 12-15', '0-80 12-15', '0-80 12-15'] }, [
      ['52-0 48-0', 'open'],
      ['52-0 36-5', 'lead'],
      // 0 -> 12: on a a step costs 13, and there is no smaller one.
      ['39-20 36-5', 'answer'],
      // 9 and 4: a for b costs 13 - 12 = 1 of the 2 that it may. To Right 2/4 x 9/13 alike, over 1/4 before.
      ['26-40 48-0', 'exchange'],
      // b is at its best.
      ['26-40 48-0', 'wait'],
    ]);
    // With a slack of nothing it may not cost 1.
    versus('good-faith(slack=0)', { scenario: alike, against: ['0-80 0-20', '0-80 12-15', '0-80 12-15'] }, [
      ['52-0 48-0', 'open'],
      ['52-0 36-5', 'lead'],
      ['39-20 36-5', 'answer'],
      ['39-20 36-5', 'wait'],
    ]);
  });

  it('is not shaken by a step back, and takes none', () => {
    versus(
      'good-faith(slack=0)',
      { scenario: alike, against: ['0-80 12-15', '0-80 24-10', '0-80 0-20', '0-80 0-20'] },
      [
        ['52-0 48-0', 'open'],
        ['52-0 36-5', 'lead'],
        ['39-20 36-5', 'answer'],
        ['39-20 36-5', 'wait'],
        ['39-20 36-5', 'wait'],
      ],
    );
  });

  it('goes no lower than its floor', () => {
    const strict = table(
      [
        [
          [60, 0],
          [30, 30],
        ],
        [
          [40, 0],
          [20, 60],
          [0, 70],
        ],
      ],
      { reservation: [75, 0] },
    );
    // The ratio of a is larger, 0.5/30 against 0.5/40, but a step there costs 30 of the 25 that it can give.
    versus('good-faith', { scenario: strict, against: ['30-30 0-70', '30-30 20-60', '30-30 40-0'] }, [
      ['60-0 40-0', 'open'],
      ['60-0 20-60', 'lead'],
      // Owed, but any step is too much.
      ['60-0 20-60', 'wait'],
      ['60-0 20-60', 'wait'],
    ]);
  });

  it('gives a hardliner one step and what an exchange may cost', () => {
    for (const deal of [prepare(scenario, { rounds: 30 }), prepare(scenarioOf('london-2025'), { rounds: 30 })]) {
      const [own] = deal.preferences;
      const { moves } = play(deal, [hire('good-faith').seat(), hire('hardliner').seat()], { seed: '1' });
      const rules = moves.filter(({ by }) => by === 0).map(({ because }) => because);
      expect(rules.filter((rule) => rule === 'lead' || rule === 'answer')).toHaveLength(1);
      const asked = moves.filter(({ by }) => by === 0).map(({ outcome }) => pointsOf(own, outcome));
      const dearest = Math.max(...own.optionPoints.map(firstStep));
      expect(bestPoints(own) - (asked.at(-1) as number)).toBeLessThanOrEqual(
        dearest + 0.02 * (bestPoints(own) - own.reservation),
      );
    }
  });

  it('finds the log-rolling corner with itself', () => {
    // Left leads on b, where 0.5/0.3 is the larger ratio. To Right that is worth 35 more; Left has said 70-0 twice, so Right
    // gives all of a, which costs it 30, and asks for all of b: 70 to each. Left would have given the rest of b next.
    const deal = prepare(scenario);
    const talk = play(deal, [hire('good-faith').seat(), hire('good-faith').seat()], { seed: '1' });
    expect(said(talk, 0)).toEqual([
      ['70-0 30-0', 'open'],
      ['70-0 15-35', 'lead'],
      ['accept', 'enough'],
    ]);
    expect(said(talk, 1)).toEqual([
      ['0-30 0-70', 'open'],
      ['70-0 0-70', 'answer'],
    ]);
    expect(talk.result()?.utility).toEqual([0.7, 0.7]);
  });

  it('never asks for more than before, whoever it meets', () => {
    const worth = fc.nat(60);
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 4 });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...panel.map(({ name }) => name)),
        fc.integer({ min: 0, max: 4 }),
        (issues, other, slack) => {
          const deal = prepare(table(issues.map((options) => [[60, 0], ...options, [0, 60]])), { rounds: 20 });
          const [own] = deal.preferences;
          const name = `good-faith(slack=${slack / 20})`;
          const { moves } = play(deal, [hire(name).seat(), hire(other).seat()], { seed: '7' });
          const offers = moves.filter(({ by, type }) => by === 0 && type === 'offer');
          let before = bestPoints(own);
          let conceded = before;
          for (const { outcome: offered, because } of offers) {
            const points = pointsOf(own, offered);
            seen.set(`${because}`, (seen.get(`${because}`) ?? 0) + 1);
            expect(points).toBeLessThanOrEqual(before);
            if (because === 'wait') expect(points).toBe(before);
            if (because === 'exchange')
              expect(points).toBeGreaterThanOrEqual(conceded - (slack / 20) * bestPoints(own));
            if ((because === 'lead' || because === 'answer') && points < before) conceded = points;
            before = points;
          }
        },
      ),
      { seed: 1970, numRuns: 300 },
    );
    for (const rule of ['open', 'lead', 'answer', 'exchange', 'wait']) expect(seen.get(rule)).toBeGreaterThan(20);
  });
});

describe('log-rolling', () => {
  const { space, preferences } = prepare(
    table([
      [
        [60, 0],
        [50, 10],
        [30, 30],
      ],
      [
        [40, 0],
        [40, 25],
        [40, 45],
      ],
      [
        [20, 0],
        [0, 25],
      ],
    ]),
  );
  const [left, right] = preferences;
  const all = Array.from({ length: space.outcomes }, (_, at) => at);
  const truth = (at: number) => pointsOf(right, at);

  it('gives first what costs nothing, all of it, and then where it is worth most for its cost', () => {
    // Own weights of 30, 0 and 20, theirs of 0.3, 0.45 and 0.25: ratios of 0.5, of infinity and of 0.625.
    const rooms = roomAround(left, 0, [0.3, 0.45, 0.25], truth);
    expect(rooms.map(({ ratio }) => ratio)).toEqual([Number.POSITIVE_INFINITY, 625_000, 500_000]);
    expect(giveFor(rooms, 0, 100)).toBe(outcomeWith(space, [0, 2, 0]));
    // Then the last issue for 20, the only step there; then the first, by 10 or, where 30 pays for it, by all.
    const [, last, first] = rooms as [Room, Room, Room];
    expect(giveFor([last, first], 0, 100)).toBe(outcomeWith(space, [0, 0, 1]));
    expect(giveFor([first], 0, 100)).toBe(outcomeWith(space, [1, 0, 0]));
    expect(giveFor([first], 29, 100)).toBe(outcomeWith(space, [1, 0, 0]));
    expect(giveFor([first], 30, 100)).toBe(outcomeWith(space, [2, 0, 0]));
    // Where 20 is too much the first has a step for 10; and where that is too much there is nothing.
    expect(giveFor([last, first], 0, 19)).toBe(outcomeWith(space, [1, 0, 0]));
    expect(giveFor([last, first], 0, 9)).toBeUndefined();
  });

  it('leaves an issue that the other side does not care for to the last', () => {
    expect(roomAround(left, 0, [0, 0, 1], truth).map(({ ratio }) => ratio)).toEqual([2_500_000, 0, 0]);
  });

  it('asks in exchange for what matters least to the other side', () => {
    const ladder = [
      [30, 0],
      [20, 10],
      [10, 20],
    ] as const;
    const three = prepare(table([ladder, ladder, ladder]));
    const [own] = three.preferences;
    const at = (...options: number[]) => outcomeWith(three.space, options);
    const weights = [0.5, 0.3, 0.2];
    const worth = (outcome: number) =>
      weights.reduce((sum, weight, issue) => sum + weight * optionOf(three.space, outcome, issue), 0);
    // The ratios are 1.5, 0.9 and 0.6. From the middle a step of 10 on the first is given for one on the third; where the
    // third is at its best, for one on the second; where nothing is left on the first, the second is given.
    const from = (...options: number[]) => {
      const outcome = at(...options);
      return exchangeFrom(outcome, roomAround(own, outcome, weights, worth), 0, worth);
    };
    expect(from(1, 1, 1)).toBe(at(2, 1, 0));
    expect(from(1, 1, 0)).toBe(at(2, 0, 0));
    expect(from(2, 1, 1)).toBe(at(2, 2, 0));
    expect(from(2, 2, 0)).toBeUndefined();
  });

  it('finds an exchange if there is one, and only such', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(40), (from, most) => {
        const weights = [0.3, 0.45, 0.25];
        const rooms = roomAround(left, from, weights, truth);
        const found = exchangeFrom(from, rooms, most, truth);
        const differing = (at: number) =>
          [0, 1, 2].filter((issue) => optionOf(space, at, issue) !== optionOf(space, from, issue));
        // By the ratios the second issue is given for the others, and the third for the first.
        const order = [1, 2, 0];
        const may = all.filter((at) => {
          const issues = differing(at).sort((a, b) => order.indexOf(a) - order.indexOf(b));
          const [give = 0, demand = 0] = issues;
          const gain = (issue: number) =>
            (left.optionPoints[issue]?.[optionOf(space, at, issue)] as number) -
            (left.optionPoints[issue]?.[optionOf(space, from, issue)] as number);
          const cost = pointsOf(left, from) - pointsOf(left, at);
          const theirs = (issue: number) =>
            (right.optionPoints[issue]?.[optionOf(space, at, issue)] as number) -
            (right.optionPoints[issue]?.[optionOf(space, from, issue)] as number);
          return (
            issues.length === 2 &&
            gain(give) <= 0 &&
            theirs(give) > 0 &&
            gain(demand) > 0 &&
            cost >= 0 &&
            cost <= most &&
            truth(at) > truth(from)
          );
        });
        if (may.length === 0) expect(found).toBeUndefined();
        else expect(may).toContain(found);
      }),
      { seed: 1981, numRuns: 500 },
    );
  });
});

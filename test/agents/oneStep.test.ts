import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, table, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('one-step', () => {
  it('comes down by one worth a turn, the first outcome of each, to its floor', () => {
    const scenario = table(
      [
        [
          [50, 0],
          [80, 1],
          [100, 0],
          [80, 2],
          [50, 3],
          [20, 9],
        ],
      ],
      { reservation: [30, 0] },
    );
    // Worths 100, 80 (outcomes 1 and 3), 50 (outcomes 0 and 4); 20 is under the reservation.
    versus('one-step', { scenario, against: always('20-9', 4) }, [
      ['100-0', 'open'],
      ['80-1', 'concede'],
      ['50-0', 'concede'],
      ['50-0', 'exhausted'],
      ['50-0', 'exhausted'],
    ]);
  });

  it('walks the two ports down by every worth that Northport has', () => {
    versus('one-step', { scenario: scenarioOf('two-ports'), against: always('0 open 365', 5) }, [
      ['12 blocked 30', 'open'], // 10000
      ['12 case 30', 'concede'], // 9250
      ['12 blocked 90', 'concede'], // 9000
      ['12 open 30', 'concede'], // 8500
      ['12 case 90', 'concede'], // 8250
      ['12 blocked 365', 'concede'], // 7500, as is 12 open 90
    ]);
  });

  it('accepts what is worth at least its next step', () => {
    versus('one-step', { scenario: pie(10), against: ['80-20', '80-20'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'],
      ['accept', 'enough'],
    ]);
  });

  it('passes over its red lines, and moves on when its mandate eases', () => {
    const scenario = pie(10, {
      redLines: { left: ['a/90-10'] },
      sessions: [
        [3, [80, 0]],
        [2, [60, 0]],
      ],
    });
    versus('one-step', { scenario, against: always('0-100', 4) }, [
      ['100-0', 'open'],
      ['80-20', 'concede'],
      ['80-20', 'exhausted'],
      ['70-30', 'concede'],
      ['60-40', 'concede'],
    ]);
  });

  it('comes to the end of its list where all of it pays', () => {
    const scenario = table(
      [
        [
          [2, 0],
          [1, 1],
          [0, 2],
        ],
      ],
      { redLines: { left: ['a/0-2'] } },
    );
    versus('one-step', { scenario, against: always('0-2', 2) }, [
      ['2-0', 'open'],
      ['1-1', 'concede'],
      ['1-1', 'exhausted'],
    ]);
  });

  it('opens anew where somebody else offered less than its floor from its seat', () => {
    const session = openSession(prepare(pie(10, { reservation: [50, 0] })), { seed: '1' });
    for (const by of [0, 1] as const) expect(session.move(by, { type: 'offer', outcome: 8 })).toBeUndefined();
    expect(hire('one-step').seat().decide(session.view(0))).toEqual({ type: 'offer', outcome: 0, because: 'open' });
  });

  it('against itself makes the moves of MiCRO, whose brake then never holds, where no two outcomes are worth the same', () => {
    const worths = fc.integer({ min: 2, max: 12 }).chain((size) => {
      const order = fc.shuffledSubarray(
        Array.from({ length: size }, (_, at) => at + 1),
        { minLength: size },
      );
      return fc.tuple(order, order);
    });
    fc.assert(
      fc.property(worths, ([left, right]) => {
        const scenario = table([left.map((worth, at) => [worth, right[at] as number] as const)]);
        const deal = prepare(scenario, { rounds: 30 });
        const [steps, micro] = ['one-step', 'micro'].map((name) => {
          const { moves } = play(deal, [hire(name).seat(), hire(name).seat()], { seed: '1' });
          return moves.map(({ by, type, outcome }) => ({ by, type, outcome }));
        });
        expect(steps).toEqual(micro);
      }),
      { seed: 2022, numRuns: 300 },
    );
  });
});

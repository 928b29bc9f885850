import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, table, versus } from '../helpers/versus.js';

describe('split-the-difference', () => {
  it('opens with its best, from either seat, and then meets half-way', () => {
    // (100 + 20)/2 = 60, (60 + 40)/2 = 50.
    versus('split-the-difference', { scenario: pie(10), against: ['20-80', '40-60'] }, [
      ['100-0', 'open'],
      ['60-40', 'split'],
      ['50-50', 'split'],
    ]);
    // To Right 100-0 is worth nothing: it opens, and then (100 + 0)/2 = 50.
    versus('split-the-difference', { scenario: pie(10), seat: 1, against: ['100-0', '100-0'] }, [
      ['0-100', 'open'],
      ['50-50', 'split'],
    ]);
  });

  it('takes the nearest outcome, above or below, and the cheaper of two as near', () => {
    // (100 + 36)/2 = 68: 67 is nearer than 70. (67 + 36)/2 = 51.5: 55 is nearer than 40. (55 + 36)/2 = 45.5: 40 is nearer than
    // 55. (40 + 36)/2 = 38: 40 and 36 are as near, and 36 is on the table.
    const scenario = table([
      [
        [100, 0],
        [70, 30],
        [67, 33],
        [55, 45],
        [40, 60],
        [36, 64],
        [0, 100],
      ],
    ]);
    versus('split-the-difference', { scenario, against: ['36-64', '36-64', '36-64', '36-64'] }, [
      ['100-0', 'open'],
      ['67-33', 'split'],
      ['55-45', 'split'],
      ['40-60', 'split'],
      ['accept', 'enough'],
    ]);
  });

  it('gives half of the rest even to one who never moves, down to its floor', () => {
    // Against nothing: 100, 50, 25 -> 20 of 30 and 20, but the floor is 25, so 30; (30 + 0)/2 = 15, so 30 again.
    const scenario = pie(10, { reservation: [25, 0] });
    versus('split-the-difference', { scenario, against: ['0-100', '0-100', '0-100'] }, [
      ['100-0', 'open'],
      ['50-50', 'split'],
      ['30-70', 'split'],
      ['30-70', 'stay'],
    ]);
  });

  it('goes lower when its mandate eases', () => {
    const scenario = pie(10, {
      sessions: [
        [2, [80, 0]],
        [1, [30, 0]],
      ],
    });
    // (100 + 0)/2 = 50, cut off at 80. After the recess (80 + 0)/2 = 40.
    versus('split-the-difference', { scenario, against: ['0-100', '0-100'] }, [
      ['100-0', 'open'],
      ['80-20', 'split'],
      ['40-60', 'split'],
    ]);
  });

  it('does not ask for more because the other side offers more than it asked for', () => {
    // 100-0 is across its own red line, so it cannot take it. (90 + 30)/2 = 60; the middle of 60 and 100 is 80.
    const scenario = pie(10, { redLines: { left: ['a/100-0'] } });
    versus('split-the-difference', { scenario, against: ['30-70', '100-0'] }, [
      ['90-10', 'open'],
      ['60-40', 'split'],
      ['60-40', 'stay'],
    ]);
  });

  it('counts in own points on the two ports', () => {
    // 6 open 90 is worth 4500 to Northport: (10000 + 4500)/2 = 7250, and 7500 (12 blocked 365, outcome 2) and 7000 (6 blocked 30)
    // are as near, so 7000. (7000 + 4500)/2 = 5750: 6000 and 5500 are as near, so 5500 (6 open 30).
    versus('split-the-difference', { scenario: scenarioOf('two-ports'), against: ['6 open 90', '6 open 90'] }, [
      ['12 blocked 30', 'open'],
      ['6 blocked 30', 'split'],
      ['6 open 30', 'split'],
    ]);
  });

  it('opens anew where somebody else offered less than its floor from its seat', () => {
    const session = openSession(prepare(pie(10, { reservation: [50, 0] })), { seed: '1' });
    for (const by of [0, 1] as const) expect(session.move(by, { type: 'offer', outcome: 8 })).toBeUndefined();
    const agent = hire('split-the-difference').seat();
    expect(agent.decide(session.view(0))).toEqual({ type: 'offer', outcome: 0, because: 'open' });
  });

  it('leaves a third of a pie to the one of two who splits first', () => {
    // Left asks for 1, Right for 1; Left gives 1/2, Right half of what is then between them, 1/4: a quarter of the difference
    // is left after every round, so Left gives 1/2 (1 + 1/4 + 1/16 + ...) = 2/3.
    const pieces = 999;
    const scenario = pie(pieces, { scale: pieces });
    for (const first of ['left', 'right'] as const) {
      const deal = prepare({ ...scenario, first }, { rounds: 50 });
      const agent = hire('split-the-difference');
      const result = play(deal, [agent.seat(), agent.seat()], { seed: '1' }).result();
      expect(result?.ending).toBe('agreed');
      const [early, late] = first === 'left' ? [0, 1] : [1, 0];
      expect(Math.abs((result?.utility[early as 0] ?? 0) - 1 / 3)).toBeLessThanOrEqual(2 / pieces);
      expect(Math.abs((result?.utility[late as 0] ?? 0) - 2 / 3)).toBeLessThanOrEqual(2 / pieces);
    }
  });
});

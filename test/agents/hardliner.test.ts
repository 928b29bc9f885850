import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, table, versus } from '../helpers/versus.js';

describe('hardliner', () => {
  it('asks for its best from first to last', () => {
    versus('hardliner', { scenario: scenarioOf('two-ports'), against: new Array(9).fill('6 open 90') }, [
      ...new Array(10).fill(['12 blocked 30', 'insist'] as const),
    ]);
  });

  it('accepts nothing under its best, and its best', () => {
    // 12 open 30 is worth 85 to Northport, the most that Southport may offer it.
    versus('hardliner', { scenario: scenarioOf('two-ports'), against: ['12 open 30'] }, [
      ['12 blocked 30', 'insist'],
      ['12 blocked 30', 'insist'],
    ]);
    versus('hardliner', { scenario: pie(10), seat: 1, against: ['10-90', '0-100'] }, [
      ['0-100', 'insist'],
      ['accept', 'enough'],
    ]);
  });

  it('takes for its best the best it may sign, the lowest outcome of several', () => {
    const scenario = table(
      [
        [
          [100, 0],
          [80, 10],
          [80, 20],
          [0, 100],
        ],
      ],
      { redLines: { left: ['a/100-0'] } },
    );
    versus('hardliner', { scenario, rounds: 2, against: ['0-100'] }, [
      ['80-10', 'insist'],
      ['80-10', 'insist'],
    ]);
    versus('hardliner', { scenario, rounds: 2, against: ['80-20'] }, [
      ['80-10', 'insist'],
      ['accept', 'enough'],
    ]);
  });

  it('does not move when its mandate eases', () => {
    const scenario = pie(10, {
      sessions: [
        [1, [60, 0]],
        [1, [20, 0]],
      ],
    });
    versus('hardliner', { scenario, against: ['0-100'] }, [
      ['100-0', 'insist'],
      ['100-0', 'insist'],
    ]);
  });

  it('lets the last offer lie and gives no more time', () => {
    const scenario = pie(10, { sessions: [[1]], lastWord: true, extension: 3 });
    const session = versus('hardliner', { scenario, against: ['10-90'] }, [
      ['100-0', 'insist'],
      ['reject', 'tooLittle'],
      ['stop', 'noMore'],
    ]);
    expect(session.result()?.ending).toBe('expired');
  });

  it('never agrees with itself where the two bests differ', () => {
    for (const [scenario, rounds] of [
      [scenarioOf('two-ports'), undefined],
      [scenarioOf('london-2025'), undefined],
      [scenarioOf('two-ports'), 500],
      [pie(1), 3],
    ] as const) {
      const deal = prepare(scenario, rounds === undefined ? {} : { rounds });
      const { seat } = hire('hardliner');
      expect(play(deal, [seat(), seat()], { seed: '1' }).result()).toMatchObject({ ending: 'expired', outcome: -1 });
    }
  });

  it('gets nothing from an agent that never reaches its floor', () => {
    // t ends at N/(N+1), so linear still asks for 10 in round 9 of 9.
    const { seat } = hire('hardliner');
    const session = play(prepare(pie(10), { rounds: 9 }), [seat(), hire('linear').seat()], { seed: '1' });
    expect(session.result()?.ending).toBe('expired');
  });
});

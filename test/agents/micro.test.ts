import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { reasonFor } from '../../src/agents/reasons.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { against, outcome, pie, table, versus } from '../helpers/versus.js';

describe('micro', () => {
  it('gives one new outcome for each new one it hears', () => {
    versus('micro', { scenario: pie(10), against: ['0-100', '10-90', '20-80'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'],
      ['80-20', 'concede'],
      ['70-30', 'concede'],
    ]);
  });

  it('counts only outcomes it had not heard, and repeats its last new offer meanwhile', () => {
    // m: distinct own offers, n: distinct offers heard; it gives when m <= n.
    versus('micro', { scenario: pie(10), against: ['0-100', '0-100', '10-90', '0-100', '20-80'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['90-10', 'concede'], // m = 1, n = 1
      ['90-10', 'repeat'], // m = 2, n = 1
      ['80-20', 'concede'], // m = 2, n = 2
      ['80-20', 'repeat'], // m = 3, n = 2
      ['70-30', 'concede'], // m = 3, n = 3
    ]);
  });

  it('accepts what is worth the lowest it is willing to ask for, which depends on whose turn it is to give', () => {
    // Right begins with 70, when Left (m = 1, n = 1) would ask for 90 next. Later it says 70 again:
    // at m = 3, n = 2 Left stands at 80; at m = 4, n = 3 it stands at 70, and 70 is enough.
    versus('micro', { scenario: pie(10), against: ['70-30', '0-100', '70-30', '10-90', '70-30'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['90-10', 'concede'], // m = 1, n = 1
      ['80-20', 'concede'], // m = 2, n = 2
      ['80-20', 'repeat'], // m = 3, n = 2, 70 on the table
      ['70-30', 'concede'], // m = 3, n = 3
      ['accept', 'enough'], // m = 4, n = 3
    ]);
    // Moving second, m = 0, n = 1: its first is what it would ask for next.
    versus('micro', { scenario: pie(10), seat: 1, against: ['0-100'] }, [['accept', 'enough']]);
    // m = 1, n = 2: its second.
    versus('micro', { scenario: pie(10), seat: 1, against: ['100-0', '10-90'] }, [
      ['0-100', 'open'],
      ['accept', 'enough'],
    ]);
  });

  it('gives one more than it heard when it moves second, and no more', () => {
    versus('micro', { scenario: pie(10), seat: 1, against: ['100-0', '90-10', '90-10', '90-10', '80-20'] }, [
      ['0-100', 'open'], // m = 0, n = 1
      ['10-90', 'concede'], // m = 1, n = 2
      ['20-80', 'concede'], // m = 2, n = 2
      ['20-80', 'repeat'], // m = 3, n = 2
      ['30-70', 'concede'], // m = 3, n = 3
    ]);
  });

  it('takes outcomes of equal worth by lowest number', () => {
    const scenario = table([
      [
        [50, 1],
        [100, 0],
        [50, 2],
        [50, 3],
        [0, 100],
        [0, 90],
        [0, 80],
      ],
    ]);
    versus('micro', { scenario, against: ['0-100', '0-90', '0-80'] }, [
      ['100-0', 'open'],
      ['50-1', 'concede'],
      ['50-2', 'concede'],
      ['50-3', 'concede'],
    ]);
  });

  it('asks for nothing that is worth no more than its reservation, and says when its list is at its end', () => {
    // 80 beats no deal by nothing, so the list is 100, 90.
    const scenario = pie(10, { reservation: [80, 0] });
    versus('micro', { scenario, against: ['0-100', '10-90', '20-80', '30-70'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['90-10', 'concede'], // m = 1, n = 1
      ['90-10', 'exhausted'], // m = 2, n = 2
      ['90-10', 'exhausted'], // m = 2, n = 3
      ['90-10', 'exhausted'], // m = 2, n = 4
    ]);
    // While the other side has not kept up, that is why it stays.
    versus('micro', { scenario, against: ['0-100', '0-100', '10-90', '90-10'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['90-10', 'concede'], // m = 1, n = 1
      ['90-10', 'repeat'], // m = 2, n = 1
      ['90-10', 'exhausted'], // m = 2, n = 2
      ['accept', 'enough'], // m = 2, n = 3, 90 on the table
    ]);
  });

  it('does not blame the other side when its own list is at its end', () => {
    const scenario = pie(10, { reservation: [80, 0] });
    const { deal, moves } = against('micro', { scenario, against: ['0-100', '10-90', '20-80', '30-70'] });
    expect(reasonFor(deal, ['micro', 'people'], moves, moves.length - 1)).not.toMatch(/Right has made/);
  });

  it('leaves out what is worth exactly its reservation, and takes it as soon as no deal is worth less', () => {
    // The list is 100, 67, 33: 0 is no more than the reservation of 0.
    const scenario = table([
      [
        [100, 0],
        [67, 10],
        [33, 20],
        [0, 70],
        [0, 80],
        [0, 90],
        [0, 100],
      ],
    ]);
    versus('micro', { scenario, against: ['0-100', '0-90', '0-80', '0-70'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['67-10', 'concede'], // m = 1, n = 1
      ['33-20', 'concede'], // m = 2, n = 2
      ['33-20', 'exhausted'], // m = 3, n = 3
      ['33-20', 'exhausted'], // m = 3, n = 4
    ]);
    // With a reservation of -1 the list goes on with 0-100 and 0-90.
    const all = table(
      [
        [
          [100, 0],
          [67, 10],
          [0, 100],
          [0, 90],
        ],
      ],
      { reservation: [-1, 0] },
    );
    versus('micro', { scenario: all, against: ['0-100', '0-90'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['67-10', 'concede'], // m = 1, n = 1
      ['accept', 'enough'], // m = 2, n = 2: 0-100 is next, and 0-90 on the table is worth as much
    ]);
  });

  it('leaves out outcomes across its own red lines', () => {
    const scenario = pie(10, { redLines: { left: ['a/90-10'] } });
    versus('micro', { scenario, against: ['0-100', '10-90'] }, [
      ['100-0', 'open'],
      ['80-20', 'concede'],
      ['70-30', 'concede'],
    ]);
  });

  it('waits at its mandate and goes on when it eases', () => {
    const scenario = pie(10, {
      sessions: [
        [3, [90, 0]],
        [2, [50, 0]],
      ],
    });
    versus('micro', { scenario, against: ['0-100', '10-90', '20-80', '30-70'] }, [
      ['100-0', 'open'], // m = 0, n = 0
      ['90-10', 'concede'], // m = 1, n = 1
      ['90-10', 'exhausted'], // m = 2, n = 2, and 80 is under the mandate of 90
      ['80-20', 'concede'], // m = 2, n = 3, mandate 50
      ['70-30', 'concede'], // m = 3, n = 4
    ]);
  });

  it('agrees with itself on the two ports on 75 for each', () => {
    // Northport's list: 12 blocked 30 = 10000, 12 case 30 = 9250, 12 blocked 90 = 9000, 12 open 30 = 8500,
    // 12 case 90 = 8250, 12 blocked 365 (outcome 2) and 12 open 90 (outcome 7) = 7500.
    // Southport's: 0 open 365 = 10000, 6 open 365 = 9250, 0 open 90 = 9000, 12 open 365 = 8500, 6 open 90 = 8250,
    // 12 open 90 (outcome 7) and 0 open 30 (outcome 24) = 7500.
    // Southport's sixth is worth 7500 to Northport, whose seventh, next to come, is worth as much.
    versus(
      'micro',
      {
        scenario: scenarioOf('two-ports'),
        against: ['0 open 365', '6 open 365', '0 open 90', '12 open 365', '6 open 90', '12 open 90'],
      },
      [
        ['12 blocked 30', 'open'],
        ['12 case 30', 'concede'],
        ['12 blocked 90', 'concede'],
        ['12 open 30', 'concede'],
        ['12 case 90', 'concede'],
        ['12 blocked 365', 'concede'],
        ['accept', 'enough'],
      ],
    );
    // With Southport first, Northport accepts before it makes its own sixth.
    const twoPorts = scenarioOf('two-ports');
    for (const [first, round, by] of [
      ['northport', 7, 0],
      ['southport', 6, 0],
    ] as const) {
      const deal = prepare({ ...twoPorts, first });
      const { seat } = hire('micro');
      const result = play(deal, [seat(), seat()], { seed: '1' }).result();
      expect(result).toMatchObject({ ending: 'agreed', round, by, outcome: outcome(deal, '12 open 90') });
    }
  });

  it('never finishes a list that is too long for the deadline', () => {
    // Half of a pie of 100 steps takes 51 new offers each: 50 rounds are too few, 51 are enough.
    const { seat } = hire('micro');
    const end = (rounds: number) => play(prepare(pie(100), { rounds }), [seat(), seat()], { seed: '1' }).result();
    expect(end(50)?.ending).toBe('expired');
    expect(end(51)).toMatchObject({ ending: 'agreed', round: 51, outcome: 50 });
  });
});

import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { against, pie, type Said, said, versus } from '../helpers/versus.js';

/** Outcomes worth 100, 90, 80 ... to Left, whose demand is therefore 60. */
const tenths = pie(10);

/** What it did at last in talks of this script, for each of some seeds. */
function ends(name: string, setup: { scenario: typeof tenths; against: readonly Said[] }, seeds: number): string[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const session = against(name, { ...setup, seed: `${seed}` });
    return `${said(session, 0).at(-1)?.[1]}`;
  });
}

describe('brinkmanship', () => {
  it('stands at its demand, and a risk of nothing never comes true', () => {
    versus(
      'brinkmanship(hazard=0,rise=0)',
      {
        scenario: tenths,
        against: ['0-100', '0-100', '10-90', '0-100', '10-90', '20-80'],
      },
      [
        ['60-40', 'demand'],
        // One offer comes neither closer nor not.
        ['60-40', 'demand'],
        ['60-40', 'stand'],
        ['60-40', 'relax'],
        ['60-40', 'stand'],
        // Back to 10, but it has offered that before.
        ['60-40', 'stand'],
        ['60-40', 'relax'],
      ],
    );
  });

  it('counts its demand from its reservation, and never demands less than its floor', () => {
    // 20 + 0.5 x 80 = 60.
    versus('brinkmanship(demand=0.5)', { scenario: pie(10, { reservation: [20, 0] }), against: [] }, [
      ['60-40', 'demand'],
    ]);
    versus('brinkmanship', { scenario: pie(10, { sessions: [[2, [75, 0]]] }), against: [] }, [['80-20', 'demand']]);
  });

  it('demands it in the way that suits the other side best', () => {
    // 4000 + 0.55 x 6000 = 7300 -> 7500, which 12 blocked 365 and 12 open 90 are worth to Northport. Of what Southport
    // opened with the one has 365, the other open and half the way to 365, at equal weights.
    versus('brinkmanship(demand=0.55)', { scenario: scenarioOf('two-ports'), against: ['0 open 365'] }, [
      ['12 blocked 365', 'demand'],
      ['12 open 90', 'demand'],
    ]);
  });

  it('gives in when the risk is greater than what it would lose by that, over what it would lose by a conflict', () => {
    // It would lose 60 - 30 = 30 of 60: a critical risk of 0.5. At 0.5 it stands, or what it left to chance comes true.
    const half = { scenario: tenths, against: ['30-70', '30-70'] };
    expect(new Set(ends('brinkmanship(hazard=0.5)', half, 20))).toEqual(new Set(['stand', 'brink']));
    expect(new Set(ends('brinkmanship(hazard=0.51)', half, 20))).toEqual(new Set(['yield']));
    // Net of a reservation of 20 a demand of 60 is 40, and 50 on the table is 10 less: a critical risk of 0.25.
    const net = { scenario: pie(10, { reservation: [20, 0] }), against: ['50-50', '50-50'] };
    expect(new Set(ends('brinkmanship(demand=0.5,hazard=0.25)', net, 40))).toEqual(new Set(['stand', 'brink']));
    expect(new Set(ends('brinkmanship(demand=0.5,hazard=0.26)', net, 40))).toEqual(new Set(['yield']));
  });

  it('lets the risk grow with each stand-off, and only with these', () => {
    // A risk of 0 at the first stand-off and of 1 at the second: 50 on the table is then taken.
    versus('brinkmanship(hazard=0,rise=1)', { scenario: tenths, against: ['40-60', '40-60', '50-50', '50-50'] }, [
      ['60-40', 'demand'],
      ['60-40', 'demand'],
      ['60-40', 'stand'],
      ['60-40', 'relax'],
      ['accept', 'yield'],
    ]);
  });

  it('does not give in to what is worth no more than no deal, or what it may not sign', () => {
    // The critical risk is 1 and the hazard too: it walks out for certain, at the first stand-off.
    for (const [scenario, offered] of [
      [tenths, '0-100'],
      [pie(10, { redLines: { left: ['a/50-50'] } }), '50-50'],
      [pie(10, { sessions: [[5, [60, 0]]] }), '50-50'],
    ] as const)
      versus('brinkmanship(hazard=1)', { scenario, against: [offered, offered] }, [
        ['60-40', 'demand'],
        ['60-40', 'demand'],
        ['walk', 'brink'],
      ]);
    // What is worth a little more is taken.
    versus('brinkmanship(hazard=1)', { scenario: tenths, against: ['10-90', '10-90'] }, [
      ['60-40', 'demand'],
      ['60-40', 'demand'],
      ['accept', 'yield'],
    ]);
  });

  it('accepts what is worth its demand, without a risk', () => {
    versus('brinkmanship(hazard=1)', { scenario: tenths, against: ['60-40'] }, [
      ['60-40', 'demand'],
      ['accept', 'enough'],
    ]);
  });

  it('knows at the last word that to reject is conflict for certain', () => {
    const scenario = pie(10, { sessions: [[2]], lastWord: true });
    versus('brinkmanship(hazard=0)', { scenario, against: ['0-100', '10-90'] }, [
      ['60-40', 'demand'],
      ['60-40', 'demand'],
      ['accept', 'yield'],
    ]);
    versus('brinkmanship(hazard=0)', { scenario, against: ['0-100', '0-100'] }, [
      ['60-40', 'demand'],
      ['60-40', 'demand'],
      ['reject', 'tooLittle'],
    ]);
  });

  it('walks out as often as it said it would', () => {
    // Against a hardliner, whose offers are worth nothing, nobody gives in. Stand-offs come in rounds 3, 4, 5 ... with
    // risks of 0.1, 0.2, 0.3 ...: it walks out in round 3 in 0.1 of all talks, in round 4 in 0.9 x 0.2 = 0.18, in round 5
    // in 0.72 x 0.3 = 0.216, in round 6 in 0.504 x 0.4 = 0.2016, and after it 0.504 x 0.6 = 0.3024 go on and expire. So
    // the welfare that is lost is known beforehand.
    const deal = prepare(tenths, { rounds: 6 });
    const talks = 2000;
    const brink = hire('brinkmanship(hazard=0.1,rise=0.1)');
    const hard = hire('hardliner');
    const found = new Map<string, number>();
    for (let seed = 0; seed < talks; seed++) {
      const result = play(deal, [brink.seat(), hard.seat()], { seed: `${seed}`, ledger: false }).result();
      const key = `${result?.ending} ${result?.round}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    const expected: Record<string, number> = {
      'walkedOut 3': 0.1,
      'walkedOut 4': 0.18,
      'walkedOut 5': 0.216,
      'walkedOut 6': 0.2016,
      'expired 6': 0.3024,
    };
    expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort());
    // Four standard deviations of a share.
    for (const [key, share] of Object.entries(expected))
      expect(Math.abs((found.get(key) ?? 0) / talks - share)).toBeLessThan(
        4 * Math.sqrt((share * (1 - share)) / talks),
      );
  });
});

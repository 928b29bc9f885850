import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { offer } from '../../src/model/move.js';
import { PARTIES, pair } from '../../src/model/party.js';
import type { Agent } from '../../src/model/view.js';
import { CORNER } from '../helpers/domains.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { outcome, said, table, versus } from '../helpers/versus.js';

/** To Left 100; 80 as 60-0 20-35 and 40-10 40-0; 60 as 60-0 0-70, 40-10 20-35 and 20-20 40-0; 40 and less. */
const corner = table(CORNER);

describe('boa', () => {
  it('concedes by the clock, and picks what the other side was heard to want', () => {
    // Target 100 - 10 r, band up to 10 over it. What Right wants, by Smith: weight x share of its offers.
    versus(
      'boa(band=0.1)',
      { scenario: corner, rounds: 9, against: ['40-10 0-70', '20-20 0-70', '20-20 0-70', '20-20 0-70', '60-0 0-70'] },
      [
        // 90 to 100: only the best.
        ['60-0 40-0', 'aspire'],
        // 80 to 90. 40-10 was said once, and weighs half: .5 over 0.
        ['40-10 40-0', 'please'],
        // 70 to 80. 40-10 once of two, and 0-70 twice: a weighs 1/3. 1/3 x 1/2 over 0.
        ['40-10 40-0', 'please'],
        // 60 to 70. 40-10 once, 20-20 twice, 0-70 three times: a 2/5, b 3/5. 60-0 0-70, the lowest number, meets .6,
        // 40-10 20-35 .13 and 20-20 40-0 .27.
        ['60-0 0-70', 'aspire'],
        // 50 to 60. 20-20 three times of four: .75 x 3/7 = .32, under 4/7.
        ['60-0 0-70', 'aspire'],
        // 40 on: 60 on the table is 40 or more.
        ['accept', 'enough'],
      ],
    );
  });

  it('without a band picks only at its target, and else the lowest over it', () => {
    versus('boa(band=0)', { scenario: corner, rounds: 9, against: ['40-10 0-70', '40-10 0-70'] }, [
      ['60-0 40-0', 'aspire'],
      // 80 exactly.
      ['40-10 40-0', 'please'],
      // Nothing is worth 70.
      ['60-0 20-35', 'aspire'],
    ]);
  });

  it('without a model is what the curve alone would be', () => {
    const deals = [
      prepare(scenarioOf('two-ports')),
      prepare(corner, { rounds: 25 }),
      prepare(scenarioOf('london-2025')),
    ];
    const curves = [
      ['boa(model=none,band=0.3)', 'linear'],
      ['boa(model=none,exponent=0.2)', 'boulware'],
      ['boa(model=none,exponent=2)', 'conceder'],
      ['boa(model=none,exponent=0)', 'boulware(exponent=0)'],
    ] as const;
    for (const deal of deals)
      for (const [composed, plain] of curves)
        for (const { name } of panel)
          for (const seat of PARTIES) {
            const talk = (agent: string) => {
              const own = hire(agent).seat();
              const other = hire(name).seat();
              const { moves } = play(deal, seat === 0 ? [own, other] : [other, own], { seed: '7', ledger: false });
              return moves.map(({ type, by, outcome: offered }) => ({ type, by, offered }));
            };
            expect(talk(composed)).toEqual(talk(plain));
          }
  });

  it('knows what the other side wants under complete information, whatever it says', () => {
    const says = outcome(prepare(corner), '40-10 0-70');
    const right: Agent = { decide: () => offer(says, '') };
    const [guessed, known] = [false, true].map((completeInformation) => {
      const deal = prepare(corner, { rounds: 9, completeInformation });
      return said(play(deal, [hire('boa(band=0.1)').seat(), right], { seed: '1' }), 0).slice(0, 4);
    });
    // From what Right says 40-10 is worth something to it, 20-35 nothing.
    expect(guessed).toEqual([
      ['60-0 40-0', 'aspire'],
      ['40-10 40-0', 'please'],
      ['40-10 40-0', 'please'],
      ['60-0 0-70', 'aspire'],
    ]);
    // In truth they are worth 10 and 35.
    expect(known).toEqual([
      ['60-0 40-0', 'aspire'],
      ['60-0 20-35', 'aspire'],
      ['60-0 20-35', 'aspire'],
      ['60-0 0-70', 'aspire'],
    ]);
  });

  it('stays at its floor, however wide its band', () => {
    // Floor 59: with e = 100 the target is 59 + 41 (1 - t^.01), 59.9 in the first round and falling: 60 is the least.
    const scenario = { ...corner, parties: pair((at) => ({ ...corner.parties[at], reservation: at === 0 ? 59 : 0 })) };
    versus('boa(exponent=100,band=1)', { scenario, rounds: 9, against: new Array<string>(8).fill('20-20 0-70') }, [
      ['60-0 0-70', 'aspire'],
      // 20-20 and 0-70 are liked by half each.
      ...new Array(8).fill(['60-0 0-70', 'aspire'] as const),
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Decision } from '../../src/model/move.js';
import { NONE, optionOf } from '../../src/model/space.js';
import { CORNER } from '../helpers/domains.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';
import { outcome, said, table, versus } from '../helpers/versus.js';

/**
 * Left can keep 60 in three ways, which leave Right 70, 45 or 20: to Left a is worth more, to Right b. Of its outcomes
 * 100, 80 twice (60-0 20-35 and 40-10 40-0) and 60 three times (60-0 0-70, 40-10 20-35 and 20-20 40-0) pay.
 */
const corner = table(CORNER, { reservation: [59, 0] });

/** Left does not mind which of a and b it gives. */
const either = table([
  [
    [50, 0],
    [0, 30],
  ],
  [
    [50, 0],
    [0, 70],
  ],
]);

/** To Left, of 41, 36 (16-5 20-0), 35 (21-0 14-9) and less, only these three pay. */
const close = table(
  [
    [
      [21, 0],
      [16, 5],
    ],
    [
      [20, 0],
      [14, 9],
      [0, 12],
    ],
  ],
  { reservation: [33, 0] },
);

describe('logroller', () => {
  it('keeps its worth and trades into the corner that the other side wants', () => {
    // Floor 59; with e = 100 the clock falls to 59 + 41 (1 - t^.01) = 59.7 -> 60 at once and stays over 59. With no band
    // it trades at its level exactly. What Right wants: (times the favourite was said) x (times this was said).
    versus(
      'logroller(exponent=100,band=0)',
      {
        scenario: corner,
        rounds: 9,
        against: ['20-20 20-35', '20-20 20-35', '20-20 0-70', '0-30 0-70', '0-30 0-70', '0-30 0-70'],
      },
      [
        ['60-0 40-0', 'open'],
        // From 60 to 99. 20-20 and 20-35 once: 60-0 20-35 (80), 40-10 20-35 and 20-20 40-0 (60) meet 1, so 80.
        ['60-0 20-35', 'concede'],
        // At 80, 40-10 40-0 meets 0. From 60 to 79: 40-10 20-35 and 20-20 40-0 meet 2 x 2, 60-0 0-70 nothing; of the
        // two the lower number.
        ['40-10 20-35', 'concede'],
        // 20-20 three times: 9; 20-35 twice, 0-70 once: 4 and 2. At 60, 20-20 40-0 meets 9, over 4 and 2.
        ['20-20 40-0', 'trade'],
        // a: 20-20 three times, 0-30 once: 9; b: each twice: 4. 9 is still the most, and from 60 to 59 lies nothing.
        ['20-20 40-0', 'stay'],
        // a: 3 x 3 = 9; b: 20-35 twice, 0-70 three times: 6 and 9. 60-0 0-70 meets 9 too: no gain.
        ['20-20 40-0', 'stay'],
        // a: 3 x 3 = 9; b: 20-35 twice, 0-70 four times: 8 and 16. 60-0 0-70 meets 16, over 9.
        ['60-0 0-70', 'trade'],
      ],
    );
  });

  it('finds the deal of the two ports that gives 75 to each, against linear', () => {
    // What Southport wants is counted as (times the favourite was offered) x (times this was). Level and clock in points:
    // the clock is 10000 - 500 r, the band 5500/20 = 275 wide, and a trade must meet a twentieth more of all that
    // Southport seems to want.
    versus(
      'logroller',
      {
        scenario: scenarioOf('two-ports'),
        against: ['0 open 365', '0 open 90', '12 open 365', '6 open 90', '12 open 90'],
      },
      [
        ['12 blocked 30', 'open'],
        // 9000 to 9999: 12 case 30 = 9250 and 12 blocked 90 = 9000 both meet nothing: the one worth more.
        ['12 case 30', 'concede'],
        // 8500 to 9249: 12 blocked 90 = 9000 meets 90 once, 1; 12 open 30 = 8500 meets open twice, 4.
        ['12 open 30', 'concede'],
        // 8000 to 8499: only 12 case 90 = 8250.
        ['12 case 90', 'concede'],
        // Level 8250, to 8525: 12 open 30 meets 2x1 + 4x4 = 18, 12 case 90 meets 2x1 + 2x2 = 6, all would be 24.
        ['12 open 30', 'trade'],
        // Level 8250 as before: no more to trade. 7000 to 8249: 12 open 90 = 7500 meets 2x2 + 5x5 + 3x3 = 38, which no
        // other does, and on the table it is.
        ['accept', 'enough'],
      ],
    );
    const deal = prepare(scenarioOf('two-ports'));
    const talk = play(deal, [hire('logroller').seat(), hire('linear').seat()], { seed: '1' });
    expect(talk.result()).toMatchObject({ round: 6, outcome: outcome(deal, '12 open 90'), utility: [0.75, 0.75] });
  });

  it('finds that deal with itself, whoever moves first', () => {
    // The counts are of the offers heard so far, so Southport has heard one more in each round than Northport.
    const northport = [
      ['12 blocked 30', 'open'],
      // 9000 to 9999: 12 case 30 = 9250 and 12 blocked 90 = 9000 meet nothing of 0 open 365.
      ['12 case 30', 'concede'],
      // 8500 to 9249: 12 open 30 = 8500 meets open, 2x2; 12 blocked 90 = 9000 meets nothing.
      ['12 open 30', 'concede'],
      // 8000 to 8499: only 12 case 90 = 8250.
      ['12 case 90', 'concede'],
      // Level 8250, to 8525: magnets 0 6 12 6, open 4, 365 three times: 12 open 30 meets 2x1 + 4x4 = 18, 12 case 90 2 + 3.
      ['12 open 30', 'trade'],
      // Magnets 0 6 12 6 12, open 5, 365 four times, 90 once. 7000 to 8249: 12 open 90 meets 2x2 + 5x5 + 4x1 = 33,
      // 12 blocked 365 4 + 16, 6 blocked 30 4.
      ['12 open 90', 'concede'],
    ];
    const southport = [
      ['0 open 365', 'open'],
      // 9000 to 9999: 6 open 365 = 9250 and 0 open 90 = 9000 meet nothing of 12 blocked 30 and 12 case 30.
      ['6 open 365', 'concede'],
      // 8500 to 9249: 12 open 365 = 8500 meets 12 three times and open once, 9 + 1; 0 open 90 = 9000 only open, 1.
      ['12 open 365', 'concede'],
      // 8000 to 8499: only 6 open 90 = 8250.
      ['6 open 90', 'concede'],
      // Level 8250, to 8525: 12 open 365 meets 5x5 + 2x2 = 29, 6 open 90 2x2 + 4x1 = 8.
      ['12 open 365', 'trade'],
      // 7000 to 8249: 12 open 90 meets 6x6 + 3x3 + 4x2 = 53, 0 open 30 9 + 16, 0 case 365 6: on the table.
      ['accept', 'enough'],
    ];
    const scenario = scenarioOf('two-ports');
    const talkOf = (first: string) => {
      const deal = prepare({ ...scenario, first });
      return play(deal, [hire('logroller').seat(), hire('logroller').seat()], { seed: '1' });
    };
    const talk = talkOf('northport');
    expect(said(talk, 0)).toEqual(northport);
    expect(said(talk, 1)).toEqual(southport);
    expect(talk.result()).toMatchObject({ ending: 'agreed', round: 6, by: 1, utility: [0.75, 0.75] });
    // The scenario is the same seen from either side, so with Southport first the two change places.
    expect(talkOf('southport').result()).toMatchObject({
      ending: 'agreed',
      round: 6,
      by: 0,
      outcome: outcome(talk.deal, '12 open 90'),
      utility: [0.75, 0.75],
    });
  });

  it('gets 82.5 to 45 from tit-for-tat, which falls to its floor for a first step', () => {
    // To Southport Northport’s offers are worth 0, 3000, 1500, 4500. 0 -> 3000: down to its floor of 4500, which 12 case 90
    // is worth. 3000 -> 1500: 4500 x 2 = 9000, which 0 open 90 is. 1500 -> 4500: 9000 / 3, so the floor again, and
    // 12 case 90 on the table is worth that.
    const scenario = scenarioOf('two-ports');
    versus('logroller', { scenario, against: ['0 open 365', '12 case 90', '0 open 90', 'accept'] }, [
      ['12 blocked 30', 'open'],
      // 9000 to 9999, as ever.
      ['12 case 30', 'concede'],
      // 8500 to 9249: 12 blocked 90 = 9000 meets 12 and 90, 12 open 30 = 8500 meets 12 and open: 2 each, so 9000.
      ['12 blocked 90', 'concede'],
      // 0 and open and 90 twice, 12 and case and 365 once. Level 9000, to 9275: it has met 2 + 4 = 6, 12 case 30 2 + 2.
      // 8000 to 8999: 12 open 30 = 8500 meets 2 + 4 = 6, 12 case 90 = 8250 2 + 2 + 4 = 8.
      ['12 case 90', 'concede'],
    ]);
    versus(
      'tit-for-tat',
      { scenario, seat: 1, against: ['12 blocked 30', '12 case 30', '12 blocked 90', '12 case 90'] },
      [
        ['0 open 365', 'open'],
        ['12 case 90', 'reciprocate'],
        ['0 open 90', 'retaliate'],
        ['accept', 'enough'],
      ],
    );
    const talk = play(prepare(scenario), [hire('logroller').seat(), hire('tit-for-tat').seat()], { seed: '1' });
    expect(talk.result()).toMatchObject({ ending: 'agreed', round: 4, by: 1, utility: [0.825, 0.45] });
  });

  it('moves only as said: trades at its level toward what was asked, concedes by the clock when no trade is left', () => {
    const worth = fc.nat(100);
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 4 });
    const others = strategies.map(({ name }) => name);
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 2, maxLength: 3 }),
        fc.integer({ min: 2, max: 20 }),
        fc.constantFrom(...others),
        (issues, rounds, other) => {
          const deal = prepare(table(issues.map((options) => [[100, 0], ...options, [0, 100]])), { rounds });
          const talk = play(deal, [hire('logroller').seat(), hire(other).seat()], { seed: '7' });
          for (const [at, { by, round, ...move }] of talk.moves.entries())
            if (by === 0) {
              const before = talk.moves.slice(0, at);
              const offers = ([0, 1] as const).map((party) =>
                before.flatMap((one) => (one.by === party ? [one.outcome] : [])),
              ) as [number[], number[]];
              expect(move).toEqual(bySpecification(deal, round / (rounds + 1), offers));
              seen.add(move.because as string);
            }
        },
      ),
      { seed: 2002, numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(['concede', 'enough', 'open', 'stay', 'trade']);
  });

  it('gives what the other side wants more, of two things that are worth the same to itself', () => {
    // Clock 100 - 10 r: nothing lies from 80, 70 and 60 up to 99; from 50 lie a or b given, worth 50 each.
    // a was asked for three times and b four: 50-0 0-70 meets 3x1 + 4x4 = 19, 0-30 50-0 3x3 = 9.
    const stays = new Array(3).fill(['50-0 50-0', 'stay'] as const);
    versus(
      'logroller',
      { scenario: either, rounds: 9, against: ['0-30 0-70', '50-0 0-70', '0-30 0-70', '0-30 0-70', '0-30 0-70'] },
      [
        ['50-0 50-0', 'open'],
        ...stays,
        ['50-0 0-70', 'concede'],
        // Level 50, and from 40 to 49 lies nothing.
        ['50-0 0-70', 'stay'],
      ],
    );
    // a four times and b three: 0-30 50-0 meets 4x4 + 3x1 = 19, 50-0 0-70 3x3 = 9.
    versus(
      'logroller',
      { scenario: either, rounds: 9, against: ['0-30 0-70', '0-30 50-0', '0-30 0-70', '0-30 0-70'] },
      [['50-0 50-0', 'open'], ...stays, ['0-30 50-0', 'concede']],
    );
  });

  it('takes the lowest outcome of several that are worth and liked the same', () => {
    const scenario = table([
      [
        [100, 0],
        [50, 10],
        [50, 60],
        [0, 100],
      ],
    ]);
    // Clock 100 - 10 r, so it goes down to 50 in round 5; 50-60 is worth and liked the same.
    versus('logroller', { scenario, rounds: 9, against: new Array<string>(5).fill('0-100') }, [
      ['100-0', 'open'],
      ['100-0', 'stay'],
      ['100-0', 'stay'],
      ['100-0', 'stay'],
      ['50-10', 'concede'],
      ['50-10', 'stay'],
    ]);
  });

  it('says that it concedes only when it does', () => {
    // In round 2 the clock stands at 80, and nothing lies from there to 99.
    versus('logroller', { scenario: either, rounds: 9, against: ['0-30 0-70'] }, [
      ['50-0 50-0', 'open'],
      ['50-0 50-0', 'stay'],
    ]);
  });

  /** With e = 100 the clock stands at 34 from round 2 on: 33 + 8 (1 - t^.01) = 33.1. */
  const toClose = ['16-5 14-9', '16-5 14-9', '16-5 0-12', '16-5 0-12'];
  const downToClose = [
    ['21-0 20-0', 'open'],
    // 34 to 40: 16-5 and 14-9 once, so both meet 1: 36 before 35.
    ['16-5 20-0', 'concede'],
    // 34 to 35, and no more than 16-5 to meet at 36.
    ['21-0 14-9', 'concede'],
  ] as const;

  it('looks no further than its band, and goes by its lowest offer', () => {
    // 16-5 three times meets 9, 14-9 twice 4. A band of a fifth of 41 - 33 ends at 36.6, so 36 is in it.
    versus('logroller(exponent=100,band=0.2)', { scenario: close, rounds: 9, against: toClose }, [
      ...downToClose,
      ['16-5 20-0', 'trade'],
      // Its level is 35 yet, not 36: from 34 to 34 lies nothing.
      ['16-5 20-0', 'stay'],
    ]);
    // A band of a tenth ends at 35.8.
    versus('logroller(exponent=100,band=0.1)', { scenario: close, rounds: 9, against: toClose }, [
      ...downToClose,
      ['21-0 14-9', 'stay'],
      ['21-0 14-9', 'stay'],
    ]);
  });

  it('trades only for a gain that the other side would notice', () => {
    // In round 4 the trade meets 9 - 4 = 5 more of 9 + 4 = 13, or .385 of it. In round 5 16-5 meets 4x4, 14-9 and 0-12
    // twice each 2x2: 16 - 4 = 12 of 20, or .6.
    const withGain = (gain: number, ...last: (readonly [string, string])[]) =>
      versus(`logroller(exponent=100,band=0.2,gain=${gain})`, { scenario: close, rounds: 9, against: toClose }, [
        ...downToClose,
        ...last,
      ]);
    withGain(0.38, ['16-5 20-0', 'trade'], ['16-5 20-0', 'stay']);
    withGain(0.39, ['21-0 14-9', 'stay'], ['16-5 20-0', 'trade']);
    withGain(0.61, ['21-0 14-9', 'stay'], ['21-0 14-9', 'stay']);
  });
});

/** What an offer is worth by the counts of what was heard: issues weigh as their favourite was repeated. */
function smith(deal: Deal, heard: readonly number[], outcome: number): number {
  let total = 0;
  for (let issue = 0; issue < deal.space.sizes.length; issue++) {
    const options = heard.map((offer) => optionOf(deal.space, offer, issue));
    const count = (option: number) => options.filter((one) => one === option).length;
    total += Math.max(0, ...options.map(count)) * count(optionOf(deal.space, outcome, issue));
  }
  return total;
}

/** The move of a logroller in seat 0 with standard parameters and floor 0, looked up among all outcomes. */
function bySpecification(deal: Deal, time: number, [mine, heard]: [number[], number[]]): Decision {
  const { points } = tabulated(deal.preferences[0]);
  const worth = (outcome: number) => points[outcome] as number;
  const liked = [...points.keys()].map((one) => smith(deal, heard, one));
  const likedOf = (outcome: number) => liked[outcome] as number;
  /** Of those worth so much the one liked most, then worth most, then of the lowest number. */
  const favourite = (from: number, to: number) =>
    [...points.keys()]
      .filter((one) => worth(one) >= from && worth(one) <= to)
      .sort((a, b) => likedOf(b) - likedOf(a) || worth(b) - worth(a) || a - b)[0];
  const best = Math.max(...points);
  const next = (): [outcome: number, because: string] => {
    const last = mine.at(-1);
    if (last === undefined) return [points.indexOf(best), 'open'];
    const level = Math.min(...mine.map(worth));
    const trade = favourite(level, level + best / 20) as number;
    const gain = likedOf(trade) - likedOf(last);
    if (gain > 0 && gain >= Math.max(...liked) / 20) return [trade, 'trade'];
    const lower = favourite(Math.ceil(best * (1 - time) - 0.001), level - 1);
    return lower === undefined ? [last, 'stay'] : [lower, 'concede'];
  };
  const [outcome, because] = next();
  const table = heard.at(-1);
  if (table !== undefined && worth(table) >= worth(outcome))
    return { type: 'accept', outcome: NONE, because: 'enough' };
  return { type: 'offer', outcome, because };
}

/** Strategies written as rules: moves worked out by hand. */
import { describe, expect, it } from 'vitest';
import { enroll } from '../../../src/agents/roster.js';
import { FACTS } from '../../../src/agents/ruleBased/facts.js';
import { parseRules } from '../../../src/agents/ruleBased/parse.js';
import type { Strategy } from '../../../src/agents/strategy.js';
import type { View } from '../../../src/model/view.js';
import { problemLine, readParsed } from '../../../src/node/fileProblems.js';
import { openGuest } from '../../../src/node/guests.js';
import { pie, table, versus } from '../../helpers/versus.js';

/** The strategy of these rules in YAML, known as `ruled`. */
function ruled(rules: readonly string[], parameters = '{}'): Strategy {
  const text = [
    'strategy: 1',
    'name: ruled',
    `parameters: ${parameters}`,
    'rules:',
    ...rules.map((rule) => `  - ${rule}`),
  ];
  const read = readParsed(text.join('\n'), parseRules);
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
  enroll(read.value);
  return read.value;
}

describe('the fair trader of the examples', async () => {
  enroll(await openGuest(new URL('../../../examples/fair-trader.yaml', import.meta.url).pathname));

  // A pie in ten: outcome k is worth 100 - 10k to Left. Ten rounds, so time is r/11.
  it('opens high, answers in kind, eases late and takes what there is in the end', () => {
    versus('fair-trader', { scenario: pie(10), against: [10, 9, 6, 6, 6, 6, 6, 5, 5] }, [
      [0, 'open'],
      // One offer heard is no step.
      [0, 'stand'],
      // 0 -> 10: a step of 10, not more than 10: 100 - 10 = 90.
      [1, 'reward'],
      // 10 -> 40 is more than 10: 90 - 10 = 80.
      [2, 'reward-in-part'],
      // No step at 5/11 = 0.45: the band from 80 to 85 holds the last offer alone.
      [2, 'package'],
      [2, 'package'],
      [2, 'package'],
      // 8/11 = 0.73: 80 - 5 = 75, and the lowest from 75 to 80 is 80 again.
      [2, 'ease'],
      // 40 -> 50 at 9/11: 80 - 10 = 70.
      [3, 'reward'],
      // 10/11 = 0.91 is past 0.9, and 50 is over the floor of 0.
      ['accept', 'last-chance'],
    ]);
  });

  it('takes 75 at once, and what is as good as its own offer', () => {
    versus('fair-trader', { scenario: pie(4), against: [1] }, [
      [0, 'open'],
      ['accept', 'good-enough'],
    ]);
  });

  it('waits as long as its parameter says', () => {
    // 2/11 = 0.18 is short of 0.2, 3/11 = 0.27 past it.
    versus('fair-trader(patience=0.2)', { scenario: pie(10), against: [10, 9] }, [
      [0, 'open'],
      [0, 'stand'],
      ['accept', 'last-chance'],
    ]);
  });
});

describe('rules', () => {
  it('are passed over where their action may not be done', () => {
    ruled(['{ name: grab, then: accept }', '{ name: call, then: extend }', '{ name: ask, then: { offer: 60 } }']);
    // Worth 20 is under the reservation of 30, and 30 is not.
    versus('ruled', { scenario: pie(10, { reservation: [30, 0] }), against: [8, 7] }, [
      [4, 'ask'],
      [4, 'ask'],
      ['accept', 'grab'],
    ]);
  });

  it.each<[string | number, number]>([
    ['floor + 15', 5], // 45: the lowest at or above is 50.
    ['floor - 20', 7], // Never under the floor of 30.
    ['best - 9.5', 0], // 90.5: the next above is 100.
    ['best - 10', 1],
    [200, 0],
    [-1, 7],
    ['depth', 6],
    ['depth - 5', 6], // 35: the next above is 40.
  ])('ask for %s as outcome %i', (asked, outcome) => {
    ruled(
      [`{ name: ask, then: { offer: ${asked} } }`],
      '{ depth: { says: how low, standard: 40, least: 0, most: 100 } }',
    );
    versus('ruled', { scenario: pie(10, { reservation: [30, 0] }), against: [] }, [[outcome, 'ask']]);
  });

  it('compare in whole points, whatever is left of a quotient', () => {
    // 29 / 100 * 100 is 28.999999999999996.
    ruled(['{ name: take, when: { table: at least 29 }, then: accept }']);
    const scenario = table([
      [
        [100, 0],
        [29, 71],
        [28, 72],
      ],
    ]);
    versus('ruled', { scenario, against: [2, 1] }, [
      [0, 'otherwise'],
      [0, 'otherwise'],
      ['accept', 'take'],
    ]);
  });

  it('go toward the other with what it has asked for, within the band', () => {
    // To Left outcomes 0 to 3 (a0b0, a0b1, a1b0, a1b1) are worth 100, 60, 90 and 50.
    const scenario = table([
      [
        [60, 0],
        [50, 50],
      ],
      [
        [40, 0],
        [0, 50],
      ],
    ]);
    // Right has asked for a0b1. From 85 to 90 there is a1b0 alone; from 85 to 100 also a0b0, which has one of its wishes.
    ruled(['{ name: ask, then: { offer: 85, toward: other } }']);
    versus('ruled', { scenario, against: [1] }, [
      [2, 'ask'],
      [2, 'ask'],
    ]);
    ruled(['{ name: ask, then: { offer: 85, toward: other, band: 15 } }']);
    versus('ruled', { scenario, against: [1] }, [
      // Nothing heard: of equals the one of most own points.
      [0, 'ask'],
      [0, 'ask'],
    ]);
    // Two outcomes are worth 50; without a wish the lower number, and then what has been asked for.
    const even = table([
      [
        [50, 0],
        [0, 50],
      ],
      [
        [50, 0],
        [0, 50],
      ],
    ]);
    ruled(['{ name: ask, then: { offer: 50, toward: other, band: 0 } }']);
    versus('ruled', { scenario: even, against: [2] }, [
      [1, 'ask'],
      [2, 'ask'],
    ]);
  });

  it('reject at the last word where they would offer, and extend unless they say stop', () => {
    const scenario = pie(10, { sessions: [[1]], lastWord: true, extension: 1 });
    const rules = [
      '{ name: take, when: { table: more than 50 }, then: accept }',
      '{ name: hold, then: { offer: best } }',
    ];
    ruled(rules);
    versus('ruled', { scenario, against: [8, 'extend', 4] }, [
      [0, 'hold'],
      ['reject', 'hold'],
      ['extend', 'go-on'],
      [0, 'hold'],
      ['accept', 'take'],
    ]);
    ruled([...rules, '{ name: enough, when: { theirs: some }, then: stop }']);
    versus('ruled', { scenario, against: [8] }, [
      [0, 'hold'],
      ['reject', 'hold'],
      ['stop', 'enough'],
    ]);
  });

  it('declare what they look at', () => {
    expect(ruled(['{ name: a, then: walk }']).uses).toEqual(['offers']);
    expect(ruled(['{ name: a, when: { table: less than rounds-left + 1 }, then: walk }']).uses).toEqual([
      'offers',
      'clock',
    ]);
    expect(ruled(['{ name: a, then: { offer: time, toward: other } }']).uses).toEqual(['offers', 'clock', 'model']);
  });
});

describe('facts', () => {
  const of = (fact: string, mine: number[], theirs: number[]) => {
    const preferences = { scale: 200, points: Float64Array.from([200, 150, 100, 50, 0]), reservation: 0 };
    const view = { party: 0, offers: [mine, theirs], table: theirs.at(-1) ?? -1, mandate: 0, preferences };
    return FACTS[fact]?.of(view as unknown as View);
  };
  // Outcome k is worth 100 - 25k.
  it.each<[string, number[], number[], number | undefined]>([
    ['repeats', [], [], 0],
    ['repeats', [], [3], 0],
    ['repeats', [], [3, 2, 2, 2], 2],
    ['repeats', [], [2, 2, 3], 0],
    ['their-step', [], [4], undefined],
    ['their-step', [], [4, 2, 3], -25],
    ['my-step', [0, 2], [], 50],
    ['their-best', [], [4, 2, 3], 50],
    ['their-best', [], [], undefined],
    ['last', [0, 1], [], 75],
    ['gap', [1], [3], 50],
    ['gap', [], [3], undefined],
    ['mine', [1, 1], [3], 2],
    ['theirs', [1, 1], [3], 1],
    ['table', [], [4], 0],
    ['table', [], [], undefined],
  ])('%s of own offers %j and theirs %j is %s', (fact, mine, theirs, value) => {
    expect(of(fact, mine, theirs)).toBe(value);
  });
});

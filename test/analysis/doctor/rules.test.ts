/** Each rule both ways, on tables worked by hand. */
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../src/model/deal.js';
import { RULES } from '../../../src/model/rules.js';
import type { Scenario } from '../../../src/model/scenario.js';
import { table } from '../../helpers/versus.js';
import { tableDeal } from '../deals.js';
import { disputed, findingOn, shared } from './findings.js';

/** Two issues dear to each and one that both want the same of: a table on which most rules hold. */
const good = [disputed(32, 12, 4), disputed(28, 12, 4), disputed(12, 32, 4), disputed(12, 28, 4), shared(16, 16, 2)];

test('there is a finding on every rule, in their order', async () => {
  const { findingsOf } = await import('../../../src/analysis/doctor/doctor.js');
  const found = findingsOf({ deal: tableDeal(good), random: () => 0.5 });
  expect(found.map(({ rule }) => rule)).toEqual(RULES);
});

describe('form', () => {
  test('holds with three to six options an issue', () => {
    expect(findingOn('form', tableDeal([disputed(50, 50, 2), disputed(50, 50, 5)]))).toMatchObject({
      verdict: 'holds',
      measured: { issues: 2, leastOptions: 3, mostOptions: 6, sameLabels: 0 },
    });
  });

  test('is broken by two options and by seven', () => {
    expect(findingOn('form', tableDeal([disputed(50, 50, 1), disputed(60, 60, 6)]))).toMatchObject({
      verdict: 'broken',
      faults: [
        { kind: 'options', issue: 0, options: 2, side: 'under' },
        { kind: 'options', issue: 1, options: 7, side: 'over' },
      ],
    });
  });

  test('is broken by short names that cannot be told apart', () => {
    const scenario = table([disputed(50, 50, 2), disputed(50, 50, 2)]);
    const issues = scenario.issues.map((issue) => ({
      ...issue,
      short: issue.id === 'a' ? 'Tariffs' : 'tariffs',
      options: issue.options.map((option, at) => ({ ...option, short: issue.id === 'b' && at > 0 ? 'some' : `${at}` })),
    }));
    expect(findingOn('form', prepare({ ...scenario, issues } satisfies Scenario))).toMatchObject({
      verdict: 'broken',
      measured: { sameLabels: 2 },
      faults: [
        { kind: 'sameIssues', issues: [0, 1] },
        { kind: 'sameOptions', issue: 1, options: [1, 2] },
      ],
    });
  });
});

describe('trades', () => {
  test('hold with something to share and two issues dear to each', () => {
    expect(findingOn('trades', tableDeal(good))).toMatchObject({
      verdict: 'holds',
      measured: { compatible: 1, dear: [2, 2] },
    });
  });

  test('are broken without an issue on which both want the same; the lightest is to be turned', () => {
    const deal = tableDeal([disputed(40, 20, 2), disputed(20, 40, 2), disputed(30, 30, 2), disputed(10, 10, 2)]);
    expect(findingOn('trades', deal).faults).toEqual([
      { kind: 'noCompatible', issue: 3 },
      // 40 of 60 against 20 is twice as much; 30 and 30 would be.
      { kind: 'fewDear', party: 0, dear: [0], nearest: { issue: 2, weight: [30, 30], instead: [40, 20] } },
      { kind: 'fewDear', party: 1, dear: [1], nearest: { issue: 3, weight: [10, 10], instead: [6, 14] } },
    ]);
  });

  test('are broken where what both want stands amid the options', () => {
    const amid = [
      [0, 0],
      [16, 16],
      [8, 8],
    ] as const;
    expect(findingOn('trades', tableDeal([...good.slice(0, 4), amid])).faults).toEqual([
      { kind: 'compatibleInside', issue: 4, option: 1 },
    ]);
  });

  test('count an issue that both want the same of as dear to nobody', () => {
    const deal = tableDeal([disputed(40, 20, 2), disputed(10, 70, 2), shared(50, 10, 2)]);
    expect(findingOn('trades', deal).measured).toEqual({ compatible: 1, dear: [1, 1] });
  });
});

describe('frontier', () => {
  test('holds where few deals are efficient and they lie apart', () => {
    expect(findingOn('frontier', tableDeal(good, { reservation: [40, 40] })).verdict).toBe('holds');
  });

  test('is broken where all are efficient', () => {
    // 50-50 split into five: every outcome is on the frontier, 25 points from end to end.
    const deal = tableDeal([disputed(100, 100, 4)]);
    expect(findingOn('frontier', deal)).toMatchObject({
      verdict: 'broken',
      measured: { points: 5, share: 1, inZopa: 5, spread: [100, 100] },
      faults: [{ kind: 'wideFrontier', share: 1, issues: [0] }],
    });
  });

  test('is broken where the ZOPA holds too little of it', () => {
    // Worth (100, 0), (80, 60), (20, 100), (0, 120) without the rest, which is never on it.
    const deal = tableDeal([disputed(80, 20, 1), disputed(20, 60, 1)], { reservation: [50, 0] });
    expect(findingOn('frontier', deal)).toMatchObject({
      measured: { points: 3, inZopa: 2, spread: [20, 60] },
      faults: [
        { kind: 'wideFrontier' },
        { kind: 'shortFrontier', inZopa: 2, floors: [undefined, undefined], issue: 0 },
      ],
    });
  });

  test('names the floor that lets enough of it in', () => {
    // The frontier's ends in this ZOPA are 16 points apart for Left; 62 is the next level of Left on it.
    const at = (left: number) => findingOn('frontier', tableDeal(good, { reservation: [left, 52] }));
    expect(at(66)).toMatchObject({
      verdict: 'broken',
      measured: { inZopa: 5, spread: [16, 24] },
      faults: [{ kind: 'shortFrontier', floors: [62, 40] }],
    });
    expect(at(62).verdict).toBe('holds');
    expect(at(63).verdict).toBe('broken');
    expect(findingOn('frontier', tableDeal(good, { reservation: [66, 40] })).verdict).toBe('holds');
  });

  test('names no floor that would make the ZOPA too big', () => {
    // Left at 0 would let five in, and with them most of the space.
    const deal = tableDeal([disputed(60, 20, 2), disputed(40, 80, 2)], { reservation: [60, 50] });
    expect(findingOn('frontier', deal).faults).toMatchObject([
      { kind: 'wideFrontier' },
      { kind: 'shortFrontier', floors: [undefined, undefined] },
    ]);
  });
});

describe('zopa', () => {
  // The outcomes of 0 to 9 and 9 to 0 in tens: a floor of k leaves 10 - k.
  const line = [disputed(90, 90, 9)];

  test('holds at a fifth of the clean outcomes', () => {
    expect(findingOn('zopa', tableDeal(line, { reservation: [50, 30] }))).toMatchObject({
      verdict: 'holds',
      measured: { clean: 10, inside: 2, share: 0.2, forbidden: [5, 3] },
    });
  });

  test('is broken above, and names the floors that mend it', () => {
    expect(findingOn('zopa', tableDeal(line, { reservation: [40, 30] }))).toMatchObject({
      verdict: 'broken',
      measured: { share: 0.3 },
      faults: [
        // One outcome less by 41 for Left or 31 for Right; both would leave a tenth, which is right too.
        { kind: 'zopaShare', side: 'over', remedy: { alone: [41, 31], together: [41, 31] } },
      ],
    });
  });

  test('is broken below', () => {
    expect(findingOn('zopa', tableDeal(line, { reservation: [60, 40] }))).toMatchObject({
      verdict: 'broken',
      measured: { inside: 0, share: 0 },
      faults: [{ kind: 'zopaShare', side: 'under', remedy: { alone: [50, 30], together: [50, 30] } }],
    });
  });

  test('is broken by a floor that forbids nothing the other side would sign', () => {
    expect(findingOn('zopa', tableDeal(line, { reservation: [0, 80] })).faults).toEqual([
      { kind: 'idleFloor', party: 0, floor: 1 },
    ]);
  });

  test('counts the last mandate where it is harder than the reservation', () => {
    const deal = tableDeal(line, {
      reservation: [10, 10],
      sessions: [
        [5, [60, 60]],
        [5, [50, 30]],
      ],
    });
    expect(findingOn('zopa', deal)).toMatchObject({ verdict: 'holds', measured: { inside: 2 } });
  });

  test('counts clean outcomes only, and cannot be measured without any', () => {
    const red = tableDeal(line, { reservation: [50, 30], redLines: { left: ['a/50-40'] } });
    expect(findingOn('zopa', red).measured).toMatchObject({ clean: 9, inside: 1 });
    const shut = tableDeal([disputed(10, 10, 1)], { redLines: { left: ['a/0-10'], right: ['a/10-0'] } });
    for (const rule of ['frontier', 'zopa', 'midpoint'] as const)
      expect(findingOn(rule, shut)).toMatchObject({ verdict: 'unmeasured', unmeasured: { kind: 'nothingClean' } });
  });
});

describe('midpoint', () => {
  test('of issues with even steps is half way', () => {
    // Nine outcomes; the middle (50, 50) is dominated by (70, 70) and the like of it alone, and dominates as many.
    const deal = tableDeal([disputed(70, 30, 2), disputed(30, 70, 2)], { reservation: [46, 46] });
    const finding = findingOn('midpoint', deal);
    expect(finding.measured).toEqual({ coefficient: 0.5, over: [4, 4], overBoth: 4 });
    expect(finding.verdict).toBe('holds');
  });

  test('is broken where the middle is nearly the best, and the bowed issue is named', () => {
    const bowed = [
      [50, 0],
      [40, 40],
      [0, 50],
    ] as const;
    const deal = tableDeal([bowed, disputed(50, 50, 2)], { reservation: [63, 63] });
    expect(findingOn('midpoint', deal)).toMatchObject({
      verdict: 'broken',
      measured: { coefficient: 1 },
      faults: [
        {
          kind: 'midpointShare',
          side: 'over',
          bows: [{ issue: 0, option: 1, shares: [0.8, 0.8] }],
          issues: [0, 1],
        },
      ],
    });
  });

  test('is broken where it is hopeless', () => {
    const sagging = [
      [50, 0],
      [10, 10],
      [0, 50],
    ] as const;
    expect(findingOn('midpoint', tableDeal([sagging, sagging], { reservation: [30, 30] }))).toMatchObject({
      verdict: 'broken',
      measured: { coefficient: 0 },
      faults: [{ kind: 'midpointShare', side: 'under', bows: [{ issue: 0 }, { issue: 1 }] }],
    });
  });

  test('is broken where it pays both well, by the smaller surplus', () => {
    const deal = tableDeal([disputed(70, 30, 2), disputed(30, 70, 2)], { reservation: [30, 44] });
    expect(findingOn('midpoint', deal).faults).toEqual([{ kind: 'midpointPays', over: [20, 6], floors: [45, 45] }]);
  });

  test('of an even number of options takes the middle ones in turn', () => {
    // (40, 20) on the first issue, then (20, 40): nobody wins both.
    const deal = tableDeal([disputed(60, 60, 3), disputed(60, 60, 3)], { reservation: [50, 50] });
    expect(findingOn('midpoint', deal).measured).toMatchObject({ over: [10, 10] });
  });

  test('of an even number of options takes the more equal one of the middle', () => {
    const uneven = [
      [60, 0],
      [50, 10],
      [30, 30],
      [0, 60],
    ] as const;
    expect(findingOn('midpoint', tableDeal([uneven])).measured).toMatchObject({ over: [30, 30] });
    expect(findingOn('midpoint', tableDeal([uneven.toReversed()])).measured).toMatchObject({ over: [30, 30] });
  });

  test('leaves out options that a red line closes', () => {
    const deal = tableDeal([disputed(80, 80, 4)], { redLines: { left: ['a/0-80', 'a/20-60'] } });
    // 80, 60 and 40 are left.
    expect(findingOn('midpoint', deal).measured).toMatchObject({ over: [60, 20] });
  });
});

describe('balance', () => {
  const even = [disputed(60, 40, 2), disputed(40, 60, 2)];

  test('holds where theory and bots give both the same', () => {
    const botTalks = { bots: ['a', 'b'] as const, talks: 10, surplus: [12, 10] as const };
    expect(findingOn('balance', tableDeal(even), { botTalks })).toMatchObject({
      verdict: 'holds',
      measured: { nashShare: [0.5, 0.5], talks: 10, botSurplus: [12, 10], botsApart: 2 },
    });
  });

  // Worth (100, 0), (75, 25), (50, 50), (25, 75) and (0, 100).
  const line = [disputed(100, 100, 4)];

  test('is broken where theory favours one side, and names the floors that mend it', () => {
    // (50, 50) is worth 50 over the floor to Left and 40 to Right. At a floor of 2 it is 48 of 88 for Left, under 55%;
    // at 25 for Right (25, 75) is as good, and each has half of the time two thirds.
    expect(findingOn('balance', tableDeal(line, { reservation: [0, 10] })).faults).toEqual([
      { kind: 'nashUneven', party: 0, share: 50 / 90, floors: [2, 25] },
    ]);
    expect(findingOn('balance', tableDeal(line, { reservation: [10, 0] })).faults).toEqual([
      { kind: 'nashUneven', party: 1, share: 1 - 40 / 90, floors: [25, 2] },
    ]);
  });

  test('takes the mean of equal Nash outcomes', () => {
    expect(findingOn('balance', tableDeal(line, { reservation: [0, 25] }))).toMatchObject({
      verdict: 'holds',
      measured: { nashShare: [0.5, 0.5] },
    });
  });

  test('is broken where bots do better in one role, in points out of 100', () => {
    const deal = tableDeal([disputed(120, 80, 2), disputed(80, 120, 2)], { scale: 200 });
    const botTalks = { bots: ['a', 'b'] as const, talks: 10, surplus: [20, 30] as const };
    expect(findingOn('balance', deal, { botTalks })).toMatchObject({
      verdict: 'broken',
      measured: { botsApart: 5 },
      faults: [{ kind: 'botsUneven', party: 1, apart: 5 }],
    });
  });

  test('cannot be measured without a ZOPA or without a surplus', () => {
    expect(findingOn('balance', tableDeal(even, { reservation: [90, 90] }))).toMatchObject({
      verdict: 'unmeasured',
      unmeasured: { kind: 'noZopa' },
    });
    expect(findingOn('balance', tableDeal(even, { reservation: [60, 60] }))).toMatchObject({
      unmeasured: { kind: 'noSurplus' },
    });
  });
});

describe('impasse', () => {
  const deal = tableDeal(good);

  test.each([
    [20, 'holds'],
    [19, 'broken'],
    [300, 'holds'],
    [301, 'broken'],
  ])('with %d of 1,000 talks failed: %s', (failed, verdict) => {
    expect(findingOn('impasse', deal, { randomTalks: { talks: 1000, failed } }).verdict).toBe(verdict);
  });

  test('names the rounds that would do, if every round fails alike', () => {
    // A hundredth after ten rounds: a tenth after five, and a fiftieth after 8.49.
    expect(findingOn('impasse', deal, { randomTalks: { talks: 100, failed: 1 } }).faults).toEqual([
      { kind: 'impasse', side: 'under', noDeal: 0.01, rounds: 10, instead: 8, eased: false },
    ]);
    // Half after ten: three tenths after 17.37.
    expect(findingOn('impasse', deal, { randomTalks: { talks: 100, failed: 50 } }).faults).toMatchObject([
      { side: 'over', instead: 18 },
    ]);
    expect(findingOn('impasse', deal, { randomTalks: { talks: 100, failed: 0 } }).faults).toMatchObject([
      { side: 'under', instead: undefined },
    ]);
  });

  test('sees mandates that are harder at first', () => {
    const eased = tableDeal(good, {
      sessions: [
        [5, [60, 60]],
        [5, [50, 60]],
      ],
    });
    expect(findingOn('impasse', eased, { randomTalks: { talks: 10, failed: 9 } }).faults).toMatchObject([
      { eased: true },
    ]);
  });

  test('is not measured without talks', () => {
    expect(findingOn('impasse', deal)).toMatchObject({ verdict: 'unmeasured', unmeasured: { kind: 'notPlayed' } });
  });
});

describe('sensitivity', () => {
  test('holds where nothing but one trade makes sense', () => {
    const deal = tableDeal([disputed(90, 10, 1), disputed(10, 90, 1)], { reservation: [50, 50] });
    expect(findingOn('sensitivity', deal)).toMatchObject({
      verdict: 'holds',
      measured: { draws: 2000, kept: 1, distance: 0 },
    });
  });

  test('is broken where a hair decides who wins a whole issue', () => {
    const deal = tableDeal([disputed(52, 52, 1), disputed(48, 48, 1)], { reservation: [20, 20] });
    const finding = findingOn('sensitivity', deal);
    // Left has the one issue and Right the other, of like weight: after the noise it is mostly one certain way.
    expect(finding).toMatchObject({
      verdict: 'broken',
      faults: [{ kind: 'fickle', issues: [{ issue: 0 }, { issue: 1 }] }],
    });
    expect(finding.measured.kept).toBeGreaterThan(0.4);
    expect(finding.measured.kept).toBeLessThan(0.6);
  });

  test('is broken where nothing pays both any more', () => {
    // Half and half of one issue pays both exactly: one issue cannot be changed by noise, of two hardly any draw pays.
    const deal = tableDeal([disputed(60, 40, 1), disputed(40, 60, 1)], { reservation: [60, 60] });
    expect(findingOn('sensitivity', deal)).toMatchObject({ verdict: 'broken', measured: { distance: 100 } });
  });

  test('draws the same from the same stream', () => {
    const deal = tableDeal(good, { reservation: [40, 45] });
    expect(findingOn('sensitivity', deal)).toEqual(findingOn('sensitivity', deal));
  });

  test('cannot be measured without a ZOPA', () => {
    expect(findingOn('sensitivity', tableDeal(good, { reservation: [90, 90] }))).toMatchObject({
      unmeasured: { kind: 'noZopa' },
    });
  });
});

describe('dominated', () => {
  test('is broken by an option that is worse for both than another', () => {
    const decoy = [
      [50, 0],
      [10, 10],
      [30, 20],
      [0, 50],
    ] as const;
    expect(findingOn('dominated', tableDeal([decoy]))).toMatchObject({
      verdict: 'broken',
      measured: { options: 1 },
      faults: [{ kind: 'dominated', issue: 0, option: 1, by: 2 }],
    });
  });

  test('is not broken by one that is worse for one and the same to the other', () => {
    const weak = [
      [50, 0],
      [10, 20],
      [30, 20],
      [0, 50],
    ] as const;
    expect(findingOn('dominated', tableDeal([weak])).verdict).toBe('holds');
  });

  test('is not broken by an option better than which only a closed one is', () => {
    const decoy = [
      [50, 0],
      [10, 10],
      [30, 20],
      [0, 50],
    ] as const;
    expect(findingOn('dominated', tableDeal([decoy], { redLines: { left: ['a/30-20'] } })).verdict).toBe('holds');
    expect(findingOn('dominated', tableDeal([decoy], { redLines: { right: ['a/10-10'] } })).verdict).toBe('holds');
  });

  test('is not broken by what both want less of', () => {
    expect(findingOn('dominated', tableDeal([shared(40, 40, 4)])).verdict).toBe('holds');
  });
});

describe('what a file says that it breaks on purpose', () => {
  const breaking = (rule: (typeof RULES)[number]): Scenario => ({
    ...table([disputed(50, 50, 1)]),
    breaks: [{ rule, why: 'It is history.' }],
  });

  test('is broken on purpose where it is broken', () => {
    expect(findingOn('form', prepare(breaking('form')))).toMatchObject({
      verdict: 'onPurpose',
      why: 'It is history.',
      faults: [{ kind: 'options' }],
    });
  });

  test('holds where it holds, and the reason is told', () => {
    expect(findingOn('dominated', prepare(breaking('dominated')))).toMatchObject({
      verdict: 'holds',
      why: 'It is history.',
    });
  });

  test('is not measured where it cannot be', () => {
    expect(findingOn('impasse', prepare(breaking('impasse'))).verdict).toBe('unmeasured');
  });
});

describe('weights of points given straight', () => {
  test('are the ranges of the issues as shares of all, in whatever points each party counts', () => {
    // Ranges 30 of 60 and 10 of 40: 50 against 25 is twice as much; the offset of 5 does not count.
    const offset = [
      [35, 5],
      [20, 10],
      [5, 15],
    ] as const;
    const deal = tableDeal([offset, disputed(30, 30, 2)]);
    expect(findingOn('trades', deal).measured).toMatchObject({ dear: [1, 0] });
  });
});

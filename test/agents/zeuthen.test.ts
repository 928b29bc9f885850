import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { reasonFor } from '../../src/agents/reasons.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { PARTIES } from '../../src/model/party.js';
import { niceOrDie } from '../helpers/domains.js';
import { against, pie, said, table, versus } from '../helpers/versus.js';

const open = { completeInformation: true } as const;

describe('zeuthen, when both books lie open', () => {
  it('concedes the least that makes its product the greater one, also where the two are equal', () => {
    // On a pie of 100 the product of gains at a share of s is s x (100 - s): 0, 900, 1600, 2100, 2400, 2500.
    versus('zeuthen', { ...open, scenario: pie(10), against: ['0-100', '10-90', '40-60'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'], // 0 at both: the first over 0 is 900
      ['80-20', 'concede'], // 900 at both: 1600
      ['50-50', 'concede'], // 1600 at its own, 2400 at theirs: 60-40 has no more than theirs, 50-50 has 2500
    ]);
  });

  it('accepts where nothing better for itself has a greater product than what is on the table', () => {
    versus('zeuthen', { ...open, scenario: pie(10), against: ['0-100', '50-50'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'], // 0 at both
      ['accept', 'enough'], // 900 at its own, 2500 at theirs, and no outcome has more
    ]);
  });

  it('accepts what is no worse for it than its own proposal', () => {
    versus('zeuthen', { ...open, scenario: pie(10), seat: 1, against: ['100-0', '20-80'] }, [
      ['0-100', 'open'],
      ['accept', 'enough'], // 0 at its own, 1600 at theirs: the least with more is 30-70, and 80 is on the table
    ]);
  });

  it('stays while the other side has less to lose and comes closer', () => {
    const scenario = table([
      [
        [100, 0],
        [90, 10],
        [80, 20],
        [50, 50],
        [20, 60],
        [12, 70],
        [10, 80],
        [0, 100],
      ],
    ]);
    versus('zeuthen', { ...open, scenario, against: ['0-100', '10-80', '12-70', '20-60'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'], // 0 at both: 900
      ['90-10', 'insist'], // 800 at theirs
      ['90-10', 'insist'], // 840 at theirs
      ['80-20', 'concede'], // 1200 at theirs: 1600
    ]);
  });

  it('gives way to a side that should concede and does not, down to what the time gone allows', () => {
    // In round r of 10 it asks for no less than 100 x (1 - r/11): 72.7, 63.6, 54.5, 45.5, 36.4, 27.3, 18.2, 9.1 from
    // round 3 on. Down to the halves the product grows, from there on it falls.
    const never = Array.from({ length: 9 }, () => '0-100');
    versus('zeuthen', { ...open, scenario: pie(10), against: never }, [
      ['100-0', 'open'],
      ['90-10', 'concede'], // 0 at both
      ['80-20', 'giveWay'],
      ['70-30', 'giveWay'],
      ['60-40', 'giveWay'],
      ['50-50', 'giveWay'],
      ['40-60', 'giveWay'],
      ['30-70', 'giveWay'],
      ['20-80', 'giveWay'],
      ['10-90', 'giveWay'],
    ]);
  });

  it('gives way where the product is greatest, not step by step', () => {
    // Products: 0, 90 x 10 = 900, 88 x 30 = 2640, 85 x 31 = 2635, 20 x 90 = 1800. In round 3 of 10 it may go down to
    // 72.7, in round 4 to 63.6.
    const scenario = table([
      [
        [100, 0],
        [90, 10],
        [88, 30],
        [85, 31],
        [20, 90],
        [0, 100],
      ],
    ]);
    versus('zeuthen', { ...open, scenario, against: ['0-100', '0-100', '0-100'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'],
      ['88-30', 'giveWay'],
      ['85-31', 'giveWay'],
    ]);
  });

  it('counts gains from the reservations', () => {
    // Over 20 and 40 the pie leaves 40: at a share of s the product is (s - 20) x (60 - s).
    const scenario = pie(10, { reservation: [20, 40] });
    versus('zeuthen', { ...open, scenario, against: ['20-80', '30-70'] }, [
      ['60-40', 'open'], // the best that is no worse than no deal for the other
      ['50-50', 'concede'], // 40 x 0 = 0 x 40: the first over 0 has 30 x 10 = 300
      ['40-60', 'concede'], // 300 at both: 20 x 20 = 400
    ]);
    versus('zeuthen', { ...open, scenario, seat: 1, against: ['60-40', '50-50'] }, [
      ['20-80', 'open'],
      ['40-60', 'concede'], // 0 at its own, 300 at theirs: 30-70 has 10 x 30 = 300 and 40-60 has 400
    ]);
  });

  it('proposes nothing across a red line of the other, nor below its own mandate', () => {
    const redLines = { right: ['a/90-10', 'a/100-0', 'a/60-40'] };
    versus('zeuthen', { ...open, scenario: pie(10, { redLines }), against: ['0-100', '30-70'] }, [
      ['80-20', 'open'],
      ['80-20', 'insist'], // 1600 at its own, 0 at theirs
      ['50-50', 'concede'], // 2100 at theirs: 70-30 has no more, and 60-40 is a red line
    ]);
    const sessions = [[10, [60, 0]]] as const;
    versus('zeuthen', { ...open, scenario: pie(10, { sessions }), against: ['0-100', '50-50', '50-50', '60-40'] }, [
      ['100-0', 'open'],
      ['90-10', 'concede'],
      ['60-40', 'concede'], // 2500 at theirs, which it may not sign: it goes to the greatest product that it may sign
      ['60-40', 'stuck'], // and can do no more
      ['accept', 'enough'],
    ]);
  });

  it('goes no further than the greatest product that it may sign, however late it is', () => {
    // Products: 0, 2400, 2250, 2700, 0. What is worth 30 it may not sign.
    const scenario = table(
      [
        [
          [100, 0],
          [60, 40],
          [45, 50],
          [30, 90],
          [0, 100],
        ],
      ],
      { sessions: [[10, [40, 0]]] },
    );
    const never = Array.from({ length: 8 }, () => '30-90');
    versus('zeuthen', { ...open, scenario, against: ['0-100', ...never] }, [
      ['100-0', 'open'],
      ['60-40', 'concede'],
      ...never.map(() => ['60-40', 'stuck'] as const),
    ]);
  });

  it('opens with its best, and does not agree, where no outcome pays for both', () => {
    const scenario = pie(10, { reservation: [60, 60] });
    const { seat } = hire('zeuthen');
    const session = play(prepare(scenario, { completeInformation: true }), [seat(), seat()], { seed: '1' });
    expect(session.result()?.ending).toBe('expired');
    expect(said(session, 0)[0]).toEqual(['100-0', 'open']);
  });

  it('takes of equals the one that is best for the other, then the lowest', () => {
    const scenario = table([
      [
        [60, 20],
        [100, 0],
        [60, 30],
        [60, 30],
        [0, 100],
      ],
    ]);
    versus('zeuthen', { ...open, scenario, against: ['0-100'] }, [
      ['100-0', 'open'],
      ['60-30', 'concede'],
    ]);
  });

  it('compares products that no number holds', () => {
    // With m = 100,000,000 the third outcome has m x m + 1 - 1 = m x m less 1, the last m x m.
    const m = 100_000_000;
    const scenario = table(
      [
        [
          [2 * m, 0],
          [m + 1, m - 1],
          [m, m],
          [0, 2 * m],
        ],
      ],
      { scale: 2 * m },
    );
    versus('zeuthen', { ...open, scenario, against: [`0-${2 * m}`, `${m}-${m}`] }, [
      [`${2 * m}-0`, 'open'],
      [`${m + 1}-${m - 1}`, 'concede'],
      ['accept', 'enough'],
    ]);
  });
});

describe('two of them, when both books lie open', () => {
  it('halve a pie in turns', () => {
    const { seat } = hire('zeuthen');
    const session = play(prepare(pie(10), open), [seat(), seat()], { seed: '1' });
    // Products as above; each goes to the least that is over the other's.
    expect(PARTIES.map((party) => said(session, party).map(([words]) => words))).toEqual([
      ['100-0', '90-10', '70-30', '50-50'], // 0; over 0: 900; over 1600: 2100; over 2400: 2500
      ['0-100', '20-80', '40-60', 'accept'], // 0; over 900: 1600; over 2100: 2400; nothing is over 2500
    ]);
  });

  it.each(PARTIES)('do not meet between two outcomes of the greatest product: party %i first', (first) => {
    // 1000 x 160 at both ends, 299 x 299 = 89,401 between them: whoever is to move accepts.
    const { seat } = hire('zeuthen');
    const deal = prepare(niceOrDie, { completeInformation: true, first });
    const session = play(deal, [seat(), seat()], { seed: '1' });
    expect(session.moves).toMatchObject([
      { by: first, outcome: first === 0 ? 0 : 1, because: 'open' },
      { by: 1 - first, outcome: first === 0 ? 1 : 0, because: 'open' },
      { by: first, type: 'accept' },
    ]);
    expect(session.result()).toMatchObject({ ending: 'agreed', outcome: first === 0 ? 1 : 0 });
  });
});

describe('zeuthen by its model', () => {
  const scenario = table([
    [
      [60, 0],
      [0, 60],
    ],
    [
      [40, 0],
      [0, 40],
    ],
  ]);

  it('concedes what the other has asked for and costs itself least', () => {
    versus('zeuthen', { scenario, against: ['0-60 0-40'] }, [
      ['60-0 40-0', 'open'],
      // One offer heard: each issue counts half, and the option named all of it. Its own proposal is worth nothing to
      // them and theirs nothing to itself: the first product over 0 is 60 x 1/2.
      ['60-0 0-40', 'concede'],
    ]);
  });

  it('counts how often an option was named', () => {
    versus('zeuthen', { scenario, against: ['0-60 0-40', '0-60 40-0'] }, [
      ['60-0 40-0', 'open'],
      ['60-0 0-40', 'concede'],
      // The first issue counts 2/3 and its second option all of that, the second 1/3 and either option half of that. Its
      // own proposal has 60 x 1/6 = 10, theirs 40 x 5/6 = 33.3, asking for everything 100 x 1/6 = 16.7.
      ['accept', 'enough'],
    ]);
  });

  it('says why in the words of the scenario', () => {
    const { deal, moves } = against('zeuthen', { scenario, against: ['0-60 0-40'] });
    expect(reasonFor(deal, ['zeuthen', 'people'], moves, 2)).toBe(
      'To yield would cost Left no greater share of its gain than Right, so Left concedes, giving one step on issue b.',
    );
  });
});

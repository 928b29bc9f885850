import { describe, expect, test } from 'vitest';
import { balancesOf, type Change, exchangesIn } from '../../src/analysis/exchanges.js';
import { agreedIn, offersIn } from '../../src/analysis/talk.js';
import { PARTIES, type Pair } from '../../src/model/party.js';
import { NONE, optionOf, outcomeWith } from '../../src/model/space.js';
import { dealOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';
import { tableDeal, talkBetween, talkOf } from './deals.js';

// Dear to Left, dear to Right, and worth nothing to Left.
const deal = tableDeal([
  [
    [60, 0],
    [30, 10],
    [0, 15],
  ],
  [
    [20, 0],
    [5, 50],
  ],
  [
    [0, 0],
    [0, 10],
  ],
]);
const at = (...options: number[]) => outcomeWith(deal.space, options);

describe('by hand', () => {
  const talk = talkOf(
    deal,
    at(0, 0, 0),
    at(2, 1, 1),
    // Left gives the second issue for the first, and Right answers with a step on the first.
    at(0, 1, 0),
    at(1, 1, 1),
    // Left gives on the third what costs it nothing, then gives on the first and takes back the second.
    at(0, 1, 1),
    at(1, 1, 1),
    at(1, 0, 1),
    at(1, 1, 1),
    at(1, 1, 1),
    'accept',
  );

  test('the ledger: what each gave, took and got in return', () => {
    const first: Change = { issue: 1, from: 0, to: 1, own: -15, other: 50 };
    const answer: Change = { issue: 0, from: 2, to: 1, own: -5, other: 30 };
    expect(exchangesIn(talk)).toEqual([
      { move: 2, by: 0, gave: [first], took: [], inReturn: [answer] },
      { move: 3, by: 1, gave: [answer], took: [], inReturn: [] },
      { move: 4, by: 0, gave: [], took: [], inReturn: [] },
      {
        move: 6,
        by: 0,
        gave: [{ issue: 0, from: 0, to: 1, own: -30, other: 10 }],
        took: [{ issue: 1, from: 1, to: 0, own: 15, other: -50 }],
        inReturn: [],
      },
      { move: 8, by: 0, gave: [first], took: [], inReturn: [] },
    ]);
  });

  test('the balance: from both openings to the deal', () => {
    expect(balancesOf(talk)).toEqual([
      { issue: 0, opened: [0, 2], ended: 1, gave: [30, 5], gained: [30, 10] },
      { issue: 1, opened: [0, 1], ended: 1, gave: [15, 0], gained: [0, 50] },
      { issue: 2, opened: [0, 1], ended: 1, gave: [0, 0], gained: [0, 10] },
    ]);
  });

  test('what a party won over its own opening counts under 0', () => {
    // Left opens on the middle of the first issue and gets the best of it.
    const generous = talkOf(deal, at(1, 0, 0), at(0, 1, 0), 'accept');
    expect(balancesOf(generous)[0]).toEqual({ issue: 0, opened: [1, 0], ended: 0, gave: [-30, 0], gained: [0, -10] });
  });

  test('a side that made no offer gave nothing, and nothing was got from it', () => {
    expect(balancesOf(talkOf(deal, at(0, 1, 0), 'accept'))).toEqual([
      { issue: 0, opened: [0, NONE], ended: 0, gave: [0, 0], gained: [0, 0] },
      { issue: 1, opened: [1, NONE], ended: 1, gave: [0, 0], gained: [0, 0] },
      { issue: 2, opened: [0, NONE], ended: 0, gave: [0, 0], gained: [0, 0] },
    ]);
  });

  test('without a deal there is no balance, and without a second offer no exchange', () => {
    expect(balancesOf(talkOf(deal, at(0, 0, 0), at(1, 1, 1), 'walk'))).toEqual([]);
    expect(balancesOf(talkOf(deal, at(0, 0, 0), at(1, 1, 1)))).toEqual([]);
    expect(balancesOf(talkOf(deal))).toEqual([]);
    expect(exchangesIn(talkOf(deal, at(0, 0, 0), at(1, 1, 1), 'accept'))).toEqual([]);
    expect(exchangesIn(talkOf(deal))).toEqual([]);
  });

  test('the first offer of the other side is no return, and what it took back is none either', () => {
    const late = talkOf(deal, at(0, 0, 0), at(2, 1, 0), at(0, 1, 0), at(2, 1, 1), at(1, 1, 0), 'walk');
    expect(exchangesIn(late).map(({ move, inReturn }) => [move, inReturn])).toEqual([
      [2, []],
      [3, [{ issue: 0, from: 0, to: 1, own: -30, other: 10 }]],
      [4, []],
    ]);
  });
});

describe('in talks between agents', () => {
  const london = dealOf('london-2025');
  const pairs: Pair<string>[] = [
    ['logroller', 'tit-for-tat'],
    ['random', 'random'],
    ['boulware', 'conceder'],
  ];

  test.each(pairs)('%s against %s: a party’s changes add up to what its offers changed', (...agents) => {
    const talk = talkBetween(london, agents);
    const offers = offersIn(talk);
    const exchanges = exchangesIn(talk);
    expect(exchanges.length).toBeGreaterThan(5);
    for (const { move, by, gave, took } of exchanges) {
      const now = offers.findIndex((offer) => offer.move === move);
      const before = offers.slice(0, now).findLast((offer) => offer.by === by);
      const changed = (offers[now]?.points[by] as number) - (before?.points[by] as number);
      expect([...gave, ...took].reduce((sum, { own }) => sum + own, 0)).toBe(changed);
      for (const { issue, from, to } of [...gave, ...took])
        expect([from, to]).toEqual(
          [before, offers[now]].map((offer) => optionOf(london.space, offer?.outcome as number, issue)),
        );
    }
  });

  test.each(pairs)('%s against %s: balances add up to the points from the openings to the deal', (...agents) => {
    const talk = talkBetween(london, agents);
    const balances = balancesOf(talk);
    const agreed = agreedIn(talk);
    if (agreed === NONE) return expect(balances).toEqual([]);
    const offers = offersIn(talk);
    for (const party of PARTIES) {
      const points = tabulated(london.preferences[party]).points;
      const opening = (side: number) => points[offers.find(({ by }) => by === side)?.outcome as number] as number;
      const sum = (list: 'gave' | 'gained') => balances.reduce((total, balance) => total + balance[list][party], 0);
      expect(sum('gave')).toBe(opening(party) - (points[agreed] as number));
      expect(sum('gained')).toBe((points[agreed] as number) - opening(1 - party));
    }
  });

  test('London: the logroller gives chemicals and visas, and China comes down on rare earths and four more', () => {
    const [first] = exchangesIn(talkBetween(london, ['logroller', 'tit-for-tat']));
    expect(first).toEqual({
      move: 2,
      by: 0,
      // 3 x 20 and 3 x 40 lost for 6 x 100 and 4 x 100.
      gave: [
        { issue: 3, from: 0, to: 2, own: -60, other: 600 },
        { issue: 7, from: 0, to: 2, own: -120, other: 400 },
      ],
      took: [],
      inReturn: [
        { issue: 0, from: 4, to: 1, own: -1320, other: 3060 },
        { issue: 1, from: 3, to: 2, own: -220, other: 720 },
        { issue: 2, from: 3, to: 1, own: -780, other: 480 },
        { issue: 6, from: 3, to: 1, own: -560, other: 560 },
        { issue: 8, from: 2, to: 1, own: -120, other: 540 },
      ],
    });
  });
});

test('a talk of ten thousand offers has an exchange for each but the first two', () => {
  const long = tableDeal(
    [
      [
        [1, 0],
        [0, 1],
      ],
    ],
    { sessions: [[5000]] },
  );
  const said = Array.from({ length: 10_000 }, (_, move) => (move >> 1) % 2);
  expect(exchangesIn(talkOf(long, ...said))).toHaveLength(9998);
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { smithModel } from '../../src/agents/parts/models/smith.js';
import { compareNashProducts, type Prospects, prospectsOf } from '../../src/agents/parts/prospects.js';
import { frontierOf } from '../../src/analysis/frontier.js';
import { openSession } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { opponent, PARTIES, type Party } from '../../src/model/party.js';
import { pointsOf } from '../../src/model/preferences.js';
import { anyDeal } from '../analysis/deals.js';
import { tabulated } from '../helpers/tabulated.js';
import { outcome, table } from '../helpers/versus.js';

/** What a party foresees after the other side has offered these in turn, out of its turn if need be. */
function foreseen(deal: Deal, party: Party, ...heard: readonly number[]): Prospects {
  const view = openSession(deal, { seed: '1' }).view(party);
  const model = smithModel(deal.space);
  const seen = { ...view, offers: party === 0 ? ([[], heard] as const) : ([heard, []] as const) };
  model.hear(seen);
  return prospectsOf(seen, model);
}

describe('what both sides gain, when both books lie open', () => {
  it('is what every outcome is worth over the reservations', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(...PARTIES), fc.nat(255), (deal, party, at) => {
        const open = { ...deal, completeInformation: true };
        const number = at % deal.space.outcomes;
        const gain = (side: Party) => pointsOf(deal.preferences[side], number) - deal.preferences[side].reservation;
        expect(foreseen(open, party).of(number)).toEqual({
          outcome: number,
          own: gain(party),
          other: gain(opponent(party)),
        });
      }),
    );
  });

  it('has the Pareto frontier of the clean outcomes, found issue by issue', () => {
    let crossed = 0;
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(...PARTIES), (deal, party) => {
        const open = { ...deal, completeInformation: true };
        const frontier = foreseen(open, party).frontier();
        const expected = frontierOf(deal).map(({ outcome }) => outcome);
        expect(frontier.map(({ outcome }) => outcome)).toEqual(party === 0 ? expected : expected.reverse());
        for (const prospect of frontier) expect(prospect).toEqual(foreseen(open, party).of(prospect.outcome));
        if (deal.preferences.some((own) => tabulated(own).forbidden.includes(1))) crossed++;
      }),
      { numRuns: 500 },
    );
    expect(crossed).toBeGreaterThan(100);
  });
});

describe('what both sides gain by a model', () => {
  const deal = prepare(
    table(
      [
        [
          [60, 1],
          [10, 2],
          [0, 3],
        ],
        [
          [40, 4],
          [20, 5],
          [0, 6],
        ],
      ],
      { reservation: [30, 10], redLines: { left: ['a/0-3'], right: ['a/60-1'] } },
    ),
  );

  it('is the estimate in millionths, over nothing: the other’s reservation is not known', () => {
    // Heard 10 four times and 60 once on the first issue, 40 twice, 20 twice and 0 once on the second: weights 2/3 and
    // 1/3, values 4/5 and 1/5, 2/5, 2/5 and 1/5.
    const heard = ['10-2 40-4', '10-2 40-4', '10-2 20-5', '10-2 20-5', '60-1 0-6'].map((words) => outcome(deal, words));
    const gains = (words: string) => foreseen(deal, 0, ...heard).of(outcome(deal, words));
    expect(gains('10-2 40-4')).toMatchObject({ own: 50 - 30, other: 533_333 + 133_333 });
    expect(gains('60-1 0-6')).toMatchObject({ own: 60 - 30, other: 133_333 + 66_667 });
    expect(gains('0-3 20-5')).toMatchObject({ own: 20 - 30, other: 133_333 });
  });

  it('leaves out its own red lines alone, and before the first offer has its best alone', () => {
    expect(foreseen(deal, 0).frontier()).toMatchObject([{ outcome: outcome(deal, '60-1 40-4'), own: 70 }]);
    const all = foreseen(deal, 0, outcome(deal, '0-3 0-6')).frontier();
    expect(all.map((one) => one.outcome)).toEqual([outcome(deal, '60-1 40-4'), outcome(deal, '60-1 0-6')]);
  });
});

test('where no deal is better for a side it gains nothing, however much the other does', () => {
  const prospect = (own: number, other: number) => ({ outcome: 0, own, other });
  expect(compareNashProducts(prospect(-5, -5), prospect(1, 1))).toBeLessThan(0);
  expect(compareNashProducts(prospect(-5, 9), prospect(0, 9))).toBe(0);
  expect(compareNashProducts(prospect(5, -9), prospect(5, 0))).toBe(0);
  expect(compareNashProducts(prospect(0, 9), prospect(-5, 9))).toBe(0);
  expect(compareNashProducts(prospect(5, 0), prospect(5, -9))).toBe(0);
  expect(compareNashProducts(prospect(2, 3), prospect(6, 1))).toBe(0);
  expect(compareNashProducts(prospect(94_906_267, 94_906_265), prospect(94_906_266, 94_906_266))).toBeLessThan(0);
});

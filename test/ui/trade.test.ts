import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { redLinesOf } from '../../src/model/openDeal.js';
import { NONE } from '../../src/model/space.js';
import type { TradeIntent } from '../../src/ui/keys.js';
import { pointsOn, type Sheet } from '../../src/ui/sheet.js';
import { asksFor, stepsFrom, TRADE_START, type TradeStep, traded, tradeReducer } from '../../src/ui/trade.js';
import { anyScenario } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';

const MILL = 0;
const market = dealOf('market');
const mill = market.preferences[MILL];
const red = redLinesOf(market, MILL);
/** Eight, Tuesday, two loaves. */
const base: Sheet = [1, 1, 1];
const gives = stepsFrom(mill, red, base, 'give');
const asks = stepsFrom(mill, red, base, 'ask');

describe('the steps of the mill from eight, on Tuesday, for two loaves', () => {
  it('that give come cheapest first, and none goes to its red line', () => {
    // Seven is 1750 points less, six 4000; no bread 1000. Today, 1800 less, it may not sign.
    expect(gives).toEqual([
      { issue: 2, option: 2, gain: -1000 },
      { issue: 0, option: 2, gain: -1750 },
      { issue: 0, option: 3, gain: -4000 },
    ]);
  });

  it('that ask come with the most first; of the same worth the first issue', () => {
    // Friday is 1200 points more; nine and ten loaves 1000 each.
    expect(asks).toEqual([
      { issue: 1, option: 0, gain: 1200 },
      { issue: 0, option: 0, gain: 1000 },
      { issue: 2, option: 0, gain: 1000 },
    ]);
  });

  it('start from what is on the sheet, and from no issue that is open', () => {
    expect(stepsFrom(mill, red, [NONE, NONE, NONE], 'give')).toEqual([]);
    expect(stepsFrom(mill, red, [NONE, NONE, 1], 'ask')).toEqual([{ issue: 2, option: 0, gain: 1000 }]);
  });

  it('are asked for on another issue than is given on', () => {
    expect(asksFor(asks, gives[0]).map(({ issue }) => issue)).toEqual([1, 0]);
    expect(asksFor(asks, gives[1]).map(({ issue }) => issue)).toEqual([1, 2]);
    expect(asksFor(asks, undefined)).toEqual(asks);
  });

  it('are both put on the sheet', () => {
    expect(traded(base, [gives[0], asks[0]])).toEqual([1, 0, 2]);
    expect(traded(base, [undefined, asks[1]])).toEqual([0, 1, 1]);
    expect(traded(base, [undefined, undefined])).toEqual(base);
  });
});

describe('keys of the trade', () => {
  const keyed = (...intents: TradeIntent[]) =>
    intents.reduce((now, intent) => tradeReducer(gives, asks, now, intent), TRADE_START);

  it('move the cursor of one list and stop at its ends', () => {
    expect(keyed('down')).toEqual({ side: 'give', give: 1, ask: 0 });
    expect(keyed('down', 'down', 'down', 'down').give).toBe(2);
    expect(keyed('up').give).toBe(0);
    // Beside what gives bread there are two to ask for.
    expect(keyed('side', 'down', 'down')).toEqual({ side: 'ask', give: 0, ask: 1 });
    expect(keyed('side', 'side').side).toBe('give');
  });

  it('another gift begins the list of what to ask for anew', () => {
    expect(keyed('side', 'down', 'side', 'down')).toEqual({ side: 'give', give: 1, ask: 0 });
  });

  it('leave the lists where they are otherwise', () => {
    for (const intent of ['take', 'back', 'interrupt'] as const) expect(keyed(intent)).toEqual(TRADE_START);
  });

  it('do nothing where there is nothing to trade', () => {
    for (const intents of [['down'], ['side', 'down'], ['up']] as TradeIntent[][]) {
      const state = intents.reduce((now, intent) => tradeReducer([], [], now, intent), TRADE_START);
      expect([state.give, state.ask]).toEqual([0, 0]);
    }
  });
});

/** A deal of any shape, and a sheet on which any issue may be open. */
const sheets = anyScenario.chain((scenario) =>
  fc.record({
    deal: fc.constant(prepare(scenario)),
    party: fc.constantFrom(0, 1),
    base: fc.tuple(...scenario.issues.map(({ options }) => fc.integer({ min: NONE, max: options.length - 1 }))),
    picks: fc.tuple(fc.nat(), fc.nat()),
  }),
);

it('on any sheet a trade crosses no red line that it did not cross, and its net is the difference in points', () => {
  const property = fc.property(sheets, ({ deal, party, base, picks }) => {
    const own = deal.preferences[party as 0 | 1];
    const lines = redLinesOf(deal, party as 0 | 1);
    const all = (['give', 'ask'] as const).map((kind) => stepsFrom(own, lines, base, kind)) as [
      TradeStep[],
      TradeStep[],
    ];
    for (const { issue, option } of all.flat()) expect(lines[issue]?.[option]).toBe(false);
    // Every other option without a red line is in one of the lists, but for those that change nothing.
    const moves = base.flatMap((from, issue) =>
      from === NONE ? [] : (own.optionPoints[issue] ?? []).map((worth, option) => ({ issue, option, worth, from })),
    );
    const told = moves.filter(
      ({ issue, option, worth, from }) => worth !== own.optionPoints[issue]?.[from] && !lines[issue]?.[option],
    );
    expect(all.flat()).toHaveLength(told.length);

    const given = all[0][picks[0] % Math.max(1, all[0].length)];
    const ask = asksFor(all[1], given);
    const asked = ask[picks[1] % Math.max(1, ask.length)];
    const after = traded(base, [given, asked]);
    const net = (given?.gain ?? 0) + (asked?.gain ?? 0);
    expect(pointsOn(own, after) - pointsOn(own, base)).toBe(net);
    expect(after.filter((option, issue) => option !== base[issue])).toHaveLength([given, asked].filter(Boolean).length);
  });
  fc.assert(property, { numRuns: 300, seed: 5 });
});

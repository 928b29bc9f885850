/** The model of prices against the days of 2025, without noise. */
import { describe, expect, test } from 'vitest';
import { chanceChange } from '../../../src/model/market/news.js';
import { type PriceChange, priceChange } from '../../../src/model/market/prices.js';
import { DAYS } from './days.js';

/** Changes smaller than these are the noise of any day: per cent of stocks, basis points, per cent of the yuan. */
const NOISE = { stocks: 0.3, treasury: 3, yuan: 0.2 } as const;
const PRICES = ['stocks', 'treasury', 'yuan'] as const;

const told = DAYS.map((day) => ({ ...day, model: priceChange(chanceChange(day.news), day.regime) }));

interface Comparison {
  readonly what: string;
  readonly seen: number;
  readonly model: number;
}

/** Every change with the model's, and whether it was more than noise. */
const all = told.flatMap((day) =>
  PRICES.flatMap((price): (Comparison & { readonly isNoise: boolean })[] => {
    const seen = day[price];
    if (seen === undefined) return [];
    const isNoise = Math.abs(seen) <= NOISE[price];
    return [{ what: `${day.date} ${price}`, seen, model: day.model[price], isNoise }];
  }),
);
const compared: readonly Comparison[] = all.filter(({ isNoise }) => !isNoise);

test('the days of 2025: as seen, and as the model has them', () => {
  const cell = (value: number | undefined, digits: number) => (value?.toFixed(digits) ?? '').padStart(6);
  const cells = (one: Partial<PriceChange>) => [cell(one.stocks, 2), cell(one.treasury, 1), cell(one.yuan, 2)];
  const lines = told.map(({ date, event, model, ...seen }) =>
    [date, event.padEnd(26), ...cells(seen), '|', ...cells(model)].join(' ').trimEnd(),
  );
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    2025-04-03 tariffs on the whole world  -4.84               |  -5.10  -15.3   0.82
    2025-04-04 China answers               -5.97   -1.4        |  -5.10  -15.3   0.82
    2025-04-08 104 % decided                              1.10 |  -5.10   15.3   0.82
    2025-04-09 a pause for all but China    9.50          0.15 |   5.10  -15.3  -0.82
    2025-04-11 145 % and 125 %                     10.0        |  -3.06    9.2   0.49
    2025-04-22 called unsustainable         2.51               |   1.62    4.9  -0.26
    2025-05-12 Geneva                       3.26    9.0  -0.60 |   3.30    9.9  -0.53
    2025-05-30 an accusation               -0.01               |   0.00    0.0   0.00
    2025-06-02 one back, a call expected    0.40               |   0.36    1.1  -0.06
    2025-06-09 London, day 1                0.09          0.03 |   0.36    1.1  -0.06
    2025-06-10 London, day 2                0.55   -2.0        |   0.54    1.6  -0.09
    2025-06-11 the framework               -0.27   -5.0        |  -0.27   -0.8   0.04
    2025-06-12 the day after                             -0.13 |  -0.27   -0.8   0.04
    2025-10-10 100 % more threatened       -2.70   -8.9        |  -2.70   -8.1   0.43
    2025-10-13 softened                     1.60         -0.09 |   1.62    4.9  -0.26
    2025-10-27 Kuala Lumpur                 1.20               |   1.08    3.2  -0.17
    "
  `);
});

describe('where the change was more than noise', () => {
  test('it is seen on enough days, and not the other way round', () => {
    expect(compared.map(({ what }) => what)).toMatchInlineSnapshot(`
      [
        "2025-04-03 stocks",
        "2025-04-04 stocks",
        "2025-04-08 yuan",
        "2025-04-09 stocks",
        "2025-04-11 treasury",
        "2025-04-22 stocks",
        "2025-05-12 stocks",
        "2025-05-12 treasury",
        "2025-05-12 yuan",
        "2025-06-02 stocks",
        "2025-06-10 stocks",
        "2025-06-11 treasury",
        "2025-10-10 stocks",
        "2025-10-10 treasury",
        "2025-10-13 stocks",
        "2025-10-27 stocks",
      ]
    `);
  });

  test.each(compared)('$what goes the right way', ({ seen, model }) => {
    expect(Math.sign(model)).toBe(Math.sign(seen));
  });

  test('most are right within a factor of two', () => {
    const near = compared.filter(({ seen, model }) => model / seen > 0.5 && model / seen < 2);
    const far = compared.filter((one) => !near.includes(one));
    expect(far.map(({ what }) => what)).toMatchInlineSnapshot(`
      [
        "2025-06-11 treasury",
      ]
    `);
    expect(near.length).toBeGreaterThan(compared.length / 2);
  });
});

test('of changes that were no more than noise some go the other way', () => {
  const small = all.filter(({ isNoise }) => isNoise);
  const other = small.filter(({ seen, model }) => seen * model < 0).map(({ what }) => what);
  expect([small.length, other]).toEqual([
    9,
    ['2025-04-09 yuan', '2025-06-09 yuan', '2025-06-10 treasury', '2025-06-12 yuan'],
  ]);
});

describe('rules', () => {
  const stocks = (...news: Parameters<typeof chanceChange>[0]) => priceChange(chanceChange(news)).stocks;

  test('a bare accusation moves nothing, however it surprises', () => {
    for (const surprise of ['low', 'medium', 'high'] as const) expect(stocks({ kind: 'accusation', surprise })).toBe(0);
  });

  test('softening words take back 60 % of the fall after a threat', () => {
    const fall = stocks({ kind: 'threat', surprise: 'high' });
    expect(stocks({ kind: 'verbal-relief', surprise: 'medium' }) / -fall).toBeCloseTo(0.6, 12);
  });

  test('an expected agreement is sold, and talks that were expected still please', () => {
    expect(stocks({ kind: 'framework', surprise: 'low' })).toBeLessThan(0);
    expect(stocks({ kind: 'framework', surprise: 'medium' })).toBeGreaterThan(0);
    expect(stocks({ kind: 'talks-positive', surprise: 'low' })).toBeGreaterThan(0);
  });

  test('the news of a day adds up, and no more can be feared or hoped for than all', () => {
    const bad = { kind: 'escalation', surprise: 'high' } as const;
    const good = { kind: 'truce', surprise: 'high' } as const;
    expect(chanceChange([])).toBe(0);
    expect(chanceChange([bad, good])).toBeCloseTo(0.3, 12);
    expect(chanceChange([bad, bad, bad])).toBe(1);
    expect(chanceChange([good, good, good])).toBe(-1);
  });
});

describe('prices', () => {
  test('stocks lose 6 % when what nobody expected becomes certain; 3 basis points and 0.16 % go with each per cent', () => {
    const { stocks, treasury, yuan } = priceChange(1);
    expect([stocks, treasury]).toEqual([-6, -18]);
    expect(yuan).toBeCloseTo(0.96, 12);
  });

  test('in a crisis yields rise when stocks fall, and all else is the same', () => {
    expect(priceChange(0.5, 'crisis')).toEqual({ ...priceChange(0.5), treasury: 9 });
  });

  test('noise is in stocks, and yield and yuan follow it', () => {
    expect(priceChange(0, 'normal', 0.5)).toEqual({ stocks: 0.5, treasury: 1.5, yuan: -0.08 });
  });

  test('the yuan stays in its band', () => {
    expect(priceChange(0, 'normal', 50).yuan).toBe(-2);
    expect(priceChange(0, 'normal', -50).yuan).toBe(2);
  });
});

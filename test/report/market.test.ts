/** What the debrief says of the markets: by hand, as a picture, and only where they looked on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../src/analysis/debrief.js';
import { marketIn } from '../../src/engine/market.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import type { MarketPoint } from '../../src/model/market/market.js';
import { NONE } from '../../src/model/space.js';
import { type DebriefInput, debriefSections } from '../../src/report/debriefSections.js';
import { changed, MARKET, marketInWords, quoted, SERIES } from '../../src/report/english/market.js';
import { debriefPage } from '../../src/report/html.js';
import { marketSvg } from '../../src/report/svg/market.js';
import { debriefed } from '../../src/ui/debriefed.js';
import { talkOf } from '../../src/ui/seats.js';
import { byHand, prose, sectionOf, tableIn, textsOf } from '../helpers/debriefs.js';
import { nests } from '../helpers/markup.js';
import { dealOf, IDS, scenarioOf } from '../helpers/scenarios.js';

const fence = dealOf('fence');

/** The fence, where Ash and Birch offered four times and then agreed: six points. */
const POINTS: readonly MarketPoint[] = (
  [
    [0, 0, 0.2, 6000, 4.45, 7.19],
    [1, 1, 0.25, 5982, 4.441, 7.1914],
    [2, 1, 0.5, 5892.3, 4.396, 7.1993],
    [3, 2, 0.48, 5899.4, 4.4, 7.2026],
    [4, 2, 0.31, 5959.6, 4.43, 7.1988],
    [5, 3, 0.01, 6066.8, 4.484, 7.1876],
  ] as const
).map(([move, round, chance, sp500, treasury, yuan]) => ({ move, round, chance, sp500, treasury, yuan }));

const plain = byHand(fence, 'low birch', 'high ash', 'low birch', 'high birch', 'accept');

function lookedOn(input: DebriefInput, market: readonly MarketPoint[]): DebriefInput {
  return { ...input, debrief: debriefOf({ ...input.debrief.talk, market }) };
}

const input = lookedOn(plain, POINTS);

describe('quotes', () => {
  test.each([
    ['chance', 0.375, '38%', 0.2, '+18'],
    ['sp500', 5963.51, '5,964', 6000, '−36'],
    ['treasury', 4.4251, '4.43%', 4.45, '−0.02'],
    ['yuan', 7.1914, '7.191', 7.19, '+0.001'],
    ['yuan', 7.1904, '7.190', 7.19, '0.000'],
    ['sp500', 5999.6, '6,000', 6000, '0'],
    ['sp500', 6000.4, '6,000', 6000, '0'],
  ] as const)('%s %d is %s, and after %d', (series, value, words, before, change) => {
    expect([quoted(series, value), changed(series, before, value)]).toEqual([words, change]);
  });

  test('a change is the difference of what is shown, whatever lies behind it', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, (from, to) => {
        const shown = (one: number) => Number(quoted('chance', one).slice(0, -1));
        expect(Number(changed('chance', from, to).replace('−', '-'))).toBe(shown(to) - shown(from));
      }),
    );
  });
});

describe('the section', () => {
  test('is the seventh of ten where the markets looked on, and the others are as they were', () => {
    const [before, after] = [debriefSections(plain), debriefSections(input)];
    expect(after.map(({ id }) => id)).toEqual([
      'statement',
      'worth',
      'possible',
      'left',
      'ledger',
      'concessions',
      'market',
      'wanted',
      'other-side',
      'discuss',
    ]);
    expect(after.filter(({ id }) => id !== 'market')).toEqual(before);
    expect(debriefPage(plain)).not.toContain(MARKET.caption);
  });

  test('has the figures of every series', () => {
    expect(tableIn(sectionOf(input, 'market'), MARKET.tableCaption)).toEqual([
      ['Breakdown', '20%', '1%', '−19', '1%', '50%'],
      ['S&P 500', '6,000', '6,067', '+67', '5,892', '6,067'],
      ['10-year yield', '4.45%', '4.48%', '+0.03', '4.40%', '4.48%'],
      ['Yuan per dollar', '7.190', '7.188', '−0.002', '7.188', '7.203'],
    ]);
  });

  test('tells the three moves after which the chance changed most, in their order', () => {
    expect(prose(sectionOf(input, 'market'))).toBe(
      [
        MARKET.most,
        'Move 2, round 1: Birch offers, 25% to 50%.',
        'Move 4, round 2: Birch offers, 48% to 31%.',
        'Move 5, round 3: Ash accepts, 31% to 1%.',
        MARKET.about,
      ].join(' '),
    );
  });

  test('of a talk in which nothing was said has one point, and no moves to tell', () => {
    const silent = lookedOn(byHand(fence), POINTS.slice(0, 1));
    expect(prose(sectionOf(silent, 'market'))).toBe(MARKET.about);
    expect(tableIn(sectionOf(silent, 'market'), MARKET.tableCaption)?.[0]).toEqual([
      'Breakdown',
      '20%',
      '20%',
      '0',
      '20%',
      '20%',
    ]);
    expect(marketInWords(POINTS.slice(0, 1))).toMatch(
      /^Four lines over no moves\. The chance of a breakdown goes from 20% to 20%/,
    );
    expect(nests(marketSvg(POINTS.slice(0, 1)))).toBe(true);
  });

  test('says when something was said in public', () => {
    const deal = dealOf('docks');
    const session = openSession(deal, { seed: '1' });
    session.move(0, { type: 'offer', outcome: 0, says: 'hostile' });
    session.move(1, { type: 'walk', outcome: NONE });
    const talk = { session, names: ['person', 'person'], parent: undefined, version: '0' } as const;
    const looked = lookedOn(debriefed(talk).input, marketIn(session));
    expect(prose(sectionOf(looked, 'market'))).toMatch(
      /Move 1, round 1: .* offers and speaks in public, 20% to \d+%\./,
    );
  });

  test.each(IDS)('%s: a deal with the markets has it, with nothing broken, and else nothing is changed', (id) => {
    const talk = talkOf(prepare(scenarioOf(id), { market: true }), ['boulware', 'conceder'], '3');
    const without = talkOf(dealOf(id), ['boulware', 'conceder'], '3');
    const [looked, not] = [debriefed(talk), debriefed(without)];
    expect(looked.sections.filter((one) => one.id !== 'market')).toEqual(not.sections);
    const section = looked.sections.find((one) => one.id === 'market');
    for (const text of section?.blocks.flatMap(textsOf) ?? [])
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|−−|--| {2}|\.\./);
    expect(looked.input.debrief.talk.market).toEqual(marketIn(talk.session));
  });
});

describe('the picture', () => {
  const svg = marketSvg(POINTS);

  test('is named and described, and whole', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="market-title">What the markets made of it<\/title>/);
    expect(svg).toContain(
      'Four lines over five moves. The chance of a breakdown goes from 20% to 1%, between 1% and 50%. The S&amp;P 500 goes from 6,000 to 6,067, between 5,892 and 6,067.',
    );
    expect(nests(svg)).toBe(true);
    expect(debriefPage(input)).toContain(svg);
    expect(debriefPage(input)).toContain(`<figcaption>${MARKET.caption}</figcaption>`);
  });

  /** The lines of the four panels as places, and the levels written beside each, with theirs. */
  const lines = [...svg.matchAll(/<path d="M([^"]+)"/g)].map(([, d = '']) =>
    d.split('L').map((place) => place.split(' ').map(Number) as [number, number]),
  );
  const levels = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)" text-anchor="end"[^>]*>([\d,.]+)%?<\/text>/g)].map(
    ([, y, words = '']) => ({ y: Number(y) - 5, value: Number(words.replace(',', '')) }),
  );

  test('has a line for each series whose points stand at their moves, at their levels', () => {
    expect(lines).toHaveLength(4);
    const [from, to] = [lines[0]?.[0]?.[0] as number, lines[0]?.[5]?.[0] as number];
    SERIES.forEach((series, at) => {
      const line = lines[at] as [number, number][];
      expect(line).toHaveLength(6);
      line.forEach(([x], move) => {
        expect(x).toBeCloseTo(from + (move * (to - from)) / 5, 0);
      });
      // Of the levels those of this panel are as large as its values.
      const factor = series === 'chance' ? 100 : 1;
      const bottom = Math.max(...line.map(([, y]) => y)) + 40;
      const top = Math.min(...line.map(([, y]) => y)) - 40;
      const range = { chance: [0, 100], sp500: [5000, 7000], treasury: [4, 5], yuan: [7, 8] }[series] as [
        number,
        number,
      ];
      const own = levels.filter(({ y, value }) => y > top && y < bottom && value >= range[0] && value <= range[1]);
      const [one, other] = [own[0], own.at(-1)];
      if (one === undefined || other === undefined || one === other) throw new Error(`${series} has no levels`);
      line.forEach(([, y], move) => {
        const value = (POINTS[move] as MarketPoint)[series] * factor;
        const expected = one.y + ((value - one.value) / (other.value - one.value)) * (other.y - one.y);
        expect(Math.abs(y - expected)).toBeLessThan(0.5);
      });
    });
  });

  test('of a long talk stays small, and keeps both ends', () => {
    const long = Array.from({ length: 20_001 }, (_, move) => ({ ...(POINTS[move % 6] as MarketPoint), move }));
    const drawn = marketSvg(long);
    expect(drawn.length).toBeLessThan(50_000);
    const [, d = ''] = /<path d="M([^"]+)"/.exec(drawn) ?? [];
    expect(
      d
        .split('L')
        .map((place) => Number(place.split(' ')[0]))
        .filter((_, at, all) => at === 0 || at === all.length - 1),
    ).toEqual([76, 626]);
  });
});

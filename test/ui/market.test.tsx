/** The markets that look on, in the terminal: their line by hand, and on real screens large and small. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../src/cli/checkRecord.js';
import { marketIn } from '../../src/engine/market.js';
import { openTable } from '../../src/engine/table.js';
import { windowOf } from '../../src/engine/window.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { MarketPoint } from '../../src/model/market/market.js';
import { freshDesk } from '../../src/ui/desk.js';
import { noticeLines } from '../../src/ui/pages/desk.js';
import { logLines } from '../../src/ui/pages/log.js';
import { plainOn } from '../../src/ui/plain/plainOn.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { marketEntry, tickerSentence, tickerText } from '../../src/ui/ticker.js';
import {
  begun,
  memoryHouse,
  openApp,
  playByHints,
  prose,
  recordIn,
  shown,
  tableAfter,
  takeHint,
} from '../helpers/house.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';
import { heardWith } from '../helpers/voice.js';

const plain = (id: string): Deal => prepare(scenarioOf(id));
const watched = (id: string): Deal => prepare(scenarioOf(id), { market: true });

const point = (move: number, chance: number, sp500: number, treasury: number, yuan: number): MarketPoint => ({
  move,
  round: Math.ceil(move / 2),
  chance,
  sp500,
  treasury,
  yuan,
});
const POINTS = [
  point(0, 0.2, 6000, 4.45, 7.19),
  point(1, 0.55, 5880.2, 4.391, 7.196),
  point(2, 0.38, 5963.6, 4.43, 7.193),
];

const TICKER = /^Breakdown (?:[▁▂▃▄▅▆▇█]+ )?\d+% \S+ {2}S&P/;

describe('the line', () => {
  it('has where they stand, how far that is from the start, and the chance as a curve', () => {
    // Of eight steps 20% is the second, 55% the fifth and 38% the fourth.
    expect(tickerText(POINTS, 80)).toBe('Breakdown ▂▅▄ 38% +18  S&P 5,964 −36  10y 4.43% −0.02  yuan 7.193 +0.003');
    expect(tickerText(POINTS, 120)).toBe(
      'Breakdown ▂▅▄ 38% +18  S&P 500 5,964 −36  10-year 4.43% −0.02  yuan per dollar 7.193 +0.003',
    );
    expect(tickerText(POINTS.slice(0, 1), 80)).toBe('Breakdown ▂ 20% 0  S&P 6,000 0  10y 4.45% 0.00  yuan 7.190 0.000');
  });

  it('leaves the curve out where it has no room, and keeps to the width', () => {
    expect(tickerText(POINTS, 70)).toBe('Breakdown 38% +18  S&P 5,964 −36  10y 4.43% −0.02  yuan 7.193 +0.003');
    const { session } = talkOf(watched('london-2025'), ['hardliner', 'boulware'], '7');
    const points = marketIn(session);
    for (const columns of [72, 80, 99, 100, 120, 200])
      for (let moves = 1; moves <= points.length; moves++)
        expect(stringWidth(tickerText(points.slice(0, moves), columns))).toBeLessThanOrEqual(columns);
  });

  it('is a sentence for those who hear it', () => {
    expect(tickerSentence(POINTS)).toBe(
      'Markets: breakdown 38% (+18 since the start), S&P 500 5,964 (−36), ten-year yield 4.43% (−0.02), 7.193 (+0.003) yuan per dollar.',
    );
    const before = 'Markets: breakdown 20%, S&P 500 6,000, ten-year yield 4.45%, 7.190 yuan per dollar.';
    expect(tickerSentence(POINTS.slice(0, 1))).toBe(before);
    expect(marketEntry(POINTS[0] as MarketPoint)).toBe(before);
  });
});

type Screen = Awaited<ReturnType<typeof openApp>>['screen'];

/** The frame with the markets is the one without, but for a line of theirs where else nothing stands; whether it is there. */
async function expectNothingPushedOff(market: Screen, without: Screen): Promise<boolean> {
  const [lines, bare] = [await market.lines(), await without.lines()];
  const at = lines.findIndex((line) => TICKER.test(line));
  expect(bare.some((line) => TICKER.test(line))).toBe(false);
  if (at !== -1) expect(bare[at]).toBe('');
  expect(lines.with(at === -1 ? 0 : at, '')).toEqual(bare.with(at === -1 ? 0 : at, ''));
  expect(lines[0]).toBe(bare[0]);
  return at !== -1;
}

describe.concurrent('who watches', () => {
  const opened = async (deal: Deal, columns: number, rows: number) => {
    const talk = talkOf(deal, ['boulware', 'conceder'], '7');
    return { talk, ...(await openApp(columns, rows, { on: 'talk', talk })) };
  };

  it.each([
    ['london-2025', 80, 24],
    ['london-2025', 120, 40],
    ['two-ports', 80, 24],
  ])(
    '%s at %i x %i sees them over the footer after every move, and how it ended only at the end',
    async (id, columns, rows) => {
      const { talk, screen, app } = await opened(watched(id), columns, rows);
      const points = marketIn(talk.session);
      for (let move = 0; move < points.length; move++) {
        const lines = await screen.lines();
        expect(lines.at(-3)).toBe(tickerText(points.slice(0, move + 1), columns));
        expect(lines.at(-2)).toContain('q quit');
        await screen.type(KEYS.right);
      }
      const ended = talk.session.result()?.ending === 'agreed' ? ' 1% ' : ' 99% ';
      expect((await screen.lines()).at(-3)).toContain(ended);
      await screen.type(KEYS.left);
      expect((await screen.lines()).at(-3)).not.toContain(ended);
      app.unmount();
    },
  );

  it.each(['london-2025', 'two-ports'])('%s at 72 x 20 loses nothing by them', async (id) => {
    const market = await opened(watched(id), 72, 20);
    const without = await opened(plain(id), 72, 20);
    const seen: boolean[] = [];
    for (let move = 0; move <= market.talk.session.moves.length; move++) {
      seen.push(await expectNothingPushedOff(market.screen, without.screen));
      for (const { screen } of [market, without]) await screen.type(KEYS.right);
    }
    // Before much is said there is room.
    expect(seen[0]).toBe(true);
    expect(seen).toContain(false);
    market.app.unmount();
    without.app.unmount();
  });
});

describe.concurrent('a player', () => {
  const sat = async (deal: Deal, columns: number, rows: number) => {
    const house = memoryHouse([deal.scenario]);
    const table = openTable(deal, [seatFor('person'), seatFor('tit-for-tat')], '1');
    return openApp(columns, rows, begun(house, table), house);
  };

  it.each([
    [80, 24],
    [72, 20],
  ])('at %i x %i has them over the footer at every turn, and loses no more than that row', async (columns, rows) => {
    const market = await sat(watched('london-2025'), columns, rows);
    const without = await sat(plain('london-2025'), columns, rows);
    const both = async (...keys: string[]) => {
      for (const { screen } of [market, without]) await screen.type(...keys);
    };
    await both(KEYS.enter);
    const cut: string[] = [];
    const see = async () => {
      const [lines, bare] = [await market.screen.lines(), await without.screen.lines()];
      expect(lines.at(-3)).toMatch(TICKER);
      expect([...lines.slice(0, -4), ...lines.slice(-2)]).toEqual([...bare.slice(0, -4), ...bare.slice(-2)]);
      const [last, whole] = [lines.at(-4) as string, bare.at(-4) as string];
      if (last === whole) return;
      // It goes on in the row that the markets have.
      expect([bare.at(-3) !== '', last.endsWith(' …'), whole.startsWith(last.slice(0, -2))]).toEqual([
        true,
        true,
        true,
      ]);
      cut.push(last);
    };
    // All that may be wanted first, and then a little less each turn.
    await both(...Array.from({ length: 9 }, () => [KEYS.right, KEYS.down]).flat());
    await see();
    for (let turn = 0; turn < 4; turn++) {
      await both(KEYS.enter);
      await see();
      for (const key of [KEYS.down, KEYS.right, KEYS.down, KEYS.right]) {
        await both(key);
        await see();
      }
      await both('w');
      await see();
      await both('n');
    }
    expect(cut).not.toEqual([]);
    market.app.unmount();
    without.app.unmount();
  });

  it('at 80 x 24 sees that public words go on where they have no room, and reads them in the log', async () => {
    const deal = watched('london-2025-in-public');
    const house = memoryHouse([deal.scenario]);
    const table = openTable(deal, [seatFor('person'), seatFor('boulware')], '3');
    const { screen, app } = await openApp(80, 24, begun(house, table), house);
    await screen.type(KEYS.enter);
    await takeHint(screen, 'hardliner');
    await screen.type(KEYS.enter);
    const [words, ticker] = (await screen.lines()).slice(-4, -2);
    expect(words).toBe('unload in China. For you: BATNA -1.0. …');
    expect(ticker).toMatch(TICKER);
    await screen.type('l');
    expect(await prose(screen)).toContain(
      '“China’s export control system is not negotiable, and licences stay short.”',
    );
    app.unmount();
  });

  it('at 80 x 24 plays to a deal, whose record is true and whose debrief has their section', async () => {
    const { screen, house, app } = await sat(watched('london-2025'), 80, 24);
    expect(await shown(screen)).toMatch(/^Confidential/);
    await screen.type(KEYS.end);
    await screen.type(KEYS.enter);
    expect((await screen.lines()).at(-3)).toBe('Breakdown ▂ 20% 0  S&P 6,000 0  10y 4.45% 0.00  yuan 7.190 0.000');
    await playByHints(screen, 'conceder', (text) => text.startsWith('Debrief'));
    const { header, ending, moves, text } = recordIn(house);
    expect([header.market, ending?.market?.length]).toEqual([true, moves.length + 1]);
    expect(faultsIn(Buffer.from(text), undefined)).toEqual([]);
    await screen.type(...Array.from({ length: 6 }, () => KEYS.right));
    expect((await screen.lines())[1]).toMatch(/^What the markets made of it {2}\(7 of 10\)/);
    const page = await prose(screen);
    expect(page).toMatch(/Breakdown [▁▂▃▄▅▆▇█]+ S&P 500 [▁▂▃▄▅▆▇█]+ 10-year yield [▁▂▃▄▅▆▇█]+ Yuan per dollar/);
    expect(page).toMatch(/S&P 500 6,000 [56],\d{3} [+−]\d+/);
    app.unmount();
  });

  const table = tableAfter(watched('two-ports'), ['boulware', 'conceder'], ['person', 'conceder'], 4);
  const window = windowOf(table.session, 0);

  it('has them in the last row of what is said under the desk, and not where all of it is taken', () => {
    const desk = freshDesk(window);
    const ticker = tickerText(window.market ?? [], 80);
    for (const rows of [4, 8, 20]) {
      const lines = noticeLines(window, desk, undefined, 80, rows).map(({ text }) => text);
      expect([lines.length, lines.at(-1)]).toEqual([rows, ticker]);
      // The latest of the log stands over it without them.
      expect(lines.filter((line) => line.includes('Markets: '))).toEqual([]);
    }
    const taken = noticeLines(window, desk, 'The disk is full.', 80, 1).map(({ text }) => text);
    expect(taken).toEqual(['The disk is full.']);
  });

  it('reads in the log where they stood at the end of each round', () => {
    const text = logLines(window, 200).map((line) => line.text);
    const points = marketIn(table.session);
    expect(text.filter((line) => line.startsWith('  Markets: '))).toEqual(
      [2, 4].map((move) => `  ${marketEntry(points[move] as MarketPoint)}`),
    );
    const bare = logLines({ ...window, market: undefined }, 200).map((line) => line.text);
    expect(text.filter((line) => !line.includes('Markets: '))).toEqual(bare);
  });

  it('hears them by lines of text, and in its brief what they are', async () => {
    const house = memoryHouse([window.deal.scenario.id].map(scenarioOf));
    const heard = heardWith(['log', 'quit']);
    await plainOn(house, begun(house, table), '7', heard.voice);
    const text = heard.text().replace(/\s+/g, ' ');
    expect(text).toContain(tickerSentence(window.market ?? []));
    expect(text).toContain('6. The markets look on: how likely they think a breakdown');
    const bare = heardWith(['log', 'quit']);
    await plainOn(
      house,
      begun(house, tableAfter(plain('two-ports'), ['boulware', 'conceder'], ['person', 'conceder'], 4)),
      '7',
      bare.voice,
    );
    expect(bare.text()).not.toMatch(/[Mm]arkets/);
  });
});

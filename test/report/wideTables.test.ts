/** Pages with wide tables in a real browser: the page never scrolls sideways, a table does, says so, and keeps its names. */
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { CampaignResults } from '../../src/analysis/campaigns/tables.js';
import { openCampaign } from '../../src/cli/campaignFile.js';
import { campaignTournamentOf } from '../../src/engine/campaign/tournament.js';
import { NONE } from '../../src/model/space.js';
import { campaignsPage } from '../../src/report/campaigns/page.js';
import { debriefPage } from '../../src/report/html.js';
import { wordWidth } from '../../src/report/svg/wordWidth.js';
import { tournamentPage } from '../../src/report/tournament/page.js';
import { drawnUp } from '../analysis/tournament/tournaments.js';
import { browsing, PHONE, SCREEN, WITHOUT_BROWSER } from '../helpers/browser.js';
import { byAgents } from '../helpers/debriefs.js';
import { dealOf } from '../helpers/scenarios.js';
import { MAKING, manyAgents, reportOf, twoAgents } from './tournament/reports.js';

/** Six strategies with long names in the place of one party, which is in focus in four talks. */
function campaigns(): string {
  const agents = Array.from({ length: 6 }, (_, at) => `boulware(exponent=${at + 1},floor=reservation)`);
  const tournament = campaignTournamentOf({
    campaigns: [openCampaign('july-9')],
    agents,
    repeats: 2,
    seed: '7',
    focus: ['us'],
    orders: 'file',
  });
  const talks = ['china', 'japan', 'korea', 'india'].map((talk) => ({
    talk,
    signed: 0.5,
    utility: { us: 0.6, [talk]: 0.4 },
  }));
  const standings = agents.map((_, agent) => ({
    agent,
    campaigns: 12,
    total: { mean: 2.4, interval: { low: 2.3, high: 2.5, exact: false } },
    against: agents.map(() => 2.4),
    talks,
  }));
  const results: CampaignResults = {
    tournament,
    played: 72,
    complete: true,
    campaigns: tournament.entries.map((entry) => ({
      entry,
      focuses: [{ party: 'us', talks: 4, standings }],
      orders: [],
      talks,
    })),
    faults: { kinds: [], others: [] },
    bootstrap: { replicates: 1000, groups: 2 },
  };
  return campaignsPage({
    results,
    agents: agents.map((name) => ({ name, says: 'Does what it does.', source: undefined })),
    making: MAKING,
    keepers: { us: 'opportunist' },
    digests: ['0123456789abcdef'.repeat(4)],
  });
}

/** Talks whose worth is left to chance, so that every mean has its interval. */
function london() {
  const agents = ['conceder', 'tit-for-tat', 'hardliner'];
  return reportOf(
    {
      tournament: drawnUp([dealOf('london-2025')], agents, 5, { selfPlay: true }),
      make: ({ repeat }) => ({ outcome: NONE, round: 2, utility: [0.5 + repeat / 25, 0.9 - repeat / 30] }),
    },
    { stochastic: agents.map(() => true) },
  );
}

const pages: Readonly<Record<string, () => string>> = {
  'a debrief': () => debriefPage(byAgents(dealOf('london-2025'), ['logroller', 'tit-for-tat'], '7')),
  'a tournament': () => tournamentPage(reportOf(twoAgents())),
  'a tournament of London': () => tournamentPage(london()),
  'a tournament of many': () => tournamentPage(reportOf(manyAgents())),
  'a tournament of campaigns': campaigns,
};

interface Wide {
  readonly caption: string;
  readonly scrolls: boolean;
  readonly name: string | null;
  readonly role: string | null;
  readonly reached: boolean;
  /** How far its caption reaches over the page. */
  readonly over: number;
}

/** Runs in the page: the boxes of the tables, and what of them is to be seen. */
const BOXES = `[...document.querySelectorAll('table')].map((table) => {
  const [box, caption] = [table.parentElement, table.caption];
  return {
    caption: caption.textContent,
    scrolls: box.scrollWidth > box.clientWidth,
    name: box.getAttribute('aria-label'),
    role: box.getAttribute('role'),
    reached: box.tabIndex === 0,
    over: caption.getBoundingClientRect().right - document.documentElement.clientWidth,
  };
})`;

/** The shades of grey in the last and in the first column of pixels of a box. */
async function edges(page: Page, selector: string): Promise<{ left: number[]; right: number[] }> {
  const shot = await page.locator(selector).first().screenshot();
  const blank = await (page.context().browser() as Browser).newPage();
  const seen = await blank.evaluate<{ left: number[]; right: number[] }>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot.toString('base64')}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const paper = canvas.getContext('2d');
    paper.drawImage(image, 0, 0);
    const column = (x) => {
      const { data } = paper.getImageData(x, 0, 1, image.height);
      return Array.from({ length: image.height }, (_, at) => data[4 * at]);
    };
    return { left: column(1), right: column(image.width - 2) };
  })()`);
  await blank.close();
  return seen;
}

const WHITE = 255;
const shadowed = (column: readonly number[]) => column.filter((grey) => grey < WHITE).length / column.length;

describe.skipIf(WITHOUT_BROWSER)('wide tables', () => {
  const open = browsing();

  test.each(Object.keys(pages).flatMap((name) => [1280, 1200, 800, 400, 320].map((width) => [name, width] as const)))(
    'scroll by themselves, are reached and named: %s at %i',
    async (name, width) => {
      const { seen } = await open((pages[name] as () => string)(), { width, height: 800 }, async (page) => ({
        across: await page.evaluate<number>('document.documentElement.scrollWidth'),
        boxes: await page.evaluate<Wide[]>(BOXES),
      }));
      expect(seen.across).toBeLessThanOrEqual(width);
      expect(seen.boxes.length).toBeGreaterThan(4);
      for (const { caption, scrolls, name: told, role, reached, over } of seen.boxes) {
        expect(over).toBeLessThanOrEqual(0);
        if (scrolls)
          expect({ caption, told, role, reached }).toEqual({ caption, told: caption, role: 'region', reached: true });
      }
      if (name !== 'a debrief' && width < 800) expect(seen.boxes.some(({ scrolls }) => scrolls)).toBe(true);
    },
  );

  test('fit a screen where agents and parties are few', async () => {
    for (const name of ['a tournament', 'a tournament of London'])
      for (const width of [1280, 1200]) {
        const { seen } = await open((pages[name] as () => string)(), { width, height: 800 }, (page) =>
          page.evaluate<Wide[]>(BOXES),
        );
        expect(seen.filter(({ scrolls }) => scrolls).map(({ caption }) => caption)).toEqual([]);
      }
  });

  test.each([
    ['a screen', SCREEN],
    ['a phone', PHONE],
  ] as const)('have a shadow where they go on, as far as they do, on %s', async (_, size) => {
    const { seen } = await open((pages['a tournament of many'] as () => string)(), size, async (page) => {
      const box = '.scrolls[aria-label^="Mean utility of the agent"]';
      const start = await edges(page, box);
      await page.evaluate(`document.querySelector('${box}').scrollLeft = 1e6`);
      return { start, end: await edges(page, box) };
    });
    expect(shadowed(seen.start.right)).toBeGreaterThan(0.95);
    expect(shadowed(seen.end.right)).toBeLessThan(0.5);
  });

  test('scroll by the keyboard, and keep their names', async () => {
    const { seen } = await open((pages['a tournament of many'] as () => string)(), PHONE, async (page) => {
      const box = page.locator('.scrolls').first();
      const seenIn = (what: string) =>
        page.evaluate<number>(`((box) => {
          const [name, all] = [box.querySelector('tbody th').getBoundingClientRect(), box.getBoundingClientRect()];
          return ${what};
        })(document.querySelector('.scrolls'))`);
      const offset = 'name.left - all.left';
      const before = await seenIn(offset);
      await box.focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => page.evaluate<number>('document.querySelector(".scrolls").scrollLeft'))
        .toBeGreaterThan(0);
      return { before, after: await seenIn(offset), width: await seenIn('name.width / all.width') };
    });
    expect(seen.before).toBe(0);
    expect(Math.abs(seen.after)).toBeLessThan(1);
    // Names of forty signs are broken, so that numbers stay to be seen.
    expect(seen.width).toBeLessThan(0.5);
  });

  test('do not break names that are short', async () => {
    const { seen } = await open((pages['a tournament of London'] as () => string)(), PHONE, (page) =>
      page.evaluate<[string, number][]>(`[...document.querySelectorAll('.scrolls tbody th')].map((name) => {
        const words = document.createRange();
        words.selectNodeContents(name);
        return [name.textContent, words.getClientRects().length];
      })`),
    );
    expect(seen.length).toBeGreaterThan(10);
    const agents = seen.filter(([name]) => /^(?:\d+ )?(?:conceder|tit-for-tat|hardliner)$/.test(name));
    expect(agents.length).toBeGreaterThan(10);
    expect(agents.filter(([, lines]) => lines > 1)).toEqual([]);
  });

  test('words are never wider than was reckoned before they were drawn', async () => {
    const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
    const texts = [...ascii.map((sign) => sign.repeat(20)), 'boulware(exponent=0.311111)', 'the quick Brown fox, 7=8'];
    const { seen } = await open('<!doctype html><body>', SCREEN, (page) =>
      page.evaluate<number[]>(`(() => {
        const pen = document.createElement('canvas').getContext('2d');
        pen.font = '100px system-ui, sans-serif';
        return ${JSON.stringify(texts)}.map((text) => pen.measureText(text).width);
      })()`),
    );
    const wider = texts.filter((text, at) => (seen[at] as number) > wordWidth(text, 100) + 0.5);
    expect(wider).toEqual([]);
    // And not much narrower.
    const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);
    expect(sum(seen)).toBeGreaterThan(0.8 * sum(texts.map((text) => wordWidth(text, 100))));
  });
});

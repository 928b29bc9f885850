/**
 * The page in a real browser: nothing goes wrong in it, nothing leaves it, everything fits and can be read, on a screen
 * and on a phone, by day and by night.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { debriefSections } from '../../src/report/debriefSections.js';
import { debriefPage } from '../../src/report/html.js';
import { tournamentPage } from '../../src/report/tournament/page.js';
import { tournamentSections } from '../../src/report/tournament/sections.js';
import { debriefed } from '../../src/ui/debriefed.js';
import { talkOf } from '../../src/ui/seats.js';
import { browsing, PHONE, SCREEN, WITHOUT_BROWSER } from '../helpers/browser.js';
import { byAgents, byHand } from '../helpers/debriefs.js';
import { checked } from '../helpers/play.js';
import { dataOf, dealOf } from '../helpers/scenarios.js';
import { manyAgents, reportOf, twoAgents } from './tournament/reports.js';

const SIZES = [SCREEN, PHONE];

/** Long words without a break, and words that would be markup, wherever a scenario has words. */
function hostile() {
  const data = dataOf('fence');
  const long = 'Donaudampfschifffahrt'.repeat(12);
  const attack = '"><img src=https://example.org/x onerror=document.title=1><script>document.title=1</script>';
  data.title = `${attack} ${long}`;
  data.parties[0] = {
    ...data.parties[0],
    name: long,
    brief: `${long} ${attack}`,
    delegation: [{ name: attack, office: long }],
  };
  data.parties[1] = { ...data.parties[1], name: `A ${attack}` };
  data.issues[0] = { ...data.issues[0], name: long };
  data.issues[1].options[0] = { ...data.issues[1].options[0], name: `${attack} ${long}` };
  return prepare(checked(data));
}

const london = dealOf('london-2025');

const talks = {
  'a deal': byAgents(london, ['logroller', 'tit-for-tat'], '7'),
  'time that ran out': byAgents(london, ['hardliner', 'boulware'], '7'),
  'a small scenario': byAgents(dealOf('two-ports'), ['logroller', 'tit-for-tat'], '7'),
  'a deal before the markets': debriefed(
    talkOf(prepare(london.scenario, { market: true }), ['logroller', 'tit-for-tat'], '7'),
  ).input,
  'a walk-out without an offer': byHand(dealOf('fence'), 'walk'),
  'a hostile scenario': byHand(hostile(), 'low birch', 'high ash', 'walk'),
};

const tournaments = {
  'a tournament': reportOf(twoAgents()),
  'a tournament of eight': reportOf(manyAgents(8)),
  'a tournament of many': reportOf(manyAgents()),
  'a tournament not begun': reportOf({ ...manyAgents(), make: () => undefined }),
};

const pages = {
  ...mapped(talks, debriefPage),
  ...mapped(tournaments, tournamentPage),
};

/** For each entry what makes its page. */
function mapped<Name extends string, T>(
  entries: Readonly<Record<Name, T>>,
  page: (entry: T) => string,
): Record<Name, () => string> {
  const made = (Object.entries(entries) as [Name, T][]).map(([name, entry]) => [name, () => page(entry)]);
  return Object.fromEntries(made) as Record<Name, () => string>;
}

/** Runs in the page: every element with words of its own, with the contrast of these to what lies behind them. */
const CONTRASTS = `(() => {
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const filled = new Map([...document.querySelectorAll('svg')].map((svg) => [svg, [...svg.querySelectorAll('rect')]
    .map((one) => ({ one, box: one.getBoundingClientRect(), fill: getComputedStyle(one).fill }))
    .filter(({ fill }) => fill.startsWith('rgb'))]));
  const under = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return filled.get(text.ownerSVGElement).findLast(({ one, box }) =>
      box.left < x && x < box.right && box.top < y && y < box.bottom && one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  const behind = (element) => {
    const rimless = element.tagName === 'text' && getComputedStyle(element).stroke === 'none';
    const ground = rimless ? under(element) : undefined;
    if (ground) return channels(ground.fill);
    for (let one = element; one; one = one.parentElement) {
      const color = channels(getComputedStyle(one).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll('body *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((one) => !['title', 'desc', 'style'].includes(one.tagName))
    .map((one) => {
      const style = getComputedStyle(one);
      const ink = luminance(channels(one.tagName === 'text' ? style.fill : style.color));
      const paper = luminance(behind(one));
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      return { words: one.textContent.slice(0, 60), contrast };
    });
})()`;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Runs in the page: the boxes of the pictures, and of the words in each. */
const PICTURES = `[...document.querySelectorAll('svg')].map((svg) => {
  const box = (one) => { const { left, right, top, bottom } = one.getBoundingClientRect(); return { left, right, top, bottom }; };
  return { svg: box(svg), words: [...svg.querySelectorAll('text')].map((one) => ({ ...box(one), text: one.textContent })) };
})`;

/** Words that lie over one another, but for their rims. */
function overlaps(words: readonly (Box & { text: string })[]): [string, string][] {
  const over = (one: Box, other: Box) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 5;
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other): [string, string][] => (over(one, other) ? [[one.text, other.text]] : [])),
  );
}

describe.skipIf(WITHOUT_BROWSER)('in a browser', () => {
  const open = browsing();
  const opened = <T>(
    name: keyof typeof pages,
    size: typeof SCREEN,
    look: (page: Page) => Promise<T>,
    colorScheme?: 'light' | 'dark',
  ) => open(pages[name](), size, look, colorScheme);

  const names = Object.keys(talks) as (keyof typeof talks)[];

  test.each(names)('nothing leaves the page, goes wrong or runs: %s', async (talk) => {
    const { seen, requests, complaints } = await opened(talk, SCREEN, (page) => page.title());
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(seen).toBe(`Debrief: ${talks[talk].debrief.talk.deal.scenario.title}`);
  });

  test.each(names.flatMap((talk) => SIZES.map((size) => [talk, size.width, size] as const)))(
    'everything fits: %s at %i',
    async (talk, width, size) => {
      const { seen } = await opened(talk, size, async (page) => ({
        across: await page.evaluate<number>('document.documentElement.scrollWidth'),
        pictures: await page.evaluate<{ svg: Box; words: (Box & { text: string })[] }[]>(PICTURES),
        tables: await page.evaluate<Box[]>(
          '[...document.querySelectorAll("table")].map((one) => one.getBoundingClientRect().toJSON())',
        ),
      }));
      expect(seen.across).toBeLessThanOrEqual(width);
      const { offers, talk: looked } = talks[talk].debrief;
      const many = (offers.length === 0 ? 1 : 2) + (looked.market === undefined ? 0 : 1);
      expect(seen.pictures).toHaveLength(many);
      for (const { svg, words } of seen.pictures) {
        expect(svg.left).toBeGreaterThanOrEqual(0);
        expect(svg.right).toBeLessThanOrEqual(width);
        expect(svg.right - svg.left).toBeGreaterThan(width * 0.5);
        expect(svg.bottom - svg.top).toBeGreaterThan(200);
        expect(words.length).toBeGreaterThan(10);
        // The rim of a word may touch the edge.
        if (talk !== 'a hostile scenario')
          expect(words.filter((box) => box.left < svg.left - 2 || box.right > svg.right + 2)).toEqual([]);
      }
      if (talk !== 'a hostile scenario') expect(seen.tables.filter(({ right }) => right > width)).toEqual([]);
    },
  );

  test.each((['light', 'dark'] as const).flatMap((scheme) => SIZES.map((size) => [scheme, size.width, size] as const)))(
    'words stand out from what lies behind them: %s, %i',
    async (scheme, _, size) => {
      const { seen } = await opened(
        'a deal',
        size,
        async (page) => ({
          contrasts: await page.evaluate<{ words: string; contrast: number }[]>(CONTRASTS),
          paper: await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'),
        }),
        scheme,
      );
      expect(seen.contrasts.length).toBeGreaterThan(300);
      // What WCAG 2.2 asks for in words of any size.
      expect(seen.contrasts.filter(({ contrast }) => !(contrast >= 4.5))).toEqual([]);
      expect(seen.paper === 'rgb(255, 255, 255)').toBe(scheme === 'light');
    },
  );

  test('on paper it is light even at night', async () => {
    const { seen } = await opened(
      'a deal',
      SCREEN,
      async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        return {
          paper: await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'),
          nav: await page.evaluate<string>('getComputedStyle(document.querySelector("nav")).display'),
        };
      },
      'dark',
    );
    expect(seen).toEqual({ paper: 'rgb(255, 255, 255)', nav: 'none' });
  });

  test('who cannot see it is told what is where', async () => {
    const { seen } = await opened('a deal', SCREEN, (page) => page.locator('body').ariaSnapshot());
    expect(seen).toMatch(/^- link "Skip to the debrief"/);
    expect(seen).toContain('- banner:');
    expect(seen).toContain('heading "Debrief: US-China, London, 9-10 June 2025" [level=1]');
    expect(seen).toContain('- navigation "Contents":');
    expect(seen).toContain('- main:');
    expect(seen).toContain('- contentinfo:');
    expect(seen).toContain('- img "All outcomes"');
    expect(seen).toContain('- img "The concessions"');
    for (const { title, blocks } of debriefSections(talks['a deal'])) {
      expect(seen).toContain(`- region "${title}":`);
      expect(seen).toContain(`- heading "${title}" [level=2]`);
      for (const block of blocks) if (block.kind === 'table') expect(seen).toContain(`table "${block.caption}"`);
    }
    expect(seen).toContain('- columnheader "US"');
    expect(seen).toContain('- rowheader "This deal"');
  });

  test('every link of the contents leads to its section', async () => {
    const { seen } = await opened('a deal', PHONE, async (page) => {
      const tops: number[] = [];
      for (const link of await page.locator('nav a').all()) {
        await link.click();
        tops.push(await page.evaluate<number>('document.querySelector(location.hash).getBoundingClientRect().top'));
        await page.evaluate('scrollTo(0, 0)');
      }
      return tops;
    });
    expect(seen).toHaveLength(9);
    for (const top of seen.slice(0, -1)) expect(Math.abs(top)).toBeLessThan(60);
  });

  test('the keyboard finds the way past the contents', async () => {
    const { seen } = await opened('a deal', SCREEN, async (page) => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate<{ words: string; left: number }>(
        '({ words: document.activeElement.textContent, left: document.activeElement.getBoundingClientRect().left })',
      );
      await page.keyboard.press('Enter');
      return { ...first, hash: await page.evaluate<string>('location.hash') };
    });
    expect(seen.words).toBe('Skip to the debrief');
    expect(seen.left).toBeGreaterThanOrEqual(0);
    expect(seen.hash).toBe('#main');
  });

  const reports = Object.keys(tournaments) as (keyof typeof tournaments)[];

  test.each(reports.flatMap((name) => SIZES.map((size) => [name, size.width, size] as const)))(
    '%s fits, is read and stays where it is, at %i',
    async (name, width, size) => {
      for (const scheme of ['light', 'dark'] as const) {
        const { seen, requests, complaints } = await opened(
          name,
          size,
          async (page) => ({
            title: await page.title(),
            across: await page.evaluate<number>('document.documentElement.scrollWidth'),
            pictures: await page.evaluate<{ svg: Box; words: (Box & { text: string })[] }[]>(PICTURES),
            contrasts: await page.evaluate<{ words: string; contrast: number }[]>(CONTRASTS),
          }),
          scheme,
        );
        expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
        expect(complaints).toEqual([]);
        expect(seen.title).toBe('Tournament: Two ports, one afternoon');
        // A wide table scrolls by itself; the page does not.
        expect(seen.across).toBeLessThanOrEqual(width);
        expect(seen.pictures.length).toBeGreaterThan(2);
        for (const { svg, words } of seen.pictures) {
          expect(svg.right).toBeLessThanOrEqual(width);
          expect(svg.right - svg.left).toBeGreaterThan(width * 0.5);
          expect(words.filter((box) => box.left < svg.left - 2 || box.right > svg.right + 2)).toEqual([]);
          expect(words.filter((box) => box.top < svg.top - 2 || box.bottom > svg.bottom + 2)).toEqual([]);
          expect(overlaps(words)).toEqual([]);
        }
        expect(seen.contrasts.filter(({ contrast }) => !(contrast >= 4.5))).toEqual([]);
      }
    },
  );

  test('who cannot see a tournament is told what is where', async () => {
    const { seen } = await opened('a tournament', SCREEN, (page) => page.locator('body').ariaSnapshot());
    for (const { title, blocks } of tournamentSections(tournaments['a tournament'])) {
      expect(seen).toContain(`- region "${title}":`);
      for (const block of blocks) if (block.kind === 'table') expect(seen).toContain(`table "${block.caption}"`);
    }
    for (const title of ['The ranking', 'Agreement over time', 'Outcomes of Two ports, one afternoon', 'line by slope'])
      expect(seen).toContain(`- img "${title}"`);
  });
});
